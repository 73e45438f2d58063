"""The portal of the pilot as a person meets it: in a browser, or over HTTP with the cookies of one."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

import httpx
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .locations import SCREENSHOTS

# The rules that are not checked unless asked for: the size of what is pressed (WCAG 2.2), and labels that are also heard.
AXE = {"rules": {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}}}

Scheme = Literal["light", "dark"]


@dataclass
class Reader:
    """Somebody with a browser of some width, in some language."""

    page: Page
    address: str
    name: str

    def goes(self, path: str) -> None:
        self.page.goto(self.address + path)

    def signs_in(self, person: str) -> None:
        """At the development provider, as somebody who does not exist."""
        self.goes("/aanmelden")
        self.page.get_by_label(re.compile(person)).check()
        self.page.locator("main button").first.click()

    def sees_a_sound_page(self, name: str) -> None:
        """Looks at the page: nothing runs off its side, no rule of axe is broken, and a picture is kept."""
        self.page.wait_for_load_state()
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} is wider than {width}"
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=str(SCREENSHOTS / f"portal-{name}-{self.name}.png"), full_page=True)
        results = Axe().run(self.page, options=AXE)
        assert results.violations_count == 0, f"{name}: {results.generate_report()}"


@contextmanager
def reader(
    browser: Browser, address: str, *, language: str = "nl", width: int = 1440, scheme: Scheme = "light", scripts: bool = True,
) -> Iterator[Reader]:
    """A browser with no history. The policy of the pages also forbids axe, so it is left out here; another test is about it."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale=language, bypass_csp=True, java_script_enabled=scripts)
    yield Reader(context.new_page(), address, f"{language}-{width}-{scheme}")
    context.close()


def fields(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the form of a page with this address."""
    form = re.search(rf'<form[^>]*action="{re.escape(action)}"[^>]*>(.*?)</form>', page, re.DOTALL)
    assert form, f"no form for {action}"
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form[1])
    return {html.unescape(name): html.unescape(value) for name, value in hidden}


class Visitor:
    """The cookies of one browser, for requests that no browser would make."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.client = httpx.Client(trust_env=False, timeout=30)
        # The portal's cookies are for safe connections; to this machine a browser sends them as well, this client does not.
        self.cookies: dict[str, str] = {}

    def send(self, method: str, path: str, **more: Any) -> httpx.Response:
        headers = {**({"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}),
                   **more.pop("headers", {})}
        address = path if path.startswith("http") else self.address + path
        answer = self.client.request(method, address, headers=headers, **more)
        for line in answer.headers.get_list("set-cookie"):
            name, value = line.split(";")[0].split("=", 1)
            if value:
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return answer

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.send("GET", path, **more)

    def post(self, path: str, form: dict[str, str], **more: Any) -> httpx.Response:
        return self.send("POST", path, data=form, **more)

    def chosen(self, person: str, path: str = "/") -> str:
        """Begins to sign in, and gives the address to which the provider sends the browser back."""
        begun = self.get(f"/aanmelden?naar={path}")
        assert begun.status_code == 303
        asked = self.get(begun.headers["location"])
        answer = self.post("/proef/authorize", {**fields(asked.text, "/proef/authorize"), "persoon": person})
        assert answer.status_code == 303
        return answer.headers["location"]

    def signs_in(self, person: str) -> None:
        assert self.get(self.chosen(person)).status_code == 303
        assert "__Host-schakel" in self.cookies

    def token(self) -> str:
        """The token of the forms of this session."""
        return fields(self.get("/").text, "/afmelden")["formulier"]
