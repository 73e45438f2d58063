extension Stylesheet {
    /// The values that everything else refers to. What stands in the accent was checked when the appearance was made.
    static func tokens(for appearance: Appearance) -> String {
        """
        :root {
          color-scheme: light dark;
          --paper: \(Palette.lightPaper); --panel: \(Palette.lightPanel); --raised: #ffffff;
          --ink: #1a1f26; --quiet: #4c5560; --line: #d5dae1; --edge: #6b7684;
          --accent: \(appearance.lightAccent); --on-accent: \(Palette.lightOnAccent); --link: var(--accent);
          --band: var(--accent); --on-band: \(Palette.lightOnAccent);
          --good: #0b5c2e; --bad: #a11a1a; --unsure: #6b4900; --focus: #a84a12;
          --good-paper: #eaf5ee; --bad-paper: #fcefee; --unsure-paper: #fdf4e0; --accent-paper: #edf3f9;
          --series-1: var(--accent); --series-2: #a84a12; --series-3: #0b6b62; --series-4: #6a3d8f;
          --space-1: 0.25rem; --space-2: 0.5rem; --space-3: 0.75rem; --space-4: 1rem; --space-5: 1.5rem; --space-6: 2rem; --space-7: 3rem;
          --size-small: 0.9375rem; --size-body: 1.0625rem; --size-large: 1.1875rem; --size-h3: 1.1875rem; --size-h2: 1.4375rem;
          --size-h1: 2rem; --size-figure: 2.125rem;
          --round: 0.375rem; --width: 66rem; --measure: 42rem;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: \(Palette.darkPaper); --panel: \(Palette.darkPanel); --raised: #181d24;
            --ink: #e8ecf1; --quiet: #b3bcc7; --line: #38414c; --edge: #8a95a3;
            --accent: \(appearance.darkAccent); --on-accent: \(Palette.darkOnAccent);
            --band: \(Palette.darkPanel); --on-band: #f4f7fa;
            --good: #83dba3; --bad: #ffaaa6; --unsure: #f0ca75; --focus: #ffb377;
            --good-paper: #14271c; --bad-paper: #2f1a1b; --unsure-paper: #2b2412; --accent-paper: #172432;
            --series-2: #ffb377; --series-3: #6fd3c6; --series-4: #cfa8f2;
          }
        }

        """
    }
}
