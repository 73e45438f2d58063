"""How soon a change of the registry counts on two nodes: a suspension imposed and lifted, until each node refuses or answers."""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Client"))

from support.administration import CONTACT_KINDS, MANAGER_OIN  # noqa: E402
from support.governed import GovernedExchanges  # noqa: E402
from support.mediator import JOB_SEEKERS, area  # noqa: E402

OIN = "00000001890000001000"
ENVIRONMENTS = ("pilot", "production")


def admitted(exchanges: GovernedExchanges) -> None:
    """A municipality that may ask in both environments."""
    manager = exchanges.desk(MANAGER_OIN)
    path = f"/participants/{OIN}"
    application = {
        "oin": OIN, "name": "Gemeente Verzonnen", "category": "suwi-public", "roles": [{"role": "mediator"}, {"role": "processor"}],
        "contactPoints": [{"kind": kind, "name": "Loket", "email": "loket@voorbeeld.example"} for kind in CONTACT_KINDS], "why": "Meting.",
    }
    assert manager.post("/participants", application).status_code == 201
    assert manager.post(f"{path}/mandates", {"processor": OIN, "purpose": "public-mediation", "why": "Meting."}).status_code == 201
    risks = [{"description": "Herleiding", "measure": "Pseudoniem"}]
    for kind, value in [
        ("agreement", "1"), ("impact-assessment", "GEB"), ("mediator-conformity", "3.0-1"), ("security-norm", "BIO"),
    ]:
        evidence = {"kind": kind, "value": value, "reference": "Rapport", "passed": True, "why": "Meting.", "risks": risks}
        assert manager.post(f"{path}/evidence-items", evidence).status_code == 201
    for step in ("open-conditions", "accept-for-pilot", "accept-for-production"):
        version = manager.get(path).headers["ETag"]
        assert manager.post(f"{path}/steps", {"step": step, "why": "Meting."}, version=version).status_code == 201


def measure(exchanges: GovernedExchanges, rounds: int) -> list[float]:
    """Seconds from the answer to a change until it counts, for each change and node."""
    manager = exchanges.desk(MANAGER_OIN)
    mediators = {name: exchanges.mediator(name, OIN) for name in ENVIRONMENTS}
    times: list[float] = []

    def until(refused: bool) -> None:
        start = time.monotonic()
        waiting = set(ENVIRONMENTS)
        while waiting:
            for name in sorted(waiting):
                if (mediators[name].ask(JOB_SEEKERS, area("3511AA", 5)).status == 401) == refused:
                    waiting.discard(name)
                    times.append(time.monotonic() - start)

    until(refused=False)
    times.clear()
    for _ in range(rounds):
        made = manager.post(f"/participants/{OIN}/measures", {"kind": "suspend", "why": "Meting."})
        assert made.status_code == 201, made.text
        until(refused=True)
        number = made.json()["number"]
        assert manager.post(f"/participants/{OIN}/measures/{number}/_lift", {"why": "Meting."}).status_code == 200
        until(refused=False)
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as directory:
        exchanges = GovernedExchanges(Path(directory))
        exchanges.issue(OIN, "Gemeente Verzonnen")
        try:
            for environment in ENVIRONMENTS:
                exchanges.start(environment)
            admitted(exchanges)
            times = measure(exchanges, rounds)
        finally:
            exchanges.stop()
    print(f"{len(times)} changes: median {statistics.median(times):.2f} s, slowest {max(times):.2f} s")


if __name__ == "__main__":
    main()
