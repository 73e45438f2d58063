extension Stylesheet {
    /// Notices and tags: a sign and a word carry the meaning, the colour helps.
    static let messages = """
        .notice { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: var(--space-3); max-width: 48rem; margin: var(--space-4) 0;
          padding: var(--space-4); border: 1px solid var(--line); border-left: 0.25rem solid var(--tone); border-radius: var(--round);
          background: var(--tone-paper); --tone: var(--accent); --tone-paper: var(--accent-paper); }
        .notice.good { --tone: var(--good); --tone-paper: var(--good-paper); }
        .notice.warning { --tone: var(--unsure); --tone-paper: var(--unsure-paper); }
        .notice.bad { --tone: var(--bad); --tone-paper: var(--bad-paper); }
        .notice .sign { display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--tone);
          color: var(--paper); font-weight: 700; line-height: 1; }
        .notice p { margin: 0 0 var(--space-1); }
        .notice .message > :last-child { margin-bottom: 0; }
        .notice .word { font-weight: 700; }
        .notice ul { margin: 0; padding-left: 1.125rem; }
        .notice li a { padding-block: 0.1875rem; color: var(--bad); font-weight: 600; }
        .tag { display: inline-block; max-width: 100%; padding: 0 0.625rem; border: 1px solid currentcolor; border-radius: 1rem; background: var(--raised);
          font-size: var(--size-small); font-weight: 600; }
        td .tag { white-space: nowrap; }
        .tag.neutral { color: var(--quiet); }

        """
}
