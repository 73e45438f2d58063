extension Stylesheet {
    /// Fields and buttons; what can be pressed is at least 44 pixels high where there is room (WCAG 2.5.8 asks 24).
    static let forms = """
        .field { max-width: 42rem; margin: 1.25rem 0; padding: 0; border: 0; }
        .field > label, legend { display: block; padding: 0; font-weight: 600; }
        .optional { font-weight: 400; color: var(--quiet); }
        .help { margin: 0 0 0.25rem; color: var(--quiet); font-size: 0.9375rem; }
        .fault { margin: 0.125rem 0 0.25rem; color: var(--bad); font-weight: 600; }
        .faulty { padding-left: 0.75rem; border-left: 0.25rem solid var(--bad); }
        input[type=text], select, textarea { max-width: 100%; min-height: 2.75rem; padding: 0.5rem 0.625rem; border: 1px solid var(--edge);
          border-radius: 0.25rem; background: var(--paper); color: var(--ink); font: inherit; }
        input[type=text]:not([size]), textarea { width: 100%; }
        .choice { display: grid; grid-template-columns: 2.25rem 1fr; align-items: start; padding: 0.25rem 0; }
        .choice input { width: 1.5rem; height: 1.5rem; margin: 0.0625rem 0 0; accent-color: var(--action); }
        .choice label { padding: 0.0625rem 0; }
        .choice .help { grid-column: 2; }
        .row { display: flex; flex-wrap: wrap; gap: 0 2rem; }
        .row .field { margin: 0.5rem 0; }
        .buttons { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; margin: 1.25rem 0; }
        button, .button { display: inline-block; min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid var(--action); border-radius: 0.25rem;
          background: var(--action); color: var(--on-action); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
        button:hover, .button:hover { background: var(--action-over); border-color: var(--action-over); }
        button.secondary { background: var(--paper); color: var(--link); }
        button.plain:hover { background: none; text-decoration: underline; }
        td form { margin: 0; }
        td button { min-height: 2rem; padding: 0.125rem 0.75rem; }

        """
}
