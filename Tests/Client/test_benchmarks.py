"""The comparison with other engines, on a fake market and with the one engine that Python brings along."""

import json
import subprocess
import sys
from pathlib import Path

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
