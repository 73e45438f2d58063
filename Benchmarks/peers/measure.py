"""Loads or measures one peer, in a process of its own; `run.py` starts it. Prints one line of JSON."""

import argparse
import collections
import contextlib
import gc
import importlib
import json
import os
import pathlib
import random
import statistics
import sys
import time
import typing

from market import Arena, Question, prepared_questions
from peer import Answer, Peer

PEERS = {
    "postgres-covering": "postgres_peers:Covering",
    "postgres-gist": "postgres_peers:GiST",
    "postgres-jsonb": "postgres_peers:JSONB",
    "duckdb-area": "duckdb_peers:ByArea",
    "duckdb-occupation": "duckdb_peers:ByOccupation",
    "sqlite-covering": "sqlite_peers:Covering",
    "sqlite-rtree": "sqlite_peers:RTree",
    "tantivy": "tantivy_peer:Tantivy",
}


def make(key: str, work: pathlib.Path) -> Peer:
    module, name = PEERS[key].split(":")
    peer: Peer = getattr(importlib.import_module(module), name)(work / key)
    return peer


def resident() -> int:
    status = pathlib.Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS:"))


def compare(peer: Peer, questions: list[Question]) -> None:
    """Every hit set against that of Schakel; a difference ends the run."""
    for question in questions:
        found = peer.hits(question)
        if sorted(found) != question.expected.tolist():
            missing, unexpected = set(question.expected) - set(found), set(found) - set(question.expected)
            raise SystemExit(f"{peer.name}: question {question.number} has {len(found)} hits for {len(question.expected)}; "
                             f"missing {sorted(missing)[:5]}, unexpected {sorted(unexpected)[:5]}")


def verify(answer: Answer, question: Question, arena: Arena, area_of: typing.Callable[[int], int]) -> str | None:
    """What is wrong with an answer: it must be of the nearest, each once, with the right bytes."""
    expected = question.expected
    count = min(len(expected), question.maximum)
    if len(answer.rows) != count or answer.more != (len(expected) > count) or answer.more != question.expected_more:
        return f"{len(answer.rows)} rows, more: {answer.more}; there are {len(expected)}"
    if len(set(answer.rows)) != count or not set(answer.rows) <= set(expected):
        return "a row that is no hit, or one twice"
    groups = dict(zip(question.areas, question.groups, strict=True))
    nearest = sorted(groups[area_of(row)] for row in expected)[:count]
    if collections.Counter(groups[area_of(row)] for row in answer.rows) != collections.Counter(nearest):
        return "these are not the nearest"
    if any(bytes(match) != arena[row] for row, match in zip(answer.rows, answer.matches, strict=True)):
        return "other bytes than the match has"
    return None


def timed(ask: typing.Callable[[Question], object], questions: list[Question], rounds: int) -> dict[str, float]:
    """Microseconds: the median of the rounds for each question, and of those the median and the 99th percentile. Of the same rank as in
    the Swift package, where the other side is measured."""
    times: list[list[float]] = [[] for _ in questions]
    for _ in range(rounds):
        for place, question in enumerate(questions):
            start = time.perf_counter_ns()
            ask(question)
            times[place].append((time.perf_counter_ns() - start) / 1_000)
    each = [percentile(one, 50) for one in times]
    return {"medianMicroseconds": round(percentile(each, 50), 1), "p99Microseconds": round(percentile(each, 99), 1),
            "meanMicroseconds": round(statistics.fmean(each), 1)}


def percentile(values: list[float], hundredths: int) -> float:
    """The upper of the two in the middle, for a median of an even number."""
    return sorted(values)[len(values) * hundredths // 100]


def measure(key: str, work: pathlib.Path, rounds: int, plans: pathlib.Path | None) -> dict[str, object]:
    market = work / "market"
    arena = Arena(market)
    questions = prepared_questions(market)
    # In another order than they were made in, and the same for every peer.
    random.Random(1).shuffle(questions)
    areas = pathlib.Path(market / "areas").read_bytes()
    before = resident()
    peer = make(key, work)
    peer.open(arena, questions)
    with contextlib.closing(peer):
        compare(peer, questions)
        for question in questions:
            wrong = verify(peer.answer(question), question, arena, lambda row: int.from_bytes(areas[2 * row:2 * row + 2], sys.byteorder))
            if wrong:
                raise SystemExit(f"{peer.name}: question {question.number}: {wrong}")
        if plans:
            _write_plans(peer, questions, plans / f"{key}.txt")
        gc.collect()
        gc.freeze()
        gc.disable()
        result: dict[str, object] = {"key": key, "engine": peer.name, "version": peer.version(), "design": peer.design,
                                     "hitsIdentical": True, "questions": len(questions), "rounds": rounds}
        result |= timed(peer.answer, questions, rounds)
        bare = peer.bare()
        if bare:
            result |= {f"bare{name[0].upper()}{name[1:]}": value for name, value in timed(bare, questions, rounds).items()}
        outside = peer.resident()
        apart = len(arena.bytes) if peer.matches_apart else 0
        result |= {"bytesOnDisk": peer.bytes_on_disk() + apart, "residentBytes": outside if outside is not None else resident() - before}
    return result


def _write_plans(peer: Peer, questions: list[Question], path: pathlib.Path) -> None:
    slowest: list[tuple[float, int, Question]] = []
    for question in questions:
        start = time.perf_counter()
        peer.answer(question)
        slowest.append((time.perf_counter() - start, question.number, question))
    slowest.sort()
    chosen = [slowest[len(slowest) // 2], slowest[-1]]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(f"Question {number}, {1e6 * taken:.0f} µs, {len(question.expected)} hits\n{peer.plan(question)}"
                                for taken, number, question in chosen) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["load", "measure"])
    parser.add_argument("key", choices=list(PEERS))
    parser.add_argument("--market", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plans", type=pathlib.Path)
    options = parser.parse_args()
    if options.what == "measure":
        print(json.dumps(measure(options.key, options.work, options.rounds, options.plans)))
        return
    from market import prepared

    market = prepared(options.market, options.work / "market")
    start = time.perf_counter()
    make(options.key, options.work).load(market)
    print(json.dumps({"loadSeconds": round(time.perf_counter() - start, 1)}))


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    # Without the farewell of DuckDB's binding, which lists a hundred things that it did not free.
    os._exit(0)
