extension Stylesheet {
    /// Tables scroll within their own region; the page never does.
    static let tables = """
        .table { position: relative; overflow-x: auto; margin: var(--space-3) 0;
          background: linear-gradient(to right, var(--paper) 30%, transparent) left / 3rem 100% no-repeat local,
            linear-gradient(to left, var(--paper) 30%, transparent) right / 3rem 100% no-repeat local,
            linear-gradient(to right, var(--line), transparent) left / 0.75rem 100% no-repeat scroll,
            linear-gradient(to left, var(--line), transparent) right / 0.75rem 100% no-repeat scroll; }
        table { width: 100%; border-collapse: collapse; overflow-wrap: break-word; }
        caption { padding: 0 0 var(--space-2); font-weight: 600; text-align: left; }
        th, td { padding: 0.625rem var(--space-5) 0.625rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { border-bottom: 2px solid var(--edge); color: var(--quiet); font-size: var(--size-small); font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 600; }
        tbody tr:hover { background: var(--panel); }
        tfoot th, tfoot td { border-bottom: 0; font-weight: 700; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .number { white-space: normal; }
        .sort { display: inline-block; min-height: 1.5rem; color: inherit; white-space: nowrap; }
        .state { font-weight: 600; white-space: nowrap; }
        .state.good, .tag.good { color: var(--good); }
        .state.bad, .tag.bad { color: var(--bad); }
        .state.unsure, .tag.unsure { color: var(--unsure); }
        @media (max-width: 40rem) { th, td { padding-right: var(--space-3); font-size: var(--size-small); } }

        """
}
