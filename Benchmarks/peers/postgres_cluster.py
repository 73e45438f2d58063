"""A PostgreSQL cluster of our own in a folder, on a unix socket, with the settings of a machine that holds everything in memory."""

import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import typing

import psycopg

SETTINGS = {
    "listen_addresses": "''", "shared_buffers": "2GB", "work_mem": "64MB", "maintenance_work_mem": "512MB", "effective_cache_size": "8GB",
    "random_page_cost": "1.1", "jit": "off", "fsync": "off", "full_page_writes": "off", "max_wal_size": "8GB",
    "wal_level": "minimal", "max_wal_senders": "0", "autovacuum": "off", "max_parallel_workers_per_gather": "0",
    # A prepared statement is planned once: planning would take longer than the answer.
    "plan_cache_mode": "force_generic_plan",
}


def program(name: str) -> str:
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which(name)
    if not found:
        raise SystemExit("PostgreSQL is absent: install the Debian package postgresql.")
    return found


class Cluster:
    """Runs while it is open; the folder stays."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.user = None if os.geteuid() else _unprivileged()
        # The path of a socket has at most 107 bytes.
        self.socket = pathlib.Path(tempfile.mkdtemp(prefix="peers-"))
        if self.user:
            os.chown(self.socket, self.user.pw_uid, self.user.pw_gid)

    def make(self) -> None:
        if self.folder.exists():
            return
        self.folder.mkdir(parents=True)
        if self.user:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self._run("initdb", "--auth=trust", "--username=peers", "--encoding=UTF8", "--locale=C", "--no-sync", "-D", str(self.folder))

    def start(self) -> None:
        # A run that was killed leaves its server behind.
        if (self.folder / "postmaster.pid").exists():
            with contextlib.suppress(SystemExit):
                self._run("pg_ctl", "stop", "--wait", "--mode=immediate", "-D", str(self.folder))
        options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        self._run("pg_ctl", "start", "--wait", "--timeout=120", "-D", str(self.folder), "-l", str(self.folder / "log"),
                  "-o", f"-k {self.socket} {options}")

    def connect(self) -> psycopg.Connection[typing.Any]:
        return psycopg.connect(host=str(self.socket), user="peers", dbname="postgres", autocommit=True)

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "--wait", "--mode=fast", "-D", str(self.folder))
        shutil.rmtree(self.socket, ignore_errors=True)

    def resident(self) -> int:
        """The memory of all its processes, what they share counted once."""
        main = int((self.folder / "postmaster.pid").read_text().split()[0])
        children = pathlib.Path(f"/proc/{main}/task/{main}/children").read_text().split()
        total = 0
        for process in [str(main), *children]:
            rollup = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text()
            total += sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:"))
        return total

    def _run(self, name: str, *arguments: str) -> None:
        # initdb refuses root.
        user: dict[str, typing.Any] = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        done = subprocess.run([program(name), *arguments], **user, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True)
        if done.returncode:
            log = self.folder / "log"
            raise SystemExit(f"{name} failed: {done.stderr}\n{log.read_text()[-2000:] if log.exists() else ''}")


def _unprivileged() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")
