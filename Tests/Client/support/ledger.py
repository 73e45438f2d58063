"""What an exchange wrote down, which its operator sees and a mediator does not."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path


def questions(ledger: Path) -> set[str]:
    """The questions that were recorded."""
    with closing(sqlite3.connect(ledger)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM question")}


def ended(ledger: Path) -> set[str]:
    """The questions of which it is recorded how they ended."""
    with closing(sqlite3.connect(ledger)) as connection:
        return {row[0] for row in connection.execute("SELECT question FROM question_outcome")}


def delivered(ledger: Path, question: str) -> dict[str, int]:
    """The matches that each source, by its name, gave to a question."""
    with closing(sqlite3.connect(ledger)) as connection:
        row = connection.execute("SELECT sources FROM question_outcome WHERE question = ?", (question,)).fetchone()
    return {source["name"]: source["delivered"] for source in json.loads(row[0])}
