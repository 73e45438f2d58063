"""The Dutch of the pages is Dutch that most people can read (level B1): short sentences, short words, no officialese."""

from __future__ import annotations

import pytest

from support.pilot import Pilot
from support.portal import Visitor
from support.readability import OFFICIALESE, reading, sentences

# Flesch-Douma: from 60 on a text is plain.
PLAIN = 60.0


@pytest.fixture(scope="module")
def pages(pilot: Pilot) -> dict[str, str]:
    """Every page that a mediator meets, in Dutch."""
    visitor = Visitor(pilot.described["portal"])
    pages = {path: visitor.get(path).text for path in ("/", "/keten", "/nergens")}
    pages["choose a person"] = visitor.get(visitor.get("/aanmelden").headers["location"]).text
    pages["sign-in refused"] = visitor.get("/aanmelden/terug?state=x&code=y").text
    visitor.signs_in("sanne")
    token = visitor.token()
    for path in ("/vragen/nieuw", "/vragen", "/sessies"):
        pages[path] = visitor.get(path).text
    pages["a form with faults"] = visitor.post("/vragen", {"postcode": "x", "afstand": "x", "formulier": token}).text
    pages["a form from elsewhere"] = visitor.post("/vragen", {"formulier": "x"}).text
    asked = visitor.post("/vragen", {"postcode": "3511AB", "afstand": "25", "formulier": token}).headers["location"]
    pages["an answer"] = visitor.get(asked).text
    pages["a match"] = visitor.get(asked + "/1").text
    assert visitor.post(asked + "/1/gegevens", {"formulier": token}).status_code == 303
    pages["details"] = visitor.get(asked + "/1").text
    pages["a short-list"] = visitor.get(asked + "/kandidaten").text
    return pages


def test_every_page_is_plain(pages: dict[str, str]) -> None:
    hard = {name: round(reading(page).ease) for name, page in pages.items() if reading(page).ease < PLAIN}
    assert hard == {}


def test_no_sentence_is_long(pages: dict[str, str]) -> None:
    long = {" ".join(words) for page in pages.values() for words in sentences(page) if len(words) > 20}
    assert long == set()


def test_sentences_are_short_on_the_whole(pages: dict[str, str]) -> None:
    every = {tuple(words) for page in pages.values() for words in sentences(page)}
    assert sum(map(len, every)) / len(every) <= 12


def test_nobody_writes_like_an_official(pages: dict[str, str]) -> None:
    used = {word.lower() for page in pages.values() for words in sentences(page) for word in words} & OFFICIALESE
    assert used == set()


def test_a_text_of_an_official_is_found() -> None:
    page = (
        "<main><p>Teneinde derhalve rechtmatigheidscontroles dienaangaande te bewerkstelligen dienen arbeidsbemiddelingsorganisaties "
        "middels persoonsgegevensverwerkingsovereenkomsten conform toepasselijke uitvoeringsregelgeving verantwoordelijkheden "
        "vast te leggen alsmede verantwoordingsinformatie beschikbaar te stellen aan toezichthoudende instanties.</p></main>")
    assert reading(page).ease < PLAIN
    assert max(map(len, sentences(page))) > 20
