#!/usr/bin/env python3
"""Writes docs/performance.md and its pictures from the results of the benchmarks.

    python3 Benchmarks/report.py RESULTS [--docs docs]

RESULTS is a folder with any of selection.json, peers.json, json.json, wire.json, exchange.json, ledger.json, start.json, changes.json and
soak.json; there is a section for each that is there. Needs nothing but Python.
"""

import argparse
import json
import pathlib
import re
import typing

import plots

Record = dict[str, typing.Any]

OUR_NAMES = {"index", "schakel", "strictjson"}
PLAIN = "plain C"

COMMANDS = {
    "selection": "swift run --package-path Benchmarks -c release selection-benchmark --profiles 10000,100000,1000000",
    "peers": "python3 Benchmarks/peers/run.py --market MARKET --out RESULTS/peers.json",
    "json": "python3 Benchmarks/json/run.py --data FOLDER",
}
OTHERS = {
    "wire": ("On the wire",
             "One source over HTTPS with client certificates and kept connections, beside nginx with the same bytes from a file."),
    "exchange": ("The exchange", "What the exchange adds to the time that its sources take, and what it keeps in memory."),
    "ledger": ("Signed and logged", "Questions a second with the log synced to disk before anything is served."),
    "start": ("Start", "From the store to the first answer."),
    "changes": ("Changes", "How soon a change is seen, and what a stream of changes does to the answers."),
}


def read(results: pathlib.Path, name: str) -> typing.Any:
    path = results / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def records(data: typing.Any) -> list[Record]:
    """The list of records in a result, which may be all of it or one of its members."""
    if isinstance(data, list):
        return [record for record in data if isinstance(record, dict)]
    if isinstance(data, dict):
        for name in ("results", "engines", "peers", "measurements"):
            if isinstance(data.get(name), list):
                return records(data[name])
        if all(not isinstance(value, dict | list) for value in data.values()):
            return [data]
    return []


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
    return "Schakel" if is_ours(record) else str(record.get("engine", "?"))


def table(head: list[str], rows: typing.Iterable[typing.Iterable[str]]) -> str:
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def ratio(value: float, other: float | None) -> str:
    if not other:
        return ""
    return f"{value / other:.1f}" if value / other < 100 else f"{value / other:,.0f}"


def command(name: str, data: typing.Any) -> str:
    given = data.get("command") if isinstance(data, dict) else None
    return f"```\n{given or COMMANDS[name]}\n```\n" if given or name in COMMANDS else ""


def words(name: str) -> str:
    """`medianMicroseconds` as "median µs"."""
    units = {"microseconds": "µs", "milliseconds": "ms", "seconds": "s", "bytes": "bytes", "megabytes": "MB"}
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower().split()
    return " ".join(units.get(part, part) for part in parts).replace("MB per s", "MB/s").replace("MB per second", "MB/s")


def written(value: typing.Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    if isinstance(value, int):
        return f"{value:,}"
    return "" if value is None else str(value).replace("|", "\\|")


def generic(data: typing.Any) -> str:
    """A result of which nothing is known but that it is a list of records, or some of them by name."""
    rows = records(data)
    if rows:
        heads = list(dict.fromkeys(key for row in rows for key in row if not isinstance(row[key], dict | list)))
        return table([words(head) for head in heads], ([written(row.get(head)) for head in heads] for row in rows))
    if not isinstance(data, dict):
        return ""
    plain = {key: value for key, value in data.items() if not isinstance(value, dict | list) and key != "command"}
    text = table(["what", "value"], ([words(key), written(value)] for key, value in plain.items())) if plain else ""
    for key, value in data.items():
        # A curve is drawn, not listed.
        if isinstance(value, dict | list) and key not in {"machine", "series", "memory"} and (part := generic(value)):
            text += f"\n**{words(key)}**\n\n{part}"
    return text


def machine(results: pathlib.Path) -> str:
    """The machine that the results name; where they name several, which is of which."""
    found: dict[str, list[str]] = {}
    for path in sorted(results.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        known = data if path.name == "machine.json" else data.get("machine") if isinstance(data, dict) else None
        if isinstance(known, dict):
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
        self.selection()
        self.json()
        for name, (title, explained) in OTHERS.items():
            self.other(name, title, explained)
        self.soak()
        self.docs.mkdir(parents=True, exist_ok=True)
        (self.docs / "performance.md").write_text("\n".join(part for part in self.parts if part), encoding="utf-8")

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
        us = next((row for row in rows if is_ours(row) or "strictjson" in str(row["engine"]).lower()), None)
        base = float(us["microsecondsPerRecord"]) if us else None
        self.parts += ["## Validation\n", "Records against the contract, on one core. The last column tells whether an engine accepts and "
                       "refuses what StrictJSON does.\n",
                       table(["engine", "µs / record", "MB/s", "time / StrictJSON", "same verdicts"], (
                           [written(row["engine"]), f"{row['microsecondsPerRecord']:.2f}", written(row.get("megabytesPerSecond")),
                            ratio(float(row["microsecondsPerRecord"]), base), written(row.get("verdictsEqual"))] for row in rows)),
                       command("json", data)]

    def other(self, name: str, title: str, explained: str) -> None:
        data = read(self.results, name)
        if not data:
            return
        self.parts += [f"## {title}\n", explained + "\n", generic(data)]
        curve = data.get("memory") if isinstance(data, dict) else None
        if isinstance(curve, list) and curve and "questions" in curve[0]:
            points = [(float(record["questions"]), record["residentBytes"] / 2**20) for record in curve]
            series = [plots.Line("resident", points)]
            if "boundBytes" in curve[0]:
                series.append(plots.Line("configured", [(float(one["questions"]), one["boundBytes"] / 2**20) for one in curve], 1, True))
            drawing = plots.lines("Exchange: memory", "Resident memory against questions under way at once",
                                  plots.Axis("questions under way", False, plots.count),
                                  [(plots.Axis("resident memory", False, plots.mebibytes), series)])
            self.parts.append(self.picture(f"{name}-memory", "Resident memory against questions under way", drawing))
        self.parts.append(command(name, data))

    def soak(self) -> None:
        data = read(self.results, "soak")
        series = data.get("series", []) if isinstance(data, dict) else data or []
        if not data:
            return
        self.parts += ["## An hour at 70 % of capacity\n", generic({key: value for key, value in data.items() if key != "series"})
                       if isinstance(data, dict) else ""]
        if len(series) > 1:
            minutes = [record["seconds"] / 60 for record in series]
            panels = [
                (plots.Axis("p99", False, plots.duration),
                 [plots.Line("p99", [(at, record["p99Microseconds"]) for at, record in zip(minutes, series, strict=True)])]),
                (plots.Axis("resident memory", False, plots.mebibytes),
                 [plots.Line("memory", [(at, record["residentBytes"] / 2**20) for at, record in zip(minutes, series, strict=True)], 1)]),
            ]
            drawing = plots.lines("Soak: p99 and memory against time", "Open loop at 70 % of capacity",
                                  plots.Axis("minutes since the start", False, plots.count), panels)
            self.parts.append(self.picture("soak", "p99 and memory against time", drawing))
        self.parts.append(command("soak", data))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=pathlib.Path)
    parser.add_argument("--docs", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent / "docs")
    options = parser.parse_args()
    Report(options.results, options.docs).write()


if __name__ == "__main__":
    main()
