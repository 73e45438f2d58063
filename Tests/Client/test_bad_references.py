"""References that were never given, or not to this asker, or too long ago."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import HERE, SmallChain
from support.chain import Chain
from support.contract import contract
from support.mediator import JOB_SEEKERS, SUBJECTS, VACANCIES, Mediator, Subject
from support.records import record
from support.transport import Answer


def refused(answer: Answer, subject: Subject) -> None:
    assert answer.status == 400, (answer.status, answer.body[:300])
    contract("Bemiddelaar", subject).check(answer, detail=True)
    assert answer.json()["code"] == "400.01"


@pytest.fixture
def reference(mediator: Mediator, subject: Subject) -> str:
    """A reference that is good."""
    return str(mediator.matches(subject, HERE)[0]["vumID"])


def test_every_changed_character_is_noticed(small: SmallChain, mediator: Mediator, subject: Subject, reference: str) -> None:
    for position in range(0, len(reference), 7):
        other = "A" if reference[position] != "A" else "B"
        refused(mediator.detail(subject, reference[:position] + other + reference[position + 1:]), subject)
    assert mediator.detail(subject, reference).status == 200
    small.still_answers()


@pytest.mark.parametrize("length", [1, 10, 40, -1, -4])
def test_a_truncated_reference_is_refused(
    small: SmallChain, mediator: Mediator, subject: Subject, reference: str, length: int,
) -> None:
    refused(mediator.detail(subject, reference[:length]), subject)
    small.still_answers()


@pytest.mark.parametrize("extra", ["A", "AAAA", ".", "-", "x" * 400])
def test_a_reference_with_something_behind_it_is_refused(mediator: Mediator, subject: Subject, reference: str, extra: str) -> None:
    refused(mediator.detail(subject, reference + extra), subject)


@pytest.mark.parametrize("invented", [
    "x", "w-1", "v-1", "A" * 500, "A" * 501, "0" * 5000, "%C3%A9", "a%20b", "..%2f..", "a'b", "%00", "%FF", "%zz", ".",
])
def test_an_invented_reference_is_refused(small: SmallChain, mediator: Mediator, subject: Subject, invented: str) -> None:
    answer = mediator.detail(subject, invented)
    assert answer.status in (400, 404)
    assert answer.json()["code"] == "400.01"
    small.still_answers()


def test_a_reference_of_another_asker_is_refused(small: SmallChain, mediator: Mediator, subject: Subject, reference: str) -> None:
    with small.mediator(other=True) as other:
        refused(other.detail(subject, reference), subject)
    assert mediator.detail(subject, reference).status == 200


def test_a_reference_of_the_other_subject_is_refused(mediator: Mediator, subject: Subject, reference: str) -> None:
    other = VACANCIES if subject is JOB_SEEKERS else JOB_SEEKERS
    refused(mediator.detail(other, reference), other)


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chain]:
    """A chain in which references live for one second."""
    chain = Chain(tmp_path_factory.mktemp("hasty"))
    member = chain.add_member("Bureau Vluchtig", 1)
    chain.start_source(member, {subject: [record(subject, "a-1")] for subject in SUBJECTS})
    chain.start_exchange(referenceLifetimeSeconds=1)
    yield chain
    chain.stop()


def test_an_expired_reference_is_refused(hasty: Chain, subject: Subject) -> None:
    with hasty.mediator() as mediator:
        reference = mediator.matches(subject, HERE)[0]["vumID"]
        time.sleep(2.5)
        refused(mediator.detail(subject, reference), subject)


def test_a_reference_of_another_exchange_is_refused(hasty: Chain, mediator: Mediator, subject: Subject) -> None:
    with hasty.mediator() as elsewhere:
        refused(mediator.detail(subject, elsewhere.matches(subject, HERE)[0]["vumID"]), subject)


def test_a_reference_outlives_a_restart(tmp_path: Path, subject: Subject) -> None:
    chain = Chain(tmp_path / "chain")
    member = chain.add_member("Gemeente Herstart", 1)
    chain.start_source(member, {subject: [record(subject, "a-1")]})
    exchange = chain.start_exchange()
    try:
        with chain.mediator() as mediator:
            reference = mediator.matches(subject, HERE)[0]["vumID"]
        assert exchange.stop() == 0
        chain.start_exchange()
        with chain.mediator() as mediator:
            assert mediator.detail(subject, reference).json()[subject.detail_key] == record(subject, "a-1")
    finally:
        chain.stop()
