"""The throw-away PostgreSQL that `./test` starts, for chains that keep their data there."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

import pytest

VARIABLE = "SCHAKEL_TEST_POSTGRESQL"
SEPARATOR = "\x1f"


@dataclass(frozen=True)
class Server:
    """A server, by its address."""

    url: str

    @classmethod
    def required(cls) -> Server:
        """The server of this run; skips the test where there is none."""
        url = os.environ.get(VARIABLE)
        if not url:
            pytest.skip(f"{VARIABLE} names no server: ./test starts one")
        return cls(url)

    @property
    def password(self) -> str:
        return self.url.split("@", 1)[0].rsplit(":", 1)[1]

    def schema(self, name: str) -> str:
        """The address of the tables in one schema."""
        return f"{self.url}{'&' if '?' in self.url else '?'}schema={name}"

    def rows(self, schema: str, statement: str) -> list[list[str]]:
        """What a statement gives, past the program."""
        done = subprocess.run(
            ["psql", "-X", "-A", "-t", "-F", SEPARATOR, "-v", "ON_ERROR_STOP=1", "-c", statement, self.url], capture_output=True,
            text=True, check=True, timeout=60, env={**os.environ, "PGOPTIONS": f"-c search_path={schema}"})
        return [line.split(SEPARATOR) for line in done.stdout.splitlines()]

    def clear(self, *schemas: str) -> None:
        """Takes schemas away that an earlier test may have left."""
        for schema in schemas:
            self.rows("public", f"DROP SCHEMA IF EXISTS {schema} CASCADE")
