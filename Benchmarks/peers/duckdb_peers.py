"""DuckDB in this process: columns sorted so that the zone maps of their row groups leave out most."""

import typing

import duckdb
from market import Arena, Market, Question
from peer import Answer, Peer, conditions, sought

# All of one type, that of the literals: a cast would keep a filter from the zone maps. Compressed they take no more room.
COLUMNS = ("row INTEGER, area INTEGER, flags INTEGER, available INTEGER, travel INTEGER, most_hours INTEGER, least_hours INTEGER, "
           "oral INTEGER, written INTEGER, skills INTEGER[]")


class DuckDBPeer(Peer):
    """What the designs share. The matches are in a file in memory: DuckDB would read whole row groups for a hundred of them."""

    connection: duckdb.DuckDBPyConnection
    statements: dict[int, tuple[str, list[int]]]
    matches_apart = True
    arena: Arena
    table: typing.ClassVar[str]
    order: typing.ClassVar[str]

    def load(self, market: Market) -> None:
        self.folder.mkdir(parents=True)
        connection = duckdb.connect(str(self.folder / "market.duckdb"))
        self._fill(connection, "neighbour", "centre INTEGER, rank INTEGER, area INTEGER, reach INTEGER", "centre, rank",
                   market.neighbours())
        self._fill(connection, "profile", self.table, self.order, self.rows(market))
        connection.close()

    def rows(self, market: Market) -> typing.Iterator[tuple[object, ...]]:
        raise NotImplementedError

    def criterion(self, question: Question) -> tuple[str, list[int]]:
        """The condition on occupations."""
        raise NotImplementedError

    def _fill(self, connection: duckdb.DuckDBPyConnection, name: str, columns: str, order: str, rows: typing.Iterable[object]) -> None:
        # Its reader of CSV takes a million rows in a second; a statement for each would take minutes.
        path = self.folder / "rows.csv"
        with path.open("w") as file:
            for row in rows:
                file.write("|".join(map(str, typing.cast("typing.Iterable[object]", row))) + "\n")
        typed = (column.split() for column in columns.split(","))
        types = "{" + ", ".join(f"'{name}': '{type_}'" for name, type_ in typed) + "}"
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM read_csv(?, delim='|', header=false, columns={types}) ORDER BY {order}",
                           [str(path)])
        path.unlink()

    def open(self, arena: Arena, questions: list[Question]) -> None:
        self.arena = arena
        self.connection = duckdb.connect(str(self.folder / "market.duckdb"), read_only=True)
        # A question is too small to be divided: with one thread it is answered sooner than with two.
        self.connection.execute("SET threads = 1")
        self.statements = {}
        names: dict[str, str] = {}
        for question in questions:
            text, values = self.selection(question)
            text += " ORDER BY rank LIMIT ?"
            if text not in names:
                names[text] = f"shape{len(names)}"
                self.connection.execute(f"PREPARE {names[text]} AS {text}")
            values.append(question.maximum + 1)
            self.statements[question.number] = (f"EXECUTE {names[text]}({', '.join(map(str, values))})", values)

    def selection(self, question: Question) -> tuple[str, list[int]]:
        occupation, values = self.criterion(question)
        asked = conditions(question)
        text = occupation + "".join(f" AND {condition}" for condition, _ in asked)
        values = values + [value for _, value in asked]
        for skills in question.other_languages:
            # The numbers stand in the text: they are few, and a list is no parameter of EXECUTE.
            text += f" AND list_has_any(skills, [{', '.join(map(str, skills))}]::INTEGER[])"
        kind = "DISTINCT" if len(sought(question)) > 1 and "occupation IN" in text else ""
        return (f"SELECT {kind} row, rank FROM profile JOIN (SELECT area, rank, reach FROM neighbour WHERE centre = ? AND rank < ?) "
                f"AS near USING (area) WHERE travel >= reach AND {text}", [question.centre, len(question.areas), *values])

    def hits(self, question: Question) -> list[int]:
        text, values = self.selection(question)
        return [row for row, _ in self.connection.execute(text, values).fetchall()]

    def answer(self, question: Question) -> Answer:
        found = self.connection.execute(self.statements[question.number][0]).fetchall()
        rows = [row for row, _ in found[:question.maximum]]
        return Answer(rows, [self.arena[row] for row in rows], len(found) > question.maximum)

    def plan(self, question: Question) -> str:
        text, values = self.selection(question)
        return str(self.connection.execute(f"EXPLAIN ANALYZE {text} ORDER BY rank LIMIT 101", values).fetchall()[0][1])

    def version(self) -> str:
        return str(duckdb.__version__)

    def close(self) -> None:
        self.connection.close()


def _facts(profile: typing.Any) -> tuple[object, ...]:
    return (profile.row, profile.area, profile.flags, profile.available, profile.travel, profile.most_hours, profile.least_hours,
            profile.oral, profile.written, profile.skills)


class ByArea(DuckDBPeer):
    name = "DuckDB, by area"
    design = "Profiles sorted by area, their occupations as a list; joined with the neighbours of the centre, the nearest 101 kept."
    table = COLUMNS + ", occupations INTEGER[]"
    order = "area, row"

    def rows(self, market: Market) -> typing.Iterator[tuple[object, ...]]:
        return ((*_facts(profile), profile.occupations) for profile in market.profiles())

    def criterion(self, question: Question) -> tuple[str, list[int]]:
        if not question.occupations:
            return "true", []
        # A list is no parameter of EXECUTE; its elements are.
        return f"list_has_any(occupations, [{', '.join('?' for _ in question.occupations)}]::INTEGER[])", list(question.occupations)


class ByOccupation(DuckDBPeer):
    name = "DuckDB, by occupation"
    design = ("Profiles once for each occupation, sorted by (occupation, area), so that the zone maps leave a few row groups; joined with "
              "the neighbours of the centre, the nearest 101 kept.")
    table = COLUMNS + ", occupation INTEGER"
    order = "occupation, area, row"

    def rows(self, market: Market) -> typing.Iterator[tuple[object, ...]]:
        return ((*_facts(profile), occupation) for occupation, _, profile in market.offers())

    def criterion(self, question: Question) -> tuple[str, list[int]]:
        occupations = sought(question)
        if len(occupations) == 1:
            return "occupation = ?", occupations
        return f"occupation IN ({', '.join('?' for _ in occupations)})", occupations
