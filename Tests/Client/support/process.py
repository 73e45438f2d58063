"""Running the program under test as a process, with its output kept in a file."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import httpx

from .locations import binary

# A binary built for coverage writes a profile where it stops; the suites do not want one.
ENVIRONMENT = {**os.environ, "LLVM_PROFILE_FILE": "/dev/null", "NO_COLOR": "1"}


def run(*arguments: str | Path, stdin: bytes = b"", timeout: float = 120, environment: Mapping[str, str] | None = None
        ) -> subprocess.CompletedProcess[bytes]:
    """Runs a command of the program to its end."""
    return subprocess.run(
        [binary(), *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout,
        env={**ENVIRONMENT, **(environment or {})},
    )


def succeed(*arguments: str | Path, stdin: bytes = b"", timeout: float = 120) -> str:
    """Runs a command that must succeed, and gives what it printed."""
    done = run(*arguments, stdin=stdin, timeout=timeout)
    assert done.returncode == 0, f"{arguments}: exit {done.returncode}\n{done.stderr.decode()[-2000:]}"
    return done.stdout.decode()


def free_port() -> int:
    """A port of the loopback address that nobody listened on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


_blocks = itertools.count(os.getpid() % 1_000)
_taking = threading.Lock()


def free_ports(count: int) -> int:
    """The first of several free ports in a row, below those that the system gives out by itself, which could come in between."""
    with _taking:
        for _ in range(1_000):
            first = 20_000 + next(_blocks) % 1_000 * 10
            with contextlib.ExitStack() as stack, contextlib.suppress(OSError):
                for port in range(first, first + count):
                    stack.enter_context(socket.create_server(("127.0.0.1", port)))
                return first
    raise AssertionError("no free ports")


def wait_until(what: str, holds: Callable[[], bool], seconds: float = 60) -> None:
    """Waits for a condition; fails with its name."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s for: {what}")
        time.sleep(0.05)


def accepts(port: int) -> bool:
    """Whether somebody listens on this port of the loopback address."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def is_ready(management_port: int) -> bool:
    """Whether the process behind this port says that it can do its work."""
    with contextlib.suppress(httpx.HTTPError):
        return httpx.get(f"http://127.0.0.1:{management_port}/health/ready", trust_env=False).status_code == 200
    return False


class SchakelProcess:
    """One long-running process of the program."""

    started: ClassVar[list[SchakelProcess]] = []

    @classmethod
    def end_all(cls) -> None:
        """Ends what a failed test left behind."""
        for process in cls.started:
            if process.is_running():
                process.kill()

    def __init__(self, arguments: Sequence[str | Path], log: Path, *, outlives_its_file_limit: bool = False) -> None:
        """Starts it. With `outlives_its_file_limit` a file that may not grow is an error for it, as a full disk is, and not its end."""
        self.started.append(self)
        self.log = log
        self._output = log.open("ab")
        self._process = subprocess.Popen(
            [binary(), *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=self._output, stderr=self._output, env=ENVIRONMENT,
            # Python itself ignores SIGXFSZ; by this the process does or does not inherit that.
            restore_signals=not outlives_its_file_limit)

    @property
    def identifier(self) -> int:
        return self._process.pid

    def is_running(self) -> bool:
        return self._process.poll() is None

    def text(self) -> str:
        return self.log.read_text(errors="replace")

    def log_records(self) -> list[dict[str, object]]:
        """The structured log lines so far."""
        records = []
        for line in self.text().splitlines():
            with contextlib.suppress(json.JSONDecodeError):
                value = json.loads(line)
                if isinstance(value, dict):
                    records.append(value)
        return records

    def wait_for(self, what: str, holds: Callable[[], bool], seconds: float = 60) -> None:
        """Waits for a condition while the process runs; shows its output when it does not come."""
        def holds_or_died() -> bool:
            if not self.is_running():
                raise AssertionError(f"stopped with {self._process.returncode} before: {what}\n{self.text()[-3000:]}")
            return holds()
        try:
            wait_until(what, holds_or_died, seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.text()[-3000:]}") from None

    def stop(self, number: signal.Signals = signal.SIGTERM, seconds: float = 40) -> int:
        """Asks the process to stop, and gives its exit code."""
        if self.is_running():
            self._process.send_signal(number)
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise AssertionError(f"still running {seconds} s after {number.name}\n{self.text()[-3000:]}") from None
        finally:
            self._output.close()

    def kill(self) -> None:
        """Ends the process without a chance to do anything more."""
        self._process.kill()
        self._process.wait()
        self._output.close()
