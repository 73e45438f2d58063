"""Interface 3.1: contact moments with employers, through an exchange and sources in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from support.chain import EXCHANGE_OIN, MEDIATOR_OIN, Chain, Member
from support.contract import contract
from support.mediator import CONTACT_MOMENTS, SUBJECTS, Mediator, area
from support.records import UTRECHT, contact_moment, job_seeker
from support.transport import Answer

EMPLOYER = "00000007"
MANAGER = "Manager Zonderlog"
MOMENTS = [
    [contact_moment(EMPLOYER, f"2026-03-{day:02}", f"{MANAGER} {day}") for day in range(1, 6)]
    + [contact_moment("00000008", "2026-03-01", "Iemand Anders")],
    [contact_moment(EMPLOYER, "2026-04-01", f"{MANAGER} 99", accountmanager={"naam": f"{MANAGER} 99", "emailadres": ""})],
]


@dataclass
class ContactChain:
    """Two sources that speak interface 3.1 and one of interface 3.0."""

    chain: Chain
    speaking: list[Member]
    older: Member


@pytest.fixture(scope="module")
def contacts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ContactChain]:
    chain = Chain(tmp_path_factory.mktemp("contacts"))
    speaking = [chain.add_member("Gemeente Verzonnen", 1), chain.add_member("Gemeente Bedacht", 2)]
    older = chain.add_member("Gemeente Voorheen", 3)
    for member, moments in zip(speaking, MOMENTS, strict=True):
        member.subjects = [*SUBJECTS, CONTACT_MOMENTS]
        chain.start_source(member, {CONTACT_MOMENTS: moments, SUBJECTS[0]: [job_seeker(f"w-{member.oin[-1]}")]})
    chain.start_source(older, {SUBJECTS[0]: [job_seeker("w-3")]})
    chain.start_exchange()
    yield ContactChain(chain, speaking, older)
    chain.stop()


@pytest.fixture
def mediator(contacts: ContactChain) -> Iterator[Mediator]:
    with contacts.chain.mediator() as asking:
        yield asking


@pytest.fixture
def exchange(contacts: ContactChain) -> Iterator[Mediator]:
    """An exchange in the place of ours, talking to the first source."""
    chain = contacts.chain
    base = f"https://localhost:{contacts.speaking[0].port}/vum/v3"
    with Mediator(base, chain.authority.certificate, chain.exchange_identity, EXCHANGE_OIN, sender=MEDIATOR_OIN) as asking:
        yield asking


def question(employer: str = EMPLOYER, since: str | None = None, **more: Any) -> dict[str, Any]:
    date = {} if since is None else {"datum": {"$gte": since}}
    return {"werkgever.nummerKvk": {"$eq": employer}, **date, **more}


def managers(answer: Answer) -> list[str]:
    return sorted(match["accountmanager"]["naam"] for match in answer.json()["matches"])


def test_the_exchange_answers_with_whole_records_of_every_source(mediator: Mediator) -> None:
    answer = mediator.ask(CONTACT_MOMENTS, question())
    assert answer.status == 200
    contract("Bemiddelaar", CONTACT_MOMENTS).check(answer)
    assert answer.json()["maximumAantalResultatenBereikt"] is False
    matches = {match["accountmanager"]["naam"]: match for match in answer.json()["matches"]}
    assert len(matches) == 6
    for moment in MOMENTS[0][:5]:
        assert matches[moment["accountmanager"]["naam"]] == moment
    # An empty value counts as absent.
    assert matches[f"{MANAGER} 99"]["accountmanager"] == {"naam": f"{MANAGER} 99"}


def test_the_date_is_the_first_that_counts(mediator: Mediator) -> None:
    assert managers(mediator.ask(CONTACT_MOMENTS, question(since="2026-03-05"))) == [f"{MANAGER} 5", f"{MANAGER} 99"]
    assert managers(mediator.ask(CONTACT_MOMENTS, question(since="2026-04-02"))) == []
    assert managers(mediator.ask(CONTACT_MOMENTS, question("00000008"))) == ["Iemand Anders"]


def test_a_source_of_interface_3_0_is_not_asked(contacts: ContactChain, mediator: Mediator) -> None:
    _, report = mediator.report(CONTACT_MOMENTS, question())
    assert {source["name"] for source in report["sources"]} == {member.name for member in contacts.speaking}
    assert {source["outcome"] for source in report["sources"]} == {"answered"}
    _, everybody = mediator.report(SUBJECTS[0], area(UTRECHT, 5))
    assert len(everybody["sources"]) == 3


def test_a_source_answers_by_its_contract(contacts: ContactChain, exchange: Mediator) -> None:
    source = contacts.speaking[0].oin
    headers = exchange.headers(X_VUM_toParty=source, X_VUM_viaParty=source, X_VUM_SUWIparty="true")
    answer = exchange.ask(CONTACT_MOMENTS, question(), headers)
    assert answer.status == 200
    contract("Bron", CONTACT_MOMENTS).check(answer)
    assert len(answer.json()["matches"]) == 5
    refused = exchange.ask(CONTACT_MOMENTS, question(), exchange.headers(X_VUM_toParty=source, X_VUM_viaParty=source))
    assert refused.status == 400
    contract("Bron", CONTACT_MOMENTS).check(refused)
    assert refused.json()["code"] == "400.02"


def test_only_the_exchange_may_ask_a_source(contacts: ContactChain) -> None:
    source = contacts.speaking[0]
    with contacts.chain.mediator() as mediator:
        mediator.base = f"https://localhost:{source.port}/vum/v3"
        asked = mediator.headers(X_VUM_toParty=source.oin, X_VUM_viaParty=source.oin, X_VUM_SUWIparty="true")
        answer = mediator.ask(CONTACT_MOMENTS, question(), asked)
    assert answer.status == 401
    assert answer.body == b""


@pytest.mark.parametrize(("asked", "code"), [
    ({}, "400.02"),
    ({"datum": {"$gte": "2026-01-01"}}, "400.02"),
    ({"werkgever.nummerKvk": {}}, "400.02"),
    ({"werkgever.nummerKvk": {"$ne": EMPLOYER}}, "400.02"),
    ({"werkgever.nummerKvk": {"$eq": "7"}}, "400.01"),
    ({"werkgever.nummerKvk": {"$eq": 7}}, "400.01"),
    (question(since="2026-02-30"), "400.01"),
    (area(UTRECHT, 5), "400.02"),
], ids=str)
def test_errors_follow_the_contract(mediator: Mediator, asked: dict[str, Any], code: str) -> None:
    answer = mediator.ask(CONTACT_MOMENTS, asked)
    assert answer.status == 400
    contract("Bemiddelaar", CONTACT_MOMENTS).check(answer)
    assert answer.json()["code"] == code


def test_what_the_standard_does_not_describe_has_no_effect(mediator: Mediator) -> None:
    answer = mediator.ask(CONTACT_MOMENTS, question(codeSoort={"$eq": 1}))
    assert answer.status == 200
    assert len(answer.json()["matches"]) == 6


def test_there_is_no_detail(mediator: Mediator) -> None:
    answer = mediator.detail(CONTACT_MOMENTS, "abc")
    assert answer.status == 404
    assert answer.json()["code"] == "400.01"


def test_importing_again_changes_nothing(contacts: ContactChain, mediator: Mediator) -> None:
    member = contacts.speaking[0]
    file = contacts.chain.directory / f"{member.identifier}-{CONTACT_MOMENTS.segment}.jsonl"
    contacts.chain.load(member, CONTACT_MOMENTS, file)
    assert len(mediator.matches(CONTACT_MOMENTS, question())) == 6


def test_nobody_is_named_in_a_log_or_the_ledger(contacts: ContactChain, mediator: Mediator) -> None:
    assert len(mediator.matches(CONTACT_MOMENTS, question())) == 6
    chain = contacts.chain
    logs = [path for path in chain.directory.glob("*.log*") if path.is_file()]
    kept = [*logs, *chain.directory.glob(f"{chain.ledger.name}*")]
    assert logs
    assert chain.ledger in kept
    for path in kept:
        content = path.read_bytes()
        for secret in (b"Zonderlog", EMPLOYER.encode(), b"manager@voorbeeld", b"Niemand"):
            assert secret not in content, path.name
