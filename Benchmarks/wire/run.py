#!/usr/bin/env python3
"""One source over HTTPS with client certificates and kept connections, beside nginx that sends the same bytes from a file.

    python3 Benchmarks/wire/run.py --out wire.json [--rounds 5] [--seconds 10]

Both have certificates of the same authority and kind, TLS 1.3 with the same cipher, no access log, and the same cores; `schakel load
--closed` asks both in turn. The question goes to an index of many profiles, so that Schakel selects what it sends, and nginx does not.
Needs: nginx, taskset (util-linux). Figures are of one machine in one run; read them as ratios.
"""

import argparse
import contextlib
import json
import os
import pathlib
import tempfile

from stage import PATH, Stage, checked, free_ports, median, need, running, say, source_oin, table, write

OIN = source_oin(1)
UTRECHT = {"selectiegebied": {"postcode": "3511AB", "afstand": 50}}


def single(stage, port, records):
    """A question that one profile answers: the postcode and occupation of somebody."""
    for record in records:
        with contextlib.suppress(KeyError, IndexError):
            question = {
                "selectiegebied": {"postcode": record["mobiliteit"]["bemiddelingspostcode"], "afstand": 0},
                "bemiddelingsberoep": {"$elemMatch": {"$or": [
                    {"beroep.codeBeroepsnaam": {"$eq": record["bemiddelingsberoep"][0]["codeBeroepsnaam"]}}]}},
            }
            body = stage.ask(port, OIN, question)
            if len(json.loads(body)["matches"]) == 1:
                return question, body
    raise SystemExit("no question with one match was found")


def measure(stage, server, port, question, options):
    """One run: what came over, and what it cost on both sides."""
    before = server.cpu_seconds()
    found = checked(stage.load(
        ("--source", port, OIN), question, "--closed", "--connections", options.connections, "--seconds", options.seconds,
        "--warm-up", options.warm_up, cores=options.load_cores), "a round")
    used = server.cpu_seconds() - before
    answers = found["answered"] + found["warmUp"]["answered"]
    return {
        "answersPerSecond": found["answersPerSecond"], "megabytesPerSecond": found["bytesPerSecond"] / 1e6,
        "serverMicrosecondsPerAnswer": used / answers * 1e6,
        "generatorMicrosecondsPerAnswer": found["generatorProcessorSeconds"] / found["answered"] * 1e6,
        "p50": found["milliseconds"]["p50"], "p99": found["milliseconds"]["p99"], "answers": found["answered"],
    }


def compare(stage, name, question, body, source, options):
    """Both in turn, so that what else the machine does hits both."""
    file = stage.folder / "www" / PATH.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    port = free_ports(1)[0]
    location = f"root {stage.folder}/www; location = {PATH} {{ error_page 405 =200 $uri; }}"
    workers = sum(1 for _ in cores(options.server_cores)) or os.cpu_count()
    nginx = stage.nginx([(port, "source-0001", OIN)], location, options.server_cores, workers)
    rounds = {"schakel": [], "nginx": []}
    with running(nginx):
        if stage.ask(port, OIN, question) != body:
            raise SystemExit("nginx does not send the bytes of the source")
        for number in range(options.rounds):
            sides = [("schakel", source), ("nginx", (nginx, port))]
            for side, (server, at) in sides if number % 2 == 0 else reversed(sides):
                rounds[side].append(measure(stage, server, at, question, options))
                say(f"{name} round {number + 1}: {side} {rounds[side][-1]['answersPerSecond']:.0f} answers/s")
    keys = rounds["nginx"][0].keys()
    medians = {side: {key: median([each[key] for each in list_]) for key in keys} for side, list_ in rounds.items()}
    ours, theirs = medians["schakel"], medians["nginx"]
    return {
        "bytes": len(body), "matches": len(json.loads(body)["matches"]), "rounds": rounds, "medians": medians,
        "throughputOfNginx": ours["answersPerSecond"] / theirs["answersPerSecond"],
        "serverProcessorOfNginx": ours["serverMicrosecondsPerAnswer"] / theirs["serverMicrosecondsPerAnswer"],
    }


def cores(text):
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the figures go, as JSON")
    parser.add_argument("--profiles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--warm-up", type=float, default=2)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--server-cores", default="0", help='cores of both servers, as taskset takes them; "" is all')
    parser.add_argument("--load-cores", default="1", help='cores of the generator; "" is all')
    parser.add_argument("--log-level", default="warning", help='of the source; "info" writes a line for every request')
    parser.add_argument("--program", type=pathlib.Path, help="a release build; without it one is made")
    parser.add_argument("--work", type=pathlib.Path, help="keep certificates and profiles here for a next time")
    options = parser.parse_args()
    need("nginx", "taskset")
    with tempfile.TemporaryDirectory() as temporary:
        stage = Stage.build(options.work or temporary, options.program)
        store, records = stage.store(options.profiles)
        port = free_ports(1)[0]
        server = stage.serve_source(store, port, options.server_cores, options.log_level)
        with running(server):
            questions = {"100 matches": (UTRECHT, stage.ask(port, OIN, UTRECHT)), "1 match": single(stage, port, records)}
            found = {}
            for name, (question, body) in questions.items():
                # The order of the matches differs from answer to answer, their bytes do not.
                found[name] = compare(stage, name, question, body, (server, port), options)
    settings = {key: value for key, value in vars(options).items() if key not in ("out", "program", "work")}
    write(options.out, {"settings": settings, "answers": found})
    rows = [
        [name, f"{each['bytes']:,}", side, f"{row['answersPerSecond']:,.0f}", f"{row['megabytesPerSecond']:,.1f}",
         f"{row['serverMicrosecondsPerAnswer']:.1f}", f"{row['generatorMicrosecondsPerAnswer']:.1f}", f"{row['p50']:.2f}",
         f"{row['p99']:.2f}"]
        for name, each in found.items() for side, row in each["medians"].items()]
    table(["answer", "bytes", "server", "answers/s", "MB/s", "server CPU µs/answer", "generator CPU µs/answer", "p50 ms", "p99 ms"], rows)
    for name, each in found.items():
        print(f"\n{name}: {each['throughputOfNginx']:.2f} of nginx's throughput, "
              f"{each['serverProcessorOfNginx']:.2f} times its processor time for an answer.")


if __name__ == "__main__":
    main()
