"""Two independent HTTP clients behind one small interface: what one library forgives, the other may not."""

from __future__ import annotations

import json
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import httpx
import requests

Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Identity:
    """A certificate with its private key, as files in PEM."""

    oin: str
    certificate: Path
    private_key: Path


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: httpx.Headers
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Transport(Protocol):
    def send(self, method: str, url: str, headers: Headers, body: bytes | None) -> Answer: ...

    def close(self) -> None: ...


def tls_context(authority: Path, identity: Identity | None) -> ssl.SSLContext:
    """Trusts one authority only, and shows a certificate where there is one."""
    context = ssl.create_default_context(cafile=str(authority))
    if identity is not None:
        context.load_cert_chain(str(identity.certificate), str(identity.private_key))
    return context


class HTTPXTransport:
    """httpx, on Python's own TLS."""

    def __init__(self, authority: Path, identity: Identity | None, timeout: float = 60) -> None:
        self._client = httpx.Client(verify=tls_context(authority, identity), timeout=timeout, trust_env=False)

    def send(self, method: str, url: str, headers: Headers, body: bytes | None) -> Answer:
        # As bytes, so that a header can hold anything that a broken client would send.
        raw = [(name.encode(), value.encode("latin-1")) for name, value in headers]
        response = self._client.request(method, url, headers=raw, content=body)
        return Answer(response.status_code, response.headers, response.content)

    def close(self) -> None:
        self._client.close()


class RequestsTransport:
    """requests, on urllib3."""

    def __init__(self, authority: Path, identity: Identity | None, timeout: float = 60) -> None:
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(authority)
        self._timeout = timeout
        if identity is not None:
            self._session.cert = (str(identity.certificate), str(identity.private_key))

    def send(self, method: str, url: str, headers: Headers, body: bytes | None) -> Answer:
        response = self._session.request(method, url, headers=dict(headers), data=body, timeout=self._timeout)
        return Answer(response.status_code, httpx.Headers(list(response.headers.items())), response.content)

    def close(self) -> None:
        self._session.close()
