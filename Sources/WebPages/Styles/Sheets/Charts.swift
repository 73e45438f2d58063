extension Stylesheet {
    /// Charts and maps. Every series has a pattern, a dash or a shape of its own beside its colour.
    static let charts = """
        .chart { max-width: 44rem; margin: var(--space-4) 0; }
        .chart figcaption { margin-bottom: var(--space-2); font-weight: 600; }
        .chart svg { display: block; max-width: 100%; overflow: visible; font-size: var(--size-small); }
        .chart .frame { padding: var(--space-2) 0; }
        .chart text { fill: var(--ink); }
        .chart .series-name, .chart .axis { fill: var(--quiet); }
        .chart .category { font-weight: 600; }
        .chart .figure { font-variant-numeric: tabular-nums; }
        .track { fill: var(--panel); }
        .grid { stroke: var(--line); stroke-width: 1; }
        .grid.zero { stroke: var(--edge); }
        .series-1 { fill: var(--series-1); stroke: var(--series-1); }
        .series-2 { fill: var(--series-2); stroke: var(--series-2); }
        .series-3 { fill: var(--series-3); stroke: var(--series-3); }
        .series-4 { fill: var(--series-4); stroke: var(--series-4); }
        .bar { stroke-width: 1; }
        .hatch { stroke: var(--paper); fill: none; }
        .line { fill: none; stroke-width: 2.5; }
        .marker { stroke: var(--paper); stroke-width: 1.5; }
        .legend { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); margin: var(--space-2) 0; padding: 0; list-style: none;
          font-size: var(--size-small); }
        .legend li { display: flex; gap: var(--space-2); align-items: center; }
        .legend svg { flex: none; }
        .map { max-width: 30rem; }
        .map .frame { border: 1px solid var(--line); border-radius: var(--round); background: var(--panel); }
        .map svg { width: 100%; height: auto; font-size: 13px; }
        .place { fill: var(--series-1); fill-opacity: 0.45; stroke: var(--series-1); stroke-width: 1; }
        .place.chosen { fill-opacity: 0.85; }
        .choice-mark { fill: none; stroke: var(--ink); stroke-width: 1.5; }
        .map text { font-weight: 600; paint-order: stroke; stroke: var(--panel); stroke-width: 3; stroke-linejoin: round; }

        """
}
