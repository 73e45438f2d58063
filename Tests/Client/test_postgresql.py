"""Databases on a server: migrated by one command, shared by nodes, and never with a password in sight."""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support.governed import GovernedExchanges
from support.locations import binary
from support.postgresql import Server
from support.process import ENVIRONMENT, SchakelProcess, is_ready, run, succeed


@pytest.fixture
def server() -> Server:
    return Server.required()


@pytest.fixture
def exchanges(server: Server, tmp_path: Path) -> GovernedExchanges:
    return GovernedExchanges(tmp_path / "governed", server)


def steps(*arguments: str | Path) -> dict[str, list[str]]:
    told = json.loads(succeed("migrate", *arguments, "--json"))
    return {database["path"]: database["steps"] for database in told["databases"]}


def test_a_dry_run_tells_what_would_be_done_and_does_nothing(exchanges: GovernedExchanges) -> None:
    file = exchanges.write("pilot")
    first = steps("--config", file, "--dry-run")
    assert set(first) == {"exchange.ledger", "exchange.registry", "administration.log"}
    assert all(first.values())
    assert steps("--config", file, "--dry-run") == first
    assert steps("--config", file) == first
    assert not any(steps("--config", file).values())
    text = succeed("migrate", "--config", file)
    assert "All databases are up to date." in text


def test_several_at_once_do_each_step_once(exchanges: GovernedExchanges) -> None:
    file = exchanges.write("pilot")
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _: run("migrate", "--config", file), range(4)))
    assert [one.returncode for one in done] == [0] * 4, done
    assert not any(steps("--config", file).values())


def test_a_database_of_a_newer_program_is_refused_by_name(exchanges: GovernedExchanges, server: Server) -> None:
    file = exchanges.write("pilot")
    succeed("migrate", "--config", file)
    server.rows("governed_registry", "INSERT INTO schema_migration (name, checksum) VALUES ('9999 later', 'x')")
    done = run("migrate", "--config", file)
    assert done.returncode == 1
    for words in (b"exchange.registry", b"9999 later", b"use a newer version"):
        assert words in done.stderr


@pytest.mark.parametrize("wrong", ["postgresql://schakel:geheim@/postgres?schema=Not-A-Schema", "postgresql://schakel:geheim@%zz/x"])
def test_an_address_that_cannot_be_read_is_not_repeated(exchanges: GovernedExchanges, wrong: str) -> None:
    configuration = exchanges.configuration("production")
    configuration["exchange"]["ledger"] = wrong
    file = exchanges.directory / "wrong.json"
    file.write_text(json.dumps(configuration))
    done = run("check-config", file)
    assert done.returncode == 1
    assert b"exchange.ledger" in done.stdout + done.stderr
    assert b"geheim" not in done.stdout + done.stderr


def test_a_server_that_does_not_answer_is_named_without_its_password(exchanges: GovernedExchanges) -> None:
    configuration = exchanges.configuration("production")
    configuration["exchange"]["ledger"] = "postgresql://schakel:geheim@localhost:1/postgres?sslmode=require"
    file = exchanges.directory / "absent.json"
    file.write_text(json.dumps(configuration))
    for command in ("serve", "migrate"):
        done = subprocess.run([binary(), command, "--config", file], capture_output=True, timeout=60, env=ENVIRONMENT)
        told = done.stdout + done.stderr
        assert done.returncode == 1
        assert b"cannot be reached" in told, told
        assert b"geheim" not in told


def test_a_node_needs_no_right_to_change_tables_that_another_has_made(exchanges: GovernedExchanges, server: Server) -> None:
    file = exchanges.write("pilot")
    succeed("migrate", "--config", file)
    schemas = "governed_registry, governed_audit, governed_pilot"
    server.rows("public", "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'node') THEN CREATE ROLE node; END IF; END $$")
    server.rows("public", f"ALTER ROLE node LOGIN PASSWORD 'node'; GRANT USAGE ON SCHEMA {schemas} TO node")
    server.rows("public", f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schemas} TO node")
    server.rows("public", f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schemas} TO node")
    limited = exchanges.directory / "limited.json"
    limited.write_text(file.read_text().replace(f"schakel:{server.password}@", "node:node@"))
    assert not any(steps("--config", limited).values())
    process = SchakelProcess(["serve", "--config", limited], exchanges.directory / "limited.log")
    process.wait_for("the exchange", lambda: is_ready(exchanges.management["pilot"]))
    assert process.stop() == 0


def test_what_runs_says_no_password(exchanges: GovernedExchanges, server: Server) -> None:
    process = exchanges.start("production")
    assert process.stop() == 0
    assert server.password not in (exchanges.directory / "production.log").read_text()
