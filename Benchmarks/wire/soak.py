#!/usr/bin/env python3
"""A whole chain for an hour at 70 per cent of what it can do: memory, errors and latency over time.

    python3 Benchmarks/wire/soak.py --out soak.json [--minutes 60]

Two sources with invented job seekers, an exchange over them with its ledger on the disk, and `schakel load` in an open loop. First the
capacity is found in a closed loop; then 70 per cent of it is asked for so long. Every minute one source gets some of its profiles again, as
a supplier's delivery would have it. Ends with an error when a request failed.
"""

import argparse
import contextlib
import json
import pathlib
import subprocess
import tempfile
import threading
import time

from stage import EXCHANGE_OIN, Stage, free_ports, machine, need, running, say, source_oin

SHARE = 0.7
INTERVAL = 10
DELIVERED = 200
SOURCES = (1, 2)
# Nearby and with one occupation, so that an answer is a short list, as most are.
RADIUS = 15


def questions(records):
    """Questions as mediators ask them: around somebody's address, for somebody's occupation."""
    found = []
    for record in records:
        with contextlib.suppress(KeyError, IndexError):
            found.append({
                "selectiegebied": {"postcode": record["mobiliteit"]["bemiddelingspostcode"], "afstand": RADIUS},
                "bemiddelingsberoep": {"$elemMatch": {"$or": [
                    {"beroep.codeBeroepsnaam": {"$eq": record["bemiddelingsberoep"][0]["codeBeroepsnaam"]}}]}},
            })
    return found


class Memory:
    """What the processes hold, once an interval, and what they used of the processors."""

    def __init__(self, servers):
        self.servers, self.samples, self._stopped = servers, [], threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def _watch(self):
        began = time.monotonic()
        while not self._stopped.wait(INTERVAL):
            self.samples.append({"seconds": time.monotonic() - began,
                                 "residentBytes": {name: server.resident_bytes() for name, server in self.servers.items()}})

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stopped.set()
        self._thread.join()


@contextlib.contextmanager
def deliveries(stage, store, records):
    """Once a minute a supplier delivers some of its profiles again."""
    file, stopped, count = stage.folder / "delivery.jsonl", threading.Event(), [0]
    file.write_text("".join(json.dumps(record) + "\n" for record in records[:DELIVERED]), encoding="utf-8")

    def deliver():
        while not stopped.wait(60):
            subprocess.run(["nice", str(stage.program), "import", "job-seekers", str(file), "--store", str(store)], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            count[0] += 1
    thread = threading.Thread(target=deliver, daemon=True)
    thread.start()
    try:
        yield count
    finally:
        stopped.set()
        thread.join()


def start_sources(stage, stores, ports):
    sources = [{"oin": source_oin(number), "exchangeOIN": EXCHANGE_OIN, "store": str(stores[number - 1]),
                "listen": {"port": ports[number - 1]}, **stage.identity(f"source-{number:04}", source_oin(number))} for number in SOURCES]
    return stage.serve("soak-sources", {"logLevel": "warning", "sources": sources}, ports[0])


def drift(values):
    """The median of the last sixth against that of the second sixth: the first is the time in which everything warms up."""
    sixth = max(1, len(values) // 6)
    early, late = sorted(values[sixth:2 * sixth]), sorted(values[-sixth:])
    return late[len(late) // 2] / early[len(early) // 2]


def soak(stage, options):
    stores = [stage.store(options.profiles, number)[0] for number in SOURCES]
    records = stage.store(options.profiles, SOURCES[0])[1]
    asked = stage.folder / "questions.jsonl"
    asked.write_text("".join(json.dumps({"vraagObject": question}) + "\n" for question in questions(records)), encoding="utf-8")
    ports = free_ports(len(SOURCES))
    sources = start_sources(stage, stores, ports)
    with running(sources):
        exchange, port = stage.serve_exchange(ports)
        with running(exchange):
            where = ("--exchange", port, EXCHANGE_OIN)
            capacity = stage.load(where, None, "--questions", asked, "--closed", "--connections", options.connections, "--seconds", 30,
                                  "--warm-up", 10)["answersPerSecond"]
            rate = round(capacity * SHARE, 1)
            say(f"capacity {capacity:.0f} questions a second; asking {rate} for {options.minutes} minutes")
            series = stage.folder / "series.jsonl"
            series.unlink(missing_ok=True)
            with Memory({"exchange": exchange, "sources": sources}) as memory, deliveries(stage, stores[0], records) as count:
                found = stage.load(where, None, "--questions", asked, "--rate", rate, "--connections", options.connections, "--seconds",
                                   options.minutes * 60, "--warm-up", 30, "--every", INTERVAL, "--series", series)
    lines = [json.loads(line) for line in series.read_text(encoding="utf-8").splitlines()]
    return found, capacity, rate, lines, memory.samples, count[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the figures go, as JSON")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--profiles", type=int, default=100_000)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--program", type=pathlib.Path, help="a release build; without it one is made")
    parser.add_argument("--work", type=pathlib.Path, help="keep certificates and profiles here for a next time")
    options = parser.parse_args()
    need("nice")
    with contextlib.ExitStack() as stack:
        folder = options.work or stack.enter_context(tempfile.TemporaryDirectory())
        found, capacity, rate, lines, samples, delivered = soak(Stage.build(folder, options.program), options)
    result = {
        "command": "Benchmarks/run soak", "machine": machine(), "minutes": options.minutes, "profilesASource": options.profiles,
        "capacityPerSecond": capacity, "ratePerSecond": rate, "answered": found["answered"], "failed": found["failed"],
        "deliveries": delivered, "milliseconds": found["milliseconds"],
        "p99Drift": drift([line["p99"] for line in lines]),
        "memoryDrift": drift([sum(sample["residentBytes"].values()) for sample in samples]),
        "series": lines, "memorySamples": samples,
    }
    options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    say(f"{found['answered']} answered, {found['failed']} failed; p99 at the end {result['p99Drift']:.2f} times that at the beginning, "
        f"memory {result['memoryDrift']:.2f} times")
    if found["failed"]:
        raise SystemExit(f"requests failed: {found['failures']}")


if __name__ == "__main__":
    main()
