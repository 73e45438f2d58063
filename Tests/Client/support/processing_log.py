"""The processing log of an exchange, read past the program."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# A pseudonym of one record.
PSEUDONYM = 16


def entries(ledger: Path, start: int = 0) -> list[dict[str, Any]]:
    """What stands in the log from a position on, in order."""
    with closing(sqlite3.connect(ledger)) as connection:
        rows = connection.execute("SELECT entry FROM processing_log WHERE number >= ? ORDER BY number", (start,))
        return [json.loads(bytes(row[0])) for row in rows]


@dataclass
class Logged:
    """What a log says of one question."""

    asked: int = 0
    ended: int = 0
    delivered: int = 0
    details: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


@dataclass
class Account:
    """What a log says of every question, added up as it grows."""

    position: int = 0
    questions: dict[str, Logged] = field(default_factory=lambda: defaultdict(Logged))

    def read_on(self, ledger: Path) -> None:
        """Takes in what has come since the last time."""
        found = entries(ledger, self.position)
        for expected, entry in enumerate(found, self.position):
            assert entry["position"] == expected, "an entry is missing"
            self._add(entry)
        self.position += len(found)

    def _add(self, entry: dict[str, Any]) -> None:
        logged = self.questions[entry.get("question", "")]
        match entry["name"]:
            case "question-asked":
                logged.asked += 1
            case "question-ended":
                logged.ended += 1
            case "matches-delivered":
                logged.delivered += len(entry["subjects"]) // PSEUDONYM
            case "detail-requested" | "detail-ended":
                logged.details[entry["subjects"]].append(entry.get("ending", "requested"))
