"""A mediator that follows the standard, and nothing of ours."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from .transport import Answer, Headers, HTTPXTransport, Identity, Transport

JSON_MEDIA_TYPE = "application/json"
REPORT_HEADER = "Schakel-Report"


@dataclass(frozen=True)
class Subject:
    """What is asked about, in the words of the contract."""

    segment: str
    id_key: str
    detail_key: str
    contract: str
    record_example: str


JOB_SEEKERS = Subject("werkzoekendeProfielen", "idWerkzoekende", "werkzoekende", "WerkzoekendeProfielen", "Werkzoekende")
VACANCIES = Subject("vacatures", "idVacature", "vacature", "Vacatures", "Vacature")
SUBJECTS = [JOB_SEEKERS, VACANCIES]
# Interface 3.1: answered whole, so without identifier and detail.
CONTACT_MOMENTS = Subject("werkgeverscontactmomenten", "", "", "Werkgeverscontactmomenten", "MPWerkgeverscontactmomentMatch")


def area(postcode: str, kilometres: int) -> dict[str, Any]:
    """The only part of a question that must be there."""
    return {"selectiegebied": {"postcode": postcode, "afstand": kilometres}}


@dataclass
class Mediator:
    """Asks an exchange on behalf of one controller."""

    base: str
    authority: Path
    identity: Identity
    exchange_oin: str
    sender: str = ""
    transport: Transport = field(init=False)

    def __post_init__(self) -> None:
        self.sender = self.sender or self.identity.oin
        self.transport = HTTPXTransport(self.authority, self.identity)

    def __enter__(self) -> Mediator:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.transport.close()

    def headers(self, **changes: str | None) -> Headers:
        """The five headers of the contract; a change to None leaves one out. Names with underscores for hyphens."""
        values: dict[str, str | None] = {
            "API-Version": "3.0.0", "X-VUM-berichtVersie": "3.0.0", "X-VUM-fromParty": self.sender,
            "X-VUM-toParty": self.exchange_oin, "X-VUM-viaParty": self.identity.oin,
        }
        for name, value in changes.items():
            spelled = name.replace("_", "-")
            known = next((key for key in values if key.lower() == spelled.lower()), spelled)
            values[known] = value
        return [(name, value) for name, value in values.items() if value is not None]

    def send(self, method: str, path: str, headers: Headers, body: bytes | None = None) -> Answer:
        return self.transport.send(method, self.base + path, headers, body)

    def ask(self, subject: Subject, question: dict[str, Any], headers: Headers | None = None) -> Answer:
        """Sends a selection question."""
        body = json.dumps({"vraagObject": question}).encode()
        return self.ask_bytes(subject, body, headers)

    def ask_bytes(self, subject: Subject, body: bytes, headers: Headers | None = None) -> Answer:
        """Sends these bytes as a question."""
        headers = self.headers() if headers is None else headers
        return self.send("POST", f"/{subject.segment}/matches", [*headers, ("Content-Type", JSON_MEDIA_TYPE)], body)

    def detail(self, subject: Subject, reference: str, headers: Headers | None = None) -> Answer:
        """Asks the detail of a match."""
        return self.send("GET", f"/{subject.segment}/{reference}", self.headers() if headers is None else headers)

    def tell(self, report: dict[str, str]) -> Answer:
        """Tells what came of a detail."""
        address = self.base.split("/vum/")[0] + "/schakel/v1/outcomes"
        return self.transport.send(
            "POST", address, [*self.headers(), ("Content-Type", JSON_MEDIA_TYPE)], json.dumps(report).encode())

    def matches(self, subject: Subject, question: dict[str, Any]) -> list[dict[str, Any]]:
        """The matches of a question that must be answered."""
        answer = self.ask(subject, question)
        assert answer.status == 200, (answer.status, answer.body[:500])
        matches: list[dict[str, Any]] = answer.json()["matches"]
        return matches

    def report(self, subject: Subject, question: dict[str, Any]) -> tuple[Answer, Any]:
        """Asks a question with the report of the sources, and fetches that."""
        answer = self.ask(subject, question, [*self.headers(), (REPORT_HEADER, "sources")])
        assert answer.status == 200, (answer.status, answer.body[:500])
        address = answer.headers[REPORT_HEADER]
        origin = self.base.split("/vum/")[0]
        report = self.transport.send("GET", origin + address, self.headers(), None)
        assert report.status == 200, (report.status, report.body[:500])
        return answer, report.json()
