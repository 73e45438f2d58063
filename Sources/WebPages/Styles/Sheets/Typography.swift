extension Stylesheet {
    /// Letters and what runs in the text.
    static let typography = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { font: var(--size-body)/1.6 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
        h1, h2, h3, h4 { max-width: 48rem; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
        h1 { margin: var(--space-5) 0 var(--space-4); font-size: var(--size-h1); letter-spacing: -0.01em; }
        h2 { margin: var(--space-7) 0 var(--space-3); font-size: var(--size-h2); }
        h3 { margin: var(--space-6) 0 var(--space-2); font-size: var(--size-h3); }
        h4 { margin: var(--space-5) 0 var(--space-1); font-size: var(--size-body); }
        p, main ul, main ol { max-width: var(--measure); }
        p { margin: var(--space-2) 0; }
        .lead { color: var(--quiet); font-size: var(--size-large); }
        .quiet-text { color: var(--quiet); font-size: var(--size-small); }
        a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: from-font; }
        main a { padding-block: 0.125rem; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
        pre { margin: var(--space-2) 0; padding: var(--space-3) var(--space-4); border: 1px solid var(--line); border-radius: var(--round);
          background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere; }
        code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.9375em; overflow-wrap: anywhere; }
        dfn { font-style: normal; font-weight: 600; }
        .spoken { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (max-width: 40rem) { :root { --size-h1: 1.625rem; --size-h2: 1.3125rem; --size-figure: 1.75rem; } }

        """
}
