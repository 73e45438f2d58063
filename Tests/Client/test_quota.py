"""At most ten details per question, counted for each question on its own; the same one again is free."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from conftest import HERE, SmallChain
from support.mediator import Mediator, Subject


def references(mediator: Mediator, subject: Subject) -> list[str]:
    return [match["vumID"] for match in mediator.matches(subject, HERE)]


def test_the_same_detail_again_is_free(mediator: Mediator, subject: Subject) -> None:
    found = references(mediator, subject)
    assert {mediator.detail(subject, found[0]).status for _ in range(15)} == {200}
    assert [mediator.detail(subject, reference).status for reference in found[:10]] == [200] * 10
    assert mediator.detail(subject, found[10]).status == 429
    # What was delivered stays to be had when the limit is reached.
    assert mediator.detail(subject, found[3]).status == 200


def test_each_question_counts_for_itself(mediator: Mediator, subject: Subject) -> None:
    first, second = references(mediator, subject), references(mediator, subject)
    for reference in first[:10]:
        assert mediator.detail(subject, reference).status == 200
    assert mediator.detail(subject, first[10]).status == 429
    assert mediator.detail(subject, second[10]).status == 200


def test_ten_is_ten_when_all_are_asked_at_once(small: SmallChain, subject: Subject) -> None:
    with small.mediator() as mediator:
        found = references(mediator, subject)

    def fetch(reference: str) -> int:
        with small.mediator() as asking:
            return asking.detail(subject, reference).status

    with ThreadPoolExecutor(10) as pool:
        statuses = list(pool.map(fetch, found))
    assert sorted(statuses) == [200] * 10 + [429] * 10
