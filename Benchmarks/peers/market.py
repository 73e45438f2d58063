"""A market as the peers take it: columns ordered by postcode area, questions, and the matches' JSON in one file.

The folder comes from the exporter (or from `fake_market.py`). What is read from it is kept in a prepared form, so that every peer is loaded
from the same columns, and the process that measures holds nothing but the questions and the file of matches.
"""

from __future__ import annotations

import collections
import json
import mmap
import pathlib
import pickle
import typing
from array import array
from dataclasses import dataclass, field

NEVER = 2**31 - 1
"""Available: a day that no question asks for."""
FAR = 32767
"""Travels any distance."""
ABSENT = -1
"""Does not speak the language, or has no number of hours."""
ANY_LEAST_HOURS = 255

Skill = tuple[str, int, int]
"""Language, spoken and written, each level one higher than in the data: 0 is for none given."""


@dataclass(slots=True)
class Lists:
    """A list of numbers for each profile."""

    starts: array[int] = field(default_factory=lambda: array("I", [0]))
    values: array[int] = field(default_factory=lambda: array("H"))

    def append(self, values: typing.Iterable[int]) -> None:
        self.values.extend(values)
        self.starts.append(len(self.values))

    def __getitem__(self, row: int) -> list[int]:
        return self.values[self.starts[row]:self.starts[row + 1]].tolist()


@dataclass(slots=True)
class Profile:
    """What a question looks at in one profile."""

    row: int
    area: int
    flags: int
    available: int
    travel: int
    most_hours: int
    least_hours: int
    oral: int
    written: int
    occupations: list[int]
    skills: list[int]


@dataclass(slots=True)
class Question:
    """A question, its criteria in the encoding of the columns."""

    number: int
    centre: int
    latitude: float
    longitude: float
    areas: array[int]
    reaches: array[int]
    groups: array[int]
    """For each area how many distances are shorter: areas of one group are as far."""
    occupations: list[int]
    needed: int
    any_of: int
    available_by: int | None
    most_hours: int | None
    least_hours: int | None
    oral: int | None
    """What is asked of the market's commonest language, which has columns of its own."""
    written: int | None
    other_languages: list[list[int]]
    """For each demand in another language the skills that meet it."""
    maximum: int
    expected: array[int] = field(default_factory=lambda: array("I"))
    expected_more: bool = False


NUMBERS = ("area", "flags", "available", "travel", "most_hours", "least_hours", "oral", "written")


@dataclass(slots=True)
class Market:
    """Every profile, by column. The row of a profile is its place in the order of areas."""

    columns: dict[str, array[int]]
    occupations: Lists
    skills: Lists
    places: dict[int, tuple[float, float]]
    known_skills: list[Skill]
    questions: list[Question]
    folder: pathlib.Path

    def __len__(self) -> int:
        return len(self.columns["area"])

    def profiles(self) -> typing.Iterator[Profile]:
        for row, numbers in enumerate(zip(*(self.columns[name] for name in NUMBERS), strict=True)):
            area, flags, available, travel, most_hours, least_hours, oral, written = numbers
            yield Profile(row, area, flags, available, travel, most_hours, least_hours, oral, written, self.occupations[row],
                          self.skills[row])

    def offers(self) -> typing.Iterator[tuple[int, list[int], Profile]]:
        """Each profile once for every occupation: the occupation, those before it, the profile.

        Where a question asks for no occupation, each profile comes under the number 0 as well.
        """
        every = any(not question.occupations for question in self.questions)
        for profile in self.profiles():
            if every:
                yield 0, [], profile
            for place, occupation in enumerate(profile.occupations):
                yield occupation, profile.occupations[:place], profile

    def neighbours(self) -> typing.Iterator[tuple[int, int, int, int]]:
        """Centre, rank, area and reach of the areas around every centre that is asked for, nearest first."""
        longest: dict[int, Question] = {}
        for question in self.questions:
            known = longest.get(question.centre)
            if known is None or len(known.areas) < len(question.areas):
                longest[question.centre] = question
        for centre, question in longest.items():
            for rank, (area, reach) in enumerate(zip(question.areas, question.reaches, strict=True)):
                yield centre, rank, area, reach


class Arena:
    """The matches one after the other in a file in memory, by row."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.offsets = array("Q")
        self.offsets.frombytes((folder / "offsets").read_bytes())
        with (folder / "matches").open("rb") as file:
            self.bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __getitem__(self, row: int) -> bytes:
        return self.bytes[self.offsets[row]:self.offsets[row + 1]]


def level(value: int | None) -> int:
    return 0 if value is None else value + 1


def skills_of(record: dict[str, typing.Any]) -> list[Skill]:
    return [(item["language"], level(item["oral"]), level(item["written"])) for item in record["languages"]]


def flags_of(record: dict[str, typing.Any]) -> int:
    return int(record["licences"] | record["durations"] << 16 | (record["irregular"] or 0) << 18 | (record["office"] or 0) << 20)


def lines(path: pathlib.Path) -> typing.Iterator[dict[str, typing.Any]]:
    with path.open("rb") as file:
        for line in file:
            yield json.loads(line)


def prepared(source: pathlib.Path, folder: pathlib.Path) -> Market:
    """Reads the market, or what was made of it before when it has not changed since."""
    stamp = repr([(str(source.resolve()), name, (source / name).stat().st_mtime_ns) for name in
                  ("profiles.jsonl", "questions.jsonl", "hits.jsonl")])
    known = folder / "stamp"
    if not known.exists() or known.read_text() != stamp:
        folder.mkdir(parents=True, exist_ok=True)
        known.unlink(missing_ok=True)
        _prepare(source, folder)
        known.write_text(stamp)
    with (folder / "columns").open("rb") as file:
        columns, occupations, skills, places, known_skills = pickle.load(file)
    return Market(columns, occupations, skills, places, known_skills, prepared_questions(folder), folder)


def prepared_questions(folder: pathlib.Path) -> list[Question]:
    with (folder / "questions").open("rb") as file:
        questions: list[Question] = pickle.load(file)
    return questions


def _prepare(source: pathlib.Path, folder: pathlib.Path) -> None:
    records: list[tuple[int, int, str]] = []
    raw = {name: array("i") for name in NUMBERS}
    occupations, skills = Lists(), Lists()
    places: dict[int, tuple[float, float]] = {}
    skill_numbers: dict[Skill, int] = {}
    # The main language must be known before its columns can be filled.
    commonest = collections.Counter(item["language"] for question in lines(source / "questions.jsonl") for item in question["languages"])
    main = commonest.most_common(1)[0][0] if commonest else ""
    with (folder / "unordered").open("wb") as file:
        at = [0]
        for number, record in enumerate(lines(source / "profiles.jsonl")):
            records.append((record["area"], number, record["id"]))
            if places.setdefault(record["area"], (record["latitude"], record["longitude"])) != (record["latitude"], record["longitude"]):
                raise SystemExit(f"Area {record['area']} lies in two places.")
            spoken = skills_of(record)
            oral, written = _best([skill for skill in spoken if skill[0] == main])
            values = (record["area"], flags_of(record), _or(record["available"], NEVER), _or(record["travel"], FAR),
                      _or(record["mostHours"], ABSENT), _or(record["leastHours"], ANY_LEAST_HOURS), oral, written)
            for name, value in zip(NUMBERS, values, strict=True):
                raw[name].append(value)
            # One higher: 0 stands for "any occupation".
            occupations.append(sorted({occupation + 1 for occupation in record["occupations"]}))
            skills.append(skill_numbers.setdefault(skill, len(skill_numbers)) for skill in spoken if skill[0] != main)
            match = json.dumps(record["match"], ensure_ascii=False, separators=(",", ":")).encode()
            file.write(match)
            at.append(at[-1] + len(match))
    records.sort()
    order = [number for _, number, _ in records]
    columns = {name: array("i", (values[number] for number in order)) for name, values in raw.items()}
    with (folder / "unordered").open("rb") as made, mmap.mmap(made.fileno(), 0, access=mmap.ACCESS_READ) as matches, \
            (folder / "matches").open("wb") as ordered:
        offsets = array("Q", [0])
        for number in order:
            ordered.write(matches[at[number]:at[number + 1]])
            offsets.append(offsets[-1] + at[number + 1] - at[number])
    (folder / "offsets").write_bytes(offsets.tobytes())
    (folder / "unordered").unlink()
    with (folder / "columns").open("wb") as file:
        pickle.dump((columns, _reordered(occupations, order), _reordered(skills, order), places, list(skill_numbers)), file)
    rows = {identifier: row for row, (_, _, identifier) in enumerate(records)}
    with (folder / "questions").open("wb") as file:
        pickle.dump(_questions(source, rows, main, skill_numbers), file)


def _questions(source: pathlib.Path, rows: dict[str, int], main: str, skills: dict[Skill, int]) -> list[Question]:
    questions = []
    for record in lines(source / "questions.jsonl"):
        demands = skills_of(record)
        of_main = [demand for demand in demands if demand[0] == main]
        groups = array("H")
        for area in record["areas"]:
            groups.append(0 if not groups else groups[-1] + (not area["tied"]))
        questions.append(Question(
            record["number"], record["centre"], record["latitude"], record["longitude"],
            array("H", (area["area"] for area in record["areas"])), array("H", (area["reach"] for area in record["areas"])), groups,
            sorted({occupation + 1 for occupation in record["occupations"]}),
            flags_of({**record, "durations": 0}), record["durations"] << 16,
            record["availableBy"], record["mostHours"], record["leastHours"],
            max((demand[1] for demand in of_main), default=None), max((demand[2] for demand in of_main), default=None),
            [[number for skill, number in skills.items() if skill[0] == demand[0] and skill[1] >= demand[1] and skill[2] >= demand[2]]
             for demand in demands if demand[0] != main],
            record["maximum"]))
    by_number = {question.number: question for question in questions}
    for record in lines(source / "hits.jsonl"):
        question = by_number.pop(record["number"])
        question.expected = array("I", sorted(rows[identifier] for identifier in record["ids"]))
        question.expected_more = record["more"]
    if by_number:
        raise SystemExit(f"hits.jsonl says nothing of the questions {sorted(by_number)}.")
    return questions


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _best(skills: list[Skill]) -> tuple[int, int]:
    """The levels of the main language as two columns, which needs one skill that is at least as good as any other."""
    if not skills:
        return ABSENT, ABSENT
    oral, written = max(skill[1] for skill in skills), max(skill[2] for skill in skills)
    if not any(skill[1:] == (oral, written) for skill in skills):
        raise SystemExit("A person has one language twice, neither time better than the other: two columns cannot hold that.")
    return oral, written


def _reordered(lists: Lists, order: list[int]) -> Lists:
    result = Lists()
    for number in order:
        result.append(lists[number])
    return result
