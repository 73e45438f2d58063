extension Stylesheet {
    /// What the reader's own system asks for.
    static let preferences = """
        @media (max-width: 40rem) { .facts > div { grid-template-columns: minmax(0, 1fr); } }
        @media (prefers-reduced-motion: no-preference) {
          .skip { transition: transform 0.1s; }
          .button, nav.main a, .sections a { transition: background-color 0.1s, border-color 0.1s; }
        }
        @media (prefers-contrast: more) { :root { --quiet: var(--ink); --line: var(--edge); } }
        @media (forced-colors: active) {
          .summary, .field.wrong { border-left-color: CanvasText; }
          .notice, .card, .key-figure, .button, .tag { border: 1px solid CanvasText; }
          .notice .sign, .steps .current::before { forced-color-adjust: none; background: CanvasText; color: Canvas; }
          nav.main [aria-current], .sections [aria-current] { border-bottom-color: Highlight; }
          .chart text, .chart .axis, .chart .series-name { fill: CanvasText; }
          .map text { stroke: Canvas; }
          .bar, .marker, .place { fill: CanvasText; stroke: CanvasText; }
          .hatch { stroke: Canvas; }
          .line, .choice-mark, .grid { stroke: CanvasText; }
          .track { fill: Canvas; stroke: CanvasText; }
          progress::-webkit-progress-value { background: Highlight; }
          progress:not([value]) { forced-color-adjust: none; border-color: CanvasText;
            background: repeating-linear-gradient(-45deg, CanvasText 0 0.5rem, Canvas 0.5rem 1rem); }
        }

        """
}
