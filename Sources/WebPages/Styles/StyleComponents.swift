extension Stylesheet {
    /// Notices, tables, cards and what else stands in the text.
    static let components = """
        .summary, .notice { max-width: 46rem; margin: 1rem 0; padding: 0.625rem 1rem; border-left: 0.375rem solid var(--link); background: var(--panel); }
        .summary { font-weight: 600; }
        .notice h2 { margin: 0.25rem 0; font-size: 1.125rem; }
        .notice.good { border-left-color: var(--good); } .notice.bad { border-left-color: var(--bad); }
        .notice.warning { border-left-color: var(--unsure); }
        .notice ul { margin: 0.25rem 0; padding-left: 1.25rem; }
        .notice a { display: inline-block; padding: 0.125rem 0; }
        .table { position: relative; overflow-x: auto; margin: 0.75rem 0; }
        table { width: 100%; border-collapse: collapse; }
        caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
        th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { color: var(--quiet); font-size: 0.9375rem; }
        tbody th { font-weight: 600; }
        tbody tr:hover { background: var(--panel); }
        td a, th a { display: inline-block; min-height: 1.5rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .state, .tag { font-weight: 600; white-space: nowrap; }
        .good { color: var(--good); } .bad { color: var(--bad); } .unsure { color: var(--unsure); } .neutral { color: var(--quiet); }
        .notice.good, .notice.bad { color: inherit; }
        dl { margin: 0.5rem 0; }
        dt { font-weight: 600; }
        dd { margin: 0 0 0.5rem; }
        dl.list > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 0 1.5rem; padding: 0.375rem 0;
          border-bottom: 1px solid var(--line); }
        dl.list dd { margin: 0; }
        pre { margin: 0.25rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere; }
        code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.9375em; overflow-wrap: anywhere; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin: 1rem 0; }
        .card { padding: 0.25rem 1.25rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--panel); }
        .card h3 { margin-top: 0.75rem; font-size: 1.1875rem; }
        .card ul { padding-left: 1.25rem; }
        .ways { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; padding: 0; list-style: none; }
        .health { margin-top: 2rem; }
        details { max-width: 46rem; margin: 0.75rem 0; border: 1px solid var(--line); border-radius: 0.25rem; }
        summary { padding: 0.625rem 1rem; color: var(--link); cursor: pointer; }
        .more { padding: 0 1rem 0.75rem; }
        .fit { display: inline-block; width: 6rem; height: 0.75rem; border: 1px solid var(--edge); border-radius: 0.375rem; vertical-align: middle; }
        .criteria { margin: 0; padding: 0; list-style: none; }
        @media (max-width: 40rem) {
          th, td { padding-right: 0.5rem; font-size: 0.9375rem; }
          dl.list > div { grid-template-columns: 1fr; }
        }
        @media (forced-colors: active) { .summary, .notice { border-left-color: CanvasText; } }

        """
}
