"""The life of a participant, from outside: from its application to its suspension, with every step in the logs."""

from __future__ import annotations

import base64
import datetime
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from conftest import HERE
from support.administration import EXCHANGE_OIN, MANAGER_OIN, Desk
from support.example_source import ExampleSource, SourceServer, read_positions
from support.governed import GovernedExchanges, source_application
from support.locations import ROOT
from support.mediator import JOB_SEEKERS, SUBJECTS, VACANCIES, area
from support.postgresql import Server
from support.process import free_port, run, succeed, wait_until
from support.records import UTRECHT
from support.transport import Answer

OIN = "00000001890000001000"
WORDS = {JOB_SEEKERS: "job-seekers", VACANCIES: "vacancies"}
# A change counts within a second; the rest is for a busy machine.
SOON = 10.0


@dataclass
class Participant:
    """The organisation of the story: asks, connects and answers by itself; its source is written in Python."""

    exchanges: GovernedExchanges
    manager: Desk
    port: int
    # The first answer in production.
    answered: Answer = field(init=False)

    @property
    def path(self) -> str:
        return f"/participants/{OIN}"

    def ask(self, environment: str, purpose: str | None = None, question: dict[str, Any] = HERE) -> Answer:
        with self.exchanges.mediator(environment, OIN) as mediator:
            extra = [("Schakel-Purpose", purpose)] if purpose else []
            return mediator.ask(JOB_SEEKERS, question, [*mediator.headers(), *extra])

    def waits_for(self, environment: str, status: int, purpose: str | None = None) -> Answer:
        """Asks until it is answered with a status."""
        answers: list[Answer] = []

        def comes() -> bool:
            answers.append(self.ask(environment, purpose))
            return answers[-1].status == status

        wait_until(f"{status} from the exchange of the {environment}", comes, SOON)
        return answers[-1]

    def take(self, step: str) -> Any:
        version = self.manager.get(self.path).headers["ETag"]
        return self.manager.post(f"{self.path}/steps", {"step": step, "why": "Besluit."}, version=version)

    def show(self, kind: str, value: str, reference: str, risks: list[dict[str, str]] | None = None) -> None:
        evidence = {"kind": kind, "value": value, "reference": reference, "passed": True, "why": "Gezien.", "risks": risks or []}
        answer = self.manager.post(f"{self.path}/evidence-items", evidence)
        assert answer.status_code == 201, answer.text

    def open_conditions(self, step: str) -> list[str]:
        """What keeps a step from being taken."""
        refused = self.take(step)
        assert refused.status_code == 409, refused.text
        return [condition["kind"] for condition in refused.json()["openConditions"]]

    def accredit(self) -> str:
        """Has the exchange test the source; gives the digest of the report."""
        own = self.exchanges.desk(OIN)
        asked = own.post(f"{self.path}/conformity-tests", {"why": "Wij zijn zover."})
        assert asked.status_code == 201, asked.text
        place = f"{self.path}/conformity-tests/{asked.json()['number']}"
        wait_until("the end of the conformity test", lambda: own.get(place).json()["state"] == "finished", 300)
        test = own.get(place).json()
        failed = [result for result in test["report"]["results"] if result["outcome"] == "failed"]
        assert failed == [], failed[:2]
        assert test["verdict"] == "passed"
        digest: str = test["digest"]
        return digest


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Participant]:
    """The same on files and on a server, where the two exchanges start at once on databases that are empty."""
    server = Server.required() if request.param == "postgresql" else None
    exchanges = GovernedExchanges(tmp_path_factory.mktemp("story"), server)
    identity = exchanges.issue(OIN, "Gemeente Verzonnen")
    records = {
        subject.segment: [json.loads(line) for line in succeed("accredit", "records", WORDS[subject]).splitlines()] for subject in SUBJECTS
    }
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    source = ExampleSource(OIN, EXCHANGE_OIN, records, read_positions(ROOT), today)
    port = free_port()
    with SourceServer(source, identity, exchanges.authority.certificate, port):
        for environment in exchanges.ports:
            exchanges.launch(environment)
        for environment in exchanges.ports:
            exchanges.await_ready(environment)
        yield Participant(exchanges, exchanges.desk(MANAGER_OIN), port)
    exchanges.stop()


def test_it_applies_and_has_no_access_before_it_is_accepted(story: Participant) -> None:
    own = story.exchanges.desk(OIN)
    assert own.post("/participants", source_application(OIN, "Gemeente Verzonnen", story.port)).status_code == 201
    mandate = {"processor": OIN, "purpose": "public-mediation", "otherPurposes": ["conformity-test"], "why": "Wij vragen zelf."}
    assert story.manager.post(f"{story.path}/mandates", mandate).status_code == 201
    for environment in ("pilot", "production"):
        answer = story.ask(environment)
        assert (answer.status, answer.body) == (401, b"")
    assert own.post(f"{story.path}/steps", {"step": "accept-for-pilot", "why": "Wij willen."}, version="1").status_code == 403


def test_it_is_refused_for_each_open_condition_in_turn(story: Participant) -> None:
    assert story.take("accept-for-pilot").status_code == 409
    assert story.take("open-conditions").status_code == 201
    shown = {
        "agreement": lambda: story.show("agreement", "1", "Overeenkomst 2026-7"),
        "impact-assessment": lambda: story.show(
            "impact-assessment", "GEB", "GEB 2026-3", [{"description": "Herleiding", "measure": "Pseudoniem"}]),
        "mediator-conformity": lambda: story.show("mediator-conformity", "3.0-1", "Rapport bemiddelaar"),
        "source-conformity": lambda: story.show("source-conformity", "3.0-1", story.accredit()),
    }
    left = set(shown)
    while left:
        opened = story.open_conditions("accept-for-pilot")
        assert set(opened) == left
        shown[opened[0]]()
        left.discard(opened[0])
    # To prove its connection it may ask, where nobody exists; nothing else, and nowhere else.
    assert story.waits_for("pilot", 503, "conformity-test").status == 503
    assert story.ask("pilot").status == 401
    assert story.ask("production", "conformity-test").status == 401


def test_it_answers_questions_in_the_pilot_and_not_in_production(story: Participant) -> None:
    assert story.take("accept-for-pilot").json()["standing"] == "accepted-for-pilot"
    answer = story.waits_for("pilot", 200)
    assert len(answer.json()["matches"]) > 0
    assert story.ask("production").status == 401


def test_it_goes_to_production_when_the_last_conditions_are_met(story: Participant) -> None:
    assert set(story.open_conditions("accept-for-production")) == {"security-norm", "data-quality"}
    story.show("security-norm", "BIO", "ENSIA 2026")
    assert story.open_conditions("accept-for-production") == ["data-quality"]
    story.show("data-quality", "report", "Rapport 12")
    assert story.take("accept-for-production").json()["standing"] == "accepted-for-production"
    story.answered = story.waits_for("production", 200)
    assert len(story.answered.json()["matches"]) > 0
    # On real data nobody tests.
    assert story.ask("production", "conformity-test").status == 401
    assert story.ask("production", "private-mediation").status == 401


def test_it_exceeds_a_limit_and_is_throttled(story: Participant) -> None:
    rule = {
        "kind": "questions-per-hour", "scope": {"sort": "participant", "value": OIN}, "amount": 40, "why": "Past bij de omvang.",
    }
    assert story.manager.post("/rules", rule).status_code == 201
    refused = story.waits_for("production", 429)
    assert refused.json()["code"] == "429.01"
    assert "40 zoekvragen per uur" in refused.json()["details"]
    assert 1 <= int(refused.headers["Retry-After"]) <= 3660
    throttle = {"kind": "throttle", "percent": 10, "why": "Boven de afspraak."}
    assert story.manager.post(f"{story.path}/measures", throttle).status_code == 201
    wait_until("the throttle", lambda: "4 zoekvragen per uur" in story.ask("production").json()["details"], SOON)


def test_it_tells_what_came_of_a_detail(story: Participant) -> None:
    with story.exchanges.mediator("production", OIN) as mediator:
        reference = story.answered.json()["matches"][0]["vumID"]
        report = {"subject": "job-seekers", "reference": reference, "outcome": "placed"}
        early = mediator.tell(report)
        assert (early.status, early.headers["Content-Type"]) == (400, "application/problem+json")
        assert mediator.detail(JOB_SEEKERS, reference).status == 200
        told = mediator.tell(report)
        assert (told.status, told.json()["outcome"]) == (200, "placed")


def test_it_gets_its_room_back_and_scrapes(story: Participant) -> None:
    throttle = story.manager.get(f"{story.path}/measures").json()["items"][0]
    lifted = story.manager.post(f"{story.path}/measures/{throttle['number']}/_lift", {"why": "Uitgelegd: een banenmarkt."})
    assert lifted.status_code == 200, lifted.text
    rule = {"kind": "questions-per-hour", "scope": {"sort": "participant", "value": OIN}, "amount": 200, "why": "Meer is nodig."}
    assert story.manager.post("/rules", rule).status_code == 201
    story.waits_for("production", 200)
    for radius in range(1, 13):
        assert story.ask("production", question=area(UTRECHT, radius)).status == 200

    signals: list[dict[str, Any]] = []

    def is_told() -> bool:
        signals[:] = story.manager.get(f"/misuse-signals?party={OIN}&state=open").json()["items"]
        return any(signal["kind"] == "area-enumeration" for signal in signals)

    wait_until("a signal of misuse", is_told, 30)
    signal = next(signal for signal in signals if signal["kind"] == "area-enumeration")
    assert signal["parties"] == [OIN]
    assert signal["measured"] >= signal["threshold"]
    assert "radii around one centre" in signal["explanation"]
    assert len(signal["questionIds"]) >= signal["threshold"]
    # Participants are not told that they are watched, and cannot decide about it.
    assert story.exchanges.desk(OIN).get("/misuse-signals").status_code == 403


def test_it_is_suspended_because_of_that_on_every_node_within_a_second(story: Participant) -> None:
    number = story.manager.get(f"/misuse-signals?party={OIN}&state=open").json()["items"][0]["number"]
    decided = story.manager.post(
        f"/misuse-signals/{number}/measures", {"oin": OIN, "kind": "suspend", "why": "Kringen om één plaats."})
    assert decided.status_code == 200, decided.text
    for environment in ("pilot", "production"):
        assert story.waits_for(environment, 401).body == b""
    kinds = [measure["kind"] for measure in story.manager.get(f"{story.path}/measures").json()["items"]]
    assert kinds == ["throttle", "suspend"]
    closed = story.manager.post(f"/misuse-signals/{number}/steps", {"step": "close", "conclusion": "misuse", "why": "Geschorst."})
    assert [step["step"] for step in closed.json()["history"]] == ["measure", "close"]


@pytest.fixture(scope="module")
def ended(story: Participant) -> GovernedExchanges:
    """The story when it is over and nothing runs any more."""
    for process in story.exchanges.processes.values():
        if process.is_running():
            assert process.stop() == 0
    return story.exchanges


def test_the_verifier_accepts_every_log(ended: GovernedExchanges) -> None:
    for verdict in ended.verify_all():
        assert "The log is what was signed." in verdict


def test_every_step_is_in_the_audit_log(ended: GovernedExchanges) -> None:
    entries = ended.audited()
    done = Counter(entry["name"] for entry in entries if entry["decision"] == "allowed" and not entry["name"].endswith("-begun"))
    assert done == {
        "apply-to-participate": 1, "grant-mandate": 1, "record-evidence": 6, "take-step": 3, "make-rule": 2, "impose-measure": 1,
        "lift-measure": 1, "impose-measure-on-signal": 1, "take-signal-step": 1, "request-conformity-test": 1}
    # What was refused for an open condition, and what was not its to decide.
    assert sum(entry["name"] == "take-step" and entry["decision"] == "refused" for entry in entries) >= 7
    assert {entry["organisation"] for entry in entries if entry["name"] == "apply-to-participate"} == {OIN}


def test_every_question_and_refusal_is_in_the_processing_log(ended: GovernedExchanges) -> None:
    told = {environment: {entry.get("reason", entry["name"]) for entry in ended.processed(environment)} for environment in ended.ports}
    answered = {"question-asked", "matches-delivered", "question-ended"}
    assert told["production"] >= {"detail-requested", "outcome-reported", "reference-not-delivered"}
    assert told["pilot"] >= {*answered, "unknown-sender", "sender-not-accepted", "no-source-registered", "sender-suspended"}
    assert told["production"] >= {
        *answered, "sender-not-accepted", "test-on-real-data", "purpose-not-held", "allowance-used-up", "sender-suspended"}


@pytest.fixture(scope="module")
def exported(ended: GovernedExchanges) -> tuple[list[bytes], Path]:
    """The processing log of production as a file, and the keys that it was signed with."""
    keys = ended.directory / "production.keys.signing.pub"
    return ended.export(ended.ledger("production"), "processing", keys), keys


def altered(lines: list[bytes], places: list[int]) -> list[bytes]:
    place = places[len(places) // 2]
    line = bytearray(lines[place])
    line[-20] ^= 1
    return [*lines[:place], bytes(line), *lines[place + 1:]]


def deleted(lines: list[bytes], places: list[int]) -> list[bytes]:
    place = places[len(places) // 2]
    return lines[:place] + lines[place + 1:]


def swapped(lines: list[bytes], places: list[int]) -> list[bytes]:
    changed, one, other = list(lines), places[len(places) // 2], places[len(places) // 2 + 1]
    changed[one], changed[other] = changed[other], changed[one]
    return changed


def inserted(lines: list[bytes], places: list[int]) -> list[bytes]:
    place = places[len(places) // 2]
    return [*lines[:place], lines[place], *lines[place:]]


def truncated(lines: list[bytes], places: list[int]) -> list[bytes]:
    """Cut off before an entry, and closed as if that were the end."""
    place = places[len(places) // 2]
    return [*lines[:place], b"z %d\n" % (len(places) // 2)]


@pytest.mark.parametrize("tamper", [altered, deleted, swapped, inserted, truncated], ids=lambda change: change.__name__)
def test_whoever_changes_the_log_is_found_and_the_first_changed_entry_named(
        tamper: Callable[[list[bytes], list[int]], list[bytes]], exported: tuple[list[bytes], Path], tmp_path: Path) -> None:
    lines, keys = exported
    places = [place for place, line in enumerate(lines) if line.startswith(b"e ")]
    middle = len(places) // 2
    kept = tmp_path / "kept.head"
    kept.write_bytes(base64.b64decode(next(line for line in reversed(lines) if line.startswith(b"h "))[2:]))
    file = tmp_path / "processing.log"

    def verdict(content: list[bytes]) -> tuple[int, str]:
        file.write_bytes(b"".join(content))
        done = run("log", "verify", file, "--key", keys, "--head", kept)
        return done.returncode, done.stdout.decode()

    assert verdict(lines)[0] == 0
    code, words = verdict(tamper(lines, places))
    assert code == 1
    assert "NOT what was logged" in words
    named = {
        "altered": f"entry {middle} was altered", "deleted": f"entry {middle} is missing", "inserted": f"entry {middle} was inserted",
        "swapped": f"entry {middle} is out of order", "truncated": f"ends at {middle} entries",
    }
    assert named[tamper.__name__] in words, words
