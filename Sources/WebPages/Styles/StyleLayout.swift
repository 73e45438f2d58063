extension Stylesheet {
    /// The page around its content, and the text in it.
    static let layout = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, "Liberation Sans", Arial, sans-serif; }
        header { background: var(--band); color: var(--on-band); padding: 0.75rem max(1rem, calc((100% - 72rem) / 2)) 0; }
        header .bar { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; justify-content: space-between; padding-bottom: 0.75rem; }
        .product { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; margin: 0; max-width: none; }
        .product strong { font-size: 1.375rem; }
        header a { color: var(--on-band); }
        .product a { text-decoration: none; }
        header nav ul, .links { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; margin: 0; padding: 0; list-style: none; }
        header nav a, header nav span { display: inline-block; min-height: 1.75rem; padding: 0.25rem 0.5rem; color: inherit; }
        header nav [aria-current] { font-weight: 700; }
        nav.main { border-top: 1px solid rgb(255 255 255 / 0.3); }
        nav.main a { padding: 0.625rem 0.75rem; text-decoration: none; border-bottom: 0.25rem solid transparent; }
        nav.main a:hover { text-decoration: underline; }
        nav.main [aria-current] { border-bottom-color: var(--on-band); }
        .visitor { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; padding: 0.375rem 0;
          border-top: 1px solid rgb(255 255 255 / 0.3); }
        .visitor p { margin: 0; }
        .visitor a { padding: 0.25rem 0; }
        button.plain { min-height: 2rem; padding: 0.25rem 0.75rem; border: 1px solid currentcolor; border-radius: 0.25rem; background: none;
          color: inherit; font: inherit; font-weight: 400; }
        .pilot { max-width: none; margin: 0; padding: 0.375rem max(1rem, calc((100% - 72rem) / 2)); background: var(--panel); color: var(--quiet);
          border-bottom: 1px solid var(--line); font-size: 0.9375rem; }
        main { display: block; max-width: 74rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
        main:focus { outline: none; }
        footer { margin: 3rem 0 0; padding: 0.75rem max(1rem, calc((100% - 72rem) / 2)) 1.5rem; border-top: 1px solid var(--line); color: var(--quiet); }
        .links a { display: inline-block; padding: 0.25rem 0.5rem 0.25rem 0; }
        h1 { margin: 1rem 0 0.5rem; font-size: 1.875rem; line-height: 1.2; }
        h2 { margin: 2rem 0 0.5rem; font-size: 1.3rem; line-height: 1.3; }
        h3 { margin: 1.25rem 0 0.25rem; font-size: 1.0625rem; }
        p, .steps, .lead { max-width: 42rem; margin: 0.5rem 0; }
        .lead { font-size: 1.1875rem; }
        .steps li { padding: 0.125rem 0; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        header :focus-visible { outline-color: var(--on-band); }
        .skip { position: absolute; left: 0; top: 0; padding: 0.75rem 1rem; background: var(--paper); color: var(--link); transform: translateY(-110%); }
        .skip:focus { transform: none; z-index: 1; }
        .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (max-width: 40rem) { h1 { font-size: 1.5rem; } .lead { font-size: 1.0625rem; } }
        @media (prefers-reduced-motion: no-preference) { .skip { transition: transform 0.1s; } }
        @media print {
          header nav, .visitor, footer, .skip, .buttons, form { display: none; }
          header { background: none; color: #000; } header a { color: #000; }
          body { background: #fff; color: #000; font-size: 11pt; }
          .table { overflow: visible; } tr, .card { break-inside: avoid; }
        }

        """
}
