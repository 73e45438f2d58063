"""Figures as tables in Markdown: with their units, and none left out of a result that has no table of its own."""

import re
import typing

Record = dict[str, typing.Any]

# Not listed: of these the page has medians or a picture.
RAW = {"rounds", "series", "memorySamples"}
UNITS = {"microseconds": "µs", "milliseconds": "ms", "seconds": "s", "megabytes": "MB"}
LABELS = {
    "sourceAlone": "A source alone", "delivery": "Delivery: the same bytes from one file, without an exchange", "milliseconds": "latency",
    "p99Drift": "p99 at the end / at the beginning", "memoryDrift": "memory at the end / at the beginning",
    "atRest": "an answer at rest, µs", "withChanges": "an answer with changes, µs",
    "millisecondsUntilShown": "from a commit until it shows, ms",
    "diskBefore": "synchronised writes of 4 kB a second that the disk gives, before", "diskAfter": "the same, after",
    "throughputOfNginx": "throughput / nginx", "serverProcessorOfNginx": "processor time for an answer / nginx",
}
# What the measurements over the wire give in milliseconds, without saying so.
TIMES = re.compile(r"mean|max|p[\d.]+|(added|delivery)P\d+(Over\w+)?")
BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")


def records(data: typing.Any) -> list[Record]:
    """The list of records in a result, which may be all of it or one of its members."""
    if isinstance(data, list):
        return [record for record in data if isinstance(record, dict)]
    if isinstance(data, dict):
        return next((records(data[name]) for name in ("results", "peers") if isinstance(data.get(name), list)), [])
    return []


def table(head: list[str], rows: typing.Iterable[typing.Iterable[str]]) -> str:
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def ratio(value: float, other: float | None) -> str:
    if not other:
        return ""
    return f"{value / other:.1f}" if value / other < 100 else f"{value / other:,.0f}"


def words(name: str) -> str:
    """`medianMicroseconds` as "median µs". A unit that stands alone is the name of what is measured, and stays."""
    if name in LABELS:
        return LABELS[name]
    parts = BOUNDARY.sub(" ", name).lower().split()
    if len(parts) > 1:
        parts = [UNITS.get(part, part) for part in parts]
    return " ".join(parts).replace("MB per second", "MB/s")


def in_milliseconds(data: typing.Any) -> typing.Any:
    """The same figures, with the unit in the names of times."""
    if isinstance(data, list):
        return [in_milliseconds(part) for part in data]
    if isinstance(data, dict):
        return {f"{key}Milliseconds" if TIMES.fullmatch(key) else key: in_milliseconds(value) for key, value in data.items()}
    return data


def written(value: typing.Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, list):
        return ", ".join(map(written, value))
    return "" if value is None else str(value).replace("|", "\\|").replace("\n", " ")


def is_nested(value: typing.Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(part, dict) for part in value))


def is_flat(data: Record) -> bool:
    return not any(is_nested(value) for value in data.values())


def rows(data: dict[str, Record] | list[Record]) -> str:
    """A row for each record; with its name first where it has one."""
    if isinstance(data, dict):
        return rows([{"": words(name), **record} for name, record in data.items()])
    heads = list(dict.fromkeys(key for record in data for key in record))
    return table([words(head) for head in heads], ([written(record.get(head)) for head in heads] for record in data))


def alike(nested: Record) -> dict[str, Record]:
    """Those that are records with the same figures, when there are several: they fit in one table."""
    flat = {key: value for key, value in nested.items() if isinstance(value, dict) and is_flat(value)}
    return flat if len(flat) > 1 and len({tuple(sorted(value)) for value in flat.values()}) == 1 else {}


def generic(data: Record | list[Record]) -> str:
    """All that a result has, of which nothing is known: what stands alone in one table, records in one under their name."""
    if isinstance(data, list):
        return rows(data) if all(map(is_flat, data)) else "\n".join(map(generic, data))
    alone = {key: value for key, value in data.items() if not is_nested(value) and value not in (None, "", [])}
    nested = {key: value for key, value in data.items() if is_nested(value) and key not in RAW}
    together = alike(nested)
    parts = [table(["what", "value"], ([words(key), written(value)] for key, value in alone.items()))] if alone else []
    if together:
        parts.append(rows(together))
    parts += [f"**{words(key)}**\n\n{generic(value)}" for key, value in nested.items() if key not in together]
    return "\n".join(parts)
