"""The load generator, against a chain that answers, refuses, and is not there."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from conftest import HERE, SmallChain
from support.chain import EXCHANGE_OIN, MEDIATOR_OIN, Chain
from support.locations import binary
from support.mediator import JOB_SEEKERS
from support.process import ENVIRONMENT, free_port, run, succeed
from support.records import UTRECHT, record
from support.transport import Identity

QUESTION = ["--postcode", UTRECHT, "--radius", "25"]
SHORT = ["--warm-up", "0.5", "--seconds", "2"]


def party(small: SmallChain, identity: Identity, *, to: str) -> list[str]:
    return [
        "--certificate", str(identity.certificate), "--private-key", str(identity.private_key),
        "--certificate-authority", str(small.chain.authority.certificate), "--from", MEDIATOR_OIN, "--to", to,
    ]


def exchange(small: SmallChain) -> list[str]:
    return [
        "--exchange", f"https://localhost:{small.chain.port}/vum/v3", *party(small, small.chain.mediator_identity, to=EXCHANGE_OIN)]


def source(small: SmallChain) -> list[str]:
    return [
        "--source", f"https://localhost:{small.member.port}/vum/v3",
        *party(small, small.chain.exchange_identity, to=small.member.oin)]


def result(*arguments: str | Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(succeed("load", *arguments, "--json"))
    return value


@pytest.mark.parametrize("kind", ["job-seekers", "vacancies"])
@pytest.mark.parametrize("whom", [exchange, source], ids=["exchange", "source"])
def test_a_fixed_rate_is_kept_and_measured(small: SmallChain, kind: str, whom: Any) -> None:
    found = result(kind, "--rate", "10", *QUESTION, *SHORT, *whom(small))
    assert (found["planned"], found["sent"], found["answered"], found["failed"]) == (20, 20, 20, 0)
    assert found["warmUp"]["answered"] == 5
    assert found["answersPerSecond"] == pytest.approx(10, rel=0.3)
    # Twenty matches in each answer.
    assert found["bytes"] > 20 * 20 * 100
    assert sum(bucket["count"] for bucket in found["histogram"]) == 20
    times = found["milliseconds"]
    assert 0 < times["p50"] <= times["p90"] <= times["p95"] <= times["p99"] <= times["p99.9"] <= times["max"]


def test_a_closed_loop_finds_the_capacity(small: SmallChain) -> None:
    found = result("job-seekers", "--closed", "--connections", "3", *QUESTION, *SHORT, *source(small))
    assert found["pace"] == "closed"
    assert found["answered"] > 20
    assert found["connectionsMade"] == 3
    assert 0 < found["generatorProcessorSeconds"] < 2 * found["seconds"]


def test_questions_of_a_file_are_asked_in_turn_and_a_run_can_be_plotted(small: SmallChain, scratch: Path) -> None:
    questions, series = scratch / "questions.jsonl", scratch / "series.jsonl"
    everybody, nobody = HERE, {"selectiegebied": {"postcode": "9711LM", "afstand": 1}}
    questions.write_text(f"{json.dumps(everybody)}\n\n{json.dumps({'vraagObject': nobody})}\n")
    found = result("job-seekers", "--rate", "10", "--questions", questions, "--series", series, *SHORT, *source(small))
    assert found["answered"] == 20
    alone = result("job-seekers", "--rate", "10", *QUESTION, *SHORT, *source(small))
    # Half of the answers hold nobody.
    assert found["bytes"] < 0.6 * alone["bytes"]
    lines = [json.loads(line) for line in series.read_text().splitlines()]
    assert sum(line["answered"] for line in lines) == 20
    assert all({"time", "answersPerSecond", "p50", "p99", "max", "failed"} <= set(line) for line in lines)


def test_the_report_for_people_has_figures_and_a_picture(small: SmallChain) -> None:
    text = succeed("load", "vacancies", "--rate", "10", *QUESTION, *SHORT, *source(small))
    assert "20 of 20 requests were answered" in text
    for word in ("p50 ", "p99.9 ", "max ", "█", "≤"):
        assert word in text


def test_requests_that_fail_are_told_and_counted(small: SmallChain) -> None:
    arguments = ["load", "job-seekers", "--rate", "10", *QUESTION, *SHORT, *exchange(small), "--via", EXCHANGE_OIN]
    done = run(*arguments)
    assert done.returncode == 1
    assert "20 were answered with status 401" in done.stdout.decode()
    allowed = run(*arguments, "--allow-errors", "--json")
    assert allowed.returncode == 0
    assert json.loads(allowed.stdout)["failures"] == {"status401": 20}


def test_nobody_there_and_somebody_else_are_said_at_once(small: SmallChain) -> None:
    nobody = ["--exchange", f"https://localhost:{free_port()}/vum/v3", *party(small, small.chain.mediator_identity, to=EXCHANGE_OIN)]
    somebody_else = [*exchange(small)[:2], *party(small, small.chain.mediator_identity, to=MEDIATOR_OIN)]
    for whom, words in ((nobody, "no connection"), (somebody_else, MEDIATOR_OIN)):
        done = run("load", "job-seekers", "--rate", "10", "--seconds", "600", *QUESTION, *whom, timeout=30)
        assert done.returncode == 1
        assert words in done.stderr.decode()


@pytest.mark.parametrize("pace", [["--rate", "50"], ["--closed", "--connections", "2"]], ids=" ".join)
def test_a_server_that_goes_away_is_counted(scratch: Path, pace: list[str]) -> None:
    chain = Chain(scratch / "chain")
    member = chain.add_member("Gemeente Verzonnen", 1)
    served = chain.start_source(member, {JOB_SEEKERS: [record(JOB_SEEKERS, "w-1")]})
    arguments = ["load", "job-seekers", *pace, "--seconds", "5", "--warm-up", "0", "--json", *QUESTION]
    process = subprocess.Popen(
        [binary(), *arguments, *source(SmallChain(chain, member))], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    time.sleep(2)
    served.kill()
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    found = json.loads(output)
    assert found["answered"] > 0
    assert found["answered"] + found["failed"] == found["planned"]
    assert found["failures"]["unreachable"] > 10
    assert set(found["failures"]) <= {"unreachable", "broken"}


def test_a_run_that_is_stopped_gives_what_it_has(small: SmallChain) -> None:
    arguments = ["load", "job-seekers", "--rate", "10", "--seconds", "600", "--warm-up", "0", "--json", *QUESTION, *source(small)]
    process = subprocess.Popen([binary(), *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    found = json.loads(output)
    assert found["interrupted"] is True
    assert 0 < found["answered"] < 100


def test_a_file_without_a_good_question_is_refused(small: SmallChain, scratch: Path) -> None:
    file = scratch / "questions.jsonl"
    for text, words in (("\n", "holds no question"), ("{}\n{\n", "line 2")):
        file.write_text(text)
        done = run("load", "job-seekers", "--rate", "1", "--questions", file, *source(small))
        assert done.returncode == 1
        assert words in done.stderr.decode()
