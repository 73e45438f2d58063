extension Stylesheet {
    /// On paper: black on white, no navigation or buttons, and where a link leads.
    static let print = """
        @media print {
          :root { color-scheme: light; --paper: #ffffff; --panel: #ffffff; --raised: #ffffff; --ink: #000000; --quiet: #000000; --line: #808080;
            --edge: #000000; --accent: #000000; --link: #000000; --band: #ffffff; --on-band: #000000; --on-accent: #ffffff;
            --good: #000000; --bad: #000000; --unsure: #000000; --good-paper: #ffffff; --bad-paper: #ffffff; --unsure-paper: #ffffff;
            --accent-paper: #ffffff; --series-1: #000000; --series-2: #404040; --series-3: #606060; --series-4: #808080; }
          @page { margin: 2cm; }
          body { display: block; font-size: 11pt; }
          .skip, nav, .service, .account-actions, .buttons, .explain, form.search { display: none; }
          .band, main, body > footer { padding-inline: 0; }
          .table { overflow: visible; }
          h1, h2, h3, h4, summary { break-after: avoid; }
          .card, .notice, .chart, .key-figure, tr { break-inside: avoid; }
          main a[href^="http"]::after, main a[href^="/"]::after { content: " (" attr(href) ")"; font-weight: 400; overflow-wrap: anywhere; }
          .explanation[popover] { display: inline; position: static; padding: 0; border: 0; box-shadow: none; }
          .explanation[popover]::before { content: " ("; }
          .explanation[popover]::after { content: ")"; }
        }

        """
}
