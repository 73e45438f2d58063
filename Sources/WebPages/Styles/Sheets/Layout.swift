extension Stylesheet {
    /// The page around its content. Everything lies within one column that grows with the letters.
    static let layout = """
        body { display: flex; flex-direction: column; min-height: 100vh; margin: 0; background: var(--paper); color: var(--ink); }
        body > header { border-bottom: 1px solid var(--line); }
        .band, .account, .remark, nav.main, .breadcrumbs, main, body > footer { width: 100%; padding-inline: max(1rem, calc((100% - var(--width)) / 2)); }
        .band { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-6); align-items: center; justify-content: space-between;
          padding-block: var(--space-3); background: var(--band); color: var(--on-band); }
        .band a { color: inherit; }
        .band :focus-visible { outline-color: var(--on-band); }
        .product { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); align-items: center; max-width: none; margin: 0; }
        .product strong { font-size: 1.375rem; letter-spacing: -0.01em; }
        .logo { display: block; height: 2.5rem; width: auto; max-width: 10rem; }
        .service { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); align-items: center; }
        .account { display: flex; flex-wrap: wrap; gap: 0 var(--space-6); align-items: center; justify-content: space-between;
          background: var(--panel); font-size: var(--size-small); }
        .account p { margin: var(--space-2) 0; }
        .account-actions { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); align-items: center; }
        .account-actions a, .account-actions button { display: inline-block; padding: var(--space-2) 0; }
        .account form { margin: 0; }
        .remark { max-width: none; margin: 0; padding-block: var(--space-2); border-bottom: 1px solid var(--line); color: var(--quiet);
          font-size: var(--size-small); }
        .session-warning:not([hidden]) { position: sticky; top: 0; z-index: 9; display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5);
          align-items: center; padding: var(--space-3) max(1rem, calc((100% - var(--width)) / 2)); border-bottom: 3px solid var(--unsure);
          background: var(--paper); }
        .session-warning p { margin: 0; font-weight: 600; }
        .beside { display: flex; flex-wrap: wrap; gap: 0 3rem; }
        main { display: block; flex: 1 0 auto; padding-block: var(--space-3) var(--space-7); }
        main:focus { outline: none; }
        body > footer { padding-block: var(--space-4); border-top: 1px solid var(--line); background: var(--panel); color: var(--quiet);
          font-size: var(--size-small); }
        .skip { position: absolute; left: 0; top: 0; padding: var(--space-3) var(--space-4); background: var(--paper); color: var(--link);
          transform: translateY(-110%); }
        .skip:focus { transform: none; z-index: 10; }
        .summary { max-width: none; padding: var(--space-3) var(--space-4); border-left: 0.25rem solid var(--accent);
          border-radius: 0 var(--round) var(--round) 0; background: var(--accent-paper); font-weight: 600; }

        """
}
