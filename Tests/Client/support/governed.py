"""Exchanges that follow one registry: one for the pilot, with the administration, and one for production."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .administration import AUDITOR_OIN, BASE, CONTACT_KINDS, EXCHANGE_OIN, MANAGER_OIN, Desk
from .mediator import Mediator
from .pki import CertificateAuthority
from .postgresql import Server
from .process import SchakelProcess, accepts, free_port, is_ready, succeed
from .transport import Identity


class GovernedExchanges:
    """Two processes of the program on one registry, and the parties that take part in them."""

    def __init__(self, directory: Path, server: Server | None = None) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.directory = directory
        self.server = server
        if server:
            server.clear("governed_registry", "governed_audit", "governed_pilot", "governed_production")
        self.authority = CertificateAuthority(directory / "pki")
        self.exchange = self.authority.issue("Exchange", EXCHANGE_OIN)
        self.refused = self.authority.refused_certificates(directory / "refused", EXCHANGE_OIN)
        self.identities = {oin: self.authority.issue(f"Party {oin}", oin) for oin in (MANAGER_OIN, AUDITOR_OIN)}
        self.ports = {"pilot": free_port(), "production": free_port()}
        self.management = {"pilot": free_port(), "production": free_port()}
        self.administration_port = free_port()
        self.url = f"https://localhost:{self.administration_port}{BASE}"
        self.processes: dict[str, SchakelProcess] = {}

    def issue(self, oin: str, name: str) -> Identity:
        """The certificate of a party."""
        self.identities[oin] = self.authority.issue(name, oin)
        return self.identities[oin]

    def _files(self) -> dict[str, str]:
        return {
            "certificate": str(self.exchange.certificate), "privateKey": str(self.exchange.private_key),
            "certificateAuthority": str(self.authority.certificate),
        }

    def database(self, name: str) -> str:
        """A file, or a schema of the server."""
        return self.server.schema(f"governed_{name}") if self.server else str(self.directory / f"{name}.sqlite")

    @property
    def registry(self) -> str:
        return self.database("registry")

    @property
    def audit_log(self) -> str:
        return self.database("audit")

    def ledger(self, environment: str) -> str:
        """What an exchange keeps of questions, with its processing log."""
        return self.database(environment)

    def export(self, log: str, name: str, keys: Path) -> list[bytes]:
        """A log as a file, by its lines."""
        file = succeed("log", "export", "--store", log, "--exchange", EXCHANGE_OIN, "--log", name, "--key", keys, "--output", "-")
        return file.encode().splitlines(keepends=True)

    def audited(self) -> list[dict[str, Any]]:
        """What stands in the audit log."""
        return entries(self.export(self.audit_log, "audit", self.directory / "audit.signing.pub"))

    def processed(self, environment: str) -> list[dict[str, Any]]:
        """What stands in the processing log of an exchange."""
        return entries(self.export(self.ledger(environment), "processing", self.directory / f"{environment}.keys.signing.pub"))

    def verify(self, log: str, name: str, keys: Path) -> str:
        """What the verifier says of a log that stands in a database."""
        return succeed("log", "verify", "--store", log, "--exchange", EXCHANGE_OIN, "--log", name, "--key", keys, timeout=300)

    def verify_all(self) -> list[str]:
        """The verdicts on the processing logs of both exchanges and on the audit log, once the processes have stopped."""
        return [
            *(self.verify(self.ledger(name), "processing", self.directory / f"{name}.keys.signing.pub") for name in self.ports),
            self.verify(self.audit_log, "audit", self.directory / "audit.signing.pub"),
        ]

    def configuration(self, environment: str, **more: Any) -> dict[str, Any]:
        """The exchange of an environment; that of the pilot has the administration beside it."""
        configuration: dict[str, Any] = {
            "exchange": {
                "name": f"Exchange ({environment})", "listen": {"port": self.ports[environment]}, "oin": EXCHANGE_OIN, **self._files(),
                "environment": environment, "data": "invented" if environment == "pilot" else "real", "registry": self.registry,
                "ledger": self.ledger(environment), "keys": str(self.directory / f"{environment}.keys"), **more,
            },
            "management": {"listen": {"port": self.management[environment]}},
        }
        if environment == "pilot":
            configuration["administration"] = {
                "listen": {"port": self.administration_port}, "address": self.url, **self._files(),
                "contact": {
                    "name": "Beheer Voorbeeld", "email": "koppelvlak@voorbeeld.example", "url": "https://voorbeeld.example/koppelvlak",
                },
                "registry": self.registry, "log": self.audit_log,
                "signingKeys": str(self.directory / "audit.signing"),
                "refusedCertificates": str(self.refused), "schemeManagers": [MANAGER_OIN], "auditors": [AUDITOR_OIN],
                "requestsPerMinute": 100_000, "burst": 10_000,
            }
        return configuration

    def write(self, environment: str, **more: Any) -> Path:
        """The configuration of an environment, as a file."""
        path = self.directory / f"{environment}.json"
        path.write_text(json.dumps(self.configuration(environment, **more), indent=2))
        return path

    def launch(self, environment: str, **more: Any) -> SchakelProcess:
        """Starts an exchange."""
        path = self.write(environment, **more)
        self.processes[environment] = SchakelProcess(["serve", "--config", path], self.directory / f"{environment}.log")
        return self.processes[environment]

    def await_ready(self, environment: str) -> None:
        """Waits until an exchange can do its work."""
        self.processes[environment].wait_for(
            environment, lambda: accepts(self.ports[environment]) and is_ready(self.management[environment]))

    def start(self, environment: str, **more: Any) -> SchakelProcess:
        """Starts an exchange, and waits until it can do its work."""
        process = self.launch(environment, **more)
        self.await_ready(environment)
        return process

    def desk(self, oin: str) -> Desk:
        """The administration, as a party sees it."""
        return Desk(self.url, self.authority.certificate, self.identities[oin])

    def mediator(self, environment: str, oin: str) -> Mediator:
        """A party that asks an exchange."""
        base = f"https://localhost:{self.ports[environment]}/vum/v3"
        return Mediator(base, self.authority.certificate, self.identities[oin], EXCHANGE_OIN)

    def stop(self) -> None:
        for process in self.processes.values():
            if process.is_running():
                process.kill()


def entries(lines: list[bytes]) -> list[dict[str, Any]]:
    """The entries of an exported log."""
    return [json.loads(line.split(b" ", 3)[3]) for line in lines if line.startswith(b"e ")]


def source_application(oin: str, name: str, port: int) -> dict[str, Any]:
    """What a municipality says of itself that asks, connects and answers by itself."""
    return {
        "oin": oin, "name": name, "category": "suwi-public",
        "roles": [{"role": role} for role in ("mediator", "processor", "source")],
        "contactPoints": [{"kind": kind, "name": "Loket", "email": "loket@voorbeeld.example"} for kind in CONTACT_KINDS],
        "source": {
            "processor": oin, "sourceId": f"bron-{oin[-7:]}", "address": f"https://localhost:{port}/vum/v3",
            "subjects": ["job-seekers", "vacancies"], "interfaceVersion": "3.0",
        },
        "why": "Wij willen meedoen.",
    }
