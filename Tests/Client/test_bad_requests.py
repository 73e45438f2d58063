"""Requests that are wrong: each gets the error of the contract, and the chain goes on answering."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import HERE, SmallChain
from support.contract import contract
from support.mediator import JOB_SEEKERS, Mediator, Subject, area
from support.records import NOWHERE, UTRECHT


def refused(small: SmallChain, answer: Any, subject: Subject, code: str = "400.01") -> None:
    """A 400 by the contract with this code, after which the chain still answers."""
    assert answer.status == 400, (answer.status, answer.body[:300])
    contract("Bemiddelaar", subject).check(answer)
    assert answer.json()["code"] == code, answer.body
    small.still_answers()


@pytest.mark.parametrize("name", ["API-Version", "X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty"])
def test_a_missing_header_is_an_incomplete_call(small: SmallChain, mediator: Mediator, subject: Subject, name: str) -> None:
    headers = [(header, value) for header, value in mediator.headers() if header != name]
    refused(small, mediator.ask(subject, HERE, headers), subject, "400.02")


@pytest.mark.parametrize("name", ["API-Version", "X-VUM-berichtVersie"])
@pytest.mark.parametrize("version", ["2.0.0", "3.1.0", "3", "3.0.0, 3.0.0", "latest"])
def test_another_version_is_an_invalid_call(
    small: SmallChain, mediator: Mediator, subject: Subject, name: str, version: str,
) -> None:
    headers = [(header, version if header == name else value) for header, value in mediator.headers()]
    refused(small, mediator.ask(subject, HERE, headers), subject)


def test_a_header_that_comes_twice_is_an_invalid_call(small: SmallChain, mediator: Mediator, subject: Subject) -> None:
    headers = [*mediator.headers(), ("X-VUM-fromParty", mediator.sender)]
    refused(small, mediator.ask(subject, HERE, headers), subject)


@pytest.mark.parametrize("body", [
    pytest.param(b"", id="nothing"),
    pytest.param(b"{", id="half an object"),
    pytest.param(b"null", id="null"),
    pytest.param(b"[]", id="an array"),
    pytest.param(b'"vraagObject"', id="a string"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5}}} x', id="text behind it"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5,}}}', id="a trailing comma"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5,"afstand":6}}}', id="a key twice"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":1e400}}}', id="a number out of range"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":NaN}}}', id="NaN"),
    pytest.param(b'\xef\xbb\xbf{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5}}}', id="a byte order mark"),
    pytest.param('{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5}}}'.encode("utf-16"), id="UTF-16"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5},"x":"\xff"}}', id="bytes that are no UTF-8"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5},"x":"\\ud800"}}', id="half a surrogate"),
    pytest.param(b'{"vraagObject":' + b"[" * 100_000 + b"]" * 100_000 + b"}", id="100,000 deep"),
    pytest.param(b'{"vraagObject":' + b'{"a":' * 40 + b"1" + b"}" * 40 + b"}", id="over 32 deep"),
    pytest.param(b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5},"x":"' + b"x" * 1_100_000 + b'"}}', id="over 1 MB"),
    pytest.param(b"\x00" * 100, id="zeros"),
])
def test_a_broken_body_is_an_invalid_call(small: SmallChain, mediator: Mediator, subject: Subject, body: bytes) -> None:
    answer = mediator.ask_bytes(subject, body)
    expected = {"400.01", "400.02"} if body == b"" else {"400.01"}
    assert answer.json()["code"] in expected
    refused(small, answer, subject, answer.json()["code"])


@pytest.mark.parametrize("question", [{}, {"selectiegebied": {}}, {"selectiegebied": {"postcode": UTRECHT}}], ids=json.dumps)
def test_what_must_be_there_and_is_not_is_an_incomplete_call(
    small: SmallChain, mediator: Mediator, subject: Subject, question: dict[str, Any],
) -> None:
    refused(small, mediator.ask(subject, question), subject, "400.02")


def test_no_question_at_all_is_an_incomplete_call(small: SmallChain, mediator: Mediator, subject: Subject) -> None:
    refused(small, mediator.ask_bytes(subject, b"{}"), subject, "400.02")


@pytest.mark.parametrize(("postcode", "distance"), [
    (NOWHERE, 5), ("3511", 5), ("3511 AB", 5), ("AB3511", 5), ("３５１１AB", 5), ("0123AB", 5), (3511, 5), ([UTRECHT], 5),
    (UTRECHT, -1), (UTRECHT, 1000), (UTRECHT, 5.5), (UTRECHT, "5"), (UTRECHT, 9_223_372_036_854_775_808), (UTRECHT, [5]),
])
def test_an_area_that_is_none_is_an_invalid_call(
    small: SmallChain, mediator: Mediator, subject: Subject, postcode: Any, distance: Any,
) -> None:
    refused(small, mediator.ask(subject, {"selectiegebied": {"postcode": postcode, "afstand": distance}}), subject)


@pytest.mark.parametrize(("distance", "code"), [(0, 200), (999, 200)])
def test_the_bounds_of_a_radius_belong_to_it(mediator: Mediator, subject: Subject, distance: int, code: int) -> None:
    assert mediator.ask(subject, area(UTRECHT, distance)).status == code


def test_a_known_field_of_a_wrong_type_is_named(small: SmallChain, mediator: Mediator, subject: Subject) -> None:
    question = {**HERE, "werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": "veel"}}
    answer = mediator.ask(subject, question)
    refused(small, answer, subject)
    assert "werktijden.aantalWerkurenPerWeekMaximaal" in answer.json()["details"]


def test_beside_the_question_only_vacancies_allow_more(small: SmallChain, mediator: Mediator, subject: Subject) -> None:
    answer = mediator.ask_bytes(subject, json.dumps({"vraagObject": HERE, "extra": 1}).encode())
    if subject is JOB_SEEKERS:
        refused(small, answer, subject)
    else:
        assert answer.status == 200


@pytest.mark.parametrize("media_type", ["text/plain", "application/xml", "text/json", "application/x-www-form-urlencoded", None], ids=str)
def test_another_media_type_is_an_invalid_call(
    small: SmallChain, mediator: Mediator, subject: Subject, media_type: str | None,
) -> None:
    body = json.dumps({"vraagObject": HERE}).encode()
    headers = mediator.headers() + ([("Content-Type", media_type)] if media_type else [])
    refused(small, mediator.send("POST", f"/{subject.segment}/matches", headers, body), subject)


def test_a_media_type_may_name_its_character_set(mediator: Mediator, subject: Subject) -> None:
    headers = [*mediator.headers(), ("Content-Type", "Application/JSON; charset=UTF-8")]
    body = json.dumps({"vraagObject": HERE}).encode()
    assert mediator.send("POST", f"/{subject.segment}/matches", headers, body).status == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"])
def test_another_method_is_not_allowed(small: SmallChain, mediator: Mediator, subject: Subject, method: str) -> None:
    answer = mediator.send(method, f"/{subject.segment}/matches", mediator.headers())
    assert answer.status == 405
    assert "POST" in answer.headers["Allow"]
    if method != "HEAD":
        assert answer.json()["code"] == "400.01"
    detail = mediator.send("POST", f"/{subject.segment}/x", mediator.headers(), b"{}")
    assert detail.status == 405
    assert "GET" in detail.headers["Allow"]
    small.still_answers()


def test_a_method_that_http_does_not_know_is_an_invalid_call(small: SmallChain, mediator: Mediator, subject: Subject) -> None:
    refused(small, mediator.send("BREW", f"/{subject.segment}/matches", mediator.headers()), subject)


@pytest.mark.parametrize("suffix", ["/matches/", "/", "", "/a/b", "//matches", "/matches/../matches/x", "/%2e%2e/vacatures", "/matches%00"])
def test_another_path_is_not_there(small: SmallChain, mediator: Mediator, subject: Subject, suffix: str) -> None:
    body = json.dumps({"vraagObject": HERE}).encode()
    headers = [*mediator.headers(), ("Content-Type", "application/json")]
    for method, content in (("POST", body), ("GET", None)):
        answer = mediator.send(method, f"/{subject.segment}{suffix}", headers, content)
        assert answer.status in (400, 404, 405), (method, answer.status)
        assert answer.json()["code"] == "400.01"
    small.still_answers()


def test_every_answer_carries_the_versions(mediator: Mediator, subject: Subject) -> None:
    answers = [
        mediator.ask(subject, HERE), mediator.ask(subject, {}), mediator.send("PUT", f"/{subject.segment}/matches", mediator.headers()),
        mediator.send("GET", "/elders/x", mediator.headers()), mediator.ask(subject, HERE, []),
    ]
    for answer in answers:
        assert answer.headers["API-Version"] == "3.0.0"
        assert answer.headers["X-VUM-berichtVersie"] == "3.0.0"
