"""kill -9: what was acknowledged is there, nothing is there by halves, and the chain takes up its work."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import random
import re
import signal
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from conftest import HERE
from support.chain import EXCHANGE_OIN, MEDIATOR_OIN, Chain
from support.faulty_source import FaultySource, Request
from support.ledger import ended, questions
from support.locations import binary
from support.mediator import JOB_SEEKERS, Mediator, area
from support.process import ENVIRONMENT, SchakelProcess, free_port, is_ready
from support.records import UTRECHT, job_seeker, lines, match, record
from support.transport import Answer

SAFE = re.compile(rb"(\d+) safe")


def import_and_kill(file: Path, store: Path, seconds: float) -> int:
    """Imports on a terminal, kills the process after a while, and gives how many records it had said were safe."""
    screen, terminal = pty.openpty()
    process = subprocess.Popen(
        [binary(), "import", "job-seekers", file, "--store", store], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=terminal, env={**ENVIRONMENT, "TERM": "xterm", "COLUMNS": "200"})
    os.close(terminal)
    seen = b""
    deadline: float | None = None
    try:
        while True:
            try:
                piece = os.read(screen, 4096)
            except OSError:
                break
            seen += piece
            if deadline is None and SAFE.search(seen):
                deadline = time.monotonic() + seconds
            if not piece or (deadline is not None and time.monotonic() >= deadline):
                break
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(screen)
    told = SAFE.findall(seen)
    return int(told[-1]) if told else 0


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Chain]:
    chain = Chain(tmp_path / "chain")
    chain.add_member("Gemeente Stroomuitval", 1)
    yield chain
    chain.stop()


def everything(chain: Chain) -> tuple[Mediator, set[str]]:
    """A client of the source, and the ids of all that it finds."""
    member = chain.members[0]
    mediator = Mediator(
        f"https://localhost:{member.port}/vum/v3", chain.authority.certificate, chain.exchange_identity, EXCHANGE_OIN, sender=MEDIATOR_OIN)
    answer = mediator.ask(JOB_SEEKERS, area(UTRECHT, 1), source_headers(chain, mediator))
    assert answer.status == 200, answer.body[:300]
    return mediator, {found["idWerkzoekende"] for found in answer.json()["matches"]}


def source_headers(chain: Chain, mediator: Mediator) -> list[tuple[str, str]]:
    oin = chain.members[0].oin
    return mediator.headers(X_VUM_toParty=oin, X_VUM_viaParty=oin, X_VUM_SUWIparty="true")


def test_an_import_that_is_killed_keeps_what_it_acknowledged(served: Chain, tmp_path: Path) -> None:
    count = 8_000
    records = [job_seeker(f"k-{number:05}", persoonlijkePresentatie="x" * 300) for number in range(count)]
    file = tmp_path / "people.jsonl"
    file.write_bytes(lines(records))
    member = served.members[0]
    chance = random.Random(20_261_122)
    acknowledged = 0
    for _ in range(4):
        acknowledged = max(acknowledged, import_and_kill(file, served.store(member), chance.uniform(0, 0.6)))
        source = served.serve("source", served.source_configuration(member, maximumMatches=100_000), member.port)
        mediator, found = everything(served)
        with mediator:
            assert {f"k-{number:05}" for number in range(acknowledged)} <= found
            # No half record: the last ones that were stored are whole.
            for identifier in sorted(found)[-5:]:
                detail = mediator.detail(JOB_SEEKERS, identifier, source_headers(served, mediator))
                assert detail.json() == records[int(identifier[2:])]
        assert source.stop() == 0
    assert acknowledged > 0, "nothing was acknowledged before it was killed: the test says nothing"
    served.load(member, JOB_SEEKERS, file)
    served.serve("source", served.source_configuration(member, maximumMatches=100_000), member.port)
    mediator, found = everything(served)
    mediator.transport.close()
    assert len(found) == count


def test_a_replacement_that_is_killed_changes_nothing(served: Chain, tmp_path: Path) -> None:
    member = served.members[0]
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    first.write_bytes(lines([job_seeker(f"old-{number}") for number in range(50)]))
    second.write_bytes(lines([job_seeker(f"new-{number}", persoonlijkePresentatie="x" * 1000) for number in range(30_000)]))
    served.load(member, JOB_SEEKERS, first)
    for pause in (0.3, 0.8):
        process = subprocess.Popen(
            [binary(), "import", "job-seekers", second, "--store", served.store(member), "--replace-all"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        time.sleep(pause)
        assert process.poll() is None, "the import was over before it could be killed"
        process.kill()
        process.wait()
    served.serve("source", served.source_configuration(member, maximumMatches=100_000), member.port)
    mediator, found = everything(served)
    mediator.transport.close()
    assert found == {f"old-{number}" for number in range(50)}


def test_a_source_that_is_killed_while_it_is_loaded_shows_it_afterwards(served: Chain, tmp_path: Path) -> None:
    member = served.members[0]
    file = tmp_path / "people.jsonl"
    file.write_bytes(lines([record(JOB_SEEKERS, f"s-{number}") for number in range(500)]))
    source = served.serve("source", served.source_configuration(member, maximumMatches=100_000), member.port)
    served.load(member, JOB_SEEKERS, file)
    source.kill()
    served.serve("source", served.source_configuration(member, maximumMatches=100_000), member.port)
    mediator, found = everything(served)
    mediator.transport.close()
    assert len(found) == 500


def in_background(action: Any) -> threading.Thread:
    """Runs something whose end, or failure, does not matter."""
    def quietly() -> None:
        with contextlib.suppress(Exception):
            action()
    thread = threading.Thread(target=quietly, daemon=True)
    thread.start()
    return thread


@pytest.mark.parametrize("second", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_second_signal_ends_a_stop_that_takes_long(tmp_path: Path, second: signal.Signals) -> None:
    chain = Chain(tmp_path / "chain")
    member = chain.add_member("Gemeente Traag", 1)

    def slowly(request: Request) -> None:
        request.over.wait(9)
        request.answer_matches([])

    try:
        with FaultySource(member, member.identity, str(chain.authority.certificate), slowly):
            exchange = chain.start_exchange()
            asking = in_background(lambda: chain.mediator().ask(JOB_SEEKERS, HERE))
            time.sleep(1)
            os.kill(exchange.identifier, signal.SIGTERM)
            time.sleep(1)
            assert exchange.is_running(), "nothing was under way"
            started = time.monotonic()
            assert exchange.stop(second) == -second
            assert time.monotonic() - started < 5
        asking.join(20)
    finally:
        chain.stop()


def halted_while_it_makes_keys(chain: Chain) -> tuple[SchakelProcess, int, Path] | None:
    """An exchange that stands still with new keys written and not yet in their place, its management port and the place."""
    for attempt in range(30):
        keys = chain.directory / f"keys-{attempt}"
        configuration = chain.exchange_configuration()
        management = configuration["management"]["listen"]["port"] = free_port()
        configuration["exchange"].update(
            keys=str(keys), ledger=str(chain.directory / f"halted-{attempt}.sqlite"), listen={"port": free_port()})
        process = SchakelProcess(
            ["serve", "--config", chain.write(f"halted-{attempt}", configuration)], chain.directory / f"halted-{attempt}.log")
        while not keys.exists() and not any(chain.directory.glob(f"{keys.name}.*")):
            assert process.is_running()
        os.kill(process.identifier, signal.SIGSTOP)
        # Halted means halted: what it was doing is done, or will not be.
        time.sleep(0.1)
        if not keys.exists():
            return process, management, keys
        process.kill()
    return None


def test_keys_that_two_exchanges_make_at_once_are_made_once(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "chain")
    try:
        halted = halted_while_it_makes_keys(chain)
        assert halted is not None, "never caught between writing and placing"
        process, management, keys = halted
        configuration = chain.exchange_configuration()
        configuration["exchange"]["keys"] = str(keys)
        chain.serve("exchange", configuration, chain.port)
        made = keys.read_bytes()
        os.kill(process.identifier, signal.SIGCONT)
        process.wait_for("the halted exchange", lambda: is_ready(management))
        assert keys.read_bytes() == made
        process.kill()
    finally:
        chain.stop()


def test_an_exchange_that_is_killed_during_questions_loses_nothing(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "chain")
    member = chain.add_member("Gemeente Traag", 1)
    found = [match(f"m-{number}") for number in range(15)]
    slow = threading.Event()

    def search(request: Request) -> None:
        if slow.is_set():
            request.over.wait(3)
        request.answer_matches(found)

    def detail(request: Request) -> None:
        if slow.is_set():
            request.over.wait(3)
        request.answer(json.dumps(job_seeker(request.path.rpartition("/")[2])).encode())

    try:
        with FaultySource(member, member.identity, str(chain.authority.certificate), search, detail):
            exchange = chain.start_exchange()
            with chain.mediator() as mediator:
                references = [shown["vumID"] for shown in mediator.matches(JOB_SEEKERS, HERE)]
                assert [mediator.detail(JOB_SEEKERS, reference).status for reference in references[:9]] == [200] * 9
            slow.set()
            # Two questions and a detail are under way when the exchange is killed.
            threads = [in_background(lambda: chain.mediator().ask(JOB_SEEKERS, HERE)) for _ in range(2)]
            threads.append(in_background(lambda: chain.mediator().detail(JOB_SEEKERS, references[9])))
            time.sleep(1.5)
            exchange.kill()
            for thread in threads:
                thread.join(20)
            slow.clear()
            with sqlite3.connect(chain.directory / "exchange.sqlite") as ledger:
                assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            chain.start_exchange()
            with chain.mediator() as mediator:
                # What was delivered stays delivered, and what was asked stays counted.
                assert mediator.detail(JOB_SEEKERS, references[0]).status == 200
                after: list[Answer] = [mediator.detail(JOB_SEEKERS, reference) for reference in references[9:]]
                assert [answer.status for answer in after] == [200] + [429] * 5
                assert len(mediator.matches(JOB_SEEKERS, HERE)) == 15
    finally:
        chain.stop()


def test_every_answer_that_was_completed_is_in_the_ledger_of_a_killed_exchange(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "chain")
    member = chain.add_member("Gemeente Vlug", 1)
    completed: list[str] = []
    stopped = threading.Event()

    def keep_asking() -> None:
        with chain.mediator() as mediator:
            while not stopped.is_set():
                answer = mediator.ask(JOB_SEEKERS, HERE)
                if answer.status == 200:
                    completed.append(answer.json()["vraagID"])

    def answered(before: int) -> bool:
        return len(completed) >= before + 40

    try:
        with FaultySource(member, member.identity, str(chain.authority.certificate), lambda request: request.answer_matches([])):
            for _ in range(3):
                exchange = chain.start_exchange()
                before = len(completed)
                threads = [in_background(keep_asking) for _ in range(8)]
                exchange.wait_for("answers", partial(answered, before))
                exchange.kill()
                for thread in threads:
                    thread.join(20)
                # An answer that is complete was recorded twice: that it was asked, and how it ended.
                assert set(completed) <= questions(chain.ledger)
                assert set(completed) <= ended(chain.ledger)
    finally:
        stopped.set()
        chain.stop()
