#!/usr/bin/env python3
"""Holds the results of the benchmarks against their goals.

    python3 Benchmarks/goals.py RESULTS

RESULTS is a folder as `report.py` reads it. Prints each goal with what was measured; ends with an error where one that was
measured is missed. The goals are ratios where they can be: absolute times are of the machine that the results name. A goal is
changed here, with the reason in the commit, and nowhere else.
"""

import argparse
import json
import pathlib
import sys
import typing
from dataclasses import dataclass

from tables import Record, records, table

SEARCH_ENGINES = ("tantivy",)
POSTGRES = "postgres"
VALIDATION = "StrictJSON, validate"
FOUNDATION = "Foundation JSONDecoder"

Figure = typing.Callable[["Results"], float | None]


@dataclass(frozen=True)
class Goal:
    """What a figure is to be at most, or at least."""

    benchmark: str
    text: str
    limit: float
    figure: Figure
    at_least: bool = False
    unit: str = ""

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


class Results:
    """The results that are there, by name."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}

    def __getitem__(self, name: str) -> typing.Any:
        return self.found.get(name)

    def record(self, name: str, **wanted: object) -> Record | None:
        """The first record of a result with these members."""
        return next((each for each in records(self[name]) if all(each.get(key) == value for key, value in wanted.items())), None)

    def largest(self) -> int:
        return max((each["profiles"] for each in records(self["selection"])), default=0)

    def scenario(self, sources: int) -> Record | None:
        """The exchange over so many sources."""
        return next((each for each in (self["exchange"] or {}).get("scenarios", []) if each["sources"] == sources), None)


def member(name: str, *path: str) -> Figure:
    """A figure where it stands in a result."""
    def figure(results: Results) -> float | None:
        value = results[name]
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        return None if value is None else float(value)
    return figure


def quotient(over: Figure, under: Figure) -> Figure:
    def figure(results: Results) -> float | None:
        upper, lower = over(results), under(results)
        return upper / lower if upper is not None and lower else None
    return figure


def selected(engine: str, key: str, share: float = 1) -> Figure:
    """Of an engine of the selection benchmark at the largest size, or at a share of it."""
    def figure(results: Results) -> float | None:
        record = results.record("selection", profiles=int(results.largest() * share), engine=engine)
        return None if record is None else record.get(key)
    return figure


def best_peer(*keys: str) -> Figure:
    """The median of the fastest of these, as a program in C would see it."""
    def figure(results: Results) -> float | None:
        found = [each.get("bareMedianMicroseconds", each["medianMicroseconds"]) for each in records(results["peers"])
                 if any(each.get("key", "").startswith(key) for key in keys) and each["profiles"] == results.largest()]
        return min(found, default=None)
    return figure


def validated(name: str, key: str) -> Figure:
    def figure(results: Results) -> float | None:
        return next((each[key] for each in records(results["json"]) if each["engine"].startswith(name)), None)
    return figure


def fastest_strict(results: Results) -> float | None:
    """The time of the fastest other validator with the same verdicts on the documents with a fault."""
    ours = ("StrictJSON", FOUNDATION, "JSONText")
    return min((each["microsecondsPerRecord"] for each in records(results["json"])
                if each.get("verdictsEqual") and not each["engine"].startswith(ours)), default=None)


def slowest_wire(results: Results) -> float | None:
    answers = (results["wire"] or {}).get("answers", {})
    return min((each["throughputOfNginx"] for each in answers.values()), default=None)


def exchanged(sources: int, key: str) -> Figure:
    """Of the exchange over so many sources, at the lowest rate that was asked at."""
    def figure(results: Results) -> float | None:
        scenario = results.scenario(sources)
        rows = sorted(scenario["latencies"], key=lambda row: float(row["rate"])) if scenario else []
        return float(rows[0][key]) if rows else None
    return figure


def most_memory(results: Results) -> float | None:
    """The most of all scenarios, as a share of what the exchange was told to keep to."""
    found = [row["mostMegabytes"] / each["boundMegabytes"] for each in (results["exchange"] or {}).get("scenarios", [])
             if "boundMegabytes" in each for row in each["memory"]]
    return max(found, default=None)


MEDIAN, P99 = "medianMicroseconds", "p99Microseconds"
INDEX, COPIED = "index", "index, copied"
C, C_COPIED = "plain C", "plain C, copied"

GOALS = [
    Goal("selection", "median of an answer / plain C", 2, quotient(selected(INDEX, MEDIAN), selected(C, MEDIAN))),
    Goal("selection", "p99 of an answer / plain C", 2, quotient(selected(INDEX, P99), selected(C, P99))),
    Goal("selection", "median of an answer with its bytes copied / plain C", 2,
         quotient(selected(COPIED, MEDIAN), selected(C_COPIED, MEDIAN))),
    Goal("selection", "p99 of an answer with its bytes copied / plain C", 2, quotient(selected(COPIED, P99), selected(C_COPIED, P99))),
    Goal("selection", "median of an answer, largest size / a tenth of it", 10,
         quotient(selected(INDEX, MEDIAN), selected(INDEX, MEDIAN, 0.1))),
    Goal("selection", "bytes of the index for a profile, without JSON", 64, selected(INDEX, "bytesPerProfile")),
    Goal("peers", "the best search engine / median of an answer", 5, quotient(best_peer(*SEARCH_ENGINES), selected(INDEX, MEDIAN)), True),
    Goal("peers", "the best search engine / median of an answer with its bytes copied", 5,
         quotient(best_peer(*SEARCH_ENGINES), selected(COPIED, MEDIAN)), True),
    Goal("peers", "PostgreSQL's best design / median of an answer", 20, quotient(best_peer(POSTGRES), selected(INDEX, MEDIAN)), True),
    Goal("peers", "PostgreSQL's best design / median of an answer with its bytes copied", 20,
         quotient(best_peer(POSTGRES), selected(COPIED, MEDIAN)), True),
    Goal("start", "from opening the store to the first answer", 10, member("start", "seconds"), unit="s"),
    Goal("changes", "p99 until a change shows", 10, member("changes", "millisecondsUntilShown", "p99"), unit="ms"),
    Goal("changes", "p99 of an answer with 1,000 changes a second / at rest", 1.5,
         quotient(member("changes", "withChanges", "p99"), member("changes", "atRest", "p99"))),
    Goal("json", "validation on one core", 500, validated(VALIDATION, "megabytesPerSecond"), True, "MB/s"),
    Goal("json", "JSONDecoder / validation", 3,
         quotient(validated(FOUNDATION, "microsecondsPerRecord"), validated(VALIDATION, "microsecondsPerRecord")), True),
    Goal("json", "the fastest with the same verdicts / validation", 1,
         quotient(fastest_strict, validated(VALIDATION, "microsecondsPerRecord")), True),
    Goal("wire", "throughput of a source / nginx, the lower of two sizes", 0.5, slowest_wire, True),
    Goal("exchange", "p95 over 20 sources, beside the 100 ms that they take", 10, exchanged(20, "addedP95"), unit="ms"),
    Goal("exchange", "p95 over 400 sources, beside the 100 ms that they take", 25, exchanged(400, "addedP95"), unit="ms"),
    Goal("exchange", "processor time for a request to one of 400 sources", 100,
         exchanged(400, "exchangeMicrosecondsPerSourceRequest"), unit="µs"),
    Goal("exchange", "most resident memory / what it was told to keep to", 1, most_memory),
    Goal("soak", "requests that failed", 0, member("soak", "failed")),
    Goal("soak", "p99 at the end / at the beginning", 1.2, member("soak", "p99Drift")),
    Goal("soak", "memory at the end / at the beginning", 1.1, member("soak", "memoryDrift")),
]


def shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def rows(results: Results) -> list[list[str]]:
    """Each goal: what, the limit, what was measured, and whether that will do."""
    found = []
    for goal in GOALS:
        value = goal.figure(results)
        limit = f"{'at least' if goal.at_least else 'at most'} {goal.limit:g} {goal.unit}".rstrip()
        verdict = "not measured" if value is None else "met" if goal.is_met(value) else "**missed**"
        found.append([goal.text, limit, "" if value is None else f"{shown(value)} {goal.unit}".rstrip(), verdict])
    return found


HEAD = ["goal", "limit", "measured", ""]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path)
    results = Results(parser.parse_args().results)
    print(table(HEAD, rows(results)))
    missed = [goal.text for goal in GOALS if (value := goal.figure(results)) is not None and not goal.is_met(value)]
    if missed:
        sys.exit(f"{len(missed)} of {len(GOALS)} goals missed")


if __name__ == "__main__":
    main()
