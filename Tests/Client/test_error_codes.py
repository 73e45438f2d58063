"""Every error code of the contract, produced over the wire and held against the contract."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import HERE, SmallChain
from support.chain import Chain
from support.contract import contract
from support.faulty_source import FaultySource, Request
from support.mediator import JOB_SEEKERS, VACANCIES, Mediator, Subject
from support.records import job_seeker, record, vacancy
from support.transport import Answer


def expect(answer: Answer, subject: Subject, status: int, code: str, message: str, *, detail: bool = False) -> None:
    """The status, the code with its own fixed text, and a body by the contract."""
    assert (answer.status, answer.body[:10] != b"") == (status, True), answer.body[:300]
    contract("Bemiddelaar", subject).check(answer, detail=detail)
    error = answer.json()
    assert (error["code"], error["message"]) == (code, message)


@pytest.fixture
def lonely(tmp_path: Path) -> Iterator[tuple[Chain, FaultySource]]:
    """An exchange with one source, which a test can make behave in any way."""
    chain = Chain(tmp_path / "chain")
    member = chain.add_member("UWV Verzonnen", 1)
    chain.start_exchange(sourceDeadlineSeconds=2, detailDeadlineSeconds=2)
    with FaultySource(member, member.identity, str(chain.authority.certificate)) as source:
        yield chain, source
    chain.stop()


def _wait(request: Request) -> None:
    """Says nothing for longer than anybody waits."""
    request.over.wait(10)


def test_400_01_invalid_call(mediator: Mediator, subject: Subject) -> None:
    question = {"selectiegebied": {"postcode": "Utrecht", "afstand": 5}}
    expect(mediator.ask(subject, question), subject, 400, "400.01", "Ongeldige aanroep")
    expect(mediator.detail(subject, "x"), subject, 400, "400.01", "Ongeldige aanroep", detail=True)


def test_400_02_incomplete_call(mediator: Mediator, subject: Subject) -> None:
    expect(mediator.ask(subject, {}), subject, 400, "400.02", "Onvolledige aanroep")
    headers = mediator.headers(API_Version=None)
    expect(mediator.detail(subject, "x", headers), subject, 400, "400.02", "Onvolledige aanroep", detail=True)


def test_401_without_a_body(mediator: Mediator, subject: Subject) -> None:
    headers = mediator.headers(X_VUM_viaParty="00000009999999999999")
    asked = mediator.ask(subject, HERE, headers)
    assert asked.status == 401
    contract("Bemiddelaar", subject).check(asked)
    detailed = mediator.detail(subject, "x", headers)
    assert detailed.status == 401
    contract("Bemiddelaar", subject).check(detailed, detail=True)


def test_429_01_too_many_details(small: SmallChain, mediator: Mediator, subject: Subject) -> None:
    matches = mediator.matches(subject, HERE)
    answers = [mediator.detail(subject, match["vumID"]) for match in matches[:11]]
    assert [answer.status for answer in answers[:10]] == [200] * 10
    contract("Bemiddelaar", subject).check(answers[10], detail=True)
    assert answers[10].status == 429
    assert answers[10].json()["code"] == "429.01"
    if subject is JOB_SEEKERS:
        assert answers[10].json()["message"] == "Aantal werkzoekendeProfielen limiet overschreden"
    small.still_answers()


def test_500_1_when_the_question_cannot_be_recorded(lonely: tuple[Chain, FaultySource], subject: Subject) -> None:
    chain, source = lonely
    source.behave(lambda request: request.answer_matches([]))
    with chain.mediator() as mediator:
        assert mediator.ask(subject, HERE).status == 200
        asked = len(source.requests)
        # Somebody else holds the ledger for writing: no record, no answer.
        with sqlite3.connect(chain.directory / "exchange.sqlite", isolation_level=None) as ledger:
            ledger.execute("BEGIN IMMEDIATE")
            answer = mediator.ask(subject, HERE)
            ledger.execute("ROLLBACK")
        expect(answer, subject, 500, "500.1", "Interne serverfout")
        assert len(source.requests) == asked, "a question went out that was not recorded"
        assert mediator.ask(subject, HERE).status == 200


def test_500_1_when_a_source_lies_about_a_detail(lonely: tuple[Chain, FaultySource]) -> None:
    chain, source = lonely

    def search(request: Request) -> None:
        request.answer_matches([{"idVacature": "v-1", "adres": {"postcode": "3511AB"}}])

    def other_record(request: Request) -> None:
        request.answer(json.dumps(vacancy("v-2")).encode())

    source.behave(search, other_record)
    with chain.mediator() as mediator:
        reference = mediator.matches(VACANCIES, HERE)[0]["vumID"]
        expect(mediator.detail(VACANCIES, reference), VACANCIES, 500, "500.1", "Interne serverfout", detail=True)


def test_500_3_when_no_source_answers(lonely: tuple[Chain, FaultySource], subject: Subject) -> None:
    chain, source = lonely
    source.behave(lambda request: request.answer(b"{}", status=500))
    with chain.mediator() as mediator:
        expect(mediator.ask(subject, HERE), subject, 503, "500.3", "Service niet beschikbaar")
        source.behave(_wait)
        expect(mediator.ask(subject, HERE), subject, 503, "500.3", "Service niet beschikbaar")
        source.__exit__()
        expect(mediator.ask(subject, HERE), subject, 503, "500.3", "Service niet beschikbaar")


def test_500_3_when_the_source_of_a_detail_is_gone(lonely: tuple[Chain, FaultySource]) -> None:
    chain, source = lonely
    shown = {key: value for key, value in job_seeker("w-1").items() if key in ("idWerkzoekende", "mobiliteit")}
    source.behave(lambda request: request.answer_matches([shown]), lambda request: request.answer(b"", status=503))
    with chain.mediator() as mediator:
        reference = mediator.matches(JOB_SEEKERS, HERE)[0]["vumID"]
        expect(mediator.detail(JOB_SEEKERS, reference), JOB_SEEKERS, 503, "500.3", "Service niet beschikbaar", detail=True)
        # A failed attempt costs nothing: the place is free again.
        source.behave(detail=lambda request: request.answer(json.dumps(record(JOB_SEEKERS, "w-1")).encode()))
        assert mediator.detail(JOB_SEEKERS, reference).status == 200
