"""The administration from outside: the life of a participant, who may do what, what is recorded, and what fuzzing finds."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support.administration import (
    AUDITOR_OIN,
    MANAGER_OIN,
    OTHER_OIN,
    PARTICIPANT_OIN,
    Administration,
    Desk,
    administration,
    application,
)
from support.locations import LOGS
from support.process import ENVIRONMENT, run, succeed

HERE = Path(__file__).resolve().parent
SEED = 20_261_123


@pytest.fixture
def running() -> Administration:
    return administration()


@pytest.fixture
def manager(running: Administration) -> Desk:
    return running.desk(MANAGER_OIN)


def apply(running: Administration, desk: Desk, **more: Any) -> str:
    """A new participant; gives its path."""
    oin = running.new_oin()
    answer = desk.post("/participants", application(oin, **more))
    assert answer.status_code == 201, answer.text
    return f"/participants/{oin}"


def take(desk: Desk, path: str, step: str) -> Any:
    """Takes a step in the version that is there now."""
    return desk.post(f"{path}/steps", {"step": step, "why": "Besluit."}, version=desk.get(path).headers["ETag"])


def audit_lines(running: Administration) -> list[dict[str, Any]]:
    """The audit log, read past the program."""
    with sqlite3.connect(f"file:{running.directory / 'log.sqlite'}?mode=ro", uri=True) as database:
        return [json.loads(bytes(row[0])) for row in database.execute("SELECT entry FROM audit_log ORDER BY number")]


def test_a_participant_goes_from_application_to_production(running: Administration, manager: Desk) -> None:
    path = apply(running, manager)
    assert take(manager, path, "accept-for-pilot").status_code == 409
    assert take(manager, path, "open-conditions").status_code == 201
    shown = {
        "agreement": ("1", []), "impact-assessment": ("GEB", [{"description": "Herleiding", "measure": "Pseudoniem"}]),
        "mediator-conformity": ("3.0-1", []),
    }
    for left in range(len(shown), 0, -1):
        refused = take(manager, path, "accept-for-pilot")
        assert refused.status_code == 409
        opened = [condition["kind"] for condition in refused.json()["openConditions"]]
        assert len(opened) == left, opened
        assessed = manager.get(f"{path}/conditions?environment=pilot").json()
        assert [condition["kind"] for condition in assessed["open"]] == opened
        value, risks = shown[opened[0]]
        evidence = {"kind": opened[0], "value": value, "reference": "Rapport 1", "passed": True, "why": "Gezien.", "risks": risks}
        assert manager.post(f"{path}/evidence-items", evidence).status_code == 201
    assert take(manager, path, "accept-for-pilot").json()["standing"] == "accepted-for-pilot"
    refused = take(manager, path, "accept-for-production")
    assert [condition["kind"] for condition in refused.json()["openConditions"]] == ["security-norm"]
    norm = {"kind": "security-norm", "value": "BIO", "reference": "ENSIA", "passed": True, "why": "Gezien."}
    assert manager.post(f"{path}/evidence-items", norm).status_code == 201
    assert take(manager, path, "accept-for-production").json()["standing"] == "accepted-for-production"
    assert take(manager, path, "suspend").json()["standing"] == "suspended-from-production"
    assert take(manager, path, "resume").json()["standing"] == "accepted-for-production"
    steps = manager.get(f"{path}/steps").json()["items"]
    assert [step["step"] for step in steps][-4:] == ["accept-for-pilot", "accept-for-production", "suspend", "resume"]
    assert all(step["decision"]["by"] == MANAGER_OIN and step["decision"]["why"] for step in steps)


def test_two_who_change_the_same_do_not_overwrite_each_other(running: Administration, manager: Desk) -> None:
    path = apply(running, manager)
    seen = manager.get(path).headers["ETag"]
    contacts = {"contactPoints": [{"kind": "general", "name": "Balie", "email": "balie@voorbeeld.example"}], "why": "Verhuisd."}
    assert manager.send("PUT", f"{path}/contact-points", body=contacts, version=seen).status_code == 200
    late = manager.send("PUT", f"{path}/contact-points", body=contacts, version=seen)
    assert late.status_code == 412
    assert manager.send("PUT", f"{path}/contact-points", body=contacts).status_code == 428
    assert [point["name"] for point in manager.get(f"{path}/contact-points").json()["contactPoints"]] == ["Balie"]


def test_a_participant_is_kept_to_its_own(running: Administration) -> None:
    own, other, nobody = running.desk(PARTICIPANT_OIN), running.desk(OTHER_OIN), running.desk(None)
    path = f"/participants/{PARTICIPANT_OIN}"
    assert other.post("/participants", application(PARTICIPANT_OIN)).status_code == 403
    assert own.post("/participants", application(PARTICIPANT_OIN)).status_code in (201, 409)
    assert own.get(path).status_code == 200
    for desk, expected in [(other, 403), (nobody, 401)]:
        for ending in ["", "/steps", "/mandates", "/measures", "/evidence-items", "/conditions?environment=pilot", "/effective-rules"]:
            assert desk.get(path + ending).status_code == expected, ending
    assert own.get("/participants").status_code == 403
    assert own.post(f"{path}/steps", {"step": "open-conditions", "why": "x"}, version="*").status_code == 403
    assert running.desk(AUDITOR_OIN).get(path).status_code == 200
    assert running.desk(AUDITOR_OIN).post(f"{path}/measures", {"kind": "warn", "why": "x"}).status_code == 403


def test_rules_say_why_they_count(running: Administration, manager: Desk) -> None:
    path = apply(running, manager)
    oin = path.rsplit("/", 1)[1]
    def rule(scope: dict[str, str], number: int) -> Any:
        return manager.post("/rules", {"kind": "radius", "scope": scope, "amount": number, "why": "Afspraak."})
    made = rule({"sort": "participant", "value": oin}, 25)
    assert made.status_code == 201, made.text
    effective = {item["kind"]: item for item in manager.get(f"{path}/effective-rules").json()["items"]}
    assert effective["radius"]["amount"] == 25
    assert effective["radius"]["rule"]["number"] == made.json()["number"]
    assert effective["maximum-matches"]["standard"] is True
    assert manager.get(f"/rules/{made.json()['number']}").json() == made.json()
    assert rule({"sort": "participant", "value": oin}, 100_000).status_code == 400
    assert rule({"sort": "category", "value": "nobody"}, 5).status_code == 400


def test_every_attempt_is_in_the_audit_log(running: Administration) -> None:
    before = len(audit_lines(running))
    manager, stranger = running.desk(MANAGER_OIN), running.desk(OTHER_OIN)
    oin = running.new_oin()
    assert manager.post("/participants", application(oin), headers={"X-Schakel-Employee": "m-7"}).status_code == 201
    assert manager.post("/participants", application(oin)).status_code == 409
    assert stranger.get("/rules").status_code == 403
    assert running.desk(None).get("/rules").status_code == 401
    lines = audit_lines(running)[before:]
    found = [(line["name"], line["decision"], line.get("reason"), line.get("organisation")) for line in lines]
    assert found == [
        ("apply-to-participate-begun", "allowed", None, MANAGER_OIN), ("apply-to-participate", "allowed", None, MANAGER_OIN),
        ("apply-to-participate-begun", "allowed", None, MANAGER_OIN),
        ("apply-to-participate", "refused", "participant-exists", MANAGER_OIN), ("list-rules", "refused", "not-allowed", OTHER_OIN),
        ("list-rules", "refused", "no-certificate", None),
    ]
    assert lines[0]["actor"].endswith(" m-7")
    assert len(lines[0]["actor"].split()[0]) == 64


def test_searching_a_log_needs_a_criterion_and_is_itself_recorded(running: Administration) -> None:
    auditor = running.desk(AUDITOR_OIN)
    refused = auditor.post("/logs/processing/lines/_search", {"limit": 10})
    assert refused.status_code == 400
    trace = {"traceId": "0af7651916cd43dd8448eb211c80319c"}
    before = len(audit_lines(running))
    assert auditor.post("/logs/processing/lines/_search", trace).json() == {"items": []}
    assert [line["name"] for line in audit_lines(running)[before:]] == ["search-lines-begun"]
    record = {"source": OTHER_OIN, "subject": "job-seekers", "recordId": "record-1"}
    subjects = running.desk(None).get("/openapi.json").json()["components"]["schemas"]["RecordSearch"]["properties"]["subject"]["enum"]
    record["subject"] = subjects[0]
    assert auditor.post("/record-accesses/_search", record).status_code == 200
    assert running.desk(OTHER_OIN).post("/record-accesses/_search", record).status_code == 200
    assert running.desk(PARTICIPANT_OIN).post("/record-accesses/_search", record).status_code == 403


def test_the_audit_log_of_the_administration_can_be_searched(running: Administration) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    oin = running.new_oin()
    headers = {"traceparent": f"00-{trace}-00f067aa0ba902b7-01"}
    assert running.desk(MANAGER_OIN).post("/participants", application(oin), headers=headers).status_code == 201
    found = running.desk(AUDITOR_OIN).post("/logs/audit/lines/_search", {"traceId": trace}).json()["items"]
    assert [line["name"] for line in found] == ["apply-to-participate-begun", "apply-to-participate"]
    assert all(line["recordedAt"].endswith("Z") for line in found)


def test_too_many_requests_are_refused_for_one_party_only(tmp_path: Path) -> None:
    running = Administration(tmp_path, per_minute=6, burst=5)
    auditor = running.desk(AUDITOR_OIN)
    answers = [auditor.get("/rules") for _ in range(8)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 3
    assert all(int(answer.headers["Retry-After"]) >= 1 for answer in answers[5:])
    assert running.desk(MANAGER_OIN).get("/rules").status_code == 200
    refused = [line for line in audit_lines(running) if line.get("reason") == "too-many-requests"]
    assert len(refused) == 1
    assert running.process.stop() == 0


def test_the_command_line_does_the_same(running: Administration) -> None:
    connection = running.connection(MANAGER_OIN)
    listed = succeed("admin", *connection)
    assert "take-step" in listed
    oin = running.new_oin()
    body = running.directory / f"{oin}.json"
    body.write_text(json.dumps(application(oin)))
    made = json.loads(succeed("admin", "apply-to-participate", "--body", body, *connection))
    assert made["standing"] == "applied"
    moved = json.loads(succeed("admin", "take-step", f"oin={oin}", "step=open-conditions", "why=Compleet.", *connection))
    assert moved["standing"] == "conditions-open"
    refused = run("admin", "take-step", f"oin={oin}", "step=accept-for-pilot", "why=Besluit.", *connection)
    assert refused.returncode == 1
    assert b"agreement: no-evidence" in refused.stderr
    late = run("admin", "take-step", f"oin={oin}", "step=end", "why=Besluit.", "--seen-version", "1", *connection)
    assert late.returncode == 1
    assert b"412" in late.stderr
    assert run("admin", "do-nothing", *connection).returncode == 1


@pytest.mark.timeout(900)
def test_schemathesis_finds_nothing(running: Administration) -> None:
    """Everything the description promises, tried with what fits it and with what does not.

    Three checks are off: what is read without a certificate is only the description, which does not describe itself (`ignored_auth`);
    nothing can be deleted (`use_after_free`), and what is made is found under its organisation, not under a path of its own
    (`ensure_resource_availability`). Who may do what is in the tests above.
    """
    identity = running.identities[MANAGER_OIN]
    manager = running.desk(MANAGER_OIN)
    path = apply(running, manager)
    document = running.directory / "openapi.json"
    document.write_bytes(running.desk(None).get("/openapi.json").content)
    LOGS.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis_administration.toml"), "run",
            str(document), "--url", running.url, "--tls-verify", str(running.authority.certificate), "--request-cert",
            str(identity.certificate), "--request-cert-key", str(identity.private_key), "--checks", "all", "--exclude-checks",
            "ignored_auth,use_after_free,ensure_resource_availability", "--phases", "examples,coverage,fuzzing",
            "--max-examples", "30", "--seed", str(SEED), "--continue-on-failure", "--suppress-health-check", "all", "--warnings",
            "off", "--no-color",
        ],
        cwd=HERE, capture_output=True, text=True, timeout=880,
        env={
            **ENVIRONMENT, "SCHEMATHESIS_HOOKS": "schemathesis_administration", "PYTHONPATH": str(HERE),
            "SCHAKEL_PARTICIPANT": path.rsplit("/", 1)[1],
        },
    )
    (LOGS / "schemathesis-administration.log").write_text(done.stdout + done.stderr)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert manager.get(path).status_code == 200
