"""A small mediator that keeps to the standard, and what can be wrong with one: for the conformity test of mediators."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from .mediator import JSON_MEDIA_TYPE, Subject, area
from .transport import Identity, tls_context

# The middle of a question for each step of the test.
FOUND, MANY, NOBODY, OPEN, SLOW, GONE = "3511AB", "1012AB", "3011AB", "2511AB", "4811AB", "2311AB"
REFUSED, LIMITED, FAULT, UNAVAILABLE, BROKEN, ELSEWHERE = "5611AB", "6811AB", "7511AB", "9711AB", "8011AB", "6211AB"

# What can be planted, and the check that is meant for it.
MEDIATOR_FAULTS = {
    "shows the certificate of another": "MED-001", "asks a stranger": "MED-002", "asks an expired server": "MED-003",
    "asks another party": "MED-004", "connects anew each time": "MED-005", "says another version": "MED-010",
    "asks for somebody else": "MED-011", "asks somebody else": "MED-012", "does not say who connects": "MED-013",
    "wants XML": "MED-014", "traces badly": "MED-015", "puts its questions": "MED-020", "asks in text": "MED-021",
    "asks outside the contract": "MED-022", "asks with own criteria": "MED-023", "repeats the question in the address": "MED-024",
    "changes references": "MED-030", "asks for eleven details": "MED-031", "asks for every detail": "MED-032",
    "asks for a detail twice": "MED-033", "sends a body with a detail": "MED-034", "insists on a refused detail": "MED-035",
    "never chooses": "MED-040", "cannot read many": "MED-041", "cannot read what it does not know": "MED-042", "is impatient": "MED-043",
    "asks again when nobody is found": "MED-044", "insists on a refused question": "MED-050", "insists on more questions": "MED-051",
    "insists after a fault": "MED-052", "does not wait": "MED-053", "insists when a connection breaks": "MED-054",
    "follows redirects": "MED-055",
}


@dataclass
class ExampleMediator:
    """Goes through the steps of the test for one subject."""

    port: int
    subject: Subject
    authority: Path
    identity: Identity
    exchange_oin: str
    fault: str | None = None
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.context = tls_context(self.authority, self.identity)
        self.client = self._client()

    def _client(self) -> httpx.Client:
        timeout = 1.0 if self.has("is impatient") else 20.0
        return httpx.Client(verify=self.context, timeout=timeout, trust_env=False, follow_redirects=self.has("follows redirects"))

    def has(self, fault: str) -> bool:
        return self.fault == fault

    @property
    def base(self) -> str:
        return f"https://localhost:{self.port}/vum/v3/{self.subject.segment}"

    def _headers(self) -> dict[str, str]:
        own, other = self.identity.oin, "00000009999999999999"
        headers = {
            "API-Version": "2.0.0" if self.has("says another version") else "3.0.0", "X-VUM-berichtVersie": "3.0.0",
            "X-VUM-fromParty": other if self.has("asks for somebody else") else own,
            "X-VUM-toParty": other if self.has("asks somebody else") else self.exchange_oin, "X-VUM-viaParty": own,
            "Accept": "application/xml" if self.has("wants XML") else JSON_MEDIA_TYPE,
        }
        if self.has("does not say who connects"):
            del headers["X-VUM-viaParty"]
        if self.has("traces badly"):
            headers["traceparent"] = "00-zz-1-01"
        return headers

    def _send(self, method: str, url: str, headers: dict[str, str], body: bytes | None = None) -> httpx.Response:
        if self.has("connects anew each time"):
            self.client.close()
            self.client = self._client()
        return self.client.request(method, url, headers=headers, content=body)

    def ask(self, postcode: str) -> list[str]:
        """The references of what is found; none where there was no answer that can be read."""
        question: dict[str, Any] = area(postcode, 25)
        if self.has("asks with own criteria"):
            question["eigenVeld"] = {"$eq": "x"}
        body = {"vraag": question} if self.has("asks outside the contract") else {"vraagObject": question}
        headers = {**self._headers(), "Content-Type": "text/plain" if self.has("asks in text") else JSON_MEDIA_TYPE}
        query = f"?postcode={postcode}" if self.has("repeats the question in the address") else ""
        method = "PUT" if self.has("puts its questions") else "POST"
        insisting = {
            NOBODY: "asks again when nobody is found", REFUSED: "insists on a refused question", LIMITED: "insists on more questions",
            FAULT: "insists after a fault", UNAVAILABLE: "does not wait", BROKEN: "insists when a connection breaks",
        }
        times = 3 if self.has(insisting.get(postcode, "")) else 1
        for _ in range(times):
            try:
                answer = self._send(method, f"{self.base}/matches{query}", headers, json.dumps(body).encode())
            except httpx.TransportError:
                continue
        if postcode == BROKEN or (postcode == SLOW and self.has("is impatient")) or answer.status_code != 200:
            return []
        matches = answer.json()["matches"]
        if self.has("cannot read many") and len(matches) > 50:
            return []
        if self.has("cannot read what it does not know") and any("onbekendVeld" in match for match in matches):
            return []
        return [match["vumID"] for match in matches]

    def detail(self, reference: str) -> None:
        if self.has("changes references"):
            reference = reference.upper()
        body = b"{}" if self.has("sends a body with a detail") else None
        self._send("GET", f"{self.base}/{reference}", self._headers(), body)

    def _choose(self) -> None:
        found = self.ask(FOUND)
        if not self.has("never chooses"):
            for reference in found if self.has("asks for every detail") else found[:2]:
                self.detail(reference)
                if self.has("asks for a detail twice"):
                    self.detail(reference)
        for reference in self.ask(MANY)[: 11 if self.has("asks for eleven details") else 1]:
            self.detail(reference)
        for postcode in (OPEN, SLOW, GONE):
            for reference in self.ask(postcode)[:1]:
                self.detail(reference)
                if postcode == GONE and self.has("insists on a refused detail"):
                    self.detail(reference)

    def _knock(self, door: int, fault: str) -> None:
        """Connects with a server that is not the exchange, and says something only if it thinks that it is."""
        context = tls_context(self.authority, self.identity)
        careless = self.has(fault)
        if careless:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with contextlib.suppress(httpx.TransportError), httpx.Client(verify=context, timeout=10, trust_env=False) as client:
            if careless or self._oin(context, door) == self.exchange_oin:
                client.post(f"https://localhost:{door}/vum/v3/{self.subject.segment}/matches", content=b"{}")

    def _oin(self, context: ssl.SSLContext, port: int) -> str | None:
        """The OIN in the certificate of a server that is trusted."""
        try:
            with socket.create_connection(("localhost", port), 10) as plain, context.wrap_socket(
                    plain, server_hostname="localhost") as secure:
                subject = (secure.getpeercert() or {}).get("subject", ())
        except ssl.SSLError:
            return None
        fields = [field for part in subject for field in part]
        return next((str(field[1]) for field in fields if field[0] == "serialNumber"), None)

    def go(self) -> None:
        """Takes every step."""
        self._choose()
        for postcode in (NOBODY, REFUSED, LIMITED, FAULT, UNAVAILABLE, BROKEN, ELSEWHERE):
            self.ask(postcode)
        for number, fault in enumerate(("asks a stranger", "asks an expired server", "asks another party"), 1):
            self._knock(self.port + number, fault)
        self.client.close()
