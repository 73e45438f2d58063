extension Stylesheet {
    /// Colours and sizes, in light and dark. Contrast is at least 4.5:1 for words and 3:1 for boundaries in both (WCAG 1.4.3, 1.4.11).
    static let tokens = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #1b1f24; --quiet: #4a525c; --line: #c3c9d1; --edge: #6b7480; --panel: #f3f6f9;
          --link: #0b4f94; --band: #10355c; --on-band: #ffffff; --good: #0a5c2b; --bad: #9c1c1c; --unsure: #6a4a00; --focus: #b3541e;
          --action: #0b4f94; --on-action: #ffffff; --action-over: #08386a;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181d; --ink: #e9edf1; --quiet: #b6bec8; --line: #48525e; --edge: #8b95a1; --panel: #1e242b;
            --link: #8ec5ff; --band: #0c2742; --on-band: #f5f8fb; --good: #7fdca0; --bad: #ffa3a3; --unsure: #f0ca75; --focus: #ffb377;
            --action: #8ec5ff; --on-action: #0c1a28; --action-over: #b9dbff;
          }
        }

        """
}
