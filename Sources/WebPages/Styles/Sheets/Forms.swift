extension Stylesheet {
    /// Fields with their label, help and error. An error has a line beside it, a sign and words.
    static let forms = """
        .field { min-width: 0; max-width: 36rem; margin: 0 0 var(--space-5); padding: 0; border: 0; }
        .field.wrong { padding-left: var(--space-4); border-left: 0.25rem solid var(--bad); }
        .field > label, legend { display: block; padding: 0; margin-bottom: var(--space-1); font-weight: 600; }
        legend { float: left; width: 100%; }
        legend + * { clear: both; }
        .optional { color: var(--quiet); font-weight: 400; }
        .field .help { margin: 0 0 var(--space-2); color: var(--quiet); font-size: var(--size-small); }
        .field .error { margin: 0 0 var(--space-2); color: var(--bad); font-weight: 600; }
        input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea { display: block; width: 100%; min-height: 2.75rem;
          padding: 0.5rem var(--space-3); border: 1px solid var(--edge); border-radius: var(--round); background: var(--raised); color: var(--ink);
          font: inherit; }
        textarea { resize: vertical; line-height: 1.5; }
        input[type=file] { padding: var(--space-2); border-style: dashed; }
        input.medium { max-width: 22rem; }
        input.short { max-width: 9rem; }
        input.digits-2 { width: 4.25rem; }
        input.digits-4 { width: 5.75rem; }
        .date, .with-unit { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-3); align-items: center; }
        .date label { display: block; font-size: var(--size-small); }
        :is(input, select, textarea)[aria-invalid=true] { border: 2px solid var(--bad); }
        input:hover:enabled, select:hover:enabled, textarea:hover:enabled { border-color: var(--accent); }
        input:disabled, select:disabled, textarea:disabled { border-style: dashed; background: var(--panel); color: var(--quiet); cursor: not-allowed; }
        .choice { display: grid; grid-template-columns: 1.5rem 1fr; column-gap: var(--space-3); align-items: start; }
        .choice input { width: 1.5rem; height: 1.5rem; margin: 0.625rem 0 0; accent-color: var(--accent); }
        .choice label { min-width: 0; padding: 0.5625rem 0; }
        .choice .help { grid-column: 2; margin-top: -0.375rem; }
        form.search { max-width: none; margin: var(--space-4) 0; padding: var(--space-4); border-radius: var(--round); background: var(--panel); }
        form.search .buttons { margin-top: 0; }

        """
}
