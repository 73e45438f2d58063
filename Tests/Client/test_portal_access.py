"""What keeps strangers out of the portal: sessions, forms, sign-in, roles, and what a browser is told."""

from __future__ import annotations

import re
import urllib.parse
from typing import Any

import pytest

from support.pilot import Pilot
from support.portal import Visitor, fields


@pytest.fixture
def visitor(pilot: Pilot) -> Visitor:
    return Visitor(pilot.described["portal"])


def test_who_is_not_signed_in_is_led_there_and_back(visitor: Visitor) -> None:
    answer = visitor.get("/vragen/nieuw?taal=en")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/aanmelden?naar=%2Fvragen%2Fnieuw%3Ftaal%3Den"
    back = visitor.chosen("sanne", "/vragen")
    assert visitor.get(back).headers["location"] == "/vragen"
    assert visitor.get("/vragen").status_code == 200


def test_cookies_are_closed(visitor: Visitor) -> None:
    visitor.signs_in("sanne")
    answer = visitor.client.get(visitor.address + "/aanmelden")
    cookies = answer.headers.get_list("set-cookie")
    assert cookies
    for cookie in cookies:
        assert cookie.startswith("__Host-")
        for part in ("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"):
            assert part in cookie
        assert "Domain" not in cookie


@pytest.mark.parametrize(("person", "allowed"), [("sanne", 200), ("noor", 403), ("bram", 403), ("imran", 403)])
def test_the_workbench_is_for_mediators(visitor: Visitor, person: str, allowed: int) -> None:
    visitor.signs_in(person)
    assert visitor.get("/vragen/nieuw").status_code == allowed
    assert visitor.get("/vragen/" + "0" * 32).status_code == (404 if allowed == 200 else 403)


QUESTION = {"soort": "werkzoekenden", "postcode": "3511AB", "afstand": "5"}


def test_a_form_counts_from_our_own_page_only(visitor: Visitor, pilot: Pilot) -> None:
    visitor.signs_in("sanne")
    token = visitor.token()
    assert visitor.post("/vragen", QUESTION).status_code == 403
    assert visitor.post("/vragen", {**QUESTION, "formulier": token[::-1]}).status_code == 403
    for site in ("cross-site", "same-site", "none"):
        assert visitor.post("/vragen", {**QUESTION, "formulier": token}, headers={"Sec-Fetch-Site": site}).status_code == 403
    other = Visitor(pilot.described["portal"])
    other.signs_in("sanne")
    assert other.post("/vragen", {**QUESTION, "formulier": token}).status_code == 403
    assert visitor.post("/vragen", {**QUESTION, "formulier": token}).status_code == 303


def test_what_is_no_form_is_refused(visitor: Visitor) -> None:
    visitor.signs_in("sanne")
    token = visitor.token()
    cases: list[tuple[dict[str, Any], int]] = [
        ({"content": b"formulier=%zz", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"content": b"formulier=%00", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"content": b"a=1&" * 400, "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"content": b"x" * 70_000, "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"json": {"formulier": token}}, 400),
        ({"files": {"formulier": token}}, 400),
    ]
    for request, status in cases:
        answer = visitor.send("POST", "/vragen", **request)
        assert answer.status_code == status, request
        assert "<h1" in answer.text


def test_questions_are_of_who_asked_them(visitor: Visitor, pilot: Pilot) -> None:
    visitor.signs_in("sanne")
    asked = visitor.post("/vragen", {**QUESTION, "formulier": visitor.token()}).headers["location"]
    assert visitor.get(asked).status_code == 200
    stranger = Visitor(pilot.described["portal"])
    stranger.signs_in("noor")
    assert stranger.get(asked).status_code == 403
    nobody = Visitor(pilot.described["portal"])
    assert nobody.get(asked).status_code == 303
    assert nobody.post(asked + "/1/gegevens", {"formulier": ""}).status_code == 401


def test_the_short_list_calculates_nothing(visitor: Visitor) -> None:
    visitor.signs_in("sanne")
    token = visitor.token()
    asked = visitor.post("/vragen", {**QUESTION, "afstand": "50", "formulier": token}).headers["location"]
    assert visitor.post(asked + "/1/keuze", {"notitie": '=HYPERLINK("http://kwaad")', "formulier": token}).status_code == 303
    answer = visitor.get(asked + "/kandidaten.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="kandidaten.csv"'
    assert '"\'=HYPERLINK(""http://kwaad"")"' in answer.text
    assert "vumID" not in answer.text


def test_signing_out_ends_the_session_itself(visitor: Visitor) -> None:
    visitor.signs_in("sanne")
    kept = dict(visitor.cookies)
    answer = visitor.post("/afmelden", {"formulier": visitor.token()})
    assert answer.status_code == 303
    assert answer.headers["clear-site-data"] == '"cache", "cookies", "storage"'
    visitor.cookies = kept
    assert visitor.get("/sessies").status_code == 303


def test_a_new_sign_in_has_a_new_key(visitor: Visitor) -> None:
    visitor.signs_in("sanne")
    first = visitor.cookies["__Host-schakel"]
    begun = visitor.get("/aanmelden?opnieuw=ja&naar=/sessies")
    asked = visitor.get(begun.headers["location"])
    back = visitor.post("/proef/authorize", {**fields(asked.text, "/proef/authorize"), "persoon": "sanne"}).headers["location"]
    assert visitor.get(back).status_code == 303
    assert visitor.cookies["__Host-schakel"] != first
    stale = Visitor(visitor.address)
    stale.cookies = {"__Host-schakel": first}
    assert stale.get("/sessies").status_code == 303


def test_somebody_ends_another_of_the_own_sessions(visitor: Visitor, pilot: Pilot) -> None:
    visitor.signs_in("imran")
    other = Visitor(pilot.described["portal"])
    other.signs_in("imran")
    page = visitor.get("/sessies").text
    names = re.findall(r'name="sessie" value="([^"]+)"', page)
    assert names
    stranger = Visitor(pilot.described["portal"])
    stranger.signs_in("sanne")
    assert stranger.post("/sessies", {"sessie": names[0], "formulier": stranger.token()}).status_code == 404
    for name in names:
        assert visitor.post("/sessies", {"sessie": name, "formulier": visitor.token()}).status_code == 303
    assert other.get("/sessies").status_code == 303
    assert visitor.get("/sessies").status_code == 200


@pytest.mark.parametrize("place", [
    "https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)", "/%0d%0aSet-Cookie:x", "/aanmelden", "",
])
def test_signing_in_never_leads_elsewhere(visitor: Visitor, place: str) -> None:
    back = visitor.chosen("sanne", urllib.parse.quote(place, safe=""))
    answer = visitor.get(back)
    assert answer.status_code == 303
    assert answer.headers["location"] in {"/", "/%0d%0aSet-Cookie:x"}


def test_a_sign_in_ends_once_and_in_its_own_browser(visitor: Visitor, pilot: Pilot) -> None:
    back = visitor.chosen("sanne")
    other = Visitor(pilot.described["portal"])
    assert other.get(back).status_code == 403
    # Whoever tried it in another browser has used it up.
    assert visitor.get(back).status_code == 403
    back = visitor.chosen("sanne")
    assert visitor.get(back.replace("iss=http", "iss=https")).status_code == 403
    back = visitor.chosen("sanne")
    assert visitor.get(back).status_code == 303
    assert visitor.get(back).status_code == 403


def test_stopping_half_way_is_said(visitor: Visitor) -> None:
    begun = visitor.get("/aanmelden")
    asked = visitor.get(begun.headers["location"])
    back = visitor.post("/proef/authorize", fields(asked.text, "/proef/authorize")).headers["location"]
    answer = visitor.get(back)
    assert answer.status_code == 403
    assert "U bent niet aangemeld" in answer.text
    assert "__Host-schakel" not in visitor.cookies


@pytest.mark.parametrize("path", ["/", "/keten", "/stijl", "/schakel.css", "/nergens", "/aanmelden/terug", "/vragen", "/sessies"])
def test_every_answer_tells_the_browser_what_it_may_do(visitor: Visitor, path: str) -> None:
    headers = visitor.get(path).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert {"base-uri", "form-action", "frame-ancestors", "object-src"} <= set(policy)
    for word in ("unsafe", "*", "http:", "https:", "data:"):
        assert word not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "content-encoding" not in headers


def test_nothing_of_what_was_sent_stands_in_a_refusal(visitor: Visitor) -> None:
    visitor.signs_in("sanne")
    answer = visitor.post("/vragen", {**QUESTION, "postcode": '"><script>alert(1)</script>', "formulier": visitor.token()})
    assert answer.status_code == 422
    assert "<script>" not in answer.text
    assert "&quot;&gt;&lt;script&gt;" in answer.text
