extension Stylesheet {
    /// Cards, facts, figures, and what can be folded out.
    static let components = """
        dl { margin: var(--space-2) 0; }
        dt { font-weight: 600; }
        dd { margin: 0 0 var(--space-2); }
        .facts > div { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: 0 var(--space-5); padding: 0.625rem 0;
          border-bottom: 1px solid var(--line); }
        .facts { max-width: 52rem; }
        .facts dd { margin: 0; }
        .cards, .key-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: var(--space-4);
          margin: var(--space-4) 0; }
        .card { min-width: 0; padding: var(--space-4) var(--space-5); border: 1px solid var(--line); border-radius: var(--round); background: var(--raised); }
        .card > :first-child { margin-top: 0; }
        .card h2, .card h3, .card h4 { font-size: var(--size-h3); }
        .key-figure { display: flex; flex-direction: column; min-width: 0; padding: var(--space-4) var(--space-5); border-radius: var(--round);
          background: var(--panel); }
        .key-figure dt { color: var(--quiet); font-size: var(--size-small); font-weight: 600; }
        .key-figure .value { margin: 0; font-size: var(--size-figure); font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .key-figure .note { margin: 0; color: var(--quiet); font-size: var(--size-small); }
        details { max-width: 52rem; margin: var(--space-3) 0; }
        summary { display: list-item; width: fit-content; max-width: 100%; min-height: 1.5rem; padding: var(--space-2) 0; color: var(--link);
          text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
        .disclosed { padding: var(--space-1) 0 var(--space-2) var(--space-4); border-left: 0.25rem solid var(--line); }
        .explanation[popover] { max-width: min(30rem, calc(100vw - 2rem)); padding: var(--space-4); border: 1px solid var(--edge);
          border-radius: var(--round); background: var(--raised); color: var(--ink); box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 25%); }

        """
}
