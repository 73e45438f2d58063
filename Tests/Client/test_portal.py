"""The mediator's story by clicking, in both languages, and the pages that everybody can see, held against axe."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from support.pilot import Pilot
from support.portal import Scheme, reader

WORDS: dict[str, dict[str, Any]] = {
    "nl": {
        "begin": "Begin als bemiddelaar", "sign in": "Meld mij aan", "postcode": "Postcode",
        "least": re.compile("Uren per week, minstens"), "good": "Goed", "ask": "Stel de vraag", "found": re.compile(r"\d+ mensen gevonden"),
        "look": "Bekijk", "note": re.compile("Notitie"), "add": "Zet bij mijn keuze", "details": "Vraag de gegevens op",
        "contact": "Gegevens",
        "outcome": "Uitkomst", "tell": "Vertel het", "told": "Dank u wel", "back": "Terug naar de lijst", "choice": re.compile("Uw keuze"),
        "left": re.compile("nog 9 keer"), "sign out": "Afmelden", "faulty": re.compile("^Fout:"),
    },
    "en": {
        "begin": "Begin as a mediator", "sign in": "Sign me in", "postcode": "Postcode",
        "least": re.compile("Hours a week, at least"), "good": "Good", "ask": "Ask the question", "found": re.compile(r"\d+ people found"),
        "look": "See", "note": re.compile("Note for"), "add": "Put with my choice", "details": "Ask for the details", "contact": "Details",
        "outcome": "Outcome", "tell": "Tell it", "told": "Thank you", "back": "Back to the list", "choice": re.compile("Your choice"),
        "left": re.compile("9 more times"), "sign out": "Sign out", "faulty": re.compile("^Error:"),
    },
}


@pytest.mark.parametrize(("language", "width", "scheme", "scripts"), [
    ("nl", 1440, "light", True), ("nl", 360, "dark", False), ("en", 768, "dark", True), ("en", 360, "light", False),
])
def test_a_mediator_finds_somebody(
    browser: Browser, pilot: Pilot, language: str, width: int, scheme: Scheme, scripts: bool,
) -> None:
    words = WORDS[language]
    with reader(browser, pilot.described["portal"], language=language, width=width, scheme=scheme, scripts=scripts) as me:
        page = me.page
        # Without scripts a page cannot be asked how wide it is, nor be held against axe: that is done with them.
        def looks(name: str) -> None:
            if scripts:
                me.sees_a_sound_page(name)

        me.goes("/")
        looks("start")
        page.get_by_role("link", name=words["begin"]).click()
        looks("choose-person")
        page.get_by_role("button", name=words["sign in"]).click()
        looks("question")
        page.get_by_label(words["postcode"]).fill("12")
        page.locator("#field-beroep").fill("verpleegkundigge")
        page.get_by_role("button", name=words["ask"]).click()
        assert words["faulty"].search(page.title())
        assert page.get_by_role("alert").get_by_role("link").count() == 2
        assert page.locator('[aria-invalid="true"]').count() == 2
        looks("question-faults")
        page.get_by_label(words["postcode"]).fill("3511AB")
        page.locator("#field-beroep").fill("")
        page.get_by_label(words["least"]).fill("24")
        page.get_by_label(words["good"], exact=True).check()
        page.get_by_role("button", name=words["ask"]).click()
        assert words["found"].search(page.get_by_role("heading", level=1).inner_text())
        looks("answer")
        page.locator("table#matches a.sort").last.click()
        assert page.locator('table#matches th[aria-sort="ascending"]').count() == 1
        assert page.get_by_role("img").count() == 1
        looks("answer-by-distance")
        page.get_by_role("link", name=re.compile(rf"^{words['look']}\s1$")).click()
        looks("match")
        page.get_by_label(words["note"]).fill("=1+1")
        page.get_by_role("button", name=words["add"]).click()
        page.get_by_role("button", name=words["details"]).click()
        assert page.get_by_role("heading", name=words["contact"], exact=True).count() == 1
        looks("details")
        page.get_by_label(words["outcome"]).select_option("invited")
        page.get_by_role("button", name=words["tell"]).click()
        assert words["told"] in page.get_by_role("status").inner_text()
        looks("outcome")
        page.get_by_role("link", name=words["back"]).click()
        page.get_by_role("link", name=re.compile(rf"^{words['look']}\s2$")).click()
        assert words["left"].search(page.locator("main").inner_text())
        page.get_by_role("button", name=words["add"]).click()
        page.get_by_role("link", name=words["back"]).click()
        page.get_by_role("link", name=words["choice"]).first.click()
        assert page.locator("table thead th").count() == 3
        looks("short-list")
        me.goes("/vragen")
        assert page.locator("table tbody tr").count() >= 1
        looks("questions")
        me.goes("/sessies")
        looks("sessions")
        page.get_by_role("button", name=words["sign out"]).click()
        me.goes("/vragen")
        assert "/proef/authorize" in page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("path", ["/", "/stijl", "/nergens"])
def test_pages_for_everybody_are_sound(browser: Browser, pilot: Pilot, path: str, width: int, scheme: Scheme) -> None:
    with reader(browser, pilot.described["portal"], width=width, scheme=scheme) as me:
        me.goes(path)
        me.sees_a_sound_page(path.strip("/") or "home")


def test_a_mediator_needs_no_mouse(browser: Browser, pilot: Pilot) -> None:
    with reader(browser, pilot.described["portal"]) as me:
        me.signs_in("Sanne")
        me.goes("/vragen/nieuw")
        page = me.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
        page.keyboard.press("Enter")
        reached: list[str] = []
        for _ in range(60):
            page.keyboard.press("Tab")
            name = page.evaluate("document.activeElement.name || document.activeElement.textContent")
            reached.append(str(name).strip())
            if reached[-1] == "postcode":
                page.keyboard.type("3511")
            if reached[-1] == WORDS["nl"]["ask"]:
                page.keyboard.press("Enter")
                break
        assert reached[:3] == ["soort", "postcode", "afstand"]
        page.wait_for_url("**/vragen/*")
        assert page.get_by_role("heading", level=1).inner_text().endswith("gevonden")


def test_who_does_nothing_is_warned_and_can_stay(browser: Browser, pilot: Pilot) -> None:
    with reader(browser, pilot.described["portal"]) as me:
        page = me.page
        page.clock.install()
        me.signs_in("Sanne")
        me.goes("/vragen/nieuw")
        page.get_by_label("Postcode").fill("3511AB")
        warning = page.get_by_role("alert")
        assert warning.count() == 0
        page.clock.fast_forward("27:00")
        assert warning.count() == 0
        page.clock.fast_forward("02:00")
        warning.wait_for()
        me.sees_a_sound_page("session-warning")
        page.get_by_role("button", name="Blijf aangemeld").click()
        warning.wait_for(state="hidden")
        assert page.get_by_label("Postcode").input_value() == "3511AB"
        page.clock.fast_forward("29:00")
        warning.wait_for()


def test_the_policy_of_the_pages_lets_them_work(browser: Browser, pilot: Pilot) -> None:
    """As a browser really gets them: with the policy, and no complaint about it."""
    context = browser.new_context(locale="nl")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url) if not request.url.startswith(pilot.described["portal"]) else None)
    for path in ["/", "/stijl", "/keten", "/aanmelden"]:
        page.goto(pilot.described["portal"] + path)
    page.locator("main button").first.click()
    context.close()
    assert said == []
