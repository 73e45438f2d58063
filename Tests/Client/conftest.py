"""What the suites share: a pilot as a person starts it, and a small chain of processes with a certificate authority of the tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from support.chain import Chain, Member
from support.mediator import CONTACT_MOMENTS, JOB_SEEKERS, SUBJECTS, VACANCIES, Mediator, Subject, area
from support.pilot import Pilot
from support.process import SchakelProcess
from support.records import UTRECHT, contact_moment, record

HERE = area(UTRECHT, 25)
CHROMIUM = Path("/usr/bin/chromium")


def pytest_sessionfinish() -> None:
    """Leaves no process behind, also when tests failed."""
    SchakelProcess.end_all()


@pytest.fixture(scope="session")
def pilot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pilot]:
    """The pilot with its invented people and vacancies."""
    running = Pilot.start(tmp_path_factory.mktemp("pilot") / "directory")
    yield running
    if running.process.is_running():
        assert running.stop() == 0


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser in {CHROMIUM}")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@dataclass
class SmallChain:
    """An exchange and one source of twenty job seekers and twenty vacancies, all in Utrecht, and one contact moment."""

    chain: Chain
    member: Member

    def mediator(self, *, other: bool = False) -> Mediator:
        return self.chain.mediator(other=other)

    def still_answers(self) -> None:
        """Whether both subjects are answered as ever: what every bad request must leave standing."""
        with self.mediator() as mediator:
            for subject in SUBJECTS:
                assert len(mediator.matches(subject, HERE)) == 20


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallChain]:
    """A chain for requests that are wrong in some way; slow requests are given up after two seconds."""
    chain = Chain(tmp_path_factory.mktemp("small"))
    member = chain.add_member("Gemeente Verzonnen", 1)
    member.subjects = [*SUBJECTS, CONTACT_MOMENTS]
    chain.start_source(member, {
        JOB_SEEKERS: [record(JOB_SEEKERS, f"w-{number}") for number in range(20)],
        VACANCIES: [record(VACANCIES, f"v-{number}") for number in range(20)],
        CONTACT_MOMENTS: [contact_moment("00000007", "2026-03-02", "I. Verzonnen")],
    })
    chain.start_exchange(listen={"requestTimeoutSeconds": 2, "idleTimeoutSeconds": 2})
    yield SmallChain(chain, member)
    chain.stop()


@pytest.fixture(params=SUBJECTS, ids=lambda subject: subject.segment)
def subject(request: pytest.FixtureRequest) -> Subject:
    """Job seekers and vacancies: the dialogue is the same."""
    chosen: Subject = request.param
    return chosen


@pytest.fixture
def mediator(small: SmallChain) -> Iterator[Mediator]:
    """The mediator of the small chain."""
    with small.mediator() as asking:
        yield asking


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A folder for the files of one test."""
    return tmp_path
