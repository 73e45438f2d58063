"""What a slow, dead, lying or overlong source does never harms the answer of the others, and the report tells what it did."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from conftest import HERE
from support.chain import MEDIATOR_OIN, Chain
from support.contract import contract
from support.faulty_source import Behaviour, FaultySource, Request
from support.ledger import delivered
from support.mediator import JOB_SEEKERS, SUBJECTS
from support.records import job_seeker, match, record

GOOD = [record(JOB_SEEKERS, f"good-{number}") for number in range(5)]
LIMIT = 200_000


@dataclass
class Company:
    """A chain with one good source and one that does what a test wants."""

    chain: Chain
    good: str
    faulty: FaultySource


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    chain = Chain(tmp_path_factory.mktemp("company"))
    good = chain.add_member("Gemeente Braaf", 1)
    bad = chain.add_member("Bureau Stout", 2)
    chain.start_source(good, {subject: [record(subject, f"good-{number}") for number in range(5)] for subject in SUBJECTS})
    chain.start_exchange(
        sourceDeadlineSeconds=2, questionDeadlineSeconds=6, detailDeadlineSeconds=2, maximumAnswerBytesPerSource=LIMIT,
        maximumRecordBytes=20_000)
    with FaultySource(bad, bad.identity, str(chain.authority.certificate)) as faulty:
        yield Company(chain, good.oin, faulty)
    chain.stop()


def ask(company: Company, search: Behaviour) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The matches of one question, and what the report says of the faulty source; the good one must be whole."""
    company.faulty.behave(search)
    with company.chain.mediator() as mediator:
        started = time.monotonic()
        answer, report = mediator.report(JOB_SEEKERS, HERE)
        assert time.monotonic() - started < 10
    contract("Bemiddelaar", JOB_SEEKERS).check(answer)
    sources = {source["name"]: source for source in report["sources"]}
    assert sources["Gemeente Braaf"]["outcome"] == "answered", report
    matches = answer.json()["matches"]
    given = delivered(company.chain.ledger, answer.json()["vraagID"])
    assert given["Gemeente Braaf"] == 5, given
    assert len(matches) == 5 + given["Bureau Stout"]
    # Whose a match is, only its detail says.
    assert set(sources["Bureau Stout"]) == {"name", "outcome", "truncated", "refused", "criteriaIgnored"}
    return matches, sources["Bureau Stout"]


def _silent(request: Request) -> None:
    request.over.wait(20)


def _drip(request: Request) -> None:
    request.begin()
    for byte in b'{"maximumAantalResultatenBereikt":false,"matches":[' + b" " * 10_000:
        request.write(bytes([byte]))
        if request.over.wait(0.1):
            return


def _drop(request: Request) -> None:
    request.hang_up()


def _half(request: Request) -> None:
    request.begin(Content_Length="100000")
    request.write(b'{"maximumAantalResultatenBereikt":false,"matches":[' + json.dumps(match("half-1")).encode() + b",{")
    request.over.wait(0.5)
    request.hang_up()


def _endless(request: Request) -> None:
    request.begin()
    request.write(b'{"maximumAantalResultatenBereikt":false,"matches":[')
    number = 0
    while not request.over.is_set():
        request.write(json.dumps(match(f"endless-{number}")).encode() + b",")
        number += 1


def _long_string(request: Request) -> None:
    request.begin()
    request.write(b'{"maximumAantalResultatenBereikt":false,"matches":[{"idWerkzoekende":"')
    while not request.over.is_set():
        request.write(b"x" * 65536)


@pytest.mark.parametrize(("behaviour", "outcome"), [
    pytest.param(_silent, "timed-out", id="silent"),
    pytest.param(_drip, "timed-out", id="one byte at a time"),
    pytest.param(_drop, "unreachable", id="hangs up"),
    pytest.param(_long_string, "too-large", id="a string without end"),
    pytest.param(lambda request: request.answer(b"", status=500), "refused-500", id="500"),
    pytest.param(lambda request: request.answer(b"{}", status=401), "refused-401", id="401"),
    pytest.param(lambda request: request.answer(b"", status=302, Location="https://localhost/elders"), "refused-302", id="sent elsewhere"),
    pytest.param(lambda request: request.answer(b"<html>", media_type="text/html"), "wrong-media-type", id="a page"),
    pytest.param(lambda request: request.answer(b""), "malformed", id="nothing"),
    pytest.param(lambda request: request.answer(b"{}"), "malformed", id="an empty object"),
    pytest.param(lambda request: request.answer(b"[]"), "malformed", id="an array"),
    pytest.param(lambda request: request.answer(b'{"matches":7}'), "malformed", id="no list"),
    pytest.param(lambda request: request.answer(b'{"matches":[' + b"[" * 5000), "malformed", id="deep"),
    pytest.param(lambda request: request.answer(b"\xff\xfe{}"), "malformed", id="no UTF-8"),
])
def test_a_source_that_gives_nothing_usable(company: Company, behaviour: Behaviour, outcome: str) -> None:
    matches, source = ask(company, behaviour)
    assert len(matches) == 5
    assert source["outcome"] == outcome


@pytest.mark.parametrize(("behaviour", "outcome"), [
    pytest.param(_half, {"malformed", "unreachable"}, id="stops halfway"),
    pytest.param(_endless, {"too-large", "answered"}, id="does not stop"),
])
def test_what_came_before_the_fault_is_kept(company: Company, behaviour: Behaviour, outcome: set[str]) -> None:
    matches, source = ask(company, behaviour)
    assert 5 < len(matches) <= 105
    assert source["outcome"] in outcome


BROKEN_RECORDS = [
    pytest.param({**match("x-1"), "emailadres": ["geheim@voorbeeld.example"]}, "unknownMember", id="a contact field"),
    pytest.param({**match("x-1"), "persoonlijkePresentatie": "geheim"}, "unknownMember", id="a detail field"),
    pytest.param({**match("x-1"), "vumID": "geheim"}, "unknownMember", id="a reference of its own"),
    pytest.param(match("../../geheim"), None, id="an id that leaves its place"),
    pytest.param(match(""), None, id="an empty id"),
    pytest.param(match("x" * 201), None, id="an id that is too long"),
    pytest.param({key: value for key, value in match("x").items() if key != "idWerkzoekende"}, "missing", id="no id"),
    pytest.param({"idWerkzoekende": "x-1"}, "missing", id="no postcode"),
    pytest.param({**match("x-1"), "sector": "geheim"}, "wrongType", id="a wrong type"),
    pytest.param({**match("x-1"), "werktijden": {"aantalWerkurenPerWeekMaximaal": 100}}, "outOfRange", id="out of range"),
    pytest.param(match("x-1", "geheim"), "shape", id="a postcode that is none"),
    pytest.param({**match("x-1"), "arbeidsmarktkwalificatie": {"interesse": [{"naamInteresse": "g" * 121}]}}, "tooLong", id="too long"),
    pytest.param({**match("x-1"), "arbeidsmarktkwalificatie": {"werkervaring": [
        {"toelichtingWerkervaring": "g" * 2000, "naamOrganisatie": str(number)} for number in range(40)]}}, None, id="a huge record"),
]


@pytest.mark.parametrize(("broken", "rule"), BROKEN_RECORDS)
def test_an_invalid_record_is_dropped_and_the_rest_is_kept(company: Company, broken: dict[str, Any], rule: str | None) -> None:
    records = [match("fine-1"), broken, match("fine-2")]
    matches, source = ask(company, lambda request: request.answer_matches(records))
    assert len(matches) == 7
    assert len(source["refused"]) == 1
    if rule is not None:
        assert source["refused"][0]["rule"] == rule
    # The report says what was wrong, and never what was there.
    assert "geheim" not in json.dumps(source)


def test_a_key_twice_makes_a_record_invalid(company: Company) -> None:
    twice = json.dumps(match("x-1"))[:-1] + ',"idWerkzoekende":"x-2"}'
    body = f'{{"maximumAantalResultatenBereikt":false,"matches":[{twice},{json.dumps(match("fine-1"))}]}}'.encode()
    matches, _ = ask(company, lambda request: request.answer(body))
    assert len(matches) == 6


def test_more_than_the_maximum_is_cut_and_told(company: Company) -> None:
    records = [match(f"many-{number}") for number in range(150)]
    matches, source = ask(company, lambda request: request.answer_matches(records))
    assert len(matches) == 105
    assert source["truncated"] is True


def test_that_a_source_had_more_is_told_to_the_asker(company: Company) -> None:
    for reached in (False, True):
        company.faulty.behave(lambda request, reached=reached: request.answer_matches([match("x-1")], reached=reached))  # type: ignore[misc]
        with company.chain.mediator() as mediator:
            assert mediator.ask(JOB_SEEKERS, HERE).json()["maximumAantalResultatenBereikt"] is reached


def test_the_source_is_asked_as_the_contract_says(company: Company) -> None:
    ask(company, lambda request: request.answer_matches([]))
    request = company.faulty.requests[-1]
    headers = {name.lower(): value for name, value in request.headers.items()}
    faulty = company.faulty.member.oin
    assert request.path == f"/vum/v3/{JOB_SEEKERS.segment}/matches"
    assert headers["x-vum-fromparty"] == MEDIATOR_OIN
    assert headers["x-vum-toparty"] == faulty
    assert headers["x-vum-viaparty"] == faulty
    assert headers["x-vum-suwiparty"] == "true"
    assert headers["api-version"] == headers["x-vum-berichtversie"] == "3.0.0"
    side = contract("Bron", JOB_SEEKERS)
    pointer = "/components/requestBodies/WerkzoekendeProfielMatchesRequest/content/application~1json/schema"
    assert side.faults(pointer, json.loads(request.body)) == []


def test_a_source_learns_whether_the_asker_is_a_suwi_party(company: Company) -> None:
    company.faulty.behave()
    with company.chain.mediator(other=True) as other:
        assert other.ask(JOB_SEEKERS, HERE).status == 200
    headers = {name.lower(): value for name, value in company.faulty.requests[-1].headers.items()}
    assert headers["x-vum-suwiparty"] == "false"


DETAIL_LIES = [
    pytest.param(job_seeker("other"), id="another record"),
    pytest.param({**job_seeker("asked"), "burgerservicenummer": "123456782"}, id="a field that is not in the contract"),
    pytest.param({**job_seeker("asked"), "sector": "geen"}, id="a wrong type"),
    pytest.param([], id="a list"),
]
HUGE_RECORD = {**job_seeker("asked"), "arbeidsmarktkwalificatie": {"werkervaring": [
    {"toelichtingWerkervaring": "g" * 2000} for _ in range(100)]}}


@pytest.mark.parametrize("told", DETAIL_LIES)
def test_a_detail_that_is_not_what_was_asked_is_not_passed_on(company: Company, told: Any) -> None:
    company.faulty.behave(
        lambda request: request.answer_matches([match("asked")]), lambda request: request.answer(json.dumps(told).encode()))
    with company.chain.mediator() as mediator:
        matches = mediator.matches(JOB_SEEKERS, HERE)
        statuses = [mediator.detail(JOB_SEEKERS, shown["vumID"]).status for shown in matches]
    assert sorted(statuses) == [200] * 5 + [500]


def test_a_detail_that_is_too_large_is_not_read_to_its_end(company: Company) -> None:
    company.faulty.behave(
        lambda request: request.answer_matches([match("asked")]), lambda request: request.answer(json.dumps(HUGE_RECORD).encode()))
    with company.chain.mediator() as mediator:
        statuses = [mediator.detail(JOB_SEEKERS, shown["vumID"]).status for shown in mediator.matches(JOB_SEEKERS, HERE)]
    assert sorted(statuses) == [200] * 5 + [503]


def test_a_detail_that_is_gone_is_an_invalid_call(company: Company) -> None:
    error = b'{"code":"400.01","message":"Ongeldige aanroep"}'
    company.faulty.behave(
        lambda request: request.answer_matches([match("asked")]), lambda request: request.answer(error, status=400))
    with company.chain.mediator() as mediator:
        answers = [mediator.detail(JOB_SEEKERS, shown["vumID"]) for shown in mediator.matches(JOB_SEEKERS, HERE)]
    assert sorted(answer.status for answer in answers) == [200] * 5 + [400]


@pytest.mark.parametrize("behaviour", [_silent, _drop], ids=["silent", "hangs up"])
def test_a_detail_that_does_not_come_is_not_waited_for(company: Company, behaviour: Behaviour) -> None:
    company.faulty.behave(lambda request: request.answer_matches([match("asked")]), behaviour)
    with company.chain.mediator() as mediator:
        started = time.monotonic()
        answers = [mediator.detail(JOB_SEEKERS, shown["vumID"]) for shown in mediator.matches(JOB_SEEKERS, HERE)]
        assert time.monotonic() - started < 10
    assert sorted(answer.status for answer in answers) == [200] * 5 + [503]
    for answer in answers:
        contract("Bemiddelaar", JOB_SEEKERS).check(answer, detail=True)


def test_a_source_with_the_certificate_of_another_is_not_asked(tmp_path_factory: pytest.TempPathFactory) -> None:
    chain = Chain(tmp_path_factory.mktemp("impostor"))
    good = chain.add_member("Gemeente Braaf", 1)
    chain.start_source(good, {JOB_SEEKERS: GOOD})
    impostor = chain.add_member("Bureau Vermomd", 2, identity=good.identity)
    chain.start_exchange()
    try:
        with FaultySource(impostor, good.identity, str(chain.authority.certificate)) as source, chain.mediator() as mediator:
            answer, report = mediator.report(JOB_SEEKERS, HERE)
        assert len(answer.json()["matches"]) == 5
        outcomes = {entry["name"]: entry["outcome"] for entry in report["sources"]}
        assert outcomes["Bureau Vermomd"] == "identity-mismatch"
        # Nothing was sent: not the question, not who asked.
        assert source.requests == []
    finally:
        chain.stop()
