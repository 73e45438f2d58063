#!/usr/bin/env python3
"""The exchange over many sources that take 100 ms each: what it adds to them, and what it costs.

    python3 Benchmarks/wire/exchange.py --out exchange.json [--seconds 20]

The sources are one nginx with a port and a certificate for each, that sleeps and sends an answer made by a real source. The exchange is
`schakel serve` with its ledger in SQLite; `schakel load` asks it in an open loop for the latency, and keeps 1 to 50 questions under way for
its memory. Two floors are measured first, without the exchange: what nginx itself adds to the sleep, at one source; and what it takes to
deliver an answer of that size, from one server that sleeps as long and then sends all of it from a file.
Needs: nginx, libnginx-mod-http-echo, taskset (util-linux). Figures are of one machine in one run.
"""

import argparse
import contextlib
import json
import pathlib
import sys
import tempfile
import time

from stage import (
    EXCHANGE_OIN,
    NGINX_MODULES,
    PATH,
    Repeating,
    Stage,
    checked,
    free_ports,
    median,
    need,
    running,
    say,
    source_oin,
    table,
    write,
)

QUESTION = {"selectiegebied": {"postcode": "3511AB", "afstand": 100}}
SLEEP_MS = 100
# So many questions at the least, or a p95 hangs on one of them.
LEAST_QUESTIONS = 200
DELIVERY_OIN = source_oin(9999)


def answer_of(stage, matches):
    """What a real source answers, cut to this many matches."""
    store, _ = stage.store(2000)
    port = free_ports(1)[0]
    with running(stage.serve_source(store, port, maximumMatches=matches)):
        body = stage.ask(port, source_oin(1), QUESTION)
    if len(json.loads(body)["matches"]) != matches:
        raise SystemExit(f"the source has no {matches} matches")
    return body


def start_sleepers(stage, servers, body, cores):
    """One nginx that is all these servers. The echo module sleeps; the answer is a file, which nginx gives to a GET only."""
    file = stage.folder / "answer.json"
    file.write_bytes(body)
    locations = f"""
    location = {PATH} {{ echo_read_request_body; echo_sleep {SLEEP_MS / 1000}; echo_exec /answer; }}
    location = /answer {{ internal; alias {file}; error_page 405 =200 /answer; }}"""
    return stage.nginx(servers, locations, cores, settings=f"load_module {NGINX_MODULES}/ngx_http_echo_module.so;")


def start_sources(stage, ports, body, cores):
    servers = [(port, f"source-{number:04}", source_oin(number)) for number, port in enumerate(ports, 1)]
    return start_sleepers(stage, servers, body, cores)


@contextlib.contextmanager
def watching_memory(server):
    """Ten times a second while the block runs."""
    seen = []
    with Repeating(0.1, lambda: seen.append(server.resident_bytes())) as watch:
        yield seen
    if watch.failure:
        raise watch.failure


def idle_share(server, seconds=3):
    """Processor seconds a second while nobody asks."""
    before = server.cpu_seconds()
    time.sleep(seconds)
    return (server.cpu_seconds() - before) / seconds


def asked_at(stage, rate, where, options):
    """An open loop, long enough for its p95."""
    seconds = max(options.seconds, LEAST_QUESTIONS / rate)
    return checked(stage.load(
        where, QUESTION, "--rate", rate, "--seconds", seconds, "--warm-up", options.warm_up, cores=options.load_cores),
        f"{rate:g} questions a second")


def whole_answer(bodies):
    """As many bytes as an exchange sends when all its sources answer, and a JSON object as that is."""
    return b'{"answers":[' + b",".join(bodies) + b"]}"


def deliveries(stage, answer, options):
    """Latencies by rate of one server in the place of the exchange, that sleeps as a source does and then sends the whole answer."""
    port, found = free_ports(1)[0], {}
    with running(start_sleepers(stage, [(port, "delivery", DELIVERY_OIN)], answer, options.exchange_cores)):
        for rate in options.rates:
            load = asked_at(stage, rate, ("--source", port, DELIVERY_OIN), options)
            if load["bytes"] != load["answered"] * len(answer):
                raise SystemExit(f"{load['bytes']} bytes in {load['answered']} answers of {len(answer)} each")
            times = found[rate] = load["milliseconds"]
            say(f"delivery of {len(answer) / 1e6:.2f} MB, {rate:g} a second: p50 {times['p50']:.1f} ms, p95 {times['p95']:.1f} ms")
    return found


def latency_at(stage, server, port, rate, sources, floors, body, options):
    before, began = server.cpu_seconds(), time.monotonic()
    found = asked_at(stage, rate, ("--exchange", port, EXCHANGE_OIN), options)
    used = server.cpu_seconds() - before - options.idle * (time.monotonic() - began)
    questions = found["answered"] + found["warmUp"]["answered"]
    answer = found["bytes"] / found["answered"]
    # References are longer than the sources' own, so less than all they sent means that some were left out.
    if answer < 0.95 * sources * len(body):
        raise SystemExit(f"answers of {answer:.0f} bytes where the sources send {sources * len(body)}")
    times, (alone, delivery) = found["milliseconds"], floors
    return {
        "rate": rate, "questions": found["answered"], "p50": times["p50"], "p95": times["p95"], "max": times["max"],
        "addedP50": times["p50"] - SLEEP_MS, "addedP95": times["p95"] - SLEEP_MS, "addedP95OverFloor": times["p95"] - alone["p95"],
        "deliveryP95": delivery["p95"], "addedP95OverDelivery": times["p95"] - delivery["p95"],
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
    delivered = deliveries(stage, whole_answer([body] * sources), options)
    ports = free_ports(sources)
    nginx = start_sources(stage, ports, body, options.source_cores)
    with running(nginx):
        one = ("--source", ports[0], source_oin(1))
        floor = checked(stage.load(one, QUESTION, "--rate", 20, "--seconds", 5, "--warm-up", 1, cores=options.load_cores), "a source")
        floor = floor["milliseconds"]
        say(f"a source alone: p50 {floor['p50']:.1f} ms, p95 {floor['p95']:.1f} ms")
        server, port = stage.serve_exchange(
            ports, options.exchange_cores, options.log_level, {"memoryMegabytes": options.memory_megabytes})
        with running(server):
            options.idle = idle_share(server)
            started = server.resident_bytes() / 1e6
            latencies = []
            for rate in options.rates:
                row = latency_at(stage, server, port, rate, sources, (floor, delivered[rate]), body, options)
                latencies.append(row)
                say(f"{rate:g} questions/s: p50 {row['p50']:.1f} ms, p95 {row['p95']:.1f} ms, "
                    f"{row['exchangeMicrosecondsPerSourceRequest']:.0f} µs for a source request")
            memory = []
            for under_way in options.under_way:
                memory.append(memory_with(stage, server, port, under_way, options))
                say(f"{under_way} under way: {memory[-1]['mostMegabytes']:.0f} MB")
    # The least that delivery takes; each latency has that at its own rate.
    slowest = min(delivered)
    return {
        "sources": sources, "matches": matches, "bytesPerSource": len(body), "sleepMilliseconds": SLEEP_MS, "sourceAlone": floor,
        "delivery": {"rate": slowest, "p50": delivered[slowest]["p50"], "p95": delivered[slowest]["p95"]},
        "idleProcessorShare": options.idle, "startedMegabytes": started, "latencies": latencies, "memory": memory,
        # Configured in MiB, measured in MB.
        "boundMegabytes": options.memory_megabytes * (1 << 20) / 1e6,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the figures go, as JSON")
    parser.add_argument("--scenarios", default="20x100,400x5", help="sources x matches of each, with commas")
    parser.add_argument("--rates", type=lambda text: [float(part) for part in text.split(",")], default=[2.0, 5.0])
    parser.add_argument("--under-way", type=lambda text: [int(part) for part in text.split(",")], default=[1, 10, 25, 50])
    parser.add_argument("--seconds", type=float, default=20, help=f"of each run, or as a rate needs for {LEAST_QUESTIONS} questions")
    parser.add_argument("--warm-up", type=float, default=5)
    parser.add_argument("--exchange-cores", default="", help='as taskset takes them; "" is all')
    parser.add_argument("--source-cores", default="")
    parser.add_argument("--load-cores", default="")
    parser.add_argument("--log-level", default="warning", help='of the exchange; "info" writes a line for every request')
    parser.add_argument("--memory-megabytes", type=int, default=512, help="what the exchange is told to keep to, in MiB")
    parser.add_argument("--program", type=pathlib.Path, help="a release build; without it one is made")
    parser.add_argument("--work", type=pathlib.Path, help="keep certificates and profiles here for a next time")
    options = parser.parse_args()
    need("nginx", "taskset")
    if not (NGINX_MODULES / "ngx_http_echo_module.so").exists():
        sys.exit("absent: the echo module of nginx. On Debian: apt-get install libnginx-mod-http-echo")
    settings = {key: value for key, value in vars(options).items() if key not in ("out", "program", "work")}
    with tempfile.TemporaryDirectory() as temporary:
        stage = Stage.build(options.work or temporary, options.program)
        found = [scenario(stage, *map(int, each.split("x")), options) for each in options.scenarios.split(",")]
    write(options.out, {"settings": settings, "scenarios": found})
    rows = [
        [f"{each['sources']} × {each['matches']}", f"{row['rate']:g}", f"{row['p50']:.1f}", f"{row['p95']:.1f}",
         f"{row['addedP50']:.1f}", f"{row['addedP95']:.1f}", f"{row['addedP95OverDelivery']:.1f}",
         f"{row['exchangeMicrosecondsPerSourceRequest']:.0f}"]
        for each in found for row in each["latencies"]]
    table(["sources × matches", "questions/s", "p50 ms", "p95 ms", f"p50 − {SLEEP_MS}", f"p95 − {SLEEP_MS}",
           "p95 − delivery", "exchange CPU µs/source request"], rows)
    print()
    table(["sources × matches", "under way", "median MB", "most MB", "questions/s", "p50 ms"], [
        [f"{each['sources']} × {each['matches']}", row["questionsUnderWay"], f"{row['medianMegabytes']:.0f}", f"{row['mostMegabytes']:.0f}",
         f"{row['questionsPerSecond']:.1f}", f"{row['p50']:.0f}"]
        for each in found for row in each["memory"]])
    for each in found:
        print(f"\n{each['sources']} × {each['matches']}: a source alone takes p50 {each['sourceAlone']['p50']:.1f} ms, "
              f"p95 {each['sourceAlone']['p95']:.1f} ms; delivery of as many bytes p50 {each['delivery']['p50']:.1f} ms, "
              f"p95 {each['delivery']['p95']:.1f} ms; the exchange starts with {each['startedMegabytes']:.0f} MB.")


if __name__ == "__main__":
    main()
