"""A source in Python that can behave in any way: as it should, or as it never should."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .chain import Member
from .transport import Identity


@dataclass
class Request:
    """A request as the source got it, with the means to answer."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    handler: BaseHTTPRequestHandler
    over: threading.Event

    def party_headers(self) -> dict[str, str]:
        lower = {name.lower(): value for name, value in self.headers.items()}
        return {
            "API-Version": "3.0.0", "X-VUM-berichtVersie": "3.0.0", "X-VUM-fromParty": lower.get("x-vum-toparty", ""),
            "X-VUM-toParty": lower.get("x-vum-fromparty", ""), "X-VUM-viaParty": lower.get("x-vum-viaparty", ""),
        }

    def begin(self, status: int = 200, media_type: str = "application/json", **headers: str) -> None:
        """Sends the head of an answer without a length: the body ends with the connection."""
        self.handler.send_response(status)
        for name, value in {**self.party_headers(), "Content-Type": media_type, **headers}.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()
        self.handler.close_connection = True

    def write(self, piece: bytes) -> None:
        self.handler.wfile.write(piece)
        self.handler.wfile.flush()

    def hang_up(self) -> None:
        """Ends the connection at once, whatever was promised."""
        self.handler.close_connection = True
        self.handler.connection.shutdown(socket.SHUT_RDWR)

    def answer(self, body: bytes, status: int = 200, media_type: str = "application/json", **headers: str) -> None:
        """Sends a whole answer."""
        self.begin(status, media_type, Content_Length=str(len(body)), **headers)
        self.write(body)

    def answer_matches(self, matches: list[dict[str, Any]], *, reached: bool = False) -> None:
        self.answer(json.dumps({"maximumAantalResultatenBereikt": reached, "matches": matches}).encode())


Behaviour = Callable[[Request], None]


def _nothing(request: Request) -> None:
    request.answer_matches([])


@dataclass
class FaultySource:
    """Listens with a certificate of its own, and does what its behaviours say."""

    member: Member
    identity: Identity
    authority: str
    search: Behaviour = _nothing
    detail: Behaviour = _nothing
    requests: list[Request] = field(default_factory=list)

    def __enter__(self) -> FaultySource:
        source = self
        self._over = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                request = Request(self.command, self.path, dict(self.headers.items()), body, self, source._over)
                source.requests.append(request)
                with contextlib.suppress(OSError):
                    (source.search if self.command == "POST" else source.detail)(request)

            def log_message(self, *arguments: object) -> None:
                """Says nothing."""

        # The names that the base class looks for.
        Handler.do_POST = Handler.do_GET = Handler.handle_any  # type: ignore[attr-defined]

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, request: object, client_address: object) -> None:
                """A peer that goes away is what these tests are about."""

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(str(self.identity.certificate), str(self.identity.private_key))
        context.load_verify_locations(self.authority)
        context.verify_mode = ssl.CERT_REQUIRED
        self._server = Server(("127.0.0.1", self.member.port), Handler)
        # The handshake happens in the thread of the connection, so that a silent peer holds up nobody.
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()

    def behave(self, search: Behaviour = _nothing, detail: Behaviour = _nothing) -> None:
        """Takes on other behaviours, and forgets what was asked before."""
        self.search, self.detail = search, detail
        self.requests.clear()
