"""No log, no answer: what was acknowledged has its lines, whatever happens to the exchange or to the disk under it."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from conftest import HERE
from support.chain import EXCHANGE_OIN, Chain
from support.faulty_source import FaultySource, Request
from support.mediator import JOB_SEEKERS, Mediator
from support.process import is_ready, succeed
from support.processing_log import Account
from support.records import job_seeker, match

# How often the exchange is killed; `SCHAKEL_KILLS=1000` for the whole proof.
KILLS = int(os.environ.get("SCHAKEL_KILLS", "12"))
MATCHES = 7


@dataclass
class Acknowledged:
    """What askers have in hand."""

    answers: dict[str, int] = field(default_factory=dict)
    details: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, mediator: Mediator, *, with_detail: bool) -> None:
        """One question and, perhaps, one detail of it; only what came whole counts."""
        answer = mediator.ask(JOB_SEEKERS, HERE)
        if answer.status != 200:
            return
        found = answer.json()
        with self.lock:
            self.answers[found["vraagID"]] = len(found["matches"])
        if with_detail and mediator.detail(JOB_SEEKERS, found["matches"][0]["vumID"]).status == 200:
            with self.lock:
                self.details.append(found["vraagID"])


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    made = Chain(tmp_path / "chain")
    made.add_member("Gemeente Stroomuitval", 1)
    yield made
    made.stop()


@contextlib.contextmanager
def answering(chain: Chain) -> Iterator[FaultySource]:
    """A source that gives the same matches to every question, and any detail."""
    found = [match(f"m-{number}") for number in range(MATCHES)]
    member = chain.members[0]

    def detail(request: Request) -> None:
        identifier = request.path.rpartition("/")[2]
        request.answer(json.dumps(job_seeker(identifier)).encode())

    with FaultySource(
        member, member.identity, str(chain.authority.certificate), lambda request: request.answer_matches(found), detail) as running:
        yield running


@pytest.fixture
def source(chain: Chain) -> Iterator[FaultySource]:
    with answering(chain) as running:
        yield running


def answered(acknowledged: Acknowledged, before: int) -> bool:
    return len(acknowledged.answers) > before


def keep_asking(chain: Chain, acknowledged: Acknowledged, over: threading.Event) -> None:
    with chain.mediator() as mediator:
        while not over.is_set():
            with contextlib.suppress(Exception):
                acknowledged.ask(mediator, with_detail=True)


def verify(chain: Chain) -> str:
    """What the stand-alone verifier says of the log."""
    key = chain.directory / "exchange.keys.signing.pub"
    return succeed("log", "verify", "--store", chain.ledger, "--exchange", EXCHANGE_OIN, "--key", key, timeout=300)


def check(account: Account, acknowledged: Acknowledged) -> None:
    for question, matches in acknowledged.answers.items():
        logged = account.questions[question]
        assert (logged.asked, logged.ended) == (1, 1), question
        assert logged.delivered >= matches, f"{question}: {matches} matches were given and {logged.delivered} are in the log"
    for question in acknowledged.details:
        assert any("delivered" in endings for endings in account.questions[question].details.values()), question


@pytest.mark.timeout(300 + 10 * KILLS)
def test_every_acknowledged_answer_of_a_killed_exchange_has_its_lines(chain: Chain, source: FaultySource) -> None:
    chance = random.Random(20_261_123)
    acknowledged, account = Acknowledged(), Account()
    for _ in range(KILLS):
        exchange = chain.start_exchange()
        before = len(acknowledged.answers)
        over = threading.Event()
        threads = [threading.Thread(target=keep_asking, args=(chain, acknowledged, over), daemon=True) for _ in range(4)]
        for thread in threads:
            thread.start()
        exchange.wait_for("an answer", partial(answered, acknowledged, before))
        time.sleep(chance.uniform(0, 0.3))
        exchange.kill()
        over.set()
        for thread in threads:
            thread.join(30)
        account.read_on(chain.ledger)
        check(account, acknowledged)
        source.requests.clear()
    assert acknowledged.details, "no detail was acknowledged: the test says less than it should"
    exchange = chain.start_exchange()
    assert exchange.stop() == 0
    verify(chain)


@contextlib.contextmanager
def small_device(directory: Path) -> Iterator[None]:
    """A device of its own under a directory, with room for little more than a ledger."""
    directory.mkdir(parents=True, exist_ok=True)
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=16m", "tmpfs", directory], capture_output=True).returncode == 0
    if not made:
        pytest.skip("this user cannot mount a device (mount -t tmpfs)")
    try:
        yield
    finally:
        subprocess.run([str(unmount), "--lazy", directory], check=True)


def fill(device: Path) -> Path:
    """Leaves not one byte."""
    ballast = device / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    return ballast


@contextlib.contextmanager
def unwritable(files: list[Path]) -> Iterator[None]:
    """Files that nobody can change, also who has them open."""
    change = shutil.which("chattr")
    made = change and subprocess.run([change, "+i", *files], capture_output=True).returncode == 0
    if not made:
        pytest.skip("this file system or user cannot make files unchangeable (chattr +i)")
    try:
        yield
    finally:
        subprocess.run([str(change), "-i", *files], check=True)


def test_nothing_is_served_while_the_log_is_read_only(chain: Chain, source: FaultySource) -> None:
    exchange = chain.start_exchange()
    acknowledged, account = Acknowledged(), Account()
    with chain.mediator() as mediator:
        acknowledged.ask(mediator, with_detail=True)
        reference = mediator.matches(JOB_SEEKERS, HERE)[0]["vumID"]
        asked = len(source.requests)
        with unwritable([chain.ledger, chain.ledger.with_name(f"{chain.ledger.name}-wal")]):
            answers = [mediator.ask(JOB_SEEKERS, HERE) for _ in range(3)]
            assert [answer.status for answer in answers] == [500] * 3
            assert mediator.detail(JOB_SEEKERS, reference).status == 500
            assert len(source.requests) == asked, "a source was asked for what was not recorded"
            exchange.wait_for("not ready", lambda: not is_ready(chain.management_port))
        exchange.wait_for("ready again", lambda: is_ready(chain.management_port))
        acknowledged.ask(mediator, with_detail=True)
        assert mediator.detail(JOB_SEEKERS, reference).status == 200
    account.read_on(chain.ledger)
    check(account, acknowledged)
    assert len(acknowledged.answers) == 2
    assert exchange.stop() == 0
    verify(chain)


def test_nothing_is_served_while_the_device_of_the_log_is_full(tmp_path: Path) -> None:
    with small_device(tmp_path / "device"):
        chain = Chain(tmp_path / "device" / "chain")
        chain.add_member("Gemeente Schijfvol", 1)
        try:
            with answering(chain) as source:
                exchange = chain.start_exchange()
                acknowledged, account = Acknowledged(), Account()
                with chain.mediator() as mediator:
                    acknowledged.ask(mediator, with_detail=True)
                    ballast = fill(tmp_path / "device")
                    # What the ledger's files have in hand themselves may hold a few questions more.
                    exchange.wait_for("a refusal", lambda: mediator.ask(JOB_SEEKERS, HERE).status == 500)
                    asked = len(source.requests)
                    assert [mediator.ask(JOB_SEEKERS, HERE).status for _ in range(3)] == [500] * 3
                    assert len(source.requests) == asked, "a source was asked for what was not recorded"
                    exchange.wait_for("not ready", lambda: not is_ready(chain.management_port))
                    ballast.unlink()
                    exchange.wait_for("ready again", lambda: is_ready(chain.management_port))
                    acknowledged.ask(mediator, with_detail=True)
                account.read_on(chain.ledger)
                check(account, acknowledged)
                assert len(acknowledged.answers) == 2
                assert exchange.stop() == 0
                verify(chain)
        finally:
            chain.stop()
