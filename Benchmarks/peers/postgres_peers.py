"""PostgreSQL over a unix socket, with prepared statements, binary parameters and binary results, in three designs.

One cluster holds the tables of all three; each makes what it needs and is not there yet.
"""

import json
import math
import pathlib
import struct
import typing

import psycopg
from market import ABSENT, ANY_LEAST_HOURS, FAR, NEVER, Arena, Market, Profile, Question
from peer import Answer, Peer, conditions, sought
from postgres_cluster import Cluster

EARTH_RADIUS = 6371.0088

CRITERIA = "row, flags, available, travel, most_hours, least_hours, oral, written, earlier, skills"
OFFER = """
    CREATE TABLE offer (area int2, occupation int2, earlier int2[], row int4, flags int4, available int4, travel int2, most_hours int2,
        least_hours int2, oral int2, written int2, skills int2[], place cube)
"""


class Statement:
    """A statement that is prepared once for all questions of its shape, with the parameters of one question in binary."""

    def __init__(self) -> None:
        self.values: list[tuple[str, bytes]] = []

    def add(self, type_: str, value: bytes) -> str:
        self.values.append((type_, value))
        return f"${len(self.values)}::{type_}"

    def int4(self, value: int) -> str:
        return self.add("int4", struct.pack("!i", value))

    def int2s(self, values: list[int]) -> str:
        head = struct.pack("!iiIii", 1, 0, 21, len(values), 1) if values else struct.pack("!iiI", 0, 0, 21)
        return self.add("int2[]", head + b"".join(struct.pack("!ih", 2, value) for value in values))

    def json(self, value: object) -> str:
        return self.add("jsonb", b"\x01" + json.dumps(value).encode())

    def text(self, type_: str, value: str) -> str:
        # Sent as text and cast: these types have no binary form that is easy to write.
        return self.add("text", value.encode()) + f"::{type_}"

    def criteria(self, question: Question) -> str:
        """Criteria on the columns of `offer`."""
        text = "".join(" AND " + condition.replace("?", self.int4(value)) for condition, value in conditions(question))
        if len(question.occupations) > 1:
            # Somebody with two of the occupations is taken under the first.
            text += f" AND NOT earlier && {self.int2s(question.occupations)}"
        return text + "".join(f" AND skills && {self.int2s(skills)}" for skills in question.other_languages)


class PostgreSQL(Peer):
    """What the designs share."""

    connection: psycopg.Connection[typing.Any]
    prepared: dict[int, tuple[bytes, list[bytes]]]
    selections: dict[int, tuple[str, Statement]]
    table: typing.ClassVar[str]
    index: typing.ClassVar[str]

    def __init__(self, folder: pathlib.Path) -> None:
        super().__init__(folder)
        self.cluster = Cluster(folder.parent / "postgresql")

    def load(self, market: Market) -> None:
        self.cluster.make()
        self.cluster.start()
        try:
            with self.cluster.connect() as connection:
                self.load_tables(connection, market)
        finally:
            self.cluster.stop()

    def load_tables(self, connection: psycopg.Connection[typing.Any], market: Market) -> None:
        """The tables that the designs share, and what is of this one."""
        if not exists(connection, "match"):
            # All or nothing: a load that was broken off begins again.
            with connection.transaction():
                connection.execute("CREATE EXTENSION IF NOT EXISTS cube")
                connection.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
                # Matches stay in their rows up to a page: to fetch one from elsewhere would be another look-up.
                connection.execute("CREATE TABLE match (row int4 PRIMARY KEY, match bytea) WITH (toast_tuple_target = 8160)")
                connection.execute("ALTER TABLE match ALTER match SET STORAGE EXTERNAL")
                arena = Arena(market.folder)
                copy(connection, "match", ((row, f"\\\\x{arena[row].hex()}") for row in range(len(market))))
                connection.execute("CREATE TABLE neighbour (centre int2, rank int2, area int2, reach int2)")
                copy(connection, "neighbour", market.neighbours())
                connection.execute("ALTER TABLE neighbour ADD PRIMARY KEY (centre, rank) INCLUDE (area, reach)")
                connection.execute("CREATE INDEX ON neighbour (centre, area) INCLUDE (rank, reach)")
            connection.execute("VACUUM ANALYZE match")
            connection.execute("VACUUM ANALYZE neighbour")

    def selection(self, question: Question, statement: Statement) -> str:
        """A query for row and rank, in the order that the design gives them; it may ask for `{maximum}`."""
        raise NotImplementedError

    def open(self, arena: Arena, questions: list[Question]) -> None:  # noqa: ARG002  # the matches are in the database
        self.cluster.start()
        try:
            self.connection = self.cluster.connect()
            self._prepare(questions)
        except BaseException:
            self.cluster.stop()
            raise

    def _prepare(self, questions: list[Question]) -> None:
        self.prepared, self.selections = {}, {}
        names: dict[str, bytes] = {}
        for question in questions:
            statement = Statement()
            text = self.selection(question, statement)
            self.selections[question.number] = (text, statement)
            text = text.format(maximum=f"LIMIT {question.maximum + 1}")
            text = f"SELECT match.row, match FROM ({text}) AS hit JOIN match USING (row) ORDER BY hit.rank"
            if text not in names:
                names[text] = f"shape{len(names)}".encode()
                self._check(self.connection.pgconn.prepare(names[text], text.encode()))
            self.prepared[question.number] = (names[text], [value for _, value in statement.values])
        self.connection.execute("SELECT count(length(match)) FROM match")

    def _check(self, result: "psycopg.pq.abc.PGresult") -> "psycopg.pq.abc.PGresult":
        if result.status not in (psycopg.pq.ExecStatus.COMMAND_OK, psycopg.pq.ExecStatus.TUPLES_OK):
            raise SystemExit(f"{self.name}: {result.error_message.decode()}")
        return result

    def _ask(self, question: Question) -> "psycopg.pq.abc.PGresult":
        name, values = self.prepared[question.number]
        return self._check(self.connection.pgconn.exec_prepared(name, values, [1] * len(values), 1))

    def bare(self) -> typing.Callable[[Question], object]:
        """What a program in C sees: the whole result received by libpq, nothing made of it."""
        return self._ask

    def hits(self, question: Question) -> list[int]:
        text, statement = self.selections[question.number]
        result = self._check(self.connection.pgconn.exec_params(
            f"SELECT row FROM ({text.format(maximum='')}) AS hit".encode(), [value for _, value in statement.values], None,
            [1] * len(statement.values), 1))
        return [integer(result.get_value(number, 0)) for number in range(result.ntuples)]

    def answer(self, question: Question) -> Answer:
        result = self._ask(question)
        count = min(result.ntuples, question.maximum)
        return Answer([integer(result.get_value(number, 0)) for number in range(count)],
                      [result.get_value(number, 1) or b"" for number in range(count)], result.ntuples > question.maximum)

    def plan(self, question: Question) -> str:
        name, values = self.prepared[question.number]
        described = self.connection.execute("SELECT statement FROM pg_prepared_statements WHERE name = %s", [name.decode()]).fetchone()
        _, statement = self.selections[question.number]
        literals = ", ".join(literal(type_, value) for (type_, _), value in zip(statement.values, values, strict=True))
        lines = self.connection.execute(f"EXPLAIN (ANALYZE, BUFFERS) EXECUTE {name.decode()}({literals})").fetchall()
        return (described[0] if described else "") + "\n" + "\n".join(line[0] for line in lines)

    def version(self) -> str:
        return str(self.connection.execute("SHOW server_version").fetchone()[0])  # type: ignore[index]

    def resident(self) -> int:
        return self.cluster.resident()

    def bytes_on_disk(self) -> int:
        """Its table and index, the matches and the neighbours: not the index of another design."""
        sizes = self.connection.execute(
            "SELECT pg_total_relation_size('match') + pg_total_relation_size('neighbour') + sum(pg_table_size(name::regclass)) "
            "FROM unnest(%s::text[]) AS name", [[self.table, self.index]]).fetchone()
        return int(sizes[0]) if sizes else 0

    def close(self) -> None:
        self.connection.close()
        self.cluster.stop()


class ByOffer(PostgreSQL):
    """The designs over one row for each person and occupation."""

    table = "offer"
    index_definition: typing.ClassVar[str]

    def load_tables(self, connection: psycopg.Connection[typing.Any], market: Market) -> None:
        super().load_tables(connection, market)
        if not exists(connection, "offer"):
            with connection.transaction():
                connection.execute(OFFER)
                copy(connection, "offer", (
                    (profile.area, occupation, array_of(earlier), profile.row, profile.flags, profile.available, profile.travel,
                     profile.most_hours, profile.least_hours, profile.oral, profile.written, array_of(profile.skills),
                     cube(*market.places[profile.area])) for occupation, earlier, profile in market.offers()))
        connection.execute(f"DROP INDEX IF EXISTS {self.index}")
        connection.execute(f"CREATE INDEX {self.index} ON offer {self.index_definition}")
        connection.execute("VACUUM ANALYZE offer")


class Covering(ByOffer):
    name = "PostgreSQL, covering"
    design = ("A table of (person, occupation) ordered by area, a B-tree on (area, occupation) that includes every criterion; the "
              "neighbours of the centre, nearest first, each with an index-only scan, until there are 101.")
    index = "offer_covering"
    index_definition = f"(area, occupation) INCLUDE ({CRITERIA})"

    def selection(self, question: Question, statement: Statement) -> str:
        centre, count = statement.int4(question.centre), statement.int4(len(question.areas))
        criteria = statement.criteria(question)
        # Each occupation on its own: of "= ANY" the planner of version 15 makes a filter, not a condition on the index.
        parts = " UNION ALL ".join(f"SELECT row FROM offer WHERE area = near.area AND occupation = {statement.int4(occupation)} "
                                   f"AND travel >= near.reach{criteria}" for occupation in sought(question))
        return (f"SELECT found.row, near.rank FROM neighbour AS near CROSS JOIN LATERAL ({parts}) AS found "
                f"WHERE centre = {centre} AND rank < {count} ORDER BY rank {{maximum}}")


class GiST(ByOffer):
    name = "PostgreSQL, GiST"
    design = ("A GiST index on (occupation, point on the globe) that includes every criterion; for each occupation the nearest first "
              "by the index, within the box of the radius and held against the neighbours, until there are 101; of those the nearest 101.")
    index = "offer_gist"
    index_definition = f"USING gist (occupation, place) INCLUDE (area, {CRITERIA})"

    def selection(self, question: Question, statement: Statement) -> str:
        centre, count = statement.int4(question.centre), statement.int4(len(question.areas))
        point = statement.text("cube", cube(question.latitude, question.longitude))
        # The straight line under the reach of the farthest area, a hair longer for the rounding.
        chord = 2 * math.sin(max(question.reaches) / EARTH_RADIUS / 2) + 1e-9
        box = statement.text("cube", cube(question.latitude, question.longitude, chord))
        criteria = statement.criteria(question)
        parts = [
            f"(SELECT offer.row, near.rank, place <-> {point} AS distance FROM offer JOIN neighbour AS near ON centre = {centre} "
            f"AND near.area = offer.area AND rank < {count} WHERE occupation = {statement.int4(occupation)}::int2 AND place <@ {box} "
            f"AND travel >= near.reach{criteria} ORDER BY place <-> {point} {{maximum}})" for occupation in sought(question)]
        return f"SELECT row, rank FROM ({' UNION ALL '.join(parts)}) AS found ORDER BY distance, rank {{maximum}}"


class JSONB(PostgreSQL):
    name = "PostgreSQL, JSONB + GIN"
    design = ("The criteria of a profile as JSONB under a GIN index of its paths: containment where a criterion is an equality, JSON path "
              "where it is not; what is found is held against the neighbours of the centre and sorted.")
    table = "facts"
    index = "facts_gin"

    def load_tables(self, connection: psycopg.Connection[typing.Any], market: Market) -> None:
        super().load_tables(connection, market)
        connection.execute("DROP TABLE IF EXISTS facts")
        connection.execute("CREATE TABLE facts (row int4, facts jsonb)")
        copy(connection, "facts", ((profile.row, document(profile).replace("\\", "\\\\")) for profile in market.profiles()))
        connection.execute("CREATE INDEX facts_gin ON facts USING gin (facts jsonb_path_ops) WITH (fastupdate = off)")
        connection.execute("VACUUM ANALYZE facts")

    def selection(self, question: Question, statement: Statement) -> str:
        centre, count = statement.int4(question.centre), statement.int4(len(question.areas))
        asked = []
        if question.occupations:
            asked.append(" OR ".join(f"facts @> {statement.json({'occupations': [code]})}" for code in question.occupations))
        if question.needed:
            asked.append(f"facts @> {statement.json({'bits': bits(question.needed)})}")
        if question.any_of:
            asked.append(" OR ".join(f"facts @> {statement.json({'bits': [bit]})}" for bit in bits(question.any_of)))
        for name, sign, value in (("available", "<=", question.available_by), ("mostHours", ">=", question.most_hours),
                                  ("leastHours", "<=", question.least_hours), ("oral", ">=", question.oral),
                                  ("written", ">=", question.written)):
            if value is not None:
                asked.append(f"(facts->>'{name}')::int4 {sign} {statement.int4(value)}")
        for skills in question.other_languages:
            asked.append(" OR ".join(f"facts @> {statement.json({'skills': [skill]})}" for skill in skills) or "false")
        criteria = "".join(f" AND ({part})" for part in asked)
        return (f"SELECT row, rank FROM facts JOIN neighbour AS near ON centre = {centre} AND near.area = (facts->>'area')::int2 "
                f"AND rank < {count} WHERE coalesce((facts->>'travel')::int2, {FAR}) >= reach{criteria} ORDER BY rank {{maximum}}")


def bits(flags: int) -> list[int]:
    return [bit for bit in range(flags.bit_length()) if flags >> bit & 1]


def document(profile: Profile) -> str:
    values = {
        "area": profile.area, "occupations": profile.occupations, "bits": bits(profile.flags), "available": profile.available,
        "travel": profile.travel, "mostHours": profile.most_hours, "leastHours": profile.least_hours, "oral": profile.oral,
        "written": profile.written, "skills": profile.skills}
    absent = {"available": NEVER, "travel": FAR, "mostHours": ABSENT, "leastHours": ANY_LEAST_HOURS, "oral": ABSENT, "written": ABSENT}
    return json.dumps({name: value for name, value in values.items() if name not in absent or value != absent[name]})


def array_of(values: list[int]) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def cube(latitude: float, longitude: float, around: float = 0.0) -> str:
    """A point on the unit sphere, or the box around it: straight lines between such points are in the order of the distances."""
    north, east = math.radians(latitude), math.radians(longitude)
    point = math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)
    low, high = (",".join(repr(value + side) for value in point) for side in (-around, around))
    return f"({low}),({high})" if around else f"({low})"


def integer(value: bytes | None) -> int:
    return int.from_bytes(value or b"", "big")


def literal(type_: str, value: bytes) -> str:
    """A binary parameter as SQL, for `EXPLAIN EXECUTE`."""
    if type_ == "int4":
        return str(struct.unpack("!i", value)[0])
    if type_ == "int2[]":
        return "'{" + ",".join(str(struct.unpack_from("!h", value, 24 + 6 * place)[0]) for place in range((len(value) - 20) // 6)) + "}'"
    return "'" + value.lstrip(b"\x01").decode().replace("'", "''") + "'"


def exists(connection: psycopg.Connection[typing.Any], table: str) -> bool:
    found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", [table]).fetchone()
    return bool(found and found[0])


def copy(connection: psycopg.Connection[typing.Any], table: str, rows: typing.Iterable[typing.Iterable[object]]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as target:
        lines: list[str] = []
        for row in rows:
            lines.append("\t".join(map(str, row)))
            if len(lines) == 1_000:
                target.write("\n".join(lines) + "\n")
                lines.clear()
        if lines:
            target.write("\n".join(lines) + "\n")
