"""Bytes that no client should send: slow, endless, or no HTTP at all."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterator

import pytest

from conftest import SmallChain
from support.mediator import JOB_SEEKERS
from support.raw import RawConnection, raw, status

QUESTION = b'{"vraagObject":{"selectiegebied":{"postcode":"3511AB","afstand":5}}}'


@pytest.fixture
def connection(small: SmallChain) -> Iterator[RawConnection]:
    chain = small.chain
    with raw(chain.port, chain.authority.certificate, chain.mediator_identity) as opened:
        yield opened
    small.still_answers()


def head(small: SmallChain, *more: bytes) -> bytes:
    """The head of a good question, with more lines."""
    with small.mediator() as mediator:
        lines = [f"{name}: {value}".encode() for name, value in mediator.headers()]
    request = f"POST /vum/v3/{JOB_SEEKERS.segment}/matches HTTP/1.1".encode()
    return b"\r\n".join([request, b"Host: localhost", b"Content-Type: application/json", *lines, *more, b"", b""])


def test_a_question_in_raw_bytes_is_answered(small: SmallChain, connection: RawConnection) -> None:
    connection.send(head(small, b"Content-Length: %d" % len(QUESTION)) + QUESTION)
    assert status(connection.read()) == 200


def test_a_body_in_single_bytes_is_answered_in_time(small: SmallChain, connection: RawConnection) -> None:
    connection.send(head(small, b"Content-Length: %d" % len(QUESTION)))
    for byte in QUESTION:
        connection.send(bytes([byte]))
    assert status(connection.read()) == 200


def test_a_body_that_does_not_come_is_given_up(small: SmallChain, connection: RawConnection) -> None:
    started = time.monotonic()
    connection.send(head(small, b"Content-Length: %d" % len(QUESTION)) + QUESTION[:10])
    answer = connection.read()
    assert status(answer) in (None, 400)
    assert time.monotonic() - started < 15


def test_a_body_that_drips_for_ever_is_given_up(small: SmallChain, connection: RawConnection) -> None:
    started = time.monotonic()
    connection.send(head(small, b"Content-Length: 100000"))
    with contextlib.suppress(OSError):
        while time.monotonic() - started < 15:
            connection.send(b" ")
            time.sleep(0.2)
    assert time.monotonic() - started < 15


def test_a_head_that_does_not_end_is_given_up(connection: RawConnection) -> None:
    started = time.monotonic()
    connection.send(b"POST /vum/v3/vacatures/matches HTTP/1.1\r\nHost: localhost\r\n")
    connection.read()
    assert time.monotonic() - started < 15


def test_a_handshake_that_does_not_come_holds_up_nobody(small: SmallChain) -> None:
    silent = [socket.create_connection(("127.0.0.1", small.chain.port)) for _ in range(50)]
    small.still_answers()
    for opened in silent:
        opened.close()


@pytest.mark.parametrize("garbage", [
    b"\x00" * 1000, b"GET\r\n\r\n", b"\r\n" * 1000, b"POST /vum/v3 HTTP/9.9\r\n\r\n", b"G" * 100_000, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
], ids=range(6))
def test_what_is_no_http_ends_the_connection(connection: RawConnection, garbage: bytes) -> None:
    started = time.monotonic()
    with contextlib.suppress(OSError):
        connection.send(garbage)
    assert status(connection.read()) in (None, 400, 404, 405, 431, 505)
    # Less than the reader's own patience: the other side ended it.
    assert time.monotonic() - started < 15


@pytest.mark.parametrize("lines", [
    [b"X-Filler: " + b"x" * 60_000], [b"X-Filler-%d: x" % number for number in range(5000)],
], ids=["one long field", "many fields"])
def test_a_head_that_is_too_large_is_refused(small: SmallChain, connection: RawConnection, lines: list[bytes]) -> None:
    with contextlib.suppress(OSError):
        connection.send(head(small, *lines, b"Content-Length: %d" % len(QUESTION)) + QUESTION)
    assert status(connection.read()) in (None, 400, 431)


@pytest.mark.parametrize("lines", [
    [b"Content-Length: 5", b"Content-Length: 6"],
    [b"Content-Length: -1"],
    [b"Content-Length: 99999999999999999999"],
    [b"Content-Length: 5", b"Transfer-Encoding: chunked"],
    [b"Transfer-Encoding: gzip, chunked"],
], ids=range(5))
def test_an_ambiguous_length_is_refused(small: SmallChain, connection: RawConnection, lines: list[bytes]) -> None:
    connection.send(head(small, *lines) + b"0\r\n\r\n")
    assert status(connection.read()) in (None, 400, 413, 501)


def test_a_body_in_chunks_is_bounded(small: SmallChain, connection: RawConnection) -> None:
    connection.send(head(small, b"Transfer-Encoding: chunked"))
    piece = b"10000\r\n" + b" " * 65536 + b"\r\n"
    with contextlib.suppress(OSError):
        for _ in range(2000):
            connection.send(piece)
    assert status(connection.read()) in (None, 400)
