"""What every peer can do."""

import abc
import pathlib
import typing

from market import Arena, Market, Question

Condition = tuple[str, int]
"""A condition in SQL with a question mark in it, and what stands for that."""


class Answer(typing.NamedTuple):
    """At most the asked number of matches, nearest first, and whether there were more."""

    rows: list[int]
    matches: list[bytes]
    more: bool


class Peer(abc.ABC):
    """An engine with one design of tables and indexes."""

    name: typing.ClassVar[str]
    design: typing.ClassVar[str]
    """What is stored and how a question goes through it, for the reader of the results."""

    matches_apart: typing.ClassVar[bool] = False
    """Whether the matches come from the file in memory rather than from the engine."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder

    @abc.abstractmethod
    def load(self, market: Market) -> None:
        """Stores every profile, makes the indexes and leaves everything closed."""

    @abc.abstractmethod
    def open(self, arena: Arena, questions: list[Question]) -> None:
        """Makes ready to answer; what can be prepared for a question is."""

    @abc.abstractmethod
    def hits(self, question: Question) -> list[int]:
        """The rows of all that satisfy, in any order, each once."""

    @abc.abstractmethod
    def answer(self, question: Question) -> Answer:
        """What is measured."""

    @abc.abstractmethod
    def version(self) -> str:
        """The version of the engine."""

    @abc.abstractmethod
    def plan(self, question: Question) -> str:
        """How the engine goes about a question, for `--plans`."""

    def bare(self) -> typing.Callable[[Question], object] | None:
        """Answers without what it costs to turn the answer into Python objects, where that can be told apart."""
        return None

    def resident(self) -> int | None:
        """The bytes of memory that the engine takes outside this process; `None` where it runs within."""
        return None

    def bytes_on_disk(self) -> int:
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    @abc.abstractmethod
    def close(self) -> None:
        """Ends what was opened."""


def conditions(question: Question) -> list[Condition]:
    """The criteria on single columns that this question asks for, in the SQL of all of them: what is not asked is left out."""
    asked: list[tuple[str, int | None]] = [
        ("flags & ? <> 0", question.any_of or None),
        ("available <= ?", question.available_by),
        ("most_hours >= ?", question.most_hours),
        ("least_hours <= ?", question.least_hours),
        ("oral >= ?", question.oral),
        ("written >= ?", question.written),
    ]
    # Two marks for one value would need another number of parameters; all bits are set where none is missing.
    needed: list[Condition] = [("~flags & ? = 0", question.needed)] if question.needed else []
    return needed + [(text, value) for text, value in asked if value is not None]


def sought(question: Question) -> list[int]:
    """The occupations to look under; 0 is where everybody is."""
    return question.occupations or [0]
