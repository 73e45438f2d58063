"""An exchange and sources in processes of their own, from a configuration that the test writes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .mediator import CONTACT_MOMENTS, JOB_SEEKERS, VACANCIES, Mediator, Subject
from .pki import CertificateAuthority
from .process import SchakelProcess, accepts, free_port, is_ready, succeed
from .records import lines
from .transport import Identity

EXCHANGE_OIN = "00000001810207357000"
MEDIATOR_OIN = "00000003100000000001"
OTHER_MEDIATOR_OIN = "00000003100000000002"
# What the program calls the subjects.
WORDS = {JOB_SEEKERS: "job-seekers", VACANCIES: "vacancies", CONTACT_MOMENTS: "contact-moments"}


@dataclass
class Member:
    """A source as the exchange knows it."""

    name: str
    oin: str
    identity: Identity
    port: int = field(default_factory=free_port)
    # Where nothing is said, interface 3.0 only.
    subjects: list[Subject] | None = None

    @property
    def identifier(self) -> str:
        return f"bron-{self.oin[-4:]}"

    def registration(self) -> dict[str, Any]:
        subjects = {"subjects": [WORDS[subject] for subject in self.subjects]} if self.subjects else {}
        return {
            "oin": self.oin, "sourceID": self.identifier, "name": self.name, "url": f"https://localhost:{self.port}/vum/v3", **subjects,
        }


class Chain:
    """The parties of a test, their certificates and their processes."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.directory = directory
        self.authority = CertificateAuthority(directory / "pki")
        self.exchange_identity = self.authority.issue("Exchange", EXCHANGE_OIN)
        self.mediator_identity = self.authority.issue("Mediator", MEDIATOR_OIN)
        self.other_mediator_identity = self.authority.issue("Other mediator", OTHER_MEDIATOR_OIN)
        self.members: list[Member] = []
        self.processes: dict[str, SchakelProcess] = {}
        self.port = free_port()
        self.management_port = free_port()

    def add_member(self, name: str, number: int, identity: Identity | None = None) -> Member:
        """Registers a source with an OIN of its own; its certificate may be another's."""
        oin = f"0000000420000000{number:04}"
        member = Member(name, oin, identity or self.authority.issue(name, oin))
        self.members.append(member)
        return member

    def _identity(self, identity: Identity) -> dict[str, str]:
        return {
            "certificate": str(identity.certificate), "privateKey": str(identity.private_key),
            "certificateAuthority": str(self.authority.certificate),
        }

    def exchange_configuration(self, **limits: Any) -> dict[str, Any]:
        participants = [
            {"oin": MEDIATOR_OIN, "name": "Gemeente Voorbeeld", "suwi": True, "roles": ["mediator", "processor"]},
            {"oin": OTHER_MEDIATOR_OIN, "name": "Bureau Voorbeeld", "suwi": False, "roles": ["mediator", "processor"]},
            *({"oin": member.oin, "name": member.name, "roles": ["source", "processor"]} for member in self.members),
        ]
        mandates = [
            {"controller": MEDIATOR_OIN, "processor": MEDIATOR_OIN, "purpose": "public-mediation"},
            {"controller": OTHER_MEDIATOR_OIN, "processor": OTHER_MEDIATOR_OIN, "purpose": "private-mediation"},
        ]
        return {
            "exchange": {
                "name": "Exchange", "listen": {"port": self.port, **limits.pop("listen", {})}, "oin": EXCHANGE_OIN,
                **self._identity(self.exchange_identity), "participants": participants, "mandates": mandates,
                "sources": [member.registration() for member in self.members], "limits": limits,
                "ledger": str(self.ledger), "keys": str(self.directory / "exchange.keys"),
            },
            "management": {"listen": {"port": self.management_port}},
        }

    def source_configuration(self, member: Member, **settings: Any) -> dict[str, Any]:
        return {
            "sources": [{
                "name": member.name, "listen": {"port": member.port}, "oin": member.oin, "exchangeOIN": EXCHANGE_OIN,
                **self._identity(member.identity), "store": str(self.store(member)), **settings,
            }],
            "management": {"listen": {"port": free_port()}},
        }

    @property
    def ledger(self) -> Path:
        return self.directory / "exchange.sqlite"

    def store(self, member: Member) -> Path:
        return self.directory / f"{member.identifier}.sqlite"

    def write(self, name: str, configuration: dict[str, Any]) -> Path:
        path = self.directory / f"{name}.json"
        path.write_text(json.dumps(configuration, indent=2))
        return path

    def serve(self, name: str, configuration: dict[str, Any], port: int) -> SchakelProcess:
        """Starts a process and waits until it can do its work."""
        process = SchakelProcess(["serve", "--config", self.write(name, configuration)], self.directory / f"{name}.log")
        self.processes[name] = process
        management = configuration["management"]["listen"]["port"]
        process.wait_for(f"{name} on port {port}", lambda: accepts(port) and is_ready(management))
        return process

    def start_exchange(self, **limits: Any) -> SchakelProcess:
        return self.serve("exchange", self.exchange_configuration(**limits), self.port)

    def start_source(self, member: Member, records: dict[Subject, list[dict[str, Any]]] | None = None, **settings: Any
                     ) -> SchakelProcess:
        """Loads a store and serves it."""
        for subject, items in (records or {}).items():
            file = self.directory / f"{member.identifier}-{subject.segment}.jsonl"
            file.write_bytes(lines(items))
            self.load(member, subject, file)
        return self.serve(member.identifier, self.source_configuration(member, **settings), member.port)

    def load(self, member: Member, subject: Subject, file: Path) -> str:
        """Imports a file into the store of a source."""
        return succeed("import", WORDS[subject], file, "--store", self.store(member))

    def mediator(self, *, other: bool = False) -> Mediator:
        identity = self.other_mediator_identity if other else self.mediator_identity
        return Mediator(f"https://localhost:{self.port}/vum/v3", self.authority.certificate, identity, EXCHANGE_OIN)

    def stop(self) -> None:
        for process in self.processes.values():
            if process.is_running():
                process.kill()
