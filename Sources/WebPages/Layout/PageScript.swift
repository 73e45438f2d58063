/// The one script of the pages. No page needs it: it makes some of them quicker to use.
public enum PageScript {
    /// Where the pages look for it.
    public static let path = "/schakel.js"

    /// The text, `text/javascript; charset=utf-8`. It warns before a session ends and lets the reader stay without leaving the page (WCAG 2.2.1).
    /// It makes no markup of text, as the policy of the pages demands (Trusted Types).
    public static let script = """
        "use strict";
        {
          const warning = document.getElementById("session-warning");
          const stay = document.getElementById("session-stay");
          if (warning && stay) {
            const wait = Number(warning.dataset.after) * 1000;
            let timer;
            const begin = () => {
              clearTimeout(timer);
              warning.hidden = true;
              timer = setTimeout(() => { warning.hidden = false; }, wait);
            };
            stay.addEventListener("click", async () => {
              const answer = await fetch("/sessies", { credentials: "same-origin", redirect: "error" }).catch(() => null);
              if (answer && answer.ok) { begin(); } else { location.assign("/aanmelden"); }
            });
            begin();
          }
        }

        """
}
