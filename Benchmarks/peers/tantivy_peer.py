"""tantivy in this process, by its Python package."""

import importlib.metadata
import typing

import tantivy
from market import Arena, Market, Question
from peer import Answer, Peer, sought

FIRST_RING = 32
"""Areas in the first ring; each next one has four times as many."""
MOST_TERMS = 512
"""Up to here a union of terms is quicker than a set of them."""


class Tantivy(Peer):
    name = "tantivy"
    design = ("Terms for area, occupation, both together, licences and other languages, numbers as fast fields; the areas are asked in "
              "rings, nearest first, until there are 101: a near one as a union of terms of area and occupation, a far one as a set of "
              "areas and the occupations. Area, travel distance and row are read from one fast field, the match from a file in memory.")

    matches_apart = True
    index: tantivy.Index
    searcher: tantivy.Searcher
    arena: Arena
    rings: dict[int, list[tantivy.Query]]
    ranks: dict[int, dict[int, int]]

    def _schema(self) -> tantivy.Schema:
        builder = tantivy.SchemaBuilder()
        for name in ("offer", "area", "occupation", "bit", "skill"):
            builder.add_unsigned_field(name, indexed=True)
        for name in ("available", "most_hours", "least_hours", "oral", "written"):
            builder.add_integer_field(name, indexed=True, fast=True)
        builder.add_unsigned_field("packed", fast=True)
        return builder.build()

    def load(self, market: Market) -> None:
        self.folder.mkdir(parents=True)
        every = any(not question.occupations for question in market.questions)
        # One thread and room enough, so that the documents lie by area in as few segments as can be.
        writer = tantivy.Index(self._schema(), path=str(self.folder)).writer(heap_size=1_500_000_000, num_threads=1)
        for profile in market.profiles():
            document = tantivy.Document()
            document.add_unsigned("packed", profile.row << 32 | profile.area << 16 | profile.travel)
            document.add_unsigned("area", profile.area)
            for occupation in profile.occupations + [0] * every:
                document.add_unsigned("occupation", occupation)
                document.add_unsigned("offer", profile.area << 16 | occupation)
            for bit in range(profile.flags.bit_length()):
                if profile.flags >> bit & 1:
                    document.add_unsigned("bit", bit)
            for skill in profile.skills:
                document.add_unsigned("skill", skill)
            for name in ("available", "most_hours", "least_hours", "oral", "written"):
                document.add_integer(name, getattr(profile, name))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self, arena: Arena, questions: list[Question]) -> None:
        self.arena = arena
        self.index = tantivy.Index.open(str(self.folder))
        self.searcher = self.index.searcher()
        self.rings, self.ranks = {}, {}
        for question in questions:
            self.ranks[question.number] = {area: rank for rank, area in enumerate(question.areas)}
            criteria = self._criteria(question)
            rings, start, size = [], 0, FIRST_RING
            while start < len(question.areas):
                where = self._where(question.areas[start:start + size].tolist(), sought(question))
                # No score is computed: the order is by distance.
                rings.append(tantivy.Query.const_score_query(
                    tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in [*criteria, *where]]), 1.0))
                start, size = start + size, size * 4
            self.rings[question.number] = rings

    def _any_of(self, field: str, values: list[int]) -> tantivy.Query:
        terms = [tantivy.Query.term_query(self.index.schema, field, value, "basic") for value in values]
        return terms[0] if len(terms) == 1 else tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])

    def _where(self, areas: list[int], occupations: list[int]) -> list[tantivy.Query]:
        if len(areas) * len(occupations) <= MOST_TERMS:
            return [self._any_of("offer", [area << 16 | occupation for area in areas for occupation in occupations])]
        return [self._any_of("occupation", occupations), tantivy.Query.term_set_query(self.index.schema, "area", areas)]

    def _criteria(self, question: Question) -> list[tantivy.Query]:
        schema, query = self.index.schema, tantivy.Query

        def between(field: str, low: int | None, high: int | None) -> tantivy.Query:
            return query.range_query(schema, field, tantivy.FieldType.Integer, low, high)

        parts = [self._any_of("bit", [bit]) for bit in range(question.needed.bit_length()) if question.needed >> bit & 1]
        if question.any_of:
            parts.append(self._any_of("bit", [bit for bit in range(question.any_of.bit_length()) if question.any_of >> bit & 1]))
        if question.available_by is not None:
            parts.append(between("available", None, question.available_by))
        if question.least_hours is not None:
            parts.append(between("least_hours", None, question.least_hours))
        for field in ("most_hours", "oral", "written"):
            value = getattr(question, field)
            if value is not None:
                parts.append(between(field, value, None))
        for skills in question.other_languages:
            parts.append(self._any_of("skill", skills) if skills else query.empty_query())
        return parts

    def _found(self, question: Question, ring: tantivy.Query) -> list[tuple[int, int]]:
        """Rank and row of what satisfies in this ring, nearest first: a person's own travel distance depends on the area."""
        limit = 2_048
        result = self.searcher.search(ring, limit=limit, count=False)
        if len(result.hits) == limit:
            result = self.searcher.search(ring, limit=self.searcher.num_docs, count=False)
        packed = self.searcher.fast_field_values("packed", [address for _, address in result.hits])
        ranks, reaches = self.ranks[question.number], question.reaches
        found = []
        for value in typing.cast("list[int]", packed):
            rank = ranks[value >> 16 & 0xFFFF]
            if value & 0xFFFF >= reaches[rank]:
                found.append((rank, value >> 32))
        found.sort()
        return found

    def hits(self, question: Question) -> list[int]:
        return [row for ring in self.rings[question.number] for _, row in self._found(question, ring)]

    def answer(self, question: Question) -> Answer:
        rows: list[int] = []
        for ring in self.rings[question.number]:
            rows += [row for _, row in self._found(question, ring)]
            if len(rows) > question.maximum:
                break
        kept = rows[:question.maximum]
        return Answer(kept, [self.arena[row] for row in kept], len(rows) > question.maximum)

    def plan(self, question: Question) -> str:
        return f"{self.searcher.num_segments} segments; {len(self.rings[question.number])} rings\n{self.rings[question.number][0]}"

    def version(self) -> str:
        return importlib.metadata.version("tantivy")

    def close(self) -> None:
        """Nothing is open but files in memory."""
