"""The comparison with other engines, on a fake market and with the one engine that Python brings along; and the page of results."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

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


def test_the_page_has_no_section_for_what_was_not_measured(tmp_path: Path) -> None:
    (tmp_path / "start.json").write_text(json.dumps([{"case": "from SQLite", "seconds": 7.5}]))
    page = report(tmp_path, tmp_path / "docs")
    assert [line for line in page.splitlines() if line.startswith("## ")] == ["## Start"]
    assert "| from SQLite | 7.5 |" in page
