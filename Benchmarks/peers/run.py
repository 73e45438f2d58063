#!/usr/bin/env python3
"""Holds what users would pick instead of Schakel's selection against the same market and questions: first the hits, then the time.

    python3 Benchmarks/peers/run.py --market FOLDER --out results.json
    python3 Benchmarks/peers/run.py --self-test

FOLDER is written by `market-export` of this package, or by `fake_market.py` for trying. Each peer is loaded and measured in a process
of its own, one at a time, by one client. Python packages are installed in an environment in the work folder; PostgreSQL is the Debian
package `postgresql`, and runs as a cluster of its own on a unix socket.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import typing
from array import array

import fake_market
import market
import measure

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from machine import machine

HERE = pathlib.Path(__file__).resolve().parent
NEEDS_NOTHING = "sqlite"


def say(text: str) -> None:
    print(f"[{time.strftime('%H:%M:%S')}] {text}", file=sys.stderr, flush=True)


def python(work: pathlib.Path) -> str:
    """The interpreter of an environment with what requirements.txt asks for."""
    environment, wanted = work / "python", hashlib.sha256((HERE / "requirements.txt").read_bytes()).hexdigest()
    interpreter, known = environment / "bin/python", work / "python.sha256"
    if not interpreter.exists() or not known.exists() or known.read_text() != wanted:
        if importlib.util.find_spec("ensurepip") is None:
            raise SystemExit("The Debian package python3-venv is needed.")
        say("Making the Python environment")
        subprocess.run([sys.executable, "-m", "venv", "--clear", environment], check=True)
        subprocess.run([interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement",
                        HERE / "requirements.txt"], check=True)
        known.write_text(wanted)
    return str(interpreter)


def need_postgres() -> None:
    if shutil.which("initdb") or any(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return
    if os.geteuid():
        raise SystemExit("The Debian package postgresql is needed; ask an administrator to install it.")
    say("Installing postgresql")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["apt-get", "install", "-q", "-y", "--no-install-recommends", "postgresql"], check=True, env=environment,
                   stdout=subprocess.DEVNULL)


def child(interpreter: str, what: str, key: str, *arguments: object) -> dict[str, typing.Any]:
    done = subprocess.run([interpreter, HERE / "measure.py", what, key, *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"{key}: could not {what}.")
    result: dict[str, typing.Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def run(options: argparse.Namespace, work: pathlib.Path) -> dict[str, object]:
    work.mkdir(parents=True, exist_ok=True)
    interpreter = sys.executable if all(key.startswith(NEEDS_NOTHING) for key in options.peers) else python(work)
    if any(key.startswith("postgres") for key in options.peers):
        need_postgres()
    say("Reading the market")
    read = market.prepared(options.market, work / "market")
    (work / "market/areas").write_bytes(array("H", read.columns["area"]).tobytes())
    count, questions = len(read), len(read.questions)
    areas = sorted(len(question.areas) for question in read.questions)
    hits = sorted(len(question.expected) for question in read.questions)
    del read
    # What was made for another market is of no use.
    stamp, loaded = (work / "market/stamp").read_text(), work / "loaded.json"
    known: dict[str, typing.Any] = json.loads(loaded.read_text()) if loaded.exists() else {}
    if known.get("market") != stamp or options.reload:
        shutil.rmtree(work / "postgresql", ignore_errors=True)
        known = {"market": stamp, "peers": {}}
    results = []
    for key in options.peers:
        if key not in known["peers"]:
            say(f"{key}: loading {count:,} profiles")
            shutil.rmtree(work / key, ignore_errors=True)
            known["peers"][key] = child(interpreter, "load", key, "--market", options.market, "--work", work)["loadSeconds"]
            loaded.write_text(json.dumps(known))
        say(f"{key}: comparing hits, then {options.rounds} rounds of {questions:,} questions")
        plans = ["--plans", options.plans] if options.plans else []
        result = child(interpreter, "measure", key, "--market", options.market, "--work", work, "--rounds", options.rounds, *plans)
        result |= {"profiles": count, "loadSeconds": known["peers"][key]}
        say(f"{key}: hits identical, median {result['medianMicroseconds']} µs, p99 {result['p99Microseconds']} µs")
        results.append(result)
    return {"machine": {**machine(), "python": platform.python_version()}, "profiles": count, "questions": questions,
            "medianAreas": areas[questions // 2], "medianHits": hits[questions // 2], "rounds": options.rounds, "peers": results}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--market", type=pathlib.Path, help="the folder with profiles.jsonl, questions.jsonl and hits.jsonl")
    parser.add_argument("--out", type=pathlib.Path, help="where the results go; standard output when left out")
    parser.add_argument("--work", type=pathlib.Path, default=HERE.parent / ".build-peers",
                        help="what is made on the way, and kept for next time")
    parser.add_argument("--peers", type=lambda text: text.split(","), default=list(measure.PEERS), help=f"of {', '.join(measure.PEERS)}")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plans", type=pathlib.Path, help="a folder for how each peer goes about its median and its slowest question")
    parser.add_argument("--reload", action="store_true", help="load every peer anew")
    parser.add_argument("--self-test", action="store_true", help="compare the peers on a fake market of 2,000 profiles and 50 questions")
    options = parser.parse_args()
    if unknown := set(options.peers) - set(measure.PEERS):
        parser.error(f"no such peers: {', '.join(sorted(unknown))}")
    if options.self_test:
        with tempfile.TemporaryDirectory() as folder:
            # The cluster of PostgreSQL runs as another user, who must be able to get there.
            pathlib.Path(folder).chmod(0o755)
            options.market, options.rounds = pathlib.Path(folder) / "fake", 1
            fake_market.write(options.market, 2_000, 50, seed=1)
            work = pathlib.Path(folder) / "work"
            if (options.work / "python").exists():
                work.mkdir()
                (work / "python").symlink_to(options.work / "python")
                shutil.copy(options.work / "python.sha256", work)
            results = run(options, work)
    elif options.market is None:
        parser.error("--market is needed")
    else:
        results = run(options, options.work.resolve())
    text = json.dumps(results, indent=2, ensure_ascii=False) + "\n"
    if options.out:
        options.out.write_text(text)
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
