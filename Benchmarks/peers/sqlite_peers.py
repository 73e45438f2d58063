"""SQLite in this process: a covering table by area and occupation, and an R-tree."""

import math
import sqlite3
import typing

from market import Arena, Market, Question
from peer import Answer, Peer, conditions, sought

CRITERIA = "flags, available, travel, most_hours, least_hours, oral, written"
Parameter = int | float


class SQLitePeer(Peer):
    """What the two designs share: matches by row, neighbours, the skills in other languages than the commonest."""

    connection: sqlite3.Connection
    prepared: dict[int, tuple[str, list[Parameter]]]

    def load(self, market: Market) -> None:
        self.folder.mkdir(parents=True)
        connection = sqlite3.connect(self.folder / "market.sqlite")
        connection.executescript("""
            PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA cache_size = -500000; PRAGMA page_size = 8192;
            CREATE TABLE match (row INTEGER PRIMARY KEY, match BLOB);
            CREATE TABLE neighbour (centre INT, rank INT, area INT, reach INT, PRIMARY KEY (centre, rank)) WITHOUT ROWID;
            CREATE TABLE skill (row INT, skill INT, PRIMARY KEY (row, skill)) WITHOUT ROWID;
        """)
        arena = Arena(market.folder)
        connection.executemany("INSERT INTO match VALUES (?, ?)", ((row, arena[row]) for row in range(len(market))))
        connection.executemany("INSERT INTO neighbour VALUES (?, ?, ?, ?)", market.neighbours())
        connection.executemany("INSERT OR IGNORE INTO skill VALUES (?, ?)", (
            (profile.row, skill) for profile in market.profiles() for skill in profile.skills))
        self.load_offers(connection, market)
        connection.execute("ANALYZE")
        connection.commit()
        connection.close()

    def load_offers(self, connection: sqlite3.Connection, market: Market) -> None:
        raise NotImplementedError

    def selection(self, question: Question) -> tuple[str, list[Parameter]]:
        """A query for row and rank, each row once, without order or maximum."""
        raise NotImplementedError

    ordered: typing.ClassVar[str]

    def open(self, arena: Arena, questions: list[Question]) -> None:  # noqa: ARG002  # the matches are in the database
        self.connection = sqlite3.connect(f"file:{self.folder / 'market.sqlite'}?mode=ro", uri=True, cached_statements=5_000)
        self.connection.executescript("PRAGMA mmap_size = 17179869184; PRAGMA cache_size = -500000; PRAGMA temp_store = memory;")
        self.prepared = {}
        for question in questions:
            text, parameters = self.selection(question)
            self.prepared[question.number] = (
                f"SELECT match.row, match FROM ({text} {self.ordered} LIMIT ?) AS hit CROSS JOIN match ON match.row = hit.row",
                [*parameters, question.maximum + 1])

    def hits(self, question: Question) -> list[int]:
        text, parameters = self.selection(question)
        return [row for row, _ in self.connection.execute(text, parameters)]

    def answer(self, question: Question) -> Answer:
        found = self.connection.execute(*self.prepared[question.number]).fetchall()
        kept = found[:question.maximum]
        return Answer([row for row, _ in kept], [match for _, match in kept], len(found) > question.maximum)

    def plan(self, question: Question) -> str:
        text, parameters = self.prepared[question.number]
        steps = self.connection.execute("EXPLAIN QUERY PLAN " + text, parameters).fetchall()
        return text + "\n" + "\n".join(step[3] for step in steps)

    def version(self) -> str:
        return sqlite3.sqlite_version

    def close(self) -> None:
        self.connection.close()

    def criteria(self, question: Question) -> tuple[str, list[Parameter]]:
        asked = conditions(question)
        text = "".join(f" AND {condition}" for condition, _ in asked)
        parameters: list[Parameter] = [value for _, value in asked]
        for skills in question.other_languages:
            text += f" AND EXISTS (SELECT 1 FROM skill WHERE skill.row = offer.row AND skill IN ({marks(skills)}))"
            parameters += skills
        return text, parameters


class Covering(SQLitePeer):
    name = "SQLite, covering"
    design = ("A table clustered by (area, occupation) that holds every criterion; the neighbours of the centre, nearest first, are joined "
              "with it in a nested loop that stops at 101.")
    # The loop goes over the neighbours by rank: to ask for that order would make SQLite sort what is sorted.
    ordered = ""

    def load_offers(self, connection: sqlite3.Connection, market: Market) -> None:
        connection.execute(f"CREATE TABLE offer (area INT, occupation INT, row INT, {CRITERIA}, PRIMARY KEY (area, occupation, row)) "
                           "WITHOUT ROWID")
        connection.executemany(f"INSERT INTO offer VALUES ({marks(range(10))})", (
            (profile.area, occupation, profile.row, profile.flags, profile.available, profile.travel, profile.most_hours,
             profile.least_hours, profile.oral, profile.written) for occupation, _, profile in market.offers()))

    def selection(self, question: Question) -> tuple[str, list[Parameter]]:
        occupations = sought(question)
        text, parameters = self.criteria(question)
        # The same person can be found under two occupations.
        once = "DISTINCT" if len(occupations) > 1 else ""
        return (f"SELECT {once} offer.row, rank FROM neighbour CROSS JOIN offer ON offer.area = neighbour.area "
                f"AND occupation IN ({marks(occupations)}) AND travel >= reach{text} WHERE centre = ? AND rank < ?",
                [*occupations, *parameters, question.centre, len(question.areas)])


class RTree(SQLitePeer):
    name = "SQLite, R-tree"
    design = ("An R-tree of latitude, longitude and occupation with every criterion as an auxiliary column; what lies in the box is held "
              "against the neighbours of the centre and sorted.")
    ordered = "ORDER BY rank"

    def load_offers(self, connection: sqlite3.Connection, market: Market) -> None:
        auxiliary = ", ".join(f"+{name.strip()}" for name in ("row, area, " + CRITERIA).split(","))
        connection.execute(f"CREATE VIRTUAL TABLE offer USING rtree(number, south, north, west, east, low, high, {auxiliary})")
        connection.execute("CREATE UNIQUE INDEX by_area ON neighbour (centre, area, rank, reach)")
        connection.executemany(f"INSERT INTO offer VALUES ({marks(range(16))})", (
            (number, *[market.places[profile.area][0]] * 2, *[market.places[profile.area][1]] * 2, occupation, occupation, profile.row,
             profile.area, profile.flags, profile.available, profile.travel, profile.most_hours, profile.least_hours, profile.oral,
             profile.written) for number, (occupation, _, profile) in enumerate(market.offers())))

    def selection(self, question: Question) -> tuple[str, list[Parameter]]:
        # The box of the farthest area, a little wider for what 32 bits round away.
        high = (max(question.reaches) + 0.1) / 111.1
        wide = high / math.cos(math.radians(abs(question.latitude) + high)) + 1e-4
        criteria, values = self.criteria(question)
        parts, parameters = [], list[Parameter]()
        for occupation in sought(question):
            parts.append("SELECT offer.row AS row, rank FROM offer CROSS JOIN neighbour ON centre = ? AND neighbour.area = offer.area "
                         "AND rank < ? AND travel >= reach "
                         f"WHERE south >= ? AND north <= ? AND west >= ? AND east <= ? AND low >= ? AND high <= ?{criteria}")
            parameters += [question.centre, len(question.areas), question.latitude - high - 1e-4, question.latitude + high + 1e-4,
                           question.longitude - wide, question.longitude + wide, occupation, occupation, *values]
        # UNION takes the same person once.
        return f"SELECT row, rank FROM ({' UNION '.join(parts)})", parameters


def marks(values: typing.Sized) -> str:
    return ", ".join("?" * len(values))
