#!/usr/bin/env python3
"""The exchange over many sources that take 100 ms each: what it adds to them, and what it costs.

    python3 Benchmarks/wire/exchange.py --out exchange.json [--seconds 20]

The sources are one nginx with a port and a certificate for each, that sleeps and sends an answer made by a real source. The exchange is
`schakel serve` with its ledger in SQLite; `schakel load` asks it in an open loop for the latency, and keeps 1 to 50 questions under way for
its memory. What nginx itself adds to the sleep is measured first, at one source without the exchange.
Needs: nginx, libnginx-mod-http-echo, taskset (util-linux). Figures are of one machine in one run.
"""

import argparse
import contextlib
import json
import pathlib
import sys
import tempfile
import threading
import time

from stage import (
    EXCHANGE_OIN,
    NGINX_MODULES,
    PATH,
    Stage,
    free_ports,
    machine,
    median,
    need,
    running,
    say,
    source_oin,
    table,
)

QUESTION = {"selectiegebied": {"postcode": "3511AB", "afstand": 100}}
SLEEP_MS = 100


def answer_of(stage, matches):
    """What a real source answers, cut to this many matches."""
    store, _ = stage.store(2000)
    port = free_ports(1)[0]
    with running(stage.serve_source(store, port, maximumMatches=matches)):
        body = stage.ask(port, source_oin(1), QUESTION)
    if len(json.loads(body)["matches"]) != matches:
        raise SystemExit(f"the source has no {matches} matches")
    return body


def start_sources(stage, ports, body, cores):
    """One nginx that is all sources. The echo module sleeps; the answer is a file, which nginx gives to a GET only."""
    file = stage.folder / "answer.json"
    file.write_bytes(body)
    locations = f"""
    location = {PATH} {{ echo_read_request_body; echo_sleep {SLEEP_MS / 1000}; echo_exec /answer; }}
    location = /answer {{ internal; alias {file}; error_page 405 =200 /answer; }}"""
    servers = [(port, f"source-{number:04}", source_oin(number)) for number, port in enumerate(ports, 1)]
    return stage.nginx(servers, locations, cores, settings=f"load_module {NGINX_MODULES}/ngx_http_echo_module.so;")


def checked(found, what):
    if found["failed"]:
        raise SystemExit(f"{what}: requests failed: {found['failures']}")
    return found


@contextlib.contextmanager
def watching_memory(server):
    """Ten times a second while the block runs."""
    seen, stopped = [], threading.Event()

    def watch():
        while not stopped.wait(0.1):
            seen.append(server.resident_bytes())
    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield seen
    finally:
        stopped.set()
        thread.join()


def idle_share(server, seconds=3):
    """Processor seconds a second while nobody asks."""
    before = server.cpu_seconds()
    time.sleep(seconds)
    return (server.cpu_seconds() - before) / seconds


def latency_at(stage, server, port, rate, sources, floor, body, options):
    before, began = server.cpu_seconds(), time.monotonic()
    found = checked(stage.load(
        ("--exchange", port, EXCHANGE_OIN), QUESTION, "--rate", rate, "--seconds", options.seconds, "--warm-up", options.warm_up,
        cores=options.load_cores), f"{rate} questions a second")
    used = server.cpu_seconds() - before - options.idle * (time.monotonic() - began)
    questions = found["answered"] + found["warmUp"]["answered"]
    answer = found["bytes"] / found["answered"]
    # References are longer than the sources' own, so less than all they sent means that some were left out.
    if answer < 0.95 * sources * len(body):
        raise SystemExit(f"answers of {answer:.0f} bytes where the sources send {sources * len(body)}")
    times = found["milliseconds"]
    return {
        "rate": rate, "questions": found["answered"], "p50": times["p50"], "p95": times["p95"], "max": times["max"],
        "addedP50": times["p50"] - SLEEP_MS, "addedP95": times["p95"] - SLEEP_MS, "addedP95OverFloor": times["p95"] - floor["p95"],
        "exchangeMicrosecondsPerSourceRequest": used / (questions * sources) * 1e6, "megabytesPerAnswer": answer / 1e6,
        "generatorProcessorSeconds": found["generatorProcessorSeconds"],
    }


def memory_with(stage, server, port, under_way, options):
    with watching_memory(server) as seen:
        found = checked(stage.load(
            ("--exchange", port, EXCHANGE_OIN), QUESTION, "--closed", "--connections", under_way, "--seconds", options.seconds,
            "--warm-up", options.warm_up, "--timeout", 120, cores=options.load_cores), f"{under_way} questions under way")
    return {
        "questionsUnderWay": under_way, "medianMegabytes": median(seen) / 1e6, "mostMegabytes": max(seen) / 1e6,
        "questionsPerSecond": found["answersPerSecond"], "p50": found["milliseconds"]["p50"], "p95": found["milliseconds"]["p95"],
    }


def scenario(stage, sources, matches, options):
    """Everything for one number of sources."""
    say(f"{sources} sources of {matches} matches: certificates and a first answer")
    body = answer_of(stage, matches)
    ports = free_ports(sources)
    nginx = start_sources(stage, ports, body, options.source_cores)
    with running(nginx):
        one = ("--source", ports[0], source_oin(1))
        floor = checked(stage.load(one, QUESTION, "--rate", 20, "--seconds", 5, "--warm-up", 1, cores=options.load_cores), "a source")
        floor = floor["milliseconds"]
        say(f"a source alone: p50 {floor['p50']:.1f} ms, p95 {floor['p95']:.1f} ms")
        server, port = stage.serve_exchange(ports, options.exchange_cores, options.log_level)
        with running(server):
            options.idle = idle_share(server)
            started = server.resident_bytes() / 1e6
            latencies = []
            for rate in options.rates:
                latencies.append(latency_at(stage, server, port, rate, sources, floor, body, options))
                row = latencies[-1]
                say(f"{rate} questions/s: p50 {row['p50']:.1f} ms, p95 {row['p95']:.1f} ms, "
                    f"{row['exchangeMicrosecondsPerSourceRequest']:.0f} µs for a source request")
            memory = []
            for under_way in options.under_way:
                memory.append(memory_with(stage, server, port, under_way, options))
                say(f"{under_way} under way: {memory[-1]['mostMegabytes']:.0f} MB")
    return {
        "sources": sources, "matches": matches, "bytesPerSource": len(body), "sourceAlone": floor, "idleProcessorShare": options.idle,
        "startedMegabytes": started, "latencies": latencies, "memory": memory,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the figures go, as JSON")
    parser.add_argument("--scenarios", default="20x100,400x5", help="sources x matches of each, with commas")
    parser.add_argument("--rates", type=lambda text: [float(part) for part in text.split(",")], default=[1.0, 2.0, 5.0])
    parser.add_argument("--under-way", type=lambda text: [int(part) for part in text.split(",")], default=[1, 10, 25, 50])
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--warm-up", type=float, default=5)
    parser.add_argument("--exchange-cores", default="", help='as taskset takes them; "" is all')
    parser.add_argument("--source-cores", default="")
    parser.add_argument("--load-cores", default="")
    parser.add_argument("--log-level", default="warning", help='of the exchange; "info" writes a line for every request')
    parser.add_argument("--program", type=pathlib.Path, help="a release build; without it one is made")
    parser.add_argument("--work", type=pathlib.Path, help="keep certificates and profiles here for a next time")
    options = parser.parse_args()
    need("nginx", "taskset")
    if not (NGINX_MODULES / "ngx_http_echo_module.so").exists():
        sys.exit("absent: the echo module of nginx. On Debian: apt-get install libnginx-mod-http-echo")
    settings = {key: value for key, value in vars(options).items() if key not in ("out", "program", "work")}
    with tempfile.TemporaryDirectory() as temporary:
        stage = Stage.build((options.work or pathlib.Path(temporary)).resolve(), options.program)
        found = [scenario(stage, *map(int, each.split("x")), options) for each in options.scenarios.split(",")]
    options.out.write_text(json.dumps({"machine": machine(), "settings": settings, "scenarios": found}, indent=1) + "\n")
    rows = [
        [f"{each['sources']} × {each['matches']}", f"{row['rate']:g}", f"{row['p50']:.1f}", f"{row['p95']:.1f}",
         f"{row['addedP50']:.1f}", f"{row['addedP95']:.1f}", f"{row['exchangeMicrosecondsPerSourceRequest']:.0f}"]
        for each in found for row in each["latencies"]]
    table(["sources × matches", "questions/s", "p50 ms", "p95 ms", f"p50 − {SLEEP_MS}", f"p95 − {SLEEP_MS}",
           "exchange CPU µs/source request"], rows)
    print()
    table(["sources × matches", "under way", "median MB", "most MB", "questions/s", "p50 ms"], [
        [f"{each['sources']} × {each['matches']}", row["questionsUnderWay"], f"{row['medianMegabytes']:.0f}", f"{row['mostMegabytes']:.0f}",
         f"{row['questionsPerSecond']:.1f}", f"{row['p50']:.0f}"]
        for each in found for row in each["memory"]])
    for each in found:
        print(f"\n{each['sources']} × {each['matches']}: a source alone takes p50 {each['sourceAlone']['p50']:.1f} ms, "
              f"p95 {each['sourceAlone']['p95']:.1f} ms; the exchange starts with {each['startedMegabytes']:.0f} MB.")


if __name__ == "__main__":
    main()
