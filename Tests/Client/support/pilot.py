"""The pilot as a whole: one process with an exchange, its sources and a status page."""

from __future__ import annotations

import json
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .ledger import delivered
from .mediator import Mediator
from .postgresql import Server
from .process import SchakelProcess
from .transport import Identity


@dataclass
class Pilot:
    """A running pilot with what its pilot.json says."""

    directory: Path
    process: SchakelProcess
    described: dict[str, Any]
    # Where its databases are, unless in its directory.
    server: Server | None = None

    @classmethod
    def start(cls, directory: Path, *arguments: str | Path, server: Server | None = None, seconds: float = 180) -> Pilot:
        """Starts a pilot on free ports and waits until it answers."""
        directory.mkdir(parents=True, exist_ok=True)
        if server:
            arguments = (*arguments, "--database", server.url)
        description = directory / "pilot.json"
        before = time.time_ns()
        process = SchakelProcess(
            ["pilot", "--directory", directory, "--exchange-port", "0", "--portal-port", "0", *arguments],
            directory.parent / f"{directory.name}.log")
        process.wait_for(
            "pilot.json", lambda: description.exists() and description.stat().st_mtime_ns >= before - 1_000_000_000
            and _is_complete(description, before), seconds)
        return cls(directory, process, json.loads(description.read_text()), server)

    @property
    def authority(self) -> Path:
        return self.directory / str(self.described["certificateAuthority"])

    @property
    def exchange_oin(self) -> str:
        return str(self.described["exchangeOIN"])

    @property
    def mediator_identity(self) -> Identity:
        return self._identity(self.described["mediator"], self.described["mediator"]["oin"])

    @property
    def exchange_identity(self) -> Identity:
        return self._identity(self.described["exchangeIdentity"], self.exchange_oin)

    def _identity(self, files: dict[str, str], oin: str) -> Identity:
        return Identity(oin, self.directory / files["certificate"], self.directory / files["privateKey"])

    def delivered(self, question: str) -> dict[str, int]:
        """The matches that each source, by its name, gave to a question, as the ledger says."""
        if self.server is None:
            return delivered(self.directory / "exchange" / "ledger.sqlite", question)
        rows = self.server.rows("pilot_exchange", f"SELECT sources FROM question_outcome WHERE question = '{question}'")
        return {source["name"]: source["delivered"] for source in json.loads(rows[0][0])}

    def mediator(self) -> Mediator:
        """The mediator that the pilot made."""
        return Mediator(self.described["exchange"], self.authority, self.mediator_identity, self.exchange_oin)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        return self.process.stop(number)


def _is_complete(path: Path, since: int) -> bool:
    """Whether this run wrote the file: it is JSON and not older than the process."""
    try:
        json.loads(path.read_text())
    except (OSError, json.JSONDecodeError):
        return False
    return path.stat().st_mtime_ns >= since
