"""Mistakes that suppliers make, each planted in the example source, with the check that is meant to find it."""

from __future__ import annotations

import itertools
import json
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .example_source import (
    KINDS,
    MAXIMUM,
    MESSAGES,
    Call,
    ExampleSource,
    Json,
    Kind,
    Refused,
    Reply,
    at,
)

Question = Json


@dataclass(frozen=True)
class Fault:
    """A mistake, and the check that must find it."""

    name: str
    check: str
    source: type[ExampleSource]
    verifies: bool = True


FAULTS: list[Fault] = []


def finds(check: str, *, verifies: bool = True) -> Callable[[type[ExampleSource]], type[ExampleSource]]:
    """Registers a mistake under the name of its class."""
    def register(source: type[ExampleSource]) -> type[ExampleSource]:
        name = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in source.__name__).lstrip("-")
        FAULTS.append(Fault(name, check, source, verifies))
        return source
    return register


def irregular_path() -> str:
    return "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"


# Who may ask


@finds("SRC-002", verifies=False)
class AnswersWithoutCertificate(ExampleSource):
    def check_peer(self, call: Call) -> None:
        if call.peer not in (None, self.exchange_oin):
            raise Refused(401)


@finds("SRC-005")
class AnswersEveryOrganisation(ExampleSource):
    def check_peer(self, call: Call) -> None:
        pass


@finds("SRC-106", verifies=False)
class DetailWithoutCertificate(ExampleSource):
    def check_peer(self, call: Call) -> None:
        if call.method != "GET":
            super().check_peer(call)


@finds("SRC-007")
class RefusesUnknownHeaders(ExampleSource):
    def check_headers(self, call: Call) -> None:
        super().check_headers(call)
        if call.values("traceparent"):
            raise Refused(400)


@finds("SRC-008")
class HeaderNamesWithCase(ExampleSource):
    def check_headers(self, call: Call) -> None:
        if "API-Version" not in dict(call.headers):
            raise Refused(400, "400.02")
        super().check_headers(call)


# Headers


@finds("SRC-010")
class NoVersionsInAnswer(ExampleSource):
    def answer_headers(self, call: Call) -> list[tuple[str, str]]:
        return super().answer_headers(call)[2:]


@finds("SRC-011")
class PartiesEchoed(ExampleSource):
    def answer_headers(self, call: Call) -> list[tuple[str, str]]:
        echoed = ["X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty"]
        return super().answer_headers(call)[:2] + [(name, call.header(name)) for name in echoed]


@finds("SRC-012")
class HeadersUnchecked(ExampleSource):
    def check_headers(self, call: Call) -> None:
        if call.values("API-Version"):
            self.check_versions(call)
        if call.values("X-VUM-toParty"):
            self.check_receiver(call)


@finds("SRC-013")
class AnyVersion(ExampleSource):
    def check_versions(self, call: Call) -> None:
        pass


@finds("SRC-014")
class AnyReceiver(ExampleSource):
    def check_receiver(self, call: Call) -> None:
        pass


@finds("SRC-015")
class AnyProcessor(ExampleSource):
    def check_processor(self, call: Call) -> None:
        pass


@finds("SRC-016")
class AnySuwi(ExampleSource):
    def check_suwi(self, call: Call) -> None:
        pass


@finds("SRC-017")
class FirstOfTwoHeaders(ExampleSource):
    def check_headers(self, call: Call) -> None:
        unique = list({name.lower(): (name, value) for name, value in reversed(call.headers)}.values())
        super().check_headers(Call(call.method, call.path, unique, call.body, call.peer))


@finds("SRC-018")
class AnswersAsText(ExampleSource):
    def json(self, value: Any) -> Reply:
        return Reply(200, super().json(value).body, "text/plain")


@finds("SRC-105")
class DetailHeadersUnchecked(ExampleSource):
    def handle(self, call: Call) -> Reply:
        if call.method == "GET" and len(call.path.split("/")) == 5:
            return self.unguarded(call)
        return super().handle(call)

    def unguarded(self, call: Call) -> Reply:
        try:
            self.check_peer(call)
            kind, identifier = self.route(call)
            return self.json(self.detail(kind, identifier or ""))
        except Refused as refused:
            return self.refuse(refused)


# Errors


@finds("SRC-020")
class BrokenQuestionIsEmpty(ExampleSource):
    def parse(self, body: bytes) -> Question:
        try:
            return super().parse(body)
        except Refused:
            return {"selectiegebied": {"postcode": "3511AB", "afstand": 0}}


@finds("SRC-021")
class NumbersInTexts(ExampleSource):
    def check_number(self, value: Any, least: int, most: int) -> None:
        super().check_number(int(value) if isinstance(value, str) and value.isdigit() else value, least, most)

    def search(self, kind: Kind, question: Question) -> Json:
        question["selectiegebied"]["afstand"] = int(question["selectiegebied"]["afstand"])
        return super().search(kind, {"selectiegebied": question["selectiegebied"]} if "24" in json.dumps(question) else question)


@finds("SRC-022")
class OneCodeForAll(ExampleSource):
    def refuse(self, refused: Refused) -> Reply:
        return super().refuse(Refused(refused.status, "400.01" if refused.code == "400.02" else refused.code))


@finds("SRC-023")
class RangesUnchecked(ExampleSource):
    def check_number(self, value: Any, least: int, most: int) -> None:  # noqa: ARG002
        if isinstance(value, bool) or not isinstance(value, int):
            raise Refused(400)


@finds("SRC-024")
class LastOfTwoNames(ExampleSource):
    def pairs(self, pairs: list[tuple[str, Any]]) -> Json:
        return dict(pairs)


@finds("SRC-027")
class AnyMediaType(ExampleSource):
    def check_media_type(self, call: Call) -> None:
        pass


@finds("SRC-028")
class AnyMethod(ExampleSource):
    def route(self, call: Call) -> tuple[Kind, str | None]:
        return super().route(Call("POST" if call.path.endswith("/matches") else "GET", call.path, [], b"", None))


@finds("SRC-029")
class SlashAtTheEnd(ExampleSource):
    def route(self, call: Call) -> tuple[Kind, str | None]:
        return super().route(Call(call.method, call.path.rstrip("/"), [], b"", None))


@finds("SRC-030")
class ErrorsOfOurOwn(ExampleSource):
    def refuse(self, refused: Refused) -> Reply:
        if refused.status != 400:
            return super().refuse(refused)
        return Reply(400, json.dumps({"code": refused.code, "message": "Bad Request", "status": 400}).encode())


@finds("SRC-031")
class StackTraces(ExampleSource):
    def refuse(self, refused: Refused) -> Reply:
        if refused.status != 400:
            return super().refuse(refused)
        body = {"code": refused.code, "message": MESSAGES[refused.code], "details": traceback.format_exc()}
        return Reply(400, json.dumps(body).encode())


@finds("SRC-032")
class DaysThatDoNotExist(ExampleSource):
    def check_date(self, value: Any) -> None:
        pass


# Where


@finds("SRC-040")
class DistanceIgnored(ExampleSource):
    def within(self, far: float, question: Question, record: Json) -> bool:
        return far <= 100 and super().within(0 if far <= 100 else far, question, record)


@finds("SRC-040")
class DistanceInMiles(ExampleSource):
    def within(self, far: float, question: Question, record: Json) -> bool:
        return super().within(far / 1.609, question, record)


@finds("SRC-041")
class PostcodeWithCase(ExampleSource):
    def search(self, kind: Kind, question: Question) -> Json:
        postcode = question["selectiegebied"]["postcode"]
        return super().search(kind, question) if postcode == postcode.upper() else {"maximumAantalResultatenBereikt": False, "matches": []}


@finds("SRC-042")
class TravelIgnored(ExampleSource):
    def within(self, far: float, question: Question, record: Json) -> bool:
        return far <= int(question["selectiegebied"]["afstand"]) and bool(record)


@finds("SRC-043")
class NothingIsAnError(ExampleSource):
    def search(self, kind: Kind, question: Question) -> Json:
        found = super().search(kind, question)
        if not found["matches"]:
            raise Refused(404)
        return found


# Criteria


@finds("SRC-050")
class IrregularIgnored(ExampleSource):
    def irregular(self, kind: Kind, question: Question, record: Json) -> bool:  # noqa: ARG002
        return True


@finds("SRC-051")
class AnyLicence(ExampleSource):
    def licences(self, kind: Kind, question: Question, record: Json) -> bool:
        held = {entry.get("codeSoortRijbewijs") for entry in at(record, kind.prefix + "rijbewijs") or []}
        asked = {self.operand(entry, "codeSoortRijbewijs", "$eq") for entry in self.entries(question, kind.prefix + "rijbewijs")}
        return not asked or bool(asked & held)


@finds("SRC-052")
class LicencesWithHierarchy(ExampleSource):
    def licences(self, kind: Kind, question: Question, record: Json) -> bool:
        held = [entry.get("codeSoortRijbewijs") or "" for entry in at(record, kind.prefix + "rijbewijs") or []]
        asked = [self.operand(entry, "codeSoortRijbewijs", "$eq") for entry in self.entries(question, kind.prefix + "rijbewijs")]
        return all(any(own.startswith(code) for own in held) for code in asked)


@finds("SRC-053")
class LevelsOfAnyLanguage(ExampleSource):
    def languages(self, kind: Kind, question: Question, record: Json) -> bool:
        spoken = at(record, kind.prefix + "taalbeheersing") or []
        return all(
            any(skill.get("codeTaal") == self.operand(asked, "codeTaal", "$eq") for skill in spoken)
            and any(self.masters({**skill, "codeTaal": self.operand(asked, "codeTaal", "$eq")}, asked) for skill in spoken)
            for asked in self.entries(question, kind.prefix + "taalbeheersing"))


@finds("SRC-054")
class LevelEightIsUnknown(ExampleSource):
    def masters(self, skill: Json, asked: Json) -> bool:
        return super().masters({key: 0 if value == 8 else value for key, value in skill.items()}, asked)


@finds("SRC-055")
class DateWithoutItsDay(ExampleSource):
    def date(self, kind: Kind, question: Question, record: Json) -> bool:
        asked = [self.operand(question, path, kind.date_operator) for path in kind.date_paths]
        return super().date(kind, question, record) and at(record, kind.date) not in [day for day in asked if day]


@finds("SRC-056")
class MostHoursMustBeMore(ExampleSource):
    def hours(self, kind: Kind, question: Question, record: Json) -> bool:
        asked = self.operand(question, "werktijden.aantalWerkurenPerWeekMaximaal", "$gte")
        return super().hours(kind, question, record) and (asked is None or at(record, "werktijden.aantalWerkurenPerWeekMaximaal") != asked)


@finds("SRC-058")
class HoursReversed(ExampleSource):
    def hours(self, kind: Kind, question: Question, record: Json) -> bool:  # noqa: ARG002
        most = self.operand(question, "werktijden.aantalWerkurenPerWeekMaximaal", "$gte")
        least = self.operand(question, "werktijden.aantalWerkurenPerWeekMinimaal", "$lte")
        own_most, own_least = at(record, "werktijden.aantalWerkurenPerWeekMaximaal"), at(record, "werktijden.aantalWerkurenPerWeekMinimaal")
        return (most is None or (own_least is not None and own_least >= most)) and (
            least is None or (own_most is not None and own_most <= least))


@finds("SRC-057")
class LeastHoursExactly(ExampleSource):
    def hours(self, kind: Kind, question: Question, record: Json) -> bool:
        asked = self.operand(question, "werktijden.aantalWerkurenPerWeekMinimaal", "$lte")
        return super().hours(kind, question, record) and asked in (None, at(record, "werktijden.aantalWerkurenPerWeekMinimaal"))


@finds("SRC-059")
class OccupationContains(ExampleSource):
    def occupation(self, kind: Kind, question: Question, record: Json) -> bool:
        path = "beroep.codeBeroepsnaam"
        asked = [self.operand(question, path, "$eq")] if kind.segment == "vacatures" else [
            self.operand(choice, key, "$eq") for choice in self.choices(question, "bemiddelingsberoep") for key in choice]
        held = [at(record, path)] if kind.segment == "vacatures" else [
            entry.get("codeBeroepsnaam") for entry in record.get("bemiddelingsberoep") or []]
        wanted = [code for code in asked if code]
        return not wanted or any(code.lower() in (own or "").lower() for code in wanted for own in held)


@finds("SRC-060")
class ContractIgnored(ExampleSource):
    def contract(self, kind: Kind, question: Question, record: Json) -> bool:  # noqa: ARG002
        return True


@finds("SRC-061")
class OfficeHoursIgnored(ExampleSource):
    def office(self, kind: Kind, question: Question, record: Json) -> bool:  # noqa: ARG002
        return True


@finds("SRC-062")
class LevelExactly(ExampleSource):
    def level(self, kind: Kind, question: Question, record: Json) -> bool:
        asked = self.operand(question, "codeWerkEnDenkniveauMinimaal", "$gte")
        return super().level(kind, question, record) and asked in (None, record.get("codeWerkEnDenkniveauMinimaal"))


@finds("SRC-063")
class AnyCriterion(ExampleSource):
    def selected(self, kind: Kind, question: Question, record: Json) -> bool:
        given = [key for key in question if key != "selectiegebied"]
        return not given or any(super(AnyCriterion, self).selected(kind, {key: question[key]}, record) for key in given)


@finds("SRC-064")
class AbsentPasses(ExampleSource):
    def equals(self, question: Question, record: Json, path: str) -> bool:
        return at(record, path) is None or super().equals(question, record, path)


@finds("SRC-065")
class CountsTheEntries(ExampleSource):
    def licences(self, kind: Kind, question: Question, record: Json) -> bool:
        held = {entry.get("codeSoortRijbewijs") for entry in at(record, kind.prefix + "rijbewijs") or []}
        return super().licences(kind, question, record) and len(self.entries(question, kind.prefix + "rijbewijs")) <= len(held)


@finds("SRC-066")
class ClosedVacancies(ExampleSource):
    def published(self, record: Json) -> bool:  # noqa: ARG002
        return True


# What is not known


@finds("SRC-070")
class RefusesUnknownFields(ExampleSource):
    def check_question(self, question: Question) -> None:
        super().check_question(question)
        if "toekomstigVeld" in question or "nogEenVeld" in question:
            raise Refused(400)


@finds("SRC-071")
class UnknownOperatorsFindNobody(ExampleSource):
    def selected(self, kind: Kind, question: Question, record: Json) -> bool:
        return "$nin" not in json.dumps(question) and super().selected(kind, question, record)


@finds("SRC-072")
class EmptyFindsNobody(ExampleSource):
    def clean(self, question: Question) -> Question:
        return question

    def selected(self, kind: Kind, question: Question, record: Json) -> bool:
        return all(value != {} for value in question.values()) and super().selected(kind, question, record)


@finds("SRC-073")
class DateByOneNameOnly(ExampleSource):
    def date(self, kind: Kind, question: Question, record: Json) -> bool:
        return super().date(kind, {key: value for key, value in question.items() if key != kind.date_paths[1]}, record)


@finds("SRC-074")
class OccupationReadLiterally(ExampleSource):
    def occupation(self, kind: Kind, question: Question, record: Json) -> bool:
        if "beroep.codeBeroepsnaam" in json.dumps(question.get("bemiddelingsberoep")):
            return False
        return super().occupation(kind, question, record)


# What is answered


@finds("SRC-080")
class NumbersAsTexts(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        shown = super().profile(kind, record)
        if "werktijden" in shown:
            shown["werktijden"] = {key: str(value) for key, value in shown["werktijden"].items()}
        return shown


@finds("SRC-080")
class NotANumber(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        shown = super().profile(kind, record)
        return {**shown, "werktijden": {"aantalWerkurenPerWeekMinimaal": float("nan")}}


@finds("SRC-081")
class PersonalDataInProfile(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        shown = super().profile(kind, record)
        if kind.segment == "vacatures":
            shown["werkgever"] = record["werkgever"]
        else:
            shown["emailadres"] = record["emailadres"]
        return shown


@finds("SRC-082")
class ProfileWithoutLanguages(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        shown = super().profile(kind, record)
        holder = at(shown, kind.prefix.rstrip(".")) if kind.prefix else shown
        holder.pop("taalbeheersing", None)
        return shown


@finds("SRC-082")
class AsciiOnly(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        text = json.dumps(super().profile(kind, record), ensure_ascii=False)
        shown: Json = json.loads(text.encode("ascii", "replace"))
        return shown


@finds("SRC-083")
class NullForAbsent(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        return {**super().profile(kind, record), "sector": None}


@finds("SRC-084")
class SlashInIdentifier(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        shown = super().profile(kind, record)
        return {**shown, kind.id_key: f"proef/{shown[kind.id_key]}"}


@finds("SRC-085")
class SameIdentifier(ExampleSource):
    def profile(self, kind: Kind, record: Json) -> Json:
        return {**super().profile(kind, record), kind.id_key: "1"}


@finds("SRC-085")
class RecordTwice(ExampleSource):
    def order(self, records: list[Json]) -> list[Json]:
        ordered = super().order(records)
        return ordered + ordered[:1] if len(ordered) < MAXIMUM else ordered


@finds("SRC-086")
class NewIdentifierEveryTime(ExampleSource):
    numbers = itertools.count()

    def profile(self, kind: Kind, record: Json) -> Json:
        return {**super().profile(kind, record), kind.id_key: f"n{next(self.numbers)}"}


# How many, and in which order


@finds("SRC-090")
class FlagAlwaysSet(ExampleSource):
    def reached(self, found: list[tuple[float, Json]]) -> bool:
        return bool(found)


@finds("SRC-091")
class MaximumNinetyNine(ExampleSource):
    def choose(self, found: list[tuple[float, Json]]) -> list[Json]:
        return super().choose(found)[:99]


@finds("SRC-091")
class FlagAtExactlyHundred(ExampleSource):
    def reached(self, found: list[tuple[float, Json]]) -> bool:
        return len(found) >= MAXIMUM


@finds("SRC-092")
class NoMaximum(ExampleSource):
    def choose(self, found: list[tuple[float, Json]]) -> list[Json]:
        return [record for _, record in found]


@finds("SRC-092")
class FlagNeverSet(ExampleSource):
    def reached(self, found: list[tuple[float, Json]]) -> bool:  # noqa: ARG002
        return False


@finds("SRC-093")
class KeepsTheFarthest(ExampleSource):
    def choose(self, found: list[tuple[float, Json]]) -> list[Json]:
        return [record for _, record in sorted(found, key=lambda pair: -pair[0])[:MAXIMUM]]


@finds("SRC-095")
class FixedOrder(ExampleSource):
    def order(self, records: list[Json]) -> list[Json]:
        return list(records)


@finds("SRC-095")
class RotatesOnly(ExampleSource):
    def order(self, records: list[Json]) -> list[Json]:
        start = self.random.randrange(len(records)) if records else 0
        return records[start:] + records[:start]


@finds("SRC-096")
class FirstIsAlwaysFirst(ExampleSource):
    def order(self, records: list[Json]) -> list[Json]:
        return records[:1] + super().order(records[1:])


# The detail


@finds("SRC-100")
class DetailIsTheProfile(ExampleSource):
    def detail(self, kind: Kind, identifier: str) -> Json:
        return self.profile(kind, super().detail(kind, identifier))


@finds("SRC-101")
class DetailInAWrapper(ExampleSource):
    def detail(self, kind: Kind, identifier: str) -> Json:
        name = "vacature" if kind is KINDS["vacatures"] else "werkzoekende"
        return {name: super().detail(kind, identifier)}


@finds("SRC-102")
class UnknownIsEmpty(ExampleSource):
    def unknown(self, kind: Kind, identifier: str) -> Json:  # noqa: ARG002
        return {}


@finds("SRC-103")
class UnknownIsAFault(ExampleSource):
    def detail(self, kind: Kind, identifier: str) -> Json:
        if "%" in identifier:
            raise ValueError(identifier)
        return super().detail(kind, identifier)


@finds("SRC-104")
class DetailOfTheLastQuestionOnly(ExampleSource):
    last: tuple[str, ...] = ()

    def search(self, kind: Kind, question: Question) -> Json:
        found = super().search(kind, question)
        self.last = tuple(match[kind.id_key] for match in found["matches"])
        return found

    def detail(self, kind: Kind, identifier: str) -> Json:
        return super().detail(kind, identifier) if identifier in self.last else self.unknown(kind, identifier)


# Load


@finds("SRC-110")
class BreaksUnderLoad(ExampleSource):
    under_way = 0

    def search(self, kind: Kind, question: Question) -> Json:
        if self.count % 25 == 0 and list(question) == ["selectiegebied", irregular_path()]:
            raise RuntimeError("no connection to the database is free")
        return super().search(kind, question)
