"""Reads llvm-cov's summary, prints the line coverage per target, and fails where a gated target is under the minimum."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).resolve().parent.parent / "Sources"


def lines_per_target(summary: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Covered and counted lines of each target, by the folder below Sources."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for file in summary["data"][0]["files"]:
        path = Path(file["filename"])
        if path.is_relative_to(SOURCES):
            lines = file["summary"]["lines"]
            total = totals[path.relative_to(SOURCES).parts[0]]
            total[0] += lines["covered"]
            total[1] += lines["count"]
    return {target: (covered, count) for target, (covered, count) in totals.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minimum", type=float, required=True)
    parser.add_argument("--gate", required=True, help="targets, separated by commas")
    arguments = parser.parse_args()

    totals = lines_per_target(json.load(sys.stdin))
    gated = arguments.gate.split(",")
    short = []
    for target in sorted(set(totals) | set(gated)):
        covered, count = totals.get(target, (0, 0))
        share = 100 * covered / count if count else 0.0
        verdict = "" if target not in gated else ("ok" if share >= arguments.minimum else f"under {arguments.minimum:g} %")
        if verdict.startswith("under"):
            short.append(target)
        print(f"  line coverage  {target:<14} {share:6.2f} %  of {count:6d} lines  {verdict}")
    if short:
        print(f"error: too little is covered in {', '.join(short)}", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
