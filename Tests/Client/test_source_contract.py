"""The other side of the standard: a source, asked directly with the certificate of the exchange."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from conftest import SmallChain
from support.chain import EXCHANGE_OIN, MEDIATOR_OIN
from support.contract import contract
from support.mediator import Mediator, Subject, area
from support.records import NOWHERE, UTRECHT, record
from support.transport import Headers


@pytest.fixture
def exchange(small: SmallChain) -> Iterator[Mediator]:
    """An exchange in the place of ours, talking to the source."""
    chain = small.chain
    base = f"https://localhost:{small.member.port}/vum/v3"
    with Mediator(base, chain.authority.certificate, chain.exchange_identity, EXCHANGE_OIN, sender=MEDIATOR_OIN) as asking:
        yield asking


def headers(small: SmallChain, exchange: Mediator, **changes: str | None) -> Headers:
    source = small.member.oin
    return exchange.headers(
        **{"X_VUM_toParty": source, "X_VUM_viaParty": source, "X_VUM_SUWIparty": "true", **changes})


def test_search_and_detail_follow_the_contract(small: SmallChain, exchange: Mediator, subject: Subject) -> None:
    found = exchange.ask(subject, area(UTRECHT, 5), headers(small, exchange))
    assert found.status == 200
    contract("Bron", subject).check(found)
    matches = found.json()["matches"]
    assert len(matches) == 20
    identifier = matches[0][subject.id_key]
    detail = exchange.detail(subject, identifier, headers(small, exchange))
    assert detail.status == 200
    contract("Bron", subject).check(detail, detail=True)
    assert detail.json() == record(subject, identifier)


def test_parties_change_places(small: SmallChain, exchange: Mediator, subject: Subject) -> None:
    answer = exchange.ask(subject, area(UTRECHT, 5), headers(small, exchange))
    assert answer.headers["X-VUM-fromParty"] == small.member.oin
    assert answer.headers["X-VUM-toParty"] == MEDIATOR_OIN


@pytest.mark.parametrize(("changes", "status", "code"), [
    ({"X_VUM_SUWIparty": None}, 400, "400.02"),
    ({"X_VUM_SUWIparty": "perhaps"}, 400, "400.01"),
    ({"API_Version": "2.0.0"}, 400, "400.01"),
    ({"X_VUM_fromParty": None}, 400, "400.02"),
    ({"X_VUM_toParty": "00000004999999999999"}, 401, None),
    ({"X_VUM_viaParty": "00000004999999999999"}, 401, None),
], ids=str)
def test_wrong_headers_are_refused(
    small: SmallChain, exchange: Mediator, subject: Subject, changes: dict[str, str | None], status: int, code: str | None,
) -> None:
    answer = exchange.ask(subject, area(UTRECHT, 5), headers(small, exchange, **changes))
    assert answer.status == status
    contract("Bron", subject).check(answer)
    assert (answer.json()["code"] if answer.body else None) == code


def test_only_the_exchange_may_ask(small: SmallChain, subject: Subject) -> None:
    with small.mediator() as mediator:
        mediator.base = f"https://localhost:{small.member.port}/vum/v3"
        source = small.member.oin
        asked = mediator.headers(X_VUM_toParty=source, X_VUM_viaParty=source, X_VUM_SUWIparty="true")
        answer = mediator.ask(subject, area(UTRECHT, 5), asked)
    assert answer.status == 401
    contract("Bron", subject).check(answer)


@pytest.mark.parametrize("identifier", ["unknown", "w-1x", "v-1x", ".", "..", "%2e%2e", "a" * 200, "a" * 201, "w%001"])
def test_an_unknown_record_is_an_invalid_call(small: SmallChain, exchange: Mediator, subject: Subject, identifier: str) -> None:
    answer = exchange.detail(subject, identifier, headers(small, exchange))
    assert answer.status in (400, 404)
    assert answer.json()["code"] == "400.01"


def test_a_postcode_that_does_not_exist_is_an_invalid_call(small: SmallChain, exchange: Mediator, subject: Subject) -> None:
    answer = exchange.ask(subject, area(NOWHERE, 5), headers(small, exchange))
    assert answer.status == 400
    contract("Bron", subject).check(answer)
    assert answer.json()["code"] == "400.01"
