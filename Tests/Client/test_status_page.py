"""The status page in a real browser: both languages, phone and desk, light and dark, held against axe."""

from __future__ import annotations

from typing import Literal

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from support.locations import SCREENSHOTS
from support.pilot import Pilot


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("language", "heading"), [("nl", "keten"), ("en", "chain")])
def test_the_page_is_accessible(
    browser: Browser, pilot: Pilot, language: str, heading: str, width: int, scheme: Literal["light", "dark"],
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, locale=language)
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.on("response", lambda got: problems.append(got.url) if got.status >= 400 else None)
    page.on("requestfailed", lambda request: problems.append(request.url))
    answer = page.goto(pilot.described["portal"] + "/keten")
    assert answer is not None
    assert answer.status == 200
    assert answer.headers["content-language"] == language
    assert page.locator("html").get_attribute("lang") == language
    assert heading in page.locator("h1").inner_text().lower() + page.title().lower() + page.locator("main").inner_text().lower()
    # Nothing runs off the side of a phone.
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=str(SCREENSHOTS / f"status-{language}-{width}-{scheme}.png"), full_page=True)
    # The policy of the page forbids scripts, also that of axe: the same page without it.
    content = page.content()
    context.close()
    assert problems == []
    checked = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = checked.new_page()
    page.goto(pilot.described["portal"] + f"/keten?taal={language}")
    assert page.content()[:200] == content[:200]
    results = Axe().run(page)
    checked.close()
    assert results.violations_count == 0, results.generate_report()


def test_the_page_names_the_sources(browser: Browser, pilot: Pilot) -> None:
    page = browser.new_page()
    page.goto(pilot.described["portal"] + "/keten?taal=en")
    text = page.locator("main").inner_text()
    page.close()
    for source in pilot.described["sources"]:
        assert source["name"] in text


def test_the_language_can_be_switched_by_keyboard(browser: Browser, pilot: Pilot) -> None:
    context = browser.new_context(locale="nl")
    page = context.new_page()
    page.goto(pilot.described["portal"] + "/keten")
    switch = page.get_by_role("link", name="English")
    switch.focus()
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") == "en"
    context.close()


def test_pages_say_what_a_browser_may_do(pilot: Pilot) -> None:
    answer = httpx.get(pilot.described["portal"] + "/", trust_env=False)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    missing = httpx.get(pilot.described["portal"] + "/elders", trust_env=False)
    assert missing.status_code == 404
    assert "<h1" in missing.text
