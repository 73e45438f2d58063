"""The conformity test: passes who keeps to the standard, and finds every planted mistake by the check that is meant for it."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support.chain import EXCHANGE_OIN, MEDIATOR_OIN, Chain
from support.example_source import ExampleSource, Positions, SourceServer, read_positions
from support.locations import ROOT
from support.mediator import JOB_SEEKERS, SUBJECTS, VACANCIES
from support.pki import CertificateAuthority
from support.planted_faults import FAULTS, Fault
from support.process import free_port, run, succeed
from support.transport import Identity

SOURCE_OIN = "00000004200000000001"
STRANGER_OIN = "00000003100000000009"
WORDS = {JOB_SEEKERS: "job-seekers", VACANCIES: "vacancies"}


@dataclass
class Bench:
    """The certificates and records that all tests here share."""

    directory: Path
    authority: CertificateAuthority
    exchange: Identity
    source: Identity
    positions: Positions
    records: dict[str, list[dict[str, Any]]]

    def options(self, port: int) -> list[str | Path]:
        return [
            "--address", f"https://localhost:{port}/vum/v3", "--oin", SOURCE_OIN, "--from", MEDIATOR_OIN,
            "--certificate", self.exchange.certificate, "--private-key", self.exchange.private_key,
            "--certificate-authority", self.authority.certificate, "--refused-certificates", self.directory / "refused",
        ]

    def example(self, kind: type[ExampleSource] = ExampleSource) -> ExampleSource:
        return kind(SOURCE_OIN, EXCHANGE_OIN, self.records, self.positions, datetime.datetime.now(datetime.UTC).date().isoformat())

    def accredit(self, source: ExampleSource, *more: str, verifies: bool = True) -> tuple[int, dict[str, Any]]:
        """Tests a source in Python, and gives the exit code and the report."""
        port = free_port()
        with SourceServer(source, self.source, self.authority.certificate, port, verifies=verifies):
            done = run("accredit", "source", *self.options(port), "--format", "json", *more)
        assert done.returncode in (0, 1), done.stderr.decode()
        report: dict[str, Any] = json.loads(done.stdout)
        return done.returncode, report


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    directory = tmp_path_factory.mktemp("accreditation")
    authority = CertificateAuthority(directory / "pki")
    authority.refused_certificates(directory / "refused", EXCHANGE_OIN)
    records = {
        subject.segment: [json.loads(line) for line in succeed("accredit", "records", WORDS[subject]).splitlines()] for subject in SUBJECTS
    }
    return Bench(
        directory, authority, authority.issue("Exchange", EXCHANGE_OIN), authority.issue("Source", SOURCE_OIN),
        read_positions(ROOT), records)


def failures(report: dict[str, Any]) -> dict[str, list[str]]:
    """The checks that failed, with their reasons."""
    return {
        f"{result['check']} {result['subject']}": [finding["reason"] for finding in result["findings"]]
        for result in report["results"] if result["outcome"] == "failed"
    }


def test_a_source_in_another_language_passes(bench: Bench) -> None:
    code, report = bench.accredit(bench.example())
    assert failures(report) == {}
    assert [result["check"] for result in report["results"] if result["outcome"] == "not-examined"] == []
    assert (code, report["verdict"]) == (0, "passed")


@pytest.fixture
def own_source(bench: Bench) -> Iterator[int]:
    """Our own source, in a process of its own, with the published records."""
    chain = Chain(bench.directory / "chain")
    chain.authority = bench.authority
    member = chain.add_member("Gemeente Verzonnen", 1, bench.source)
    member.oin = SOURCE_OIN
    files = {}
    for subject in SUBJECTS:
        files[subject] = bench.records[subject.segment]
    chain.start_source(member, files)
    yield member.port
    chain.stop()


def test_our_own_source_passes(bench: Bench, own_source: int) -> None:
    done = run("accredit", "source", *bench.options(own_source), "--format", "json")
    assert done.returncode in (0, 1), done.stderr.decode()
    report = json.loads(done.stdout)
    assert failures(report) == {}
    assert report["verdict"] == "passed"


def test_enough_mistakes_are_planted() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 36


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_found_by_the_check_that_is_meant_for_it(bench: Bench, fault: Fault) -> None:
    code, report = bench.accredit(bench.example(fault.source), "--only", fault.check, verifies=fault.verifies)
    assert [name for name in failures(report) if name.startswith(fault.check)], report["results"]
    assert code == 1


def test_the_report_shows_what_was_sent_and_what_came(bench: Bench) -> None:
    fault = next(fault for fault in FAULTS if fault.name == "flag-at-exactly-hundred")
    _, report = bench.accredit(bench.example(fault.source), "--only", "SRC-091")
    finding = report["results"][0]["findings"][0]
    assert "POST /werkzoekendeProfielen/matches" in finding["sent"]
    assert '"selectiegebied"' in finding["sent"]
    assert finding["came"].startswith("HTTP/1.1 200")
    assert len(finding["came"].encode()) < 8000
    assert report["verdict"] == "failed"
    content = json.dumps({key: value for key, value in report.items() if key != "digest"}, ensure_ascii=False, separators=(",", ":"))
    assert report["digest"] == f"sha-256:{hashlib.sha256(content.encode()).hexdigest()}"


def test_a_part_of_the_suite_is_never_a_pass(bench: Bench) -> None:
    code, report = bench.accredit(bench.example(), "--only", "SRC-001")
    assert (code, report["verdict"]) == (1, "incomplete")


def test_without_the_certificates_that_must_be_refused_the_test_is_incomplete(bench: Bench) -> None:
    (bench.directory / "empty").mkdir(exist_ok=True)
    code, report = bench.accredit(bench.example(), "--refused-certificates", str(bench.directory / "empty"), "--subject", "vacancies")
    assert failures(report) == {}
    assert (code, report["verdict"]) == (1, "incomplete")
    assert {result["check"] for result in report["results"] if result["outcome"] == "not-examined"} == {"SRC-003", "SRC-004", "SRC-005"}


def test_nobody_at_the_address_is_said_once(bench: Bench) -> None:
    done = run("accredit", "source", *bench.options(free_port()), "--format", "json", "--subject", "vacancies")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert list(failures(report)) == ["SRC-001 vacancies"]


def test_the_page_needs_nothing_from_elsewhere(bench: Bench) -> None:
    page = bench.directory / "report.html"
    port = free_port()
    with SourceServer(bench.example(), bench.source, bench.authority.certificate, port):
        run("accredit", "source", *bench.options(port), "--format", "html", "--output", page, "--only", "SRC-001")
    text = page.read_text()
    assert '<html lang="en">' in text
    assert "<script" not in text
    assert 'scope="col"' in text
    assert "src=" not in text


def test_the_suite_can_be_listed() -> None:
    listed = succeed("accredit", "source", "--list")
    suite = json.loads(succeed("accredit", "source", "--list", "--format", "json"))
    assert all(check["check"] in listed for check in suite["checks"])
    assert len(suite["checks"]) > 60
