#!/usr/bin/env python3
"""Compares StrictJSON with other validators on the accreditation data of the VUM standard: first the verdicts, then the time.

    python3 Benchmarks/json/run.py [--data FOLDER] [--rounds N]

Needs: orjson, msgspec, fastjsonschema, jsonschema-rs (PyPI); libsimdjson-dev, rapidjson-dev, g++ (Debian). What is absent is left
out, visibly.
All run on one core; times are of the thread's processor clock, the best and the median of the rounds. Prints tables in Markdown.
"""

import argparse
import base64
import datetime
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import typing

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from machine import machine

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent
BENCH = PACKAGE / ".build/release/json-bench"


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, text=True, stdout=subprocess.PIPE, **options).stdout


def validators(schema):
    """The Python ones by name: functions of bytes that tell whether they accept."""
    found = {}
    try:
        import orjson
    except ImportError:
        print("orjson is absent: nothing in Python is compared", file=sys.stderr)
        return found

    def guarded(body):
        def accepts(record):
            try:
                return body(record) is not False
            except Exception:
                return False
        return accepts

    found[f"orjson {orjson.__version__}, parse only"] = guarded(lambda record: orjson.loads(record) is not None)
    try:
        import jsonschema_rs
        rust = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        found["orjson + jsonschema-rs (Rust)"] = guarded(lambda record: rust.is_valid(orjson.loads(record)))
    except ImportError:
        print("jsonschema-rs is absent", file=sys.stderr)
    try:
        import fastjsonschema
        compiled = fastjsonschema.compile(schema)
        found["orjson + fastjsonschema"] = guarded(lambda record: compiled(orjson.loads(record)) is not None)
    except ImportError:
        print("fastjsonschema is absent", file=sys.stderr)
    try:
        import msgspec
        decoder = msgspec.json.Decoder(msgspec_type(msgspec, schema, "Record"))
        found[f"msgspec {msgspec.__version__} Struct with constraints (C)"] = guarded(lambda record: decoder.decode(record) is not None)
    except ImportError:
        print("msgspec is absent", file=sys.stderr)
    return found


def msgspec_type(msgspec, schema, name):
    """The type that says what a schema says."""
    kind = schema["type"]
    if kind == "object":
        required = schema.get("required", [])
        fields = []
        for key, value in schema["properties"].items():
            type_ = msgspec_type(msgspec, value, name + key.capitalize())
            fields.append((key, type_) if key in required else (key, type_ | msgspec.UnsetType, msgspec.UNSET))
        fields.sort(key=len)
        return msgspec.defstruct(name, fields, forbid_unknown_fields=schema.get("additionalProperties") is False)
    if kind == "array":
        return list[msgspec_type(msgspec, schema["items"], name)]
    if "enum" in schema:
        return typing.Literal[tuple(schema["enum"])]
    if kind == "integer":
        return typing.Annotated[int, msgspec.Meta(ge=schema["minimum"], le=schema["maximum"])]
    if schema.get("format") == "date":
        return datetime.date
    limits = {"pattern": schema["pattern"]} if "pattern" in schema else {"max_length": schema["maxLength"]}
    return typing.Annotated[str, msgspec.Meta(**limits)]


def faulty(record):
    """One record with one fault each, and what the fault is."""
    text = record.decode()
    body = text[1:]

    def with_member(member):
        return ("{" + member + ", " + body).encode()

    return [
        ("nothing", record),
        ("unknown member", with_member('"x": 1')),
        ("name twice", with_member('"idWerkzoekende": "a"')),
        ("name twice, one escaped", with_member('"\\u0069dWerkzoekende": "a"')),
        ("text too long", with_member('"persoonlijkePresentatie": "' + "a" * 2001 + '"')),
        ("2,000 scalars beyond the BMP (allowed)", with_member('"persoonlijkePresentatie": "' + "\U0001f600" * 2000 + '"')),
        ("code not in the list", with_member('"indicatieLdrRegistratie": 3')),
        ("1.0 for an integer", with_member('"indicatieLdrRegistratie": 1.0')),
        ("date that does not exist", with_member('"flexibiliteit": {"datumEindeBeschikbaarVoorWerk": "2026-02-30"}')),
        ("postcode with a line end", with_member('"mobiliteit": {"bemiddelingspostcode": "1234AB\\n"}')),
        ("required member absent", with_member('"mobiliteit": {"maximaleReisafstand": 1}')),
        ("invalid UTF-8", with_member('"persoonlijkePresentatie": "@"').replace(b"@", b"\xc0\x80")),
        ("half a surrogate pair", with_member('"persoonlijkePresentatie": "\\ud800"')),
        ("noncharacter U+FFFF", with_member('"persoonlijkePresentatie": "\\uffff"')),
        ("control character", with_member('"persoonlijkePresentatie": "\t"')),
        ("comma before the end", text[:-1].encode() + b",}"),
        ("byte order mark", b"\xef\xbb\xbf" + record),
        ("text after the end", record + b"1"),
    ]


def measure(name, accepts, records, form, rounds):
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        accepted = sum(map(accepts, records))
        times.append(time.thread_time() - start)
    size, best, median = sum(map(len, records)), min(times), statistics.median(times)
    each = 1e6 / len(records)
    return {"name": name, "form": form, "accepted": accepted, "records": len(records), "best_us": best * each, "median_us": median * each,
            "best_mb_s": size / best / 1e6, "median_mb_s": size / median / 1e6}


def compile_peers(folder):
    program = pathlib.Path(folder) / "peers"
    try:
        run("g++", "-O3", "-march=native", "-std=c++17", "-w", HERE / "peers.cpp", "-o", program, "-lsimdjson")
        return program
    except (subprocess.CalledProcessError, FileNotFoundError):
        print("the C++ validators cannot be compiled: libsimdjson-dev, rapidjson-dev and g++ are needed", file=sys.stderr)
        return None


def results(rows, columns):
    """The rows of compact records, as the report reads them; `verdictsEqual` is of the documents with one fault each."""
    kept = []
    for row in rows:
        if row["form"] != "compact":
            continue
        # Of StrictJSON one task was compared; to see whether a text is well formed refuses less.
        compared = row["name"] == "StrictJSON, validate" or not row["name"].startswith("StrictJSON")
        verdicts = next((column for name, column in columns.items() if compared and row["name"].startswith(name)), None)
        equal = row["accepted"] == row["records"] and verdicts == columns["StrictJSON"]
        kept.append({"engine": row["name"], "microsecondsPerRecord": row["best_us"], "megabytesPerSecond": row["best_mb_s"],
                     "medianMicrosecondsPerRecord": row["median_us"], "verdictsEqual": equal if verdicts else None})
    return kept


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, default=PACKAGE.parent.parent / "shared/data")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--out", type=pathlib.Path, help="where the figures go, as JSON")
    options = parser.parse_args()
    data = options.data / "vum/jobseeker_profiles_1000.json"
    run("swift", "build", "-j", "1", "-c", "release", "--package-path", PACKAGE)

    schema = json.loads(run(BENCH, "schema", data))
    lines = run(BENCH, "records", data).split()
    records = [base64.b64decode(line) for line in lines]
    supplied, compact = records[:len(records) // 2], records[len(records) // 2:]
    python = validators(schema)
    # The smallest record that is valid, so that each case adds its own member.
    minimal = json.dumps({"idWerkzoekende": "w", "bemiddelingsberoep": [{"codeBeroepsnaam": "a"}]}).encode()
    cases = faulty(minimal)

    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "schema.json").write_text(json.dumps(schema))
        (pathlib.Path(folder) / "records").write_text("\n".join(lines) + "\n")
        case_lines = "\n".join(base64.b64encode(document).decode() for _, document in cases) + "\n"
        (pathlib.Path(folder) / "cases").write_text(case_lines)
        peers = compile_peers(folder)

        columns = {"StrictJSON": [], "Foundation": []}
        for line in run(BENCH, "verdicts", data, input=case_lines).splitlines():
            for name, word in zip(columns, line.split(), strict=True):
                columns[name].append(word == "true")
        if peers:
            pairs = [line.split() for line in run(peers, "verdicts", f"{folder}/schema.json", f"{folder}/cases").splitlines()]
            columns["RapidJSON"] = [pair[0] == "1" for pair in pairs]
            columns["simdjson"] = [pair[1] == "1" for pair in pairs]
        for name, accepts in python.items():
            columns[name.split(",")[0]] = [accepts(document) for _, document in cases]
        print("| fault | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
        for index, (name, _) in enumerate(cases):
            print(f"| {name} | " + " | ".join("accepts" if column[index] else "refuses" for column in columns.values()) + " |")

        rows = [json.loads(line) for line in run(BENCH, "measure", data, options.rounds).splitlines()]
        if peers:
            lines = run(peers, "measure", f"{folder}/schema.json", f"{folder}/records", options.rounds).splitlines()
            rows += [json.loads(line) for line in lines]
    for form, list_ in (("supplied", supplied), ("compact", compact)):
        rows += [measure(name, accepts, list_, form, max(5, options.rounds // 4)) for name, accepts in python.items()]

    if options.out:
        options.out.write_text(json.dumps({"command": "python3 Benchmarks/json/run.py --data FOLDER --out RESULTS/json.json",
                                           "machine": machine(), "results": results(rows, columns)}, indent=1) + "\n")

    print("\n| what | form | accepted | best µs/record | median µs | best MB/s | median MB/s |\n|---|---|---|---|---|---|---|")
    for row in sorted(rows, key=lambda row: (row["form"], row["best_us"])):
        print(f"| {row['name']} | {row['form']} | {row['accepted']} of {row['records']} | {row['best_us']:.2f} | {row['median_us']:.2f} | "
              f"{row['best_mb_s']:.0f} | {row['median_mb_s']:.0f} |")


if __name__ == "__main__":
    main()
