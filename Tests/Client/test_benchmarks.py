"""The comparison with other engines, on a fake market and with the one engine that Python brings along; what the measurements over the
wire make of what goes wrong; and the page of results, from a sample of what each benchmark writes."""

import importlib
import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "Benchmarks"


def test_the_peers_find_what_the_rules_say(tmp_path: Path) -> None:
    results = tmp_path / "peers.json"
    peers = ["--peers", "sqlite-covering,sqlite-rtree"]
    subprocess.run([sys.executable, BENCHMARKS / "peers/run.py", "--self-test", *peers, "--out", results], check=True)
    read = json.loads(results.read_text())
    assert [peer["hitsIdentical"] for peer in read["peers"]] == [True, True]
    assert read["medianHits"] > 0


def test_a_difference_in_hits_is_an_error(tmp_path: Path) -> None:
    market = tmp_path / "market"
    subprocess.run([sys.executable, BENCHMARKS / "peers/fake_market.py", market, "--profiles", "500", "--questions", "20"], check=True)
    hits = [json.loads(line) for line in (market / "hits.jsonl").read_text().splitlines()]
    changed = next(record for record in hits if record["ids"])
    changed["ids"].pop()
    (market / "hits.jsonl").write_text("".join(json.dumps(record) + "\n" for record in hits))
    done = subprocess.run(
        [sys.executable, BENCHMARKS / "peers/run.py", "--market", market, "--work", tmp_path / "work", "--peers", "sqlite-covering"],
        capture_output=True, text=True)
    assert done.returncode != 0
    assert f"question {changed['number']}" in done.stderr


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """Imports a script of the benchmarks, as it stands in its folder."""

    def imported(path: str) -> Any:
        monkeypatch.syspath_prepend(BENCHMARKS / Path(path).parent)
        return importlib.import_module(Path(path).name)

    return imported


def test_percentiles_have_the_rank_that_those_in_swift_have(module: Callable[[str], Any]) -> None:
    percentile = module("peers/measure").percentile
    thousand = [float(number) for number in range(1000, 0, -1)]
    assert (percentile(thousand, 50), percentile(thousand, 99)) == (501, 991)
    assert (percentile([3, 1, 2], 50), percentile([7], 99)) == (2, 7)


def test_what_was_broken_off_while_a_store_was_filled_is_made_anew(tmp_path: Path, module: Callable[[str], Any]) -> None:
    program = tmp_path / "program"
    program.write_text("""#!/bin/sh
case $1 in
    generate) echo '{"a": 1}' ;;
    import) echo part >>"$5"; [ ! -e "$0.broken" ] ;;
esac
""")
    program.chmod(0o755)
    stage = module("wire/stage").Stage(tmp_path / "a/../stage", program)
    assert stage.folder == tmp_path / "stage"
    broken = tmp_path / "program.broken"
    broken.touch()
    for _ in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            stage.store(1)
    broken.unlink()
    for _ in range(2):
        store, records = stage.store(1)
        assert (store.read_text(), records) == ("part\n", [{"a": 1}])


def test_a_soak_survives_gaps_and_tells_what_failed(tmp_path: Path, module: Callable[[str], Any]) -> None:
    soak = module("wire/soak")
    assert [soak.drift(values) for values in ([], [1], [1, 2])] == [None, None, None]
    assert soak.drift([9, 9, 1, 1, *[5] * 6, 3, 3]) == 3
    lines = [{"time": 10.1, "p99": 1}, {"time": 20.0}, {"time": 30.2, "p99": 2}, {"time": 33, "p99": 3}]
    assert soak.latencies(lines) == [1, 2]
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\necho 'disk full' >&2\nexit 1\n")
    program.chmod(0o755)
    with soak.Deliveries(SimpleNamespace(folder=tmp_path, program=program), tmp_path / "store", [{}], seconds=0.01) as deliveries:
        deliveries._thread.join(30)
    assert deliveries.count == 0
    assert "disk full" in soak.faults({"failed": 0, "failures": {}}, deliveries)[0]
    assert soak.faults({"failed": 1, "failures": {"broken": 1}}) == ["requests failed: {'broken': 1}"]


def engine(name: str, profiles: int, median: float) -> dict[str, object]:
    return {"engine": name, "profiles": profiles, "medianMicroseconds": median, "p99Microseconds": 4 * median}


def report(results: Path, docs: Path) -> str:
    subprocess.run([sys.executable, BENCHMARKS / "report.py", results, "--docs", docs], check=True)
    return (docs / "performance.md").read_text()


def test_the_page_has_ratios_and_pictures_that_can_be_read(tmp_path: Path) -> None:
    sizes = [engine(name, profiles, median) for profiles in (1_000, 10_000) for name, median in (("index", 20.0), ("plain C", 10.0))]
    (tmp_path / "selection.json").write_text(json.dumps(sizes))
    peer = {**engine("Other", 10_000, 500.0), "hitsIdentical": True, "design": "a | b"}
    (tmp_path / "peers.json").write_text(json.dumps({"machine": {"cores": 2}, "questions": 7, "peers": [peer]}))
    page = report(tmp_path, tmp_path / "docs")
    assert "| Other | 500 µs | 2 ms | 25.0 | 25.0 | 50.0 | 50.0 |" in page
    assert "the same profiles" in page
    pictures = sorted((tmp_path / "docs/pictures").iterdir())
    assert [picture.name for picture in pictures] == ["selection-engines.svg", "selection-sizes.svg"]
    for picture in pictures:
        tags = {element.tag.rpartition("}")[2] for element in ElementTree.parse(picture).iter()}
        assert {"title", "desc"} <= tags


MACHINE = {"processor": "A processor", "cores": 2, "memoryBytes": 8 << 30, "kernel": "6.1", "system": "A system"}


def of_machine(load: float) -> dict[str, Any]:
    """A machine, as busy as it happens to be."""
    return {**MACHINE, "loadAverage": load}


def record(names: str, numbers: Iterator[int]) -> dict[str, Any]:
    """A number of its own for each name, so that one that is absent from the page is seen to be."""
    return {name: float(next(numbers)) for name in names.split()}


# The names that the benchmarks write. Where one of them changes, this changes with it.
PERCENTILES = "mean p50 p90 p95 p99 p99.9 max"


def exchange_sample() -> dict[str, Any]:
    """As wire/exchange.py writes it."""
    numbers = itertools.count(101)
    latency = ("rate questions p50 p95 max addedP50 addedP95 addedP95OverFloor deliveryP95 addedP95OverDelivery "
               "exchangeMicrosecondsPerSourceRequest megabytesPerAnswer generatorProcessorSeconds")
    memory = "questionsUnderWay medianMegabytes mostMegabytes questionsPerSecond p50 p95"
    alone = "bytesPerSource sleepMilliseconds idleProcessorShare startedMegabytes boundMegabytes"
    return {"machine": of_machine(1.5), "settings": {"scenarios": "20x100,400x5", "rates": [2.0, 5.0], "seconds": 20, "exchange_cores": ""},
            "scenarios": [{
                "sources": sources, "matches": 5, **record(alone, numbers),
                "sourceAlone": record(PERCENTILES, numbers), "delivery": record("rate p50 p95", numbers),
                "latencies": [record(latency, numbers) for _ in range(2)], "memory": [record(memory, numbers) for _ in range(3)],
            } for sources in (20, 400)]}


def wire_sample() -> dict[str, Any]:
    """As wire/run.py writes it. The rounds have medians."""
    numbers = itertools.count(101)
    names = "answersPerSecond megabytesPerSecond serverMicrosecondsPerAnswer generatorMicrosecondsPerAnswer p50 p99 answers"
    return {"machine": of_machine(0.2), "settings": {"rounds": 5, "seconds": 10, "load_cores": "1"}, "answers": {name: {
        **record("bytes matches throughputOfNginx serverProcessorOfNginx", numbers),
        "medians": {side: record(names, numbers) for side in ("schakel", "nginx")},
        "rounds": {side: [record(names, itertools.count(701))] for side in ("schakel", "nginx")},
    } for name in ("100 matches", "1 match")}}


def ledger_sample() -> dict[str, Any]:
    """As LedgerResults.swift."""
    numbers = itertools.count(101)
    names = "callers pairsPerSecond synchronisationsPerRecord processorMicrosecondsPerRecord medianMilliseconds p99Milliseconds"
    return {**record("diskBefore diskAfter", numbers),
            "results": [{**record(names, numbers), "transactions": name} for name in ("one a record", "shared")]}


def start_sample() -> dict[str, Any]:
    """As Start.swift."""
    return record("profiles seconds processorSeconds residentBytes indexBytesPerProfile", itertools.count(101))


def changes_sample() -> dict[str, Any]:
    """As ChangeFigures.swift."""
    numbers = itertools.count(101)
    times = {name: record("count median p99 greatest", numbers) for name in ("atRest", "withChanges", "millisecondsUntilShown")}
    return {**record("profiles changesASecond", numbers), **times}


def soak_sample() -> dict[str, Any]:
    """As wire/soak.py, with the lines of LoadSeries.swift. Nothing is answered in the second interval."""
    numbers = itertools.count(101)
    whole = "answered answersPerSecond bytesPerSecond failed connections underWay waiting"
    series = [{"time": 10.0 * place, "failures": {}, **record(whole if place == 2 else f"{whole} {PERCENTILES}", itertools.count(701))}
              for place in range(1, 7)]
    samples = [{"seconds": 10.0 * place, "residentBytes": {"exchange": place << 20, "sources": place << 21}} for place in range(1, 10)]
    return {"machine": of_machine(2.5), "command": "Benchmarks/run soak",
            **record("profilesASource capacityPerSecond ratePerSecond answered failed deliveries p99Drift memoryDrift", numbers),
            "minutes": 2, "warmUpSeconds": 30, "faults": [], "milliseconds": record(PERCENTILES, numbers),
            "series": series, "memorySamples": samples}


def json_sample() -> dict[str, Any]:
    """As json/run.py."""
    numbers = itertools.count(101)
    names = "microsecondsPerRecord megabytesPerSecond medianMicrosecondsPerRecord"
    return {"machine": of_machine(0.1), "command": "python3 Benchmarks/json/run.py", "results": [
        {"engine": "StrictJSON, well-formed only", **record(names, numbers), "verdictsEqual": None},
        {"engine": "StrictJSON, validate", **record(names, numbers), "verdictsEqual": True},
        {"engine": "Another", **record(names, numbers), "verdictsEqual": False}]}


SAMPLES: dict[str, Callable[[], Any]] = {
    "wire": wire_sample, "exchange": exchange_sample, "ledger": ledger_sample, "start": start_sample, "changes": changes_sample,
    "soak": soak_sample, "json": json_sample,
}
SECTIONS = {
    "wire": "On the wire", "exchange": "The exchange", "ledger": "The ledger", "start": "Start", "changes": "Changes",
    "soak": "2 minutes at 70 % of capacity", "json": "Validation",
}
HIDDEN = {"machine", "series", "memorySamples", "rounds"}


def figures(data: Any) -> Iterator[float]:
    """Those that belong on the page."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in HIDDEN:
                yield from figures(value)
    elif isinstance(data, list):
        for value in data:
            yield from figures(value)
    elif isinstance(data, float) and data > 100:
        yield data


def section(page: str, title: str) -> str:
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.fixture
def whole_page(tmp_path: Path) -> tuple[str, Path]:
    """The page of all that can be measured, and the folder that it is in."""
    for name, sample in SAMPLES.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(sample()))
    (tmp_path / "selection.json").write_text(json.dumps([engine("index", 1_000, 20.0), engine("plain C", 1_000, 10.0)]))
    peers = [{**engine("Other", 1_000, 500.0), "hitsIdentical": True}]
    (tmp_path / "peers.json").write_text(json.dumps({"machine": {**of_machine(4), "python": "3.11"}, "questions": 7, "peers": peers}))
    return report(tmp_path, tmp_path / "docs"), tmp_path / "docs"


def test_every_figure_of_every_benchmark_is_on_the_page(whole_page: tuple[str, Path]) -> None:
    page, _ = whole_page
    for name, sample in SAMPLES.items():
        text = section(page, SECTIONS[name])
        cells = [cell.strip() for line in text.splitlines() for cell in line.split("|")]
        # Two decimals where there is no other way to tell engines apart.
        absent = [number for number in figures(sample()) if not {f"{number:.0f}", f"{number:.2f}"} & set(cells)]
        assert absent == [], name
        assert "701" not in cells
        assert "```" in text, f"the command of {name}"


def test_the_page_names_one_machine_and_the_units(whole_page: tuple[str, Path]) -> None:
    page, _ = whole_page
    assert [line for line in page.splitlines() if "machine" in line and line.startswith("#")] == ["## The machine"]
    assert "| memory | 8 GiB |" in page
    for title, expected in {
        "On the wire": ["MB/s |", "| p50 ms | p99 ms |", "| seconds | 10 |", "| rounds | 5 |"],
        "The exchange": ["p50 ms | p95 ms | max ms", "added p95 over delivery ms", "exchange µs per source request", "| rates | 2, 5 |"],
        "The ledger": ["synchronised writes of 4 kB a second", "median ms | p99 ms"],
        "Start": ["| seconds | 102 |", "| processor s | 103 |"],
        "Changes": ["changes a second |", "an answer at rest, µs |", "| median | p99 | greatest |", "from a commit until it shows, ms |"],
        "Validation": ["best round", "| StrictJSON, validate | 104.00 | 106 | 105 | 1.0 | yes |"],
    }.items():
        for words in expected:
            assert words in section(page, title), (title, words)


def test_the_pictures_show_memory_and_the_tail_over_time(whole_page: tuple[str, Path]) -> None:
    page, docs = whole_page
    labels = {}
    for name in ("exchange-memory", "soak"):
        assert f"(pictures/{name}.svg)" in page
        texts = [element.text for element in ElementTree.parse(docs / f"pictures/{name}.svg").iter() if element.tag.endswith("}text")]
        labels[name] = set(texts)
    assert {"20 × 5", "400 × 5", "bound"} <= labels["exchange-memory"]
    assert {"p99", "exchange", "sources"} <= labels["soak"]


def test_the_page_has_no_section_for_what_was_not_measured(tmp_path: Path) -> None:
    (tmp_path / "start.json").write_text(json.dumps({"seconds": 7.5}))
    page = report(tmp_path, tmp_path / "docs")
    assert [line for line in page.splitlines() if line.startswith("## ")] == ["## Goals", "## Start"]
    assert "| seconds | 7.5 |" in page


def held(results: Path) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit code, and for each goal what was measured and whether that will do."""
    done = subprocess.run([sys.executable, BENCHMARKS / "goals.py", results], capture_output=True, text=True, check=False)
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in done.stdout.splitlines() if line.startswith("| ")]
    return done.returncode, {name: (measured, verdict) for name, _, measured, verdict in lines[1:]}


def test_goals_are_held_against_what_was_measured(tmp_path: Path) -> None:
    sizes = [{**engine(name, profiles, median), "bytesPerProfile": 60.0} for profiles in (100, 1_000)
             for name, median in (("index", 20.0), ("index, copied", 30.0), ("plain C", 11.0), ("plain C, copied", 14.0))]
    (tmp_path / "selection.json").write_text(json.dumps(sizes))
    peers = [{**engine("tantivy", 1_000, 99.0), "key": "tantivy"}, {**engine("A", 1_000, 500.0), "key": "postgres-a"},
             {**engine("B", 1_000, 900.0), "key": "postgres-b", "bareMedianMicroseconds": 420.0}]
    (tmp_path / "peers.json").write_text(json.dumps({"peers": peers}))
    code, goals = held(tmp_path)
    assert goals["median of an answer / plain C"] == ("1.82", "met")
    assert goals["median of an answer with its bytes copied / plain C"] == ("2.14", "**missed**")
    assert goals["the best search engine / median of an answer"] == ("4.95", "**missed**")
    assert goals["PostgreSQL's best design / median of an answer"] == ("21", "met")
    assert goals["requests that failed"] == ("", "not measured")
    assert code == 1


def test_goals_are_met_when_none_is_missed(tmp_path: Path) -> None:
    (tmp_path / "start.json").write_text(json.dumps({"seconds": 9.9}))
    code, goals = held(tmp_path)
    assert goals["from opening the store to the first answer"] == ("9.90 s", "met")
    assert code == 0
    (tmp_path / "start.json").write_text(json.dumps({"seconds": 10.1}))
    assert held(tmp_path)[0] == 1


def test_every_goal_has_a_figure_in_what_the_benchmarks_write(whole_page: tuple[str, Path]) -> None:
    results = whole_page[1].parent
    sizes = [{**engine(name, profiles, 20.0), "bytesPerProfile": 60.0} for profiles in (100, 1_000)
             for name in ("index", "index, copied", "plain C", "plain C, copied")]
    (results / "selection.json").write_text(json.dumps(sizes))
    peers = [{**engine(key, 1_000, 500.0), "key": key} for key in ("tantivy", "postgres-covering")]
    (results / "peers.json").write_text(json.dumps({"peers": peers}))
    validators = [{"engine": name, "microsecondsPerRecord": 1.0, "megabytesPerSecond": 1.0, "verdictsEqual": True}
                  for name in ("StrictJSON, validate", "Foundation JSONDecoder, same verdict", "Another")]
    (results / "json.json").write_text(json.dumps({"results": validators}))
    _, goals = held(results)
    assert [name for name, (_, verdict) in goals.items() if verdict == "not measured"] == []
