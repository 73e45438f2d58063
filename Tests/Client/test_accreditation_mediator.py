"""The conformity test of mediators: passes who keeps to the standard, and finds every planted mistake by the check that is meant for it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support.chain import EXCHANGE_OIN, MEDIATOR_OIN
from support.example_mediator import MEDIATOR_FAULTS, ExampleMediator
from support.mediator import JOB_SEEKERS, VACANCIES, Subject
from support.pki import CertificateAuthority
from support.process import SchakelProcess, accepts, free_ports, run, succeed, wait_until
from support.transport import Identity

WORDS = {JOB_SEEKERS: "job-seekers", VACANCIES: "vacancies"}


@dataclass
class Hall:
    """The certificates that all tests here share."""

    directory: Path
    authority: CertificateAuthority
    exchange: Identity
    mediator: Identity
    other: Identity

    def options(self, port: int, subject: Subject) -> list[str | Path]:
        return [
            "accredit", "mediator", "--port", str(port), "--oin", MEDIATOR_OIN, "--exchange", EXCHANGE_OIN,
            "--certificate", self.exchange.certificate, "--private-key", self.exchange.private_key,
            "--certificate-authority", self.authority.certificate, "--refused-certificates", self.directory / "refused",
            "--subject", WORDS[subject], "--slow-answer", "2", "--time-limit", "120",
        ]

    def start(self, name: str, subject: Subject, *more: str | Path) -> tuple[SchakelProcess, int]:
        port = free_ports(4)
        process = SchakelProcess([*self.options(port, subject), *more], self.directory / f"{name}.log")
        process.wait_for("the test", lambda: all(accepts(port + number) for number in range(4)))
        return process, port

    def accredit(self, name: str, subject: Subject, fault: str | None) -> dict[str, Any]:
        """Tests a mediator in Python, which ends the test when it is done, and gives the report."""
        output = self.directory / f"{name}.json"
        process, port = self.start(name, subject, "--format", "json", "--output", output)
        identity = self.other if fault == "shows the certificate of another" else self.mediator
        example = ExampleMediator(port, subject, self.authority.certificate, identity, EXCHANGE_OIN, fault)
        if fault == "shows the certificate of another":
            example.identity = Identity(MEDIATOR_OIN, self.other.certificate, self.other.private_key)
        example.go()
        if fault is None:
            # It ends by itself, when every step was taken and watched for long enough.
            wait_until("the end of the test", lambda: not process.is_running(), 40)
        code = process.stop()
        report: dict[str, Any] = json.loads(output.read_text())
        assert code == (0 if report["verdict"] == "passed" else 1), process.text()
        return report


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    directory = tmp_path_factory.mktemp("mediators")
    authority = CertificateAuthority(directory / "pki")
    authority.refused_certificates(directory / "refused", EXCHANGE_OIN)
    return Hall(
        directory, authority, authority.issue("Exchange", EXCHANGE_OIN), authority.issue("Mediator", MEDIATOR_OIN),
        authority.issue("Other", "00000003100000000008"))


@pytest.fixture(scope="module")
def faulty(hall: Hall) -> dict[str, dict[str, Any]]:
    """The report on every faulty mediator; several at a time, as most of it is waiting."""
    with ThreadPoolExecutor(4) as pool:
        reports = pool.map(lambda pair: hall.accredit(f"fault-{pair[0]}", JOB_SEEKERS, pair[1]), enumerate(MEDIATOR_FAULTS))
        return dict(zip(MEDIATOR_FAULTS, reports, strict=True))


def outcomes(report: dict[str, Any], word: str) -> list[str]:
    return [result["check"] for result in report["results"] if result["outcome"] == word]


@pytest.mark.parametrize("subject", [JOB_SEEKERS, VACANCIES], ids=lambda subject: WORDS[subject])
def test_a_mediator_in_another_language_passes(hall: Hall, subject: Subject) -> None:
    report = hall.accredit(f"good-{WORDS[subject]}", subject, None)
    assert outcomes(report, "failed") == []
    assert outcomes(report, "not-examined") == []
    assert (report["verdict"], report["mediator"], report["suite"]["name"]) == ("passed", MEDIATOR_OIN, "schakel-mediator")


@pytest.mark.parametrize("fault", MEDIATOR_FAULTS, ids=lambda fault: str(fault).replace(" ", "-"))
def test_every_planted_mistake_is_found(faulty: dict[str, dict[str, Any]], fault: str) -> None:
    assert MEDIATOR_FAULTS[fault] in outcomes(faulty[fault], "failed")
    severity = {result["check"]: result["severity"] for result in faulty[fault]["results"]}
    if severity[MEDIATOR_FAULTS[fault]] == "required":
        assert faulty[fault]["verdict"] == "failed"


def test_what_was_not_tried_is_not_passed(hall: Hall) -> None:
    output = hall.directory / "silent.json"
    process, _ = hall.start("silent", JOB_SEEKERS, "--format", "json", "--output", output)
    assert process.stop() == 1
    report = json.loads(output.read_text())
    assert report["verdict"] == "incomplete"
    assert len(outcomes(report, "not-examined")) == len(report["results"])


def test_our_own_mediator_passes_what_it_can_be_asked(hall: Hall) -> None:
    """The command line asks as a person does: it goes through the steps one by one."""
    output = hall.directory / "own.json"
    process, port = hall.start("own", JOB_SEEKERS, "--format", "json", "--output", output)
    identity: list[str | Path] = [
        "--exchange", f"https://localhost:{port}/vum/v3", "--from", MEDIATOR_OIN, "--to", EXCHANGE_OIN, "--certificate",
        hall.mediator.certificate, "--private-key", hall.mediator.private_key, "--certificate-authority", hall.authority.certificate,
    ]
    for number in range(1, 4):
        wrong = [f"https://localhost:{port + number}/vum/v3" if option == identity[1] else option for option in identity]
        assert run("ask", "job-seekers", "--postcode", "3511AB", *wrong).returncode != 0
    for postcode in ("3511AB", "1012AB", "2511AB", "4811AB", "2311AB"):
        run("ask", "job-seekers", "--postcode", postcode, "--radius", "25", "--detail", "1", *identity)
    for postcode in ("3011AB", "5611AB", "6811AB", "7511AB", "9711AB", "8011AB", "6211AB"):
        run("ask", "job-seekers", "--postcode", postcode, "--radius", "25", *identity)
    # It ends by itself when every step was taken.
    wait_until("the end of the test", lambda: not process.is_running(), 40)
    report = json.loads(output.read_text())
    assert report["verdict"] == "passed", outcomes(report, "failed")
    # What is advised only: each command connects anew, and it holds answers to the letter of the contract.
    assert outcomes(report, "failed") == ["MED-005", "MED-042"]


def test_the_report_is_a_page_too(hall: Hall) -> None:
    output = hall.directory / "page.html"
    process, _ = hall.start("page", VACANCIES, "--format", "html", "--output", output)
    assert process.stop() == 1
    page = output.read_text()
    assert "Conformity test: incomplete" in page
    assert "Mediator (OIN)" in page


def test_the_steps_can_be_read_before() -> None:
    words = succeed("accredit", "mediator", "--list")
    assert "ask around 3511" in words
    assert "MED-055" in words
