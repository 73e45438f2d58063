/// The one style sheet of the pages, served beside them so that the content security policy can forbid inline styles.
public enum Stylesheet {
    /// Where the pages look for it.
    public static let path = "/schakel.css"

    /// The text, `text/css; charset=utf-8`. Contrast is at least 4.5:1 in both schemes (WCAG 1.4.3); sizes follow the reader's own letter size.
    public static let css = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #1b1f24; --quiet: #4a525c; --line: #c3c9d1; --panel: #f2f5f8;
          --link: #0b4f94; --band: #10355c; --on-band: #ffffff; --good: #0a5c2b; --bad: #9c1c1c; --unsure: #6a4a00; --focus: #b3541e;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181d; --ink: #e9edf1; --quiet: #b6bec8; --line: #48525e; --panel: #1e242b;
            --link: #8ec5ff; --band: #0c2742; --on-band: #f5f8fb; --good: #7fdca0; --bad: #ffa3a3; --unsure: #f0ca75; --focus: #ffb377;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, "Liberation Sans", Arial, sans-serif; }
        header { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; justify-content: space-between;
          padding: 0.75rem max(1rem, calc((100% - 60rem) / 2)); background: var(--band); color: var(--on-band); }
        .product { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; margin: 0; }
        .product strong { font-size: 1.375rem; }
        nav ul { display: flex; gap: 0.25rem; margin: 0; padding: 0; list-style: none; }
        nav a, nav span { display: inline-block; padding: 0.25rem 0.5rem; color: inherit; }
        nav [aria-current] { font-weight: 700; }
        main { display: block; max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
        main:focus { outline: none; }
        footer { max-width: 62rem; margin: 2rem auto 0; padding: 0 1rem 1.5rem; border-top: 1px solid var(--line); color: var(--quiet); }
        h1 { margin: 1rem 0 0.5rem; font-size: 1.75rem; line-height: 1.2; }
        h2 { margin: 2rem 0 0.5rem; font-size: 1.3rem; line-height: 1.3; }
        h3 { margin: 1.25rem 0 0.25rem; font-size: 1.0625rem; }
        p { max-width: 42rem; margin: 0.5rem 0; }
        a { color: var(--link); }
        header a { color: var(--on-band); }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        .skip { position: absolute; left: 0; top: 0; padding: 0.75rem 1rem; background: var(--paper); color: var(--link); transform: translateY(-110%); }
        .skip:focus { transform: none; z-index: 1; }
        .summary { padding: 0.75rem 1rem; border-left: 0.375rem solid var(--link); background: var(--panel); font-weight: 600; }
        .table { position: relative; overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        tbody th { font-weight: 600; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .state { font-weight: 600; white-space: nowrap; }
        .good { color: var(--good); }
        .bad { color: var(--bad); }
        .unsure { color: var(--unsure); }
        dl { margin: 0.5rem 0; }
        dt { font-weight: 600; }
        dd { margin: 0 0 0.5rem; }
        pre { margin: 0.25rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere; }
        code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.9375em; overflow-wrap: anywhere; }
        .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (max-width: 40rem) { th, td { padding-right: 0.5rem; font-size: 0.9375rem; } h1 { font-size: 1.5rem; } }
        @media (prefers-reduced-motion: no-preference) { .skip { transition: transform 0.1s; } }
        @media (forced-colors: active) { .summary { border-left-color: CanvasText; } }

        """
}
