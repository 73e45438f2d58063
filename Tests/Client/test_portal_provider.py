"""The portal as `schakel serve` runs it, with a provider of OpenID Connect that somebody else made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from support.chain import EXCHANGE_OIN, MEDIATOR_OIN, Chain
from support.mediator import JOB_SEEKERS
from support.portal import Visitor
from support.process import free_port, run
from support.provider import CLIENT_ID, IndependentProvider
from support.records import record

SANNE: dict[str, Any] = {
    "sub": "s-1", "name": "Sanne Verzonnen", "acr": "substantieel", "org": {"oin": MEDIATOR_OIN}, "organisatie": MEDIATOR_OIN,
    "rollen": ["lezer", "bemiddelaar"],
}

ACTIONS = ["question-sent", "matches-read", "detail-read"]


@dataclass
class Place:
    """A portal in a process of its own, and the provider beside it."""

    address: str
    provider: IndependentProvider
    store: Path

    def visitor(self, **changes: Any) -> Visitor:
        """Somebody as whom the provider signs in whoever comes next."""
        self.provider.person = {**SANNE, **changes}
        return Visitor(self.address)


def configuration(chain: Chain, port: int, issuer: str, key: Path, **more: Any) -> dict[str, Any]:
    return {
        "portal": {
            "listen": {"port": port},
            "signIn": {
                "address": f"http://localhost:{port}", "store": str(chain.directory / "portal.sqlite"), "issuer": issuer,
                "clientID": CLIENT_ID, "privateKey": str(key), "assurance": ["substantieel", "hoog"], "organisationClaim": "organisatie",
                "rolesClaim": "rollen", "mediatorValues": ["bemiddelaar", "consulent"], **more,
            },
            "organisations": [{
                "oin": MEDIATOR_OIN, "name": "Gemeente Voorbeeld", "certificate": str(chain.mediator_identity.certificate),
                "privateKey": str(chain.mediator_identity.private_key), "certificateAuthority": str(chain.authority.certificate),
                "exchangeOIN": EXCHANGE_OIN, "exchange": f"https://localhost:{chain.port}/vum/v3",
            }],
        },
        "management": {"listen": {"port": free_port()}},
    }


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The key with which the portal proves who it is."""
    file = tmp_path_factory.mktemp("key") / "portal.pem"
    file.write_bytes(ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    file.chmod(0o600)
    return file


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, key: Path) -> Iterator[Place]:
    chain = Chain(tmp_path_factory.mktemp("portal"))
    source = chain.add_member("Bron", 1)
    chain.start_source(source, {JOB_SEEKERS: [record(JOB_SEEKERS, f"wz-{number}") for number in range(3)]})
    chain.start_exchange()
    port, issuer_port = free_port(), free_port()
    with IndependentProvider(issuer_port, f"http://localhost:{port}/aanmelden/terug", key.read_bytes()) as provider:
        chain.serve("portal", configuration(chain, port, provider.issuer, key), port)
        yield Place(f"http://localhost:{port}", provider, chain.directory / "portal.sqlite")
    for process in chain.processes.values():
        assert process.stop() == 0


def audited(place: Place) -> list[str]:
    """The entries of the portal's audit log."""
    with closing(sqlite3.connect(f"file:{place.store}?mode=ro", uri=True)) as database:
        return [bytes(entry).decode() for (entry,) in database.execute("SELECT entry FROM audit_log ORDER BY number")]


def signs_in(visitor: Visitor, path: str = "/vragen/nieuw") -> Any:
    begun = visitor.get(path)
    assert begun.status_code == 303
    asked = visitor.get(begun.headers["location"])
    granted = visitor.client.get(asked.headers["location"])
    assert granted.status_code == 302, granted.text
    return visitor.get(granted.headers["location"])


def test_a_mediator_signs_in_and_asks(place: Place) -> None:
    visitor = place.visitor()
    back = signs_in(visitor)
    assert (back.status_code, back.headers["location"]) == (303, "/vragen/nieuw")
    page = visitor.get("/vragen/nieuw").text
    assert "Sanne Verzonnen" in page
    assert "Gemeente Voorbeeld" in page
    form = {"postcode": "3511AB", "afstand": "25", "formulier": visitor.token()}
    asked = visitor.post("/vragen", form, headers={"Origin": place.address})
    assert asked.status_code == 303
    assert "3 mensen gevonden" in visitor.get(asked.headers["location"]).text
    assert visitor.post("/vragen", form, headers={"Origin": "http://kwaad.example"}).status_code == 403


def test_what_somebody_does_is_accounted_for_under_a_pseudonym(place: Place) -> None:
    visitor = place.visitor()
    signs_in(visitor)
    before = len(audited(place))
    form = {"postcode": "3511AB", "afstand": "25", "formulier": visitor.token()}
    asked = visitor.post("/vragen", form).headers["location"]
    assert visitor.get(asked).status_code == 200
    assert visitor.post(asked + "/1/gegevens", {"formulier": form["formulier"]}).status_code == 303
    assert visitor.post("/vragen", {"postcode": "3511AB"}).status_code == 403
    entries = audited(place)[before:]
    assert [next(word for word in ACTIONS if f'"{word}"' in entry) for entry in entries] == [
        "question-sent", "matches-read", "detail-read", "question-sent"]
    assert ["foreign-form" in entry for entry in entries] == [False, False, False, True]
    log = "".join(audited(place))
    assert '"signed-in"' in log
    for secret in ("Sanne", "s-1", "3511AB", asked.rsplit("/", 1)[1], visitor.cookies["__Host-schakel"]):
        assert secret not in log


@pytest.mark.parametrize(("changes", "words"), [
    ({"organisatie": "00000003100000000002"}, "U kunt hier niet werken"), ({"organisatie": "x"}, "U kunt hier niet werken"),
    ({"rollen": ["lezer"]}, "U kunt hier niet werken"), ({"acr": "laag"}, "Het aanmelden is niet gelukt"),
])
def test_who_may_not_come_in_does_not(place: Place, changes: dict[str, Any], words: str) -> None:
    visitor = place.visitor(**changes)
    back = signs_in(visitor)
    assert back.status_code == 403
    assert words in back.text
    assert "__Host-schakel" not in visitor.cookies


def test_there_is_no_development_provider(place: Place) -> None:
    for path in ("/proef/authorize", "/proef/keys", "/proef/.well-known/openid-configuration"):
        assert place.visitor().get(path).status_code == 404


def test_a_provider_that_does_not_answer_is_said(tmp_path: Path, key: Path) -> None:
    chain = Chain(tmp_path / "chain")
    port = free_port()
    process = chain.serve("portal", configuration(chain, port, f"http://127.0.0.1:{free_port()}", key), port)
    answer = Visitor(f"http://localhost:{port}").get("/aanmelden")
    assert answer.status_code == 503
    assert "Aanmelden werkt nu even niet" in answer.text
    assert process.stop() == 0


@pytest.mark.parametrize(("change", "path"), [
    ({"issuer": "http://inloggen.example"}, "portal.signIn.issuer"), ({"address": "http://portaal.example"}, "portal.signIn.address"),
    ({"address": "https://portaal.example/pad"}, "portal.signIn.address"), ({"idleMinutes": 0}, "portal.signIn.idleMinutes"),
    ({"secret": "x"}, "portal.signIn.secret"),
])
def test_a_wrong_configuration_is_told_by_its_key(tmp_path: Path, key: Path, change: dict[str, Any], path: str) -> None:
    chain = Chain(tmp_path / "chain")
    written = configuration(chain, free_port(), "https://inloggen.example", key)
    written["portal"]["signIn"] |= change
    done = run("check-config", chain.write("portal", written))
    assert done.returncode == 1
    assert path in (done.stdout + done.stderr).decode()
