#!/usr/bin/env python3
"""A whole chain for an hour at 70 per cent of what it can do: memory, errors and latency over time.

    python3 Benchmarks/wire/soak.py --out soak.json [--minutes 60]

Two sources with invented job seekers, an exchange over them with its ledger on the disk, and `schakel load` in an open loop. First the
capacity is found in a closed loop; then 70 per cent of it is asked for so long. Every minute one source gets some of its profiles again, as
a supplier's delivery would have it. Ends with an error when a request or a delivery failed.
"""

import argparse
import contextlib
import functools
import json
import pathlib
import subprocess
import tempfile
import time

from stage import EXCHANGE_OIN, Repeating, Stage, checked, free_ports, need, running, say, source_oin, write

SHARE = 0.7
INTERVAL = 10
WARM_UP = 30
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


class Memory(Repeating):
    """What the processes hold, once an interval."""

    def __init__(self, servers):
        super().__init__(INTERVAL, self.sample)
        self.servers, self.samples, self.began = servers, [], time.monotonic()

    def sample(self):
        self.samples.append({"seconds": time.monotonic() - self.began,
                             "residentBytes": {name: server.resident_bytes() for name, server in self.servers.items()}})


class Deliveries(Repeating):
    """Once a minute a supplier delivers some of its profiles again."""

    def __init__(self, stage, store, records, seconds=60):
        super().__init__(seconds, self.deliver)
        file, self.count = stage.folder / "delivery.jsonl", 0
        file.write_text("".join(json.dumps(record) + "\n" for record in records[:DELIVERED]), encoding="utf-8")
        self.command = ["nice", str(stage.program), "import", "job-seekers", str(file), "--store", str(store)]

    def deliver(self):
        done = subprocess.run(self.command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode:
            raise RuntimeError(f"a delivery ended with {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}")
        self.count += 1


def start_sources(stage, stores, ports):
    sources = [{"oin": source_oin(number), "exchangeOIN": EXCHANGE_OIN, "store": str(stores[number - 1]),
                "listen": {"port": ports[number - 1]}, **stage.identity(f"source-{number:04}", source_oin(number))} for number in SOURCES]
    return stage.serve("soak-sources", {"logLevel": "warning", "sources": sources}, ports[0])


def drift(values):
    """The median of the last sixth against that of the second sixth: the first is the time in which everything warms up."""
    if len(values) < 3:
        return None
    sixth = max(1, len(values) // 6)
    early, late = sorted(values[sixth:2 * sixth]), sorted(values[-sixth:])
    return late[len(late) // 2] / early[len(early) // 2]


def latencies(lines):
    """The p99 of each interval that has answers; without the rest at the end, which is over less time than the others."""
    begins = [0, *(line["time"] for line in lines)]
    return [line["p99"] for begin, line in zip(begins, lines, strict=False) if "p99" in line and line["time"] - begin > INTERVAL - 1]


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
            load = functools.partial(stage.load, ("--exchange", port, EXCHANGE_OIN), None, "--questions", asked, "--connections",
                                     options.connections)
            # What is refused is soon answered: a capacity with failures is none.
            capacity = checked(load("--closed", "--seconds", 30, "--warm-up", 10), "the capacity")["answersPerSecond"]
            rate = round(capacity * SHARE, 1)
            say(f"capacity {capacity:.0f} questions a second; asking {rate} for {options.minutes:g} minutes")
            series = stage.folder / "series.jsonl"
            series.unlink(missing_ok=True)
            with Memory({"exchange": exchange, "sources": sources}) as memory, Deliveries(stage, stores[0], records) as deliveries:
                found = load("--rate", rate, "--seconds", options.minutes * 60, "--warm-up", WARM_UP, "--every", INTERVAL,
                             "--series", series)
    lines = [json.loads(line) for line in series.read_text(encoding="utf-8").splitlines()]
    return {
        "minutes": options.minutes, "warmUpSeconds": WARM_UP, "profilesASource": options.profiles,
        "capacityPerSecond": capacity, "ratePerSecond": rate, "answered": found["answered"], "failed": found["failed"],
        "faults": faults(found, memory, deliveries), "deliveries": deliveries.count, "milliseconds": found["milliseconds"],
        "p99Drift": drift(latencies(lines)),
        "memoryDrift": drift([sum(sample["residentBytes"].values()) for sample in memory.samples]),
        "series": lines, "memorySamples": memory.samples,
    }


def faults(found, *watched):
    """What went wrong, for who reads the figures."""
    requests = [f"requests failed: {found['failures']}"] if found["failed"] else []
    return requests + [str(each.failure) for each in watched if each.failure]


def times(ratio):
    return "too short to compare" if ratio is None else f"{ratio:.2f} times"


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
        result = soak(Stage.build(folder, options.program), options)
    write(options.out, {"command": "Benchmarks/run soak", **result})
    say(f"{result['answered']} answered, {result['failed']} failed; at the end against the beginning p99 {times(result['p99Drift'])}, "
        f"memory {times(result['memoryDrift'])}")
    # Only now: an hour's figures are worth keeping, with what is wrong with them.
    if result["faults"]:
        raise SystemExit("\n".join(result["faults"]))


if __name__ == "__main__":
    main()
