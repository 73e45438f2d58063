extension Stylesheet {
    /// How far something is.
    static let progress = """
        .progress { max-width: 36rem; margin: var(--space-4) 0; }
        .progress label { display: block; font-weight: 600; }
        .progress p { margin: var(--space-1) 0 0; color: var(--quiet); font-size: var(--size-small); }
        progress { display: block; width: 100%; height: 0.875rem; margin-top: var(--space-1); accent-color: var(--accent); }
        progress { appearance: none; border: 1px solid var(--edge); border-radius: 1rem; background-color: var(--raised); overflow: hidden; }
        progress::-webkit-progress-bar { background: var(--raised); }
        progress::-webkit-progress-value { background: var(--accent); }
        progress::-moz-progress-bar { background: var(--accent); }
        progress:not([value]) { background: repeating-linear-gradient(-45deg, var(--accent) 0 0.5rem, var(--raised) 0.5rem 1rem); }
        progress:not([value])::-webkit-progress-bar { background: none; }
        progress:not([value])::-moz-progress-bar { background: none; }
        .steps { max-width: 36rem; margin: var(--space-4) 0; padding: 0; list-style: none; counter-reset: step; }
        .steps li { position: relative; display: flex; flex-wrap: wrap; gap: 0 var(--space-4); align-items: baseline; justify-content: space-between;
          min-height: 3rem; padding: 0.25rem 0 0.75rem 3rem; counter-increment: step; }
        .steps li::before { content: counter(step); position: absolute; left: 0; top: 0; display: grid; place-items: center; width: 2rem; height: 2rem;
          border: 2px solid var(--edge); border-radius: 50%; background: var(--paper); font-weight: 700; line-height: 1; z-index: 1; }
        .steps li:not(:last-child)::after { content: ""; position: absolute; left: calc(1rem - 1px); top: 2rem; bottom: 0; width: 2px; background: var(--line); }
        .steps .done::before { content: "✓"; border-color: var(--good); color: var(--good); }
        .steps .current::before { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
        .steps .current .step { font-weight: 700; }
        .step-state { color: var(--quiet); font-size: var(--size-small); }

        """
}
