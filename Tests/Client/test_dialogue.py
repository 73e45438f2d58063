"""The dialogue of the standard, spoken by two clients that know nothing of Schakel, with every answer held against the contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from support.contract import contract
from support.mediator import JOB_SEEKERS, VACANCIES, Mediator, Subject, area
from support.pilot import Pilot
from support.postgresql import Server
from support.transport import HTTPXTransport, RequestsTransport

AMSTERDAM = area("1012AB", 60)
REFERENCE = re.compile(r"[a-zA-Z0-9_.-]{1,500}")


def shows(whole: Any, part: Any) -> bool:
    """Whether everything in the part is in the whole, at every depth."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and shows(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and all(any(shows(member, value) for member in whole) for value in part)
    return bool(whole == part)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def dialogue(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pilot]:
    """A pilot with its data in files, and one with its data on a server."""
    if request.param == "sqlite":
        yield request.getfixturevalue("pilot")
        return
    running = Pilot.start(tmp_path_factory.mktemp("server") / "directory", server=Server.required())
    yield running
    assert running.stop() == 0


@pytest.fixture(params=[HTTPXTransport, RequestsTransport], ids=["httpx", "requests"])
def asking(request: pytest.FixtureRequest, dialogue: Pilot) -> Iterator[Mediator]:
    with dialogue.mediator() as mediator:
        mediator.transport.close()
        mediator.transport = request.param(dialogue.authority, dialogue.mediator_identity)
        yield mediator


def test_a_question_is_answered_as_the_contract_says(asking: Mediator, subject: Subject) -> None:
    answer = asking.ask(subject, AMSTERDAM)
    assert answer.status == 200
    contract("Bemiddelaar", subject).check(answer)
    matches = answer.json()["matches"]
    assert matches
    references = [match["vumID"] for match in matches]
    assert len(set(references)) == len(references)
    assert all(REFERENCE.fullmatch(reference) for reference in references)


def test_a_detail_is_answered_as_the_contract_says(asking: Mediator, subject: Subject) -> None:
    match = asking.matches(subject, AMSTERDAM)[0]
    answer = asking.detail(subject, match["vumID"])
    assert answer.status == 200
    contract("Bemiddelaar", subject).check(answer, detail=True)
    detail = answer.json()
    assert detail["bronID"]
    # What the match showed is what the detail holds.
    record = detail[subject.detail_key]
    assert shows(record, {key: value for key, value in match.items() if key != "vumID"})


def test_parties_change_places_in_the_answer(asking: Mediator, subject: Subject) -> None:
    answer = asking.ask(subject, AMSTERDAM)
    assert answer.headers["X-VUM-fromParty"] == asking.exchange_oin
    assert answer.headers["X-VUM-toParty"] == asking.sender
    assert answer.headers["X-VUM-viaParty"] == asking.identity.oin


def test_three_sources_answer_one_question(dialogue: Pilot, subject: Subject) -> None:
    with dialogue.mediator() as mediator:
        answer, report = mediator.report(subject, area("3511AB", 200))
    assert [source["outcome"] for source in report["sources"]] == ["answered"] * 3, report
    given = dialogue.delivered(answer.json()["vraagID"])
    assert len(given) == 3
    assert all(given.values()), given
    assert sum(given.values()) == len(answer.json()["matches"])


def test_the_report_is_only_given_when_asked_for(dialogue: Pilot, subject: Subject) -> None:
    with dialogue.mediator() as mediator:
        plain = mediator.ask(subject, AMSTERDAM)
        reported, report = mediator.report(subject, AMSTERDAM)
    assert not [name for name in plain.headers if name.lower().startswith("schakel")]
    contract("Bemiddelaar", subject).check(reported)
    assert len(report["sources"]) >= 3


def test_references_cannot_be_linked_between_questions(dialogue: Pilot, subject: Subject) -> None:
    with dialogue.mediator() as mediator:
        first = {match["vumID"] for match in mediator.matches(subject, AMSTERDAM)}
        second = {match["vumID"] for match in mediator.matches(subject, AMSTERDAM)}
    assert first
    assert first.isdisjoint(second)


def test_matches_come_in_no_particular_order(dialogue: Pilot) -> None:
    question = area("1012AB", 20)
    with dialogue.mediator() as mediator:
        orders = {
            tuple(str(sorted(match["mobiliteit"].items())) for match in mediator.matches(JOB_SEEKERS, question)) for _ in range(4)
        }
    assert len(orders) > 1


def test_unknown_criteria_have_no_effect_and_are_reported(dialogue: Pilot, subject: Subject) -> None:
    question = area("1012AB", 5)
    with dialogue.mediator() as mediator:
        plain = len(mediator.matches(subject, question))
        strange = {**question, "kleurOgen": {"$eq": "blauw"}, "werktijden.aantalWerkurenPerWeekMinimaal": {"$regex": "x"}}
        answer, report = mediator.report(subject, strange)
    assert len(answer.json()["matches"]) == plain
    for told in [report, *report["sources"]]:
        assert "kleurOgen" in told["criteriaIgnored"]
        assert any("$regex" in name for name in told["criteriaIgnored"])


def test_selection_narrows_and_every_match_satisfies_it(dialogue: Pilot) -> None:
    everywhere = area("3511AB", 300)
    with dialogue.mediator() as mediator:
        licensed = mediator.matches(JOB_SEEKERS, {
            **everywhere, "arbeidsmarktkwalificatie.rijbewijs": {"$all": [{"$elemMatch": {"codeSoortRijbewijs": {"$eq": "B"}}}]}})
        hours = mediator.matches(VACANCIES, {**everywhere, "werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 36}})
    assert licensed
    assert hours
    for match in licensed:
        codes = [licence.get("codeSoortRijbewijs") for licence in match["arbeidsmarktkwalificatie"]["rijbewijs"]]
        assert "B" in codes
    assert all(match["werktijden"]["aantalWerkurenPerWeekMaximaal"] >= 36 for match in hours)
