extension Stylesheet {
    /// What leads to other pages. The page that is shown has a line under it, not only another colour.
    static let navigation = """
        nav ul, nav ol { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); max-width: none; margin: 0; padding: 0; list-style: none; }
        .language a, .language span, .help-link { display: inline-block; padding: var(--space-2) 0; color: inherit; }
        .language ul { gap: 0 var(--space-4); }
        .language [aria-current] { font-weight: 700; }
        nav.main ul { gap: 0 var(--space-5); }
        nav.main a, .sections a { display: inline-block; padding: var(--space-3) 0; border-bottom: 3px solid transparent;
          color: var(--ink); text-decoration: none; }
        nav.main a:hover, .sections a:hover { border-bottom-color: var(--edge); }
        nav.main [aria-current], .sections [aria-current] { border-bottom-color: var(--accent); color: var(--link); font-weight: 600; }
        .sections { margin: var(--space-4) 0; border-bottom: 1px solid var(--line); }
        .sections ul { gap: 0 var(--space-5); }
        .sections a { margin-bottom: -1px; }
        .breadcrumbs { padding-block: var(--space-3) 0; font-size: var(--size-small); }
        main .breadcrumbs { padding: 0; }
        .breadcrumbs li { display: flex; max-width: 100%; color: var(--quiet); }
        .breadcrumbs li + li::before { content: "/"; padding: var(--space-1) var(--space-2) var(--space-1) 0; color: var(--edge); }
        .breadcrumbs a, .breadcrumbs span { display: inline-block; min-width: 0; padding: var(--space-1) 0; }
        .pager { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-4); align-items: center; margin: var(--space-4) 0; }

        """
}
