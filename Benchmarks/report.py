#!/usr/bin/env python3
"""Writes docs/performance.md and its pictures from the results of the benchmarks.

    python3 Benchmarks/report.py RESULTS [--docs docs]

RESULTS is a folder with any of selection.json, peers.json, json.json, wire.json, exchange.json, ledger.json, start.json, changes.json and
soak.json; there is a section for each that is there. Needs nothing but Python.
"""

import argparse
import json
import pathlib
import typing

import goals
import plots
from tables import Record, generic, in_milliseconds, ratio, records, table, words, written

OUR_NAMES = {"index", "index, copied", "schakel", "strictjson"}
PLAIN = "plain C"
VALIDATION = "StrictJSON, validate"

SWIFT = "swift run --package-path Benchmarks -c release"
COMMANDS = {
    "selection": f"{SWIFT} selection-benchmark --profiles 10000,100000,1000000 --json RESULTS/selection.json",
    "peers": f"""{SWIFT} market-export --profiles 1000000 --out MARKET
python3 Benchmarks/peers/run.py --market MARKET --out RESULTS/peers.json""",
    "json": "python3 Benchmarks/json/run.py --data FOLDER --out RESULTS/json.json",
    "wire": "python3 Benchmarks/wire/run.py --program .build/release/schakel --work WORK --out RESULTS/wire.json",
    "exchange": "python3 Benchmarks/wire/exchange.py --program .build/release/schakel --work WORK --out RESULTS/exchange.json",
    "ledger": f"{SWIFT} ledger-benchmark --folder WORK --json RESULTS/ledger.json",
    "start": f"""{SWIFT} store-benchmark fill --file WORK/profiles.sqlite --profiles 1000000
{SWIFT} store-benchmark start --file WORK/profiles.sqlite --json RESULTS/start.json""",
    "changes": f"{SWIFT} store-benchmark changes --file WORK/profiles.sqlite --json RESULTS/changes.json",
    "soak": "python3 Benchmarks/wire/soak.py --program .build/release/schakel --work WORK --out RESULTS/soak.json",
}
OTHERS = {
    "ledger": ("The ledger", "Pairs of records, of a question and of how it ended, each acknowledged when it is on the disk."),
    "start": ("Start", "From opening the store until the first question can be answered."),
    "changes": ("Changes", "How soon a change is seen, and what a stream of changes does to the answers."),
}


def read(results: pathlib.Path, name: str) -> typing.Any:
    path = results / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def median(record: Record) -> float:
    """Without what it costs to make Python objects of it, where that is known: what a program in another language would see."""
    bare: float | None = record.get("bareMedianMicroseconds")
    return float(record["medianMicroseconds"] if bare is None else bare)


def tail(record: Record) -> float:
    bare: float | None = record.get("bareP99Microseconds")
    return float(record["p99Microseconds"] if bare is None else bare)


def is_ours(record: Record) -> bool:
    return str(record.get("engine", "")).lower() in OUR_NAMES


def shown(record: Record) -> str:
    name = str(record.get("engine", "?"))
    # What is measured in two ways keeps the words that say which.
    return "Schakel" + name.partition(",")[1] + name.partition(",")[2] if is_ours(record) else name


def command(name: str, data: typing.Any) -> str:
    given = data.get("command") if isinstance(data, dict) else None
    return f"```\n{given or COMMANDS[name]}\n```\n"


def apart(data: Record, *names: str) -> Record:
    """Without these, and without what stands elsewhere on the page."""
    return {key: value for key, value in data.items() if key not in ("machine", "command", *names)}


def machine(results: pathlib.Path) -> str:
    """The machine that the results name; where they name several, which is of which."""
    found: dict[str, list[str]] = {}
    for path in sorted(results.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        known = data if path.name == "machine.json" else data.get("machine") if isinstance(data, dict) else None
        if isinstance(known, dict):
            # The load of the moment is no part of it: it differs from one benchmark to the next.
            kept = {key: known[key] for key in ("processor", "cores", "memoryBytes", "kernel", "system") if key in known}
            if "memoryBytes" in kept:
                kept["memory"] = f"{kept.pop('memoryBytes') / 2**30:.0f} GiB"
            text = table(["what", "value"], ([words(key), written(value)] for key, value in kept.items()))
            found.setdefault(text, []).append(path.stem)
    if len(found) == 1:
        return "## The machine\n\n" + next(iter(found))
    return "".join(f"## The machine of {', '.join(names)}\n\n{text}\n" for text, names in found.items())


class Report:
    """The page and its pictures."""

    def __init__(self, results: pathlib.Path, docs: pathlib.Path) -> None:
        self.results, self.docs = results, docs
        self.pictures = docs / "pictures"
        self.parts: list[str] = []

    def picture(self, name: str, text: str, drawing: str) -> str:
        self.pictures.mkdir(parents=True, exist_ok=True)
        (self.pictures / f"{name}.svg").write_text(drawing, encoding="utf-8")
        return f"![{text}](pictures/{name}.svg)\n"

    def write(self) -> None:
        self.parts.append(
            "# Performance\n\nWhat Schakel does beside what could be used instead. Absolute figures are of the machine named here; read "
            "the ratios.\nThis page is written by `python3 Benchmarks/report.py RESULTS` from what the commands under its tables give.\n")
        self.parts.append(machine(self.results))
        self.goals()
        self.selection()
        self.json()
        self.wire()
        self.exchange()
        for name, (title, explained) in OTHERS.items():
            self.other(name, title, explained)
        self.soak()
        self.docs.mkdir(parents=True, exist_ok=True)
        (self.docs / "performance.md").write_text("\n".join(part for part in self.parts if part), encoding="utf-8")

    def goals(self) -> None:
        self.parts += ["## Goals\n", "What the figures below are held to. An answer is ready when its matches are chosen and it is known "
                       "where their bytes\nstand: the server copies them from there into what it sends. Copied is with that copy.\n",
                       table(goals.HEAD, goals.rows(goals.Results(self.results))), "```\npython3 Benchmarks/goals.py RESULTS\n```\n"]

    def selection(self) -> None:
        own, peers = read(self.results, "selection"), read(self.results, "peers")
        ours, theirs = records(own), records(peers)
        if not ours and not theirs:
            return
        # Where others were measured, at the size at which they were.
        size = max(record["profiles"] for record in theirs or ours)
        rows = sorted((record for record in [*ours, *theirs] if record["profiles"] == size), key=median)
        us = next((record for record in rows if is_ours(record)), None)
        plain = next((record for record in rows if record.get("engine") == PLAIN), None)
        asked = f", {peers['questions']:,} of them" if isinstance(peers, dict) and "questions" in peers else ""
        subtitle = f"{size:,} profiles; the 100 nearest matches as JSON, and whether there are more; warm, one at a time"
        drawing = plots.bars("Selection: time for an answer", subtitle, plots.Axis("time for an answer, logarithmic", True, plots.duration),
                             [plots.Bar(shown(record), median(record), tail(record), is_ours(record)) for record in rows])
        head = ["engine", "median", "p99", "median / Schakel", "p99 / Schakel", "median / plain C", "p99 / plain C"]
        body = ([f"**{shown(record)}**" if is_ours(record) else shown(record), plots.duration(median(record)), plots.duration(tail(record)),
                 *(ratio(value(record), value(base) if base else None) for base in (us, plain) for value in (median, tail))]
                for record in rows)
        compared = all(record.get("hitsIdentical") for record in theirs)
        explained = (f"{size:,} profiles; an answer is the JSON of the 100 nearest matches and whether there are more. The p99 is over\n"
                     f"the questions{asked}.")
        if theirs and compared:
            explained += " Each of the others found the same profiles as Schakel for every question before anything was timed."
        self.parts += ["## Selection\n", explained + "\n", table(head, body),
                       self.picture("selection-engines", "Median and p99 of each engine", drawing),
                       *(command(name, data) for name, data in (("selection", own), ("peers", peers)) if data)]
        self.designs(theirs)
        self.sizes(ours)

    def designs(self, theirs: list[Record]) -> None:
        if not theirs:
            return
        head = ["engine", "version", "design", "seen from Python", "load", "on disk", "memory"]
        rows = ([shown(record), written(record.get("version")), written(record.get("design")),
                 plots.duration(record["medianMicroseconds"]) + ", p99 " + plots.duration(record["p99Microseconds"]),
                 f"{record.get('loadSeconds', 0):.0f} s", f"{record.get('bytesOnDisk', 0) / 2**20:,.0f} MiB",
                 f"{record.get('residentBytes', 0) / 2**20:,.0f} MiB"] for record in theirs)
        explained = ("Of PostgreSQL the table above has what a program in C sees; here is the time until Python holds the answer. On disk "
                     "includes the matches.\n")
        self.parts += ["### What the others do\n", explained, table(head, rows)]

    def sizes(self, ours: list[Record]) -> None:
        sizes = sorted({record["profiles"] for record in ours})
        if len(sizes) < 2:
            return
        series = []
        for colour, engine in enumerate(dict.fromkeys(record["engine"] for record in ours)):
            mine = sorted((record for record in ours if record["engine"] == engine), key=lambda record: int(record["profiles"]))
            for name, value, dashed in (("median", median, False), ("p99", tail, True)):
                points = [(float(record["profiles"]), value(record)) for record in mine]
                series.append(plots.Line(f"{shown(mine[0])}, {name}", points, colour, dashed))
        drawing = plots.lines("Selection: time against size", "The same questions over more profiles; dashed is p99",
                              plots.Axis("profiles, logarithmic", True, plots.count),
                              [(plots.Axis("time for an answer, logarithmic", True, plots.duration), series)])
        head = ["engine", "profiles", "median", "p99", "bytes per profile, without JSON"]
        ordered = sorted(ours, key=lambda record: (record["profiles"], median(record)))
        rows = ([shown(record), f"{record['profiles']:,}", plots.duration(median(record)), plots.duration(tail(record)),
                 written(record.get("bytesPerProfile"))] for record in ordered)
        self.parts += ["### Size\n", table(head, rows), self.picture("selection-sizes", "Time for an answer at each size", drawing)]

    def json(self) -> None:
        data = read(self.results, "json")
        rows = [row for row in records(data) if "microsecondsPerRecord" in row]
        if not rows:
            self.other("json", "Validation", "StrictJSON beside other validators on the same records.")
            return
        rows.sort(key=lambda row: float(row["microsecondsPerRecord"]))
        us = next((row for row in rows if is_ours(row) or str(row["engine"]).startswith(VALIDATION)), None)
        base = float(us["microsecondsPerRecord"]) if us else None
        self.parts += ["## Validation\n", "Records against the contract, on one core. Time, MB/s and ratio are of the best round of "
                       "each engine, the median is over its rounds. The\nlast column tells whether an engine accepts and refuses "
                       "what StrictJSON does; it is empty where that was not compared.\n",
                       table(["engine", "µs / record, best round", "median", "MB/s", "time / StrictJSON", "same verdicts"], (
                           [written(row["engine"]), f"{row['microsecondsPerRecord']:.2f}", written(row.get("medianMicrosecondsPerRecord")),
                            written(row.get("megabytesPerSecond")), ratio(float(row["microsecondsPerRecord"]), base),
                            written(row.get("verdictsEqual"))] for row in rows)),
                       command("json", data)]

    def other(self, name: str, title: str, explained: str) -> None:
        data = read(self.results, name)
        if data:
            self.parts += [f"## {title}\n", explained + "\n", generic(data if isinstance(data, list) else apart(data)), command(name, data)]

    def wire(self) -> None:
        data = read(self.results, "wire")
        if not data:
            return
        self.parts += ["## On the wire\n", "One source over HTTPS with client certificates and kept connections, beside nginx with the "
                       "same bytes from a file. Each figure is the median of\nthe rounds.\n"]
        for name, answer in data["answers"].items():
            self.parts += [f"### {name}\n", generic(in_milliseconds(answer))]
        self.parts += [generic(apart(data, "answers")), command("wire", data)]

    def exchange(self) -> None:
        data = read(self.results, "exchange")
        if not data:
            return
        scenarios: list[Record] = data["scenarios"]
        self.parts += ["## The exchange\n", "What the exchange adds to the time that its sources take, each of which sleeps before it "
                       "answers, and what it keeps in memory. Added is\nto the sleep, or over the p95 of a source alone (floor) or of "
                       "delivery: one server that sleeps as long and then sends as many\nbytes from a file.\n"]
        for each in scenarios:
            self.parts += [f"### {each['sources']} sources of {each['matches']} matches\n",
                           generic(in_milliseconds(apart(each, "sources", "matches")))]
        self.parts += [self.exchange_memory(scenarios), generic(apart(data, "scenarios")), command("exchange", data)]

    def exchange_memory(self, scenarios: list[Record]) -> str:
        lines = [plots.Line(f"{each['sources']} × {each['matches']}",
                            [(float(row["questionsUnderWay"]), row["mostMegabytes"]) for row in each["memory"]], colour)
                 for colour, each in enumerate(scenarios) if each["memory"]]
        under_way = [at for line in lines for at, _ in line.points]
        if not under_way:
            return ""
        bounds = sorted({each["boundMegabytes"] for each in scenarios if "boundMegabytes" in each})
        lines += [plots.Line("bound", [(min(under_way), bound), (max(under_way), bound)], 3, True) for bound in bounds]
        drawing = plots.lines("Exchange: memory", "The most that is resident with questions under way at once; sources × matches of each",
                              plots.Axis("questions under way", False, plots.count),
                              [(plots.Axis("resident memory", False, plots.megabytes), lines)])
        return self.picture("exchange-memory", "Resident memory against questions under way", drawing)

    def soak(self) -> None:
        data = read(self.results, "soak")
        if not data:
            return
        length = "An hour" if data["minutes"] == 60 else f"{data['minutes']:g} minutes"
        self.parts += [f"## {length} at 70 % of capacity\n", "Two sources that are delivered to, an exchange with its ledger on the "
                       "disk, and questions in an open loop.\n", generic(in_milliseconds(apart(data))), self.soak_over_time(data),
                       command("soak", data)]

    def soak_over_time(self, data: Record) -> str:
        # In an interval without answers there is no latency.
        p99 = [(line["time"] / 60, line["p99"] * 1e3) for line in data["series"] if "p99" in line]
        # Memory is watched from before the warm-up.
        samples = [(sample["seconds"] - data.get("warmUpSeconds", 0), sample["residentBytes"]) for sample in data["memorySamples"]]
        samples = [(seconds / 60, resident) for seconds, resident in samples if seconds >= 0]
        names = list(dict.fromkeys(name for _, resident in samples for name in resident))
        memory = [plots.Line(name, [(at, resident[name] / 2**20) for at, resident in samples if name in resident], colour)
                  for colour, name in enumerate(names, 1)]
        panels = [(plots.Axis("p99", False, plots.duration), [plots.Line("p99", p99)] if p99 else []),
                  (plots.Axis("resident memory", False, plots.mebibytes), memory)]
        panels = [(axis, lines) for axis, lines in panels if lines]
        if not panels:
            return ""
        drawing = plots.lines("Soak: p99 and memory against time", "Open loop at 70 % of capacity",
                              plots.Axis("minutes since the warm-up", False, plots.count), panels)
        return self.picture("soak", "p99 and memory against time", drawing)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("--docs", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent / "docs")
    options = parser.parse_args()
    Report(options.results, options.docs).write()


if __name__ == "__main__":
    main()
