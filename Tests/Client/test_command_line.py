"""The program as a person and as a script meet it: help, exit codes, JSON, colour."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from conftest import SmallChain
from support.chain import EXCHANGE_OIN
from support.locations import binary
from support.pilot import Pilot
from support.process import ENVIRONMENT, run, succeed

COMMANDS = [
    [], ["pilot"], ["ask"], ["ask", "job-seekers"], ["ask", "vacancies"], ["serve"], ["check-config"], ["load"], ["import"], ["validate"],
    ["generate"], ["pki"], ["pki", "init"], ["pki", "issue"], ["version"],
]
MISUSE = 64


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_says_what_a_command_does_and_how(command: list[str]) -> None:
    text = succeed(*command, "--help")
    assert "USAGE: schakel" in text
    assert "OVERVIEW:" in text
    assert max(len(line) for line in text.splitlines()) <= 200
    # `--help` and `help` are the same.
    assert succeed("help", *command) == text


@pytest.mark.parametrize("arguments", [
    ["fly"], ["--fly"], ["pilot", "--exchange-port", "70000"], ["pilot", "--exchange-port", "x"], ["pilot", "--maximum-matches", "0"],
    ["ask", "job-seekers"], ["ask", "job-seekers", "--postcode", "Utrecht"],
    ["ask", "job-seekers", "--postcode", "3511AB", "--radius", "1000"],
    ["ask", "vacancies", "--postcode", "3511AB", "--level", "9"], ["ask", "job-seekers", "--postcode", "3511AB", "--licence", "Z"],
    ["load", "job-seekers", "--rate", "1"], ["load", "job-seekers", "--postcode", "3511AB"],
    ["load", "job-seekers", "--postcode", "3511AB", "--rate", "0"],
    ["load", "vacancies", "--postcode", "3511AB", "--rate", "1", "--closed"],
    ["load", "job-seekers", "--rate", "1", "--postcode", "3511AB", "--source", "https://localhost:1/vum/v3"],
    ["serve"], ["import", "people", "x"], ["import", "job-seekers", "x"], ["validate", "job-seekers"], ["pki", "issue", "x"],
], ids=" ".join)
def test_wrong_use_is_explained(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == MISUSE
    assert done.stdout == b""
    assert b"Error:" in done.stderr
    assert b"Fatal" not in done.stderr


@pytest.mark.parametrize("kind", ["job-seekers", "vacancies"])
def test_generated_records_are_valid_and_the_same_for_a_seed(scratch: Path, kind: str) -> None:
    first = succeed("generate", kind, "--count", "200", "--seed", "7")
    assert succeed("generate", kind, "--count", "200", "--seed", "7") == first
    assert succeed("generate", kind, "--count", "200", "--seed", "8") != first
    assert len([json.loads(line) for line in first.splitlines()]) == 200
    file = scratch / "records.jsonl"
    file.write_text(first)
    report = json.loads(succeed("validate", kind, file, "--json"))
    assert (report["records"], report["invalid"], report["notFindable"]) == (200, 0, 0)


def ask(pilot: Pilot, *arguments: str) -> str:
    return succeed("ask", *arguments, "--pilot-directory", pilot.directory)


@pytest.mark.parametrize("kind", ["job-seekers", "vacancies"])
def test_ask_as_a_table_and_as_json(pilot: Pilot, kind: str) -> None:
    question = [kind, "--postcode", "3511AB", "--radius", "30"]
    table = ask(pilot, *question)
    assert "km" in table
    assert "\x1b[" not in table
    value = json.loads(ask(pilot, *question, "--json"))
    assert value["count"] >= len(value["matches"]) > 0
    distances = [match["kilometres"] for match in value["matches"]]
    assert distances == sorted(distances)
    assert len(value["sources"]) == len(pilot.described["sources"])
    assert "Everything about number 1" in ask(pilot, *question, "--detail", "1")
    detail = json.loads(ask(pilot, *question, "--detail", "1", "--json"))["detail"]
    assert (detail["number"], bool(detail["source"]), bool(detail["record"])) == (1, True, True)


def test_ask_with_every_criterion(pilot: Pilot) -> None:
    ask(pilot, "job-seekers", "--postcode", "3511", "--radius", "100", "--occupation", "kok", "--minimum-hours", "8",
        "--maximum-hours", "40", "--licence", "B", "--language", "nld:2", "--irregular-hours", "no", "--office-hours", "yes",
        "--contract", "indefinite", "--available-by", "2030-01-01")
    ask(pilot, "vacancies", "--postcode", "3511AB", "--level", "3", "--starts-from", "2020-01-01")


def test_ask_with_a_question_in_a_file(pilot: Pilot, scratch: Path) -> None:
    question = {"selectiegebied": {"postcode": "3511AB", "afstand": 30}}
    bare, whole = scratch / "bare.json", scratch / "whole.json"
    bare.write_text(json.dumps(question))
    whole.write_text(json.dumps({"vraagObject": question}))
    for file in (bare, whole):
        assert "km" in ask(pilot, "job-seekers", "--question", str(file))


@pytest.mark.parametrize(("arguments", "words"), [
    (["--occupation", "eenhoornverzorger"], "eenhoornverzorger"), (["--detail", "9999"], "9999"),
])
def test_ask_says_what_it_cannot_do(pilot: Pilot, arguments: list[str], words: str) -> None:
    done = run("ask", "job-seekers", "--postcode", "3511AB", *arguments, "--pilot-directory", pilot.directory)
    assert done.returncode in (1, MISUSE)
    assert words in done.stderr.decode()


def test_ask_without_a_pilot_says_how_to_start_one(scratch: Path) -> None:
    done = run("ask", "job-seekers", "--postcode", "3511AB", "--pilot-directory", scratch)
    assert done.returncode == 1
    assert "schakel pilot" in done.stderr.decode()


def on_a_terminal(*arguments: str, environment: dict[str, str]) -> str:
    """What a command prints when its output is a terminal."""
    screen, terminal = pty.openpty()
    variables = {key: value for key, value in ENVIRONMENT.items() if key != "NO_COLOR"}
    process = subprocess.Popen(
        [binary(), *arguments], stdin=subprocess.DEVNULL, stdout=terminal, stderr=terminal,
        env={**variables, "TERM": "xterm", **environment})
    os.close(terminal)
    seen = b""
    while True:
        try:
            piece = os.read(screen, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    process.wait()
    os.close(screen)
    return seen.decode()


def test_colour_only_on_a_terminal_that_wants_it(pilot: Pilot) -> None:
    question = ["ask", "job-seekers", "--postcode", "3511AB", "--pilot-directory", str(pilot.directory)]
    assert "\x1b[" in on_a_terminal(*question, environment={})
    assert "\x1b[" not in on_a_terminal(*question, environment={"NO_COLOR": "1"})
    assert "\x1b[" not in on_a_terminal(*question, environment={"TERM": "dumb"})


def test_a_reader_that_goes_away_is_no_failure() -> None:
    program = f"'{binary()}' generate job-seekers --count 100000 | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {program}"], capture_output=True, env=ENVIRONMENT, timeout=60)
    assert done.returncode in (0, 141)
    assert b"Fatal" not in done.stderr
    assert json.loads(done.stdout)


def test_certificates_for_tests(scratch: Path) -> None:
    directory = scratch / "pki"
    made = json.loads(succeed("pki", "init", "--directory", directory, "--json"))
    issue: list[str | Path] = ["pki", "issue", "mediator", "--directory", directory, "--organisation", "Voorbeeld",
                               "--oin", "00000003100000000001", "--json"]
    files = json.loads(succeed(*issue))
    assert Path(made["certificateAuthority"]).is_file()
    before = Path(files["certificate"]).read_bytes()
    assert json.loads(succeed(*issue)) == files
    assert Path(files["certificate"]).read_bytes() == before
    assert Path(files["privateKey"]).stat().st_mode & 0o077 == 0
    openssl = subprocess.run(
        ["openssl", "verify", "-CAfile", made["certificateAuthority"], files["certificate"]], capture_output=True, text=True)
    assert openssl.returncode == 0, openssl.stderr


def test_processes_that_make_certificates_at_once_make_one_authority(scratch: Path) -> None:
    directory = scratch / "pki"
    directory.mkdir()
    issue: list[str | Path] = ["pki", "issue", "--directory", directory, "--organisation", "Voorbeeld", "--oin", "00000003100000000001"]
    with (directory / "pki.lock").open("wb") as lock:
        # As long as one process is at work in the directory, the others wait.
        fcntl.flock(lock, fcntl.LOCK_EX)
        makers = [
            subprocess.Popen([binary(), *issue, f"party-{number}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)
            for number in range(4)
        ]
        time.sleep(1)
        assert [maker.poll() for maker in makers] == [None] * 4
        assert not (directory / "ca.pem").exists()
    for maker in makers:
        _, remarks = maker.communicate(timeout=60)
        assert maker.returncode == 0, remarks.decode()
    for number in range(4):
        verified = subprocess.run(
            ["openssl", "verify", "-CAfile", directory / "ca.pem", directory / f"party-{number}.pem"], capture_output=True, text=True)
        assert verified.returncode == 0, verified.stderr


@pytest.mark.parametrize(("text", "words"), [
    ("{", "JSON"), ("{}", "role"), ('{"exchange":{}}', "exchange.listen"), ('{"portal":{"listen":{"port":"x"}}}', "portal.listen.port"),
    ('{"portal":{"listen":{"port":8080}},"extra":1}', "extra"),
    ('{"exchange":{"limits":{"maximumQuestionBytes":1048577}}}', "exchange.limits.maximumQuestionBytes"),
    ('{"exchange":{"limits":{"maximumRecordBytes":262145}}}', "exchange.limits.maximumRecordBytes"),
])
def test_a_configuration_with_faults_names_them(scratch: Path, text: str, words: str) -> None:
    file = scratch / "schakel.json"
    file.write_text(text)
    checked = run("check-config", file)
    assert checked.returncode == 1
    assert words in checked.stdout.decode()
    report = json.loads(run("check-config", file, "--json").stdout)
    assert report["fit"] is False
    served = run("serve", "--config", file)
    assert served.returncode == 1
    assert words in served.stderr.decode()


def report_on(small: SmallChain, scratch: Path, **changes: str) -> dict[str, Any]:
    """What `check-config` says of the configuration of a chain that runs, after some changes to its exchange."""
    configuration = small.chain.exchange_configuration()
    configuration["exchange"].update(changes)
    file = scratch / "schakel.json"
    file.write_text(json.dumps(configuration))
    report: dict[str, Any] = json.loads(run("check-config", file, "--json").stdout)
    return report


def test_a_configuration_that_runs_is_fit_for_use(small: SmallChain, scratch: Path) -> None:
    assert report_on(small, scratch)["faults"] == []


def test_a_file_that_two_would_write_is_named(small: SmallChain, scratch: Path) -> None:
    ledger = small.chain.directory / "exchange.sqlite"
    report = report_on(small, scratch, keys=f"{ledger.parent}/./{ledger.name}")
    assert [fault["path"] for fault in report["faults"]] == ["exchange.keys"]


def test_a_certificate_that_has_expired_is_not_fit_for_use(small: SmallChain, scratch: Path) -> None:
    old = small.chain.authority.issue("Expired exchange", EXCHANGE_OIN, expired=True)
    report = report_on(small, scratch, certificate=str(old.certificate), privateKey=str(old.private_key))
    assert report["fit"] is False
    assert ["valid" in fault["found"] for fault in report["faults"]] == [True]
