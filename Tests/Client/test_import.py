"""Loading files: good records are taken, bad ones are named with their faults, and a file that is none changes nothing."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from support.locations import binary
from support.mediator import JOB_SEEKERS, VACANCIES, Subject
from support.process import ENVIRONMENT, run
from support.records import job_seeker, lines, record

REFUSED = 3


def word(subject: Subject) -> str:
    return "vacancies" if subject is VACANCIES else "job-seekers"


def load(store: Path, subject: Subject, content: bytes, *options: str, expected: int = 0) -> dict[str, Any]:
    """Imports from standard input, and gives the report."""
    done = run("import", word(subject), "-", "--store", store, "--json", *options, stdin=content)
    assert done.returncode == expected, (done.returncode, done.stderr.decode()[-1000:])
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.fixture
def store(scratch: Path) -> Path:
    return scratch / "source.sqlite"


@pytest.mark.parametrize("form", ["lines", "array", "one line array", "windows lines", "no last newline", "blank lines"])
def test_both_forms_are_taken(store: Path, subject: Subject, form: str) -> None:
    records = [record(subject, f"r-{number}") for number in range(30)]
    content = {
        "lines": lines(records), "array": json.dumps(records, indent=2).encode(), "one line array": json.dumps(records).encode(),
        "windows lines": lines(records).replace(b"\n", b"\r\n"), "no last newline": lines(records)[:-1],
        "blank lines": lines(records).replace(b"\n", b"\n\n"),
    }[form]
    report = load(store, subject, content)
    assert (report["read"], report["added"], report["refused"]) == (30, 30, 0)


def test_a_record_again_replaces_by_its_id(store: Path, subject: Subject) -> None:
    load(store, subject, lines([record(subject, "a"), record(subject, "b")]))
    report = load(store, subject, lines([record(subject, "b", "9711AA"), record(subject, "c")]))
    assert (report["added"], report["replaced"], report["removed"]) == (1, 1, 0)


def test_a_whole_set_can_be_replaced(store: Path, subject: Subject) -> None:
    load(store, subject, lines([record(subject, name) for name in "abc"]))
    report = load(store, subject, lines([record(subject, name) for name in "cd"]), "--replace-all")
    assert (report["added"], report["replaced"], report["removed"]) == (1, 1, 2)


def test_broken_lines_are_named_and_the_others_are_taken(store: Path, subject: Subject) -> None:
    good = [record(subject, f"g-{number}") for number in range(4)]
    kind = subject.id_key
    broken = [
        b"{", b"[]", b'"text"', b'{"%s":"x",}' % kind.encode(), b'{"%s":"x","%s":"y"}' % (kind.encode(), kind.encode()),
        b'{"%s":"\xff"}' % kind.encode(), b'{"%s":"a b"}' % kind.encode(), b"{}", b"[" * 50 + b"]" * 50, b"x" * 300_000,
        b'{"%s":"x","onbekend":1}' % kind.encode(),
    ]
    content = b""
    for number, line in enumerate(broken):
        content += line + b"\n" + (lines([good[number]]) if number < len(good) else b"")
    report = load(store, subject, content, "--show", "100", expected=REFUSED)
    assert (report["read"], report["added"], report["refused"]) == (15, 4, 11)
    assert [refusal["line"] for refusal in report["refusals"]] == [1, 3, 5, 7, 9, 10, 11, 12, 13, 14, 15]
    assert all(refusal["faults"] for refusal in report["refusals"])


def test_every_fault_of_a_record_is_named_with_its_path(store: Path) -> None:
    faulty = job_seeker(
        "a", werktijden={"aantalWerkurenPerWeekMaximaal": 100, "indicatieKantoortijden": 7}, sector=[{"codeSbi": "x"}], onbekend=1)
    report = load(store, JOB_SEEKERS, lines([faulty]), expected=REFUSED)
    paths = {fault["path"] for fault in report["refusals"][0]["faults"]}
    assert paths == {"werktijden.aantalWerkurenPerWeekMaximaal", "werktijden.indicatieKantoortijden", "sector[0].codeSbi", "onbekend"}


def test_a_record_twice_in_one_file_counts_once(store: Path, subject: Subject) -> None:
    report = load(store, subject, lines([record(subject, "a"), record(subject, "b"), record(subject, "a", "9711AA")]))
    assert report["repeated"] == 1
    assert report["added"] == 2


def test_a_record_that_no_question_finds_is_told(store: Path) -> None:
    report = load(store, JOB_SEEKERS, lines([{"idWerkzoekende": "a"}, job_seeker("b")]))
    assert (report["added"], report["notFindable"]) == (2, 1)


@pytest.mark.parametrize("content", [
    pytest.param(b"", id="empty"),
    pytest.param(b" \n\n ", id="only white space"),
    pytest.param("[]".encode("utf-16"), id="UTF-16"),
    pytest.param("[]".encode("utf-32"), id="UTF-32"),
    pytest.param(b"PK\x03\x04" + bytes(200), id="an archive"),
    pytest.param(b"<xml/>", id="XML"),
    pytest.param(b"naam;postcode\nx;3511AB\n", id="CSV"),
    pytest.param(lines([job_seeker("a")])[:-10], id="half a record"),
    pytest.param(b"[" + lines([job_seeker("a")])[:-1], id="an array that does not end"),
])
def test_what_holds_no_whole_record_fails_and_changes_nothing(store: Path, content: bytes) -> None:
    load(store, JOB_SEEKERS, lines([job_seeker("kept")]))
    done = run("import", "job-seekers", "-", "--store", store, "--replace-all", "--json", stdin=content)
    assert done.returncode in (1, REFUSED)
    assert done.stderr.strip() or json.loads(done.stdout)["refused"] > 0
    report = load(store, JOB_SEEKERS, lines([job_seeker("kept")]))
    assert (report["added"], report["replaced"]) == (0, 1)


def test_another_encoding_refuses_the_lines_it_breaks(store: Path) -> None:
    content = json.dumps(job_seeker("a", persoonlijkePresentatie="één"), ensure_ascii=False).encode("latin-1")
    report = load(store, JOB_SEEKERS, content + b"\n" + lines([job_seeker("b")]), expected=REFUSED)
    assert (report["added"], report["refused"]) == (1, 1)


def test_files_that_cannot_be_read_are_named(store: Path, scratch: Path) -> None:
    for path in (scratch / "nowhere.json", scratch):
        done = run("import", "job-seekers", path, "--store", store)
        assert done.returncode == 1
        assert str(path) in done.stderr.decode()


def test_a_file_without_permission_is_named(scratch: Path) -> None:
    secret = scratch / "secret.jsonl"
    secret.write_bytes(lines([job_seeker("a")]))
    secret.chmod(0)
    # Root may read everything, so that somebody else has to try.
    user = 65534 if os.getuid() == 0 else None
    reachable = subprocess.run(["/bin/ls", binary()], user=user, capture_output=True).returncode == 0
    if not reachable:
        pytest.skip(f"{binary()} cannot be reached by another user than root")
    done = subprocess.run(
        [binary(), "import", "job-seekers", secret, "--store", "/tmp/none.sqlite"], user=user, capture_output=True, env=ENVIRONMENT)
    assert done.returncode == 1
    assert b"secret.jsonl" in done.stderr


def test_a_store_that_is_none_is_named(scratch: Path) -> None:
    other = scratch / "other.sqlite"
    other.write_bytes(b"This is a letter, not a database. " * 100)
    done = run("import", "job-seekers", "-", "--store", other, stdin=lines([job_seeker("a")]))
    assert done.returncode == 1
    assert str(other) in done.stderr.decode()
    assert other.read_bytes().startswith(b"This is a letter")


def test_validate_stores_nothing_and_names_lines(scratch: Path, subject: Subject) -> None:
    file = scratch / "records.jsonl"
    file.write_bytes(lines([record(subject, "a"), {subject.id_key: "x", "onbekend": 1}, record(subject, "b")]))
    done = run("validate", word(subject), file, "--json")
    assert done.returncode == REFUSED
    report = json.loads(done.stdout)
    assert (report["records"], report["invalid"]) == (3, 1)
    assert report["refusals"][0]["line"] == 2
    assert sorted(path.name for path in scratch.iterdir()) == ["records.jsonl"]
