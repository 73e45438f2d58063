extension Stylesheet {
    /// The page that shows every component.
    static let styleGuide = """
        .contents { margin: var(--space-4) 0; padding: var(--space-3) var(--space-4); border-radius: var(--round); background: var(--panel); }
        .contents ul { gap: 0 var(--space-5); }
        .contents a { display: inline-block; padding: var(--space-1) 0; }
        .specimen { padding-bottom: var(--space-4); border-bottom: 1px solid var(--line); }
        .specimen-state { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); gap: var(--space-2) var(--space-5); padding: var(--space-3) 0; }
        .specimen-body > :first-child { margin-top: 0; }
        .specimen-body > :last-child { margin-bottom: 0; }
        .state-name { margin: 0; color: var(--quiet); font-size: var(--size-small); font-weight: 600; }
        .row { display: flex; flex-wrap: wrap; gap: var(--space-2); }
        .swatches { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-5); max-width: none; margin: 0; padding: 0; list-style: none; }
        .swatches li { display: flex; gap: var(--space-2); align-items: center; }
        .swatch { width: 2.5rem; height: 2.5rem; border: 1px solid var(--edge); border-radius: var(--round); }
        .swatch-paper { background: var(--paper); }
        .swatch-panel { background: var(--panel); }
        .swatch-accent { background: var(--accent); }
        .swatch-good { background: var(--good); }
        .swatch-bad { background: var(--bad); }
        .swatch-unsure { background: var(--unsure); }
        @media (max-width: 48rem) { .specimen-state { grid-template-columns: minmax(0, 1fr); } }

        """
}
