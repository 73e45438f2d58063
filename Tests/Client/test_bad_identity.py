"""Who may not ask gets nothing, and leaves everything standing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from conftest import HERE, SmallChain
from support.chain import EXCHANGE_OIN, MEDIATOR_OIN, OTHER_MEDIATOR_OIN, Chain
from support.contract import contract
from support.mediator import Mediator, Subject
from support.pki import CertificateAuthority
from support.transport import HTTPXTransport, Identity

Presented = Callable[[Chain, Path], Identity | None]


def nothing(_chain: Chain, _scratch: Path) -> None:
    return None


def foreign(_chain: Chain, scratch: Path) -> Identity:
    """The right OIN, signed by nobody we know."""
    return CertificateAuthority(scratch / "foreign", "Another authority").issue("Mediator", MEDIATOR_OIN)


def namesake(_chain: Chain, scratch: Path) -> Identity:
    """An authority of the same name with another key."""
    return CertificateAuthority(scratch / "namesake").issue("Mediator", MEDIATOR_OIN)


def expired(chain: Chain, _scratch: Path) -> Identity:
    return chain.authority.issue("Expired mediator", MEDIATOR_OIN, expired=True)


@pytest.mark.parametrize("presented", [nothing, foreign, namesake, expired])
def test_a_certificate_that_is_not_trusted_ends_in_the_handshake(
    small: SmallChain, scratch: Path, presented: Presented, subject: Subject,
) -> None:
    with small.mediator() as mediator:
        headers = [*mediator.headers(), ("Content-Type", "application/json")]
        transport = HTTPXTransport(small.chain.authority.certificate, presented(small.chain, scratch))
        with pytest.raises(httpx.TransportError):
            transport.send("POST", f"{mediator.base}/{subject.segment}/matches", headers, b'{"vraagObject":{}}')
        transport.close()
    small.still_answers()


@pytest.mark.parametrize("oin", [None, "123", "0000000310000000000X1", ""], ids=str)
def test_a_trusted_certificate_without_an_oin_is_not_authorised(small: SmallChain, subject: Subject, oin: str | None) -> None:
    chain = small.chain
    identity = chain.authority.issue(f"No OIN {oin}", oin or None)
    with Mediator(
        f"https://localhost:{chain.port}/vum/v3", chain.authority.certificate,
        Identity(MEDIATOR_OIN, identity.certificate, identity.private_key), EXCHANGE_OIN,
    ) as mediator:
        answer = mediator.ask(subject, HERE)
    assert answer.status == 401
    contract("Bemiddelaar", subject).check(answer)
    small.still_answers()


@pytest.mark.parametrize("changes", [
    pytest.param({"X_VUM_viaParty": OTHER_MEDIATOR_OIN}, id="certificate of another processor"),
    pytest.param({"X_VUM_fromParty": OTHER_MEDIATOR_OIN}, id="no mandate of this controller"),
    pytest.param({"X_VUM_fromParty": "00000009999999999999"}, id="unknown controller"),
    pytest.param({"X_VUM_toParty": MEDIATOR_OIN}, id="addressed to somebody else"),
    pytest.param({"X_VUM_fromParty": "123"}, id="controller that is no OIN"),
    pytest.param({"X_VUM_toParty": "ibn"}, id="exchange that is no OIN"),
    pytest.param({"X_VUM_viaParty": MEDIATOR_OIN + "0"}, id="processor that is no OIN"),
    pytest.param({"X_VUM_fromParty": "00000003100000000001\u00a0"}, id="controller with a space"),
])
def test_parties_that_do_not_fit_are_not_authorised(
    small: SmallChain, mediator: Mediator, subject: Subject, changes: dict[str, str],
) -> None:
    answer = mediator.ask(subject, HERE, mediator.headers(**changes))
    assert answer.status == 401
    contract("Bemiddelaar", subject).check(answer)
    detail = mediator.detail(subject, "x", mediator.headers(**changes))
    assert detail.status == 401
    small.still_answers()


def test_a_participant_without_a_certificate_of_its_own_cannot_borrow_the_header(small: SmallChain, subject: Subject) -> None:
    with small.mediator(other=True) as other:
        answer = other.ask(subject, HERE, other.headers(X_VUM_fromParty=MEDIATOR_OIN, X_VUM_viaParty=MEDIATOR_OIN))
        forged = other.ask(subject, HERE, [*other.headers(X_VUM_fromParty=MEDIATOR_OIN), ("X-OIN", MEDIATOR_OIN)])
    assert (answer.status, forged.status) == (401, 401)
    small.still_answers()


def test_headers_of_the_accreditation_environment_are_tolerated(mediator: Mediator, subject: Subject) -> None:
    extra = [("X-VUM-SUWIparty", "true"), ("X-OIN", mediator.identity.oin)]
    assert mediator.ask(subject, HERE, [*mediator.headers(), *extra]).status == 200
