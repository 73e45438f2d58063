extension Stylesheet {
    /// What is pressed: at least 44 pixels high, twice what WCAG 2.5.8 asks.
    static let buttons = """
        .button { display: inline-block; min-height: 2.75rem; max-width: 100%; padding: 0.5625rem var(--space-4); border: 2px solid var(--accent);
          border-radius: var(--round); background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; line-height: 1.4;
          text-align: center; text-decoration: none; cursor: pointer; overflow-wrap: anywhere; }
        .button:hover { border-color: color-mix(in srgb, var(--accent) 80%, var(--ink)); background: color-mix(in srgb, var(--accent) 80%, var(--ink)); }
        .button.secondary { border-color: var(--edge); background: var(--raised); color: var(--link); }
        .button.secondary:hover { border-color: var(--accent); background: var(--accent-paper); }
        .button.warning { border-color: var(--bad); background: var(--raised); color: var(--bad); }
        .button.warning:hover { background: var(--bad-paper); }
        .button:disabled { border-style: dashed; border-color: var(--edge); background: var(--panel); color: var(--quiet); cursor: not-allowed; }
        .buttons { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; margin: var(--space-5) 0 0; }
        button.quiet { padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline; cursor: pointer; }
        .explain { width: 1.625rem; height: 1.625rem; margin: 0 0.125rem 0 0.375rem; padding: 0; border: 1px solid var(--edge); border-radius: 50%;
          background: var(--raised); color: var(--link); font: inherit; font-size: var(--size-small); font-weight: 700; line-height: 1; cursor: pointer; }
        .explain:hover { background: var(--accent-paper); }

        """
}
