"""A TLS connection without an HTTP client, for bytes that no client would send."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path

from .transport import Identity, tls_context


class RawConnection:
    """Sends bytes as they are, and reads what comes back until the other side is done."""

    def __init__(self, port: int, authority: Path, identity: Identity | None) -> None:
        plain = socket.create_connection(("127.0.0.1", port), timeout=20)
        self._socket = tls_context(authority, identity).wrap_socket(plain, server_hostname="localhost")

    def send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def read(self) -> bytes:
        """Everything until the connection closes, or until a whole answer with a length is there."""
        data = b""
        with contextlib.suppress(OSError):
            while piece := self._socket.recv(65536):
                data += piece
                head, found, body = data.partition(b"\r\n\r\n")
                length = next((int(line.split(b":")[1]) for line in head.lower().split(b"\r\n")
                               if line.startswith(b"content-length:")), None)
                if found and length is not None and len(body) >= length:
                    break
        return data

    def close(self) -> None:
        self._socket.close()


@contextlib.contextmanager
def raw(port: int, authority: Path, identity: Identity | None) -> Iterator[RawConnection]:
    """A raw connection that is closed afterwards."""
    connection = RawConnection(port, authority, identity)
    try:
        yield connection
    finally:
        connection.close()


def status(data: bytes) -> int | None:
    """The status of the answer; None where the connection just closed."""
    return int(data.split(b" ", 2)[1]) if data.startswith(b"HTTP/1.1 ") else None
