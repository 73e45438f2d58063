"""A running administration with its parties, and a small client for it."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import httpx

from .pki import CertificateAuthority
from .process import SchakelProcess, accepts, free_port, is_ready
from .transport import Identity, tls_context

BASE = "/beheer/v1"
EXCHANGE_OIN = "00000001810207357000"
MANAGER_OIN = "00000001800000001000"
AUDITOR_OIN = "00000001800000002000"
PARTICIPANT_OIN = "00000001800000003000"
OTHER_OIN = "00000001800000004000"
CONTACT_KINDS = ("general", "technical", "privacy-officer", "security-incidents")


@dataclass
class Desk:
    """One party that asks the administration."""

    url: str
    authority: Path
    identity: Identity | None
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = httpx.Client(verify=tls_context(self.authority, self.identity), timeout=60, trust_env=False)

    def send(self, method: str, path: str, *, body: Any = None, raw: bytes | None = None, headers: dict[str, str] | None = None,
             version: str | None = None) -> httpx.Response:
        """Sends one request below the base path; `version` goes into If-Match."""
        fields = dict(headers or {})
        content = raw
        if body is not None:
            content = json.dumps(body).encode()
        if content is not None:
            fields.setdefault("Content-Type", "application/json")
        if version is not None:
            fields["If-Match"] = version
        return self.client.request(method, self.url + path, content=content, headers=fields, follow_redirects=False)

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.send("GET", path, **more)

    def post(self, path: str, body: Any, **more: Any) -> httpx.Response:
        return self.send("POST", path, body=body, **more)


class Administration:
    """A process that serves nothing but an administration, with an authority and parties of its own."""

    def __init__(self, directory: Path, *, per_minute: int = 1_000_000, burst: int = 100_000) -> None:
        self.directory = directory
        self.authority = CertificateAuthority(directory / "pki")
        self.port = free_port()
        self.management_port = free_port()
        self.exchange = self.authority.issue("Exchange", EXCHANGE_OIN)
        self.identities = {
            oin: self.authority.issue(f"Party {oin}", oin) for oin in (MANAGER_OIN, AUDITOR_OIN, PARTICIPANT_OIN, OTHER_OIN)
        }
        self.url = f"https://localhost:{self.port}{BASE}"
        self._numbers = itertools.count(1)
        configuration = {
            "administration": {
                "listen": {"port": self.port, "requestTimeoutSeconds": 5}, "address": self.url,
                "certificate": str(self.exchange.certificate), "privateKey": str(self.exchange.private_key),
                "certificateAuthority": str(self.authority.certificate),
                "contact": {
                    "name": "Beheer Voorbeeld", "email": "koppelvlak@voorbeeld.example", "url": "https://voorbeeld.example/koppelvlak",
                },
                "registry": str(directory / "registry.sqlite"), "log": str(directory / "log.sqlite"),
                "ledger": str(directory / "ledger.sqlite"),
                "keys": str(directory / "log.keys"), "schemeManagers": [MANAGER_OIN], "auditors": [AUDITOR_OIN],
                "requestsPerMinute": per_minute, "burst": burst,
            },
            "management": {"listen": {"port": self.management_port}},
        }
        path = directory / "administration.json"
        path.write_text(json.dumps(configuration, indent=2))
        self.process = SchakelProcess(["serve", "--config", path], directory / "administration.log")
        self.process.wait_for("administration", lambda: accepts(self.port) and is_ready(self.management_port))

    def desk(self, oin: str | None) -> Desk:
        """A party; without an OIN one that shows no certificate."""
        return Desk(self.url, self.authority.certificate, self.identities[oin] if oin else None)

    def new_oin(self) -> str:
        """An organisation that nobody has used yet."""
        return f"0000000189{next(self._numbers):07}000"

    def connection(self, oin: str) -> list[str]:
        """The options with which the command line connects as a party."""
        identity = self.identities[oin]
        return [
            "--administration", self.url, "--exchange", EXCHANGE_OIN, "--certificate", str(identity.certificate), "--private-key",
            str(identity.private_key), "--certificate-authority", str(self.authority.certificate),
        ]


@cache
def administration() -> Administration:
    """One for all tests of a run; it ends with the run."""
    return Administration(Path(mkdtemp(prefix="administration-")))


def application(oin: str, *, category: str = "suwi-public", roles: tuple[str, ...] = ("mediator",)) -> dict[str, Any]:
    """What an organisation says of itself when it asks to take part."""
    return {
        "oin": oin, "name": "Gemeente Verzonnen", "category": category, "roles": [{"role": role} for role in roles],
        "contactPoints": [{"kind": kind, "name": "Loket", "email": "loket@voorbeeld.example"} for kind in CONTACT_KINDS],
        "why": "Wij willen meedoen.",
    }
