"""Health, metrics and logs, on every role, without personal data."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import subprocess
from pathlib import Path

import httpx
import pytest

from conftest import HERE, SmallChain
from support.locations import binary
from support.mediator import SUBJECTS
from support.pilot import Pilot
from support.process import ENVIRONMENT, SchakelProcess, accepts, free_port, wait_until


@pytest.fixture
def management(small: SmallChain) -> httpx.Client:
    return httpx.Client(base_url=f"http://127.0.0.1:{small.chain.management_port}", trust_env=False)


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
def test_health_of_the_exchange(management: httpx.Client, path: str) -> None:
    with management:
        assert management.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/metrics"])
def test_health_of_the_pilot(pilot: Pilot, path: str) -> None:
    assert httpx.get(pilot.described["portal"] + path, trust_env=False).status_code == 200


def test_metrics_are_in_the_format_of_prometheus(small: SmallChain, management: httpx.Client) -> None:
    small.still_answers()
    with management:
        answer = management.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    samples = {}
    for line in answer.text.splitlines():
        if line and not line.startswith("#"):
            name, _, value = line.rpartition(" ")
            samples[name] = float(value)
    assert samples
    assert all(name.startswith("schakel_") for name in samples)
    assert any(value > 0 for value in samples.values())


def test_metrics_tell_how_many_profiles_can_be_found(pilot: Pilot) -> None:
    text = httpx.get(pilot.described["portal"] + "/metrics", trust_env=False).text
    for source in pilot.described["sources"]:
        for kind in ("job-seekers", "vacancies"):
            labels = f'{{source="{source["name"]}",subject="{kind}"}} '
            counts = [line.rpartition(" ")[2] for line in text.splitlines() if line.startswith("schakel_indexed_profiles" + labels)]
            assert len(counts) == 1, labels
            assert int(counts[0]) > 0


def test_a_log_that_cannot_be_written_stops_nothing(scratch: Path) -> None:
    port = free_port()
    configuration = scratch / "schakel.json"
    configuration.write_text(json.dumps({"portal": {"listen": {"port": port}}}))
    # Whoever writes to this device hears that the disk is full.
    with Path("/dev/full").open("wb") as full:
        process = subprocess.Popen(
            [binary(), "serve", "--config", configuration], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=full,
            env=ENVIRONMENT)
    try:
        wait_until(f"a portal on port {port}", lambda: accepts(port))
        for _ in range(3):
            assert httpx.get(f"http://127.0.0.1:{port}/health/live", trust_env=False).status_code == 200
        process.terminate()
        assert process.wait(40) == 0
    finally:
        process.kill()
        process.wait()


def limited(soft: int, hard: int, *command: str | Path) -> list[str | Path]:
    """A command that may open so many files, and may allow itself so many more."""
    return ["sh", "-c", f'ulimit -Sn {soft} && ulimit -Hn {hard} && exec "$@"', "sh", *command]


def test_serving_takes_all_file_descriptors_there_are_and_says_when_they_are_too_few(scratch: Path) -> None:
    port = free_port()
    configuration = scratch / "schakel.json"
    configuration.write_text(json.dumps({"portal": {"listen": {"port": port, "maximumConnections": 1000}}}))
    checked = subprocess.run(
        limited(100, 800, binary(), "check-config", configuration, "--json"), capture_output=True, env=ENVIRONMENT, check=True)
    assert [("1064" in note, "800" in note) for note in json.loads(checked.stdout)["notes"]] == [(True, True)]
    fitting = subprocess.run(
        limited(100, 1064, binary(), "check-config", configuration, "--json"), capture_output=True, env=ENVIRONMENT, check=True)
    assert json.loads(fitting.stdout)["notes"] == []
    process = subprocess.Popen(
        limited(100, 800, binary(), "serve", "--config", configuration), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, env=ENVIRONMENT)
    try:
        wait_until(f"a portal on port {port}", lambda: accepts(port))
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        assert re.search(r"Max open files +800 +800 ", limits), limits
    finally:
        process.terminate()
        said = [json.loads(line) for line in process.communicate(timeout=40)[1].decode().splitlines() if line.startswith("{")]
    assert {"before": "100", "limit": "800"} in [line.get("data") for line in said], said
    assert [line for line in said if line["level"] == "warning" and "1064" in line["message"]], said


def test_an_exchange_is_ready_while_its_ledger_can_be_written(small: SmallChain, management: httpx.Client) -> None:
    def becomes(status: int) -> None:
        wait_until(f"readiness {status}", lambda: management.get("/health/ready").status_code == status)

    with management:
        becomes(200)
        with contextlib.closing(sqlite3.connect(small.chain.ledger, isolation_level=None)) as ledger:
            ledger.execute("BEGIN IMMEDIATE")
            becomes(503)
            assert management.get("/health/ready").json()["reason"] == "the ledger cannot be written"
            assert management.get("/health/live").status_code == 200
            ledger.execute("ROLLBACK")
        becomes(200)


def test_metrics_move_with_questions(small: SmallChain, management: httpx.Client) -> None:
    with management:
        before = management.get("/metrics").text
        small.still_answers()
        assert management.get("/metrics").text != before


def spoken(process: SchakelProcess) -> str:
    return process.text()


def test_logs_are_structured(small: SmallChain) -> None:
    small.still_answers()
    for process in small.chain.processes.values():
        records = process.log_records()
        assert records, process.text()[-500:]
        for record in records:
            assert {"level", "message"} <= set(record)


def test_logs_hold_no_personal_data(small: SmallChain) -> None:
    with small.mediator() as mediator:
        for subject in SUBJECTS:
            match = mediator.matches(subject, HERE)[0]
            assert mediator.detail(subject, match["vumID"]).status == 200
            mediator.ask(subject, {"selectiegebied": {"postcode": "geheim", "afstand": 5}})
            mediator.detail(subject, "geheim-kenmerk")
    for process in small.chain.processes.values():
        text = process.text()
        # A trace may hold these digits by chance; a postcode area stands alone.
        assert not re.search(r"\b3511\b", text), "3511"
        for secret in ("3511AB", "voorbeeld.example", "geheim", match["vumID"], "w-1", "v-1", "0612345678", "Ik besta niet"):
            assert secret not in text, secret
