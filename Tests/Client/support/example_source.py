"""A small source of the standard, in another language: what a supplier would write. Independent of the program under test.

Follows the contract of VUM 3.0 for sources. Everything that a supplier could get wrong is a method of its own, so that
``planted_faults`` can put a realistic mistake in its place.
"""

from __future__ import annotations

import contextlib
import json
import math
import random
import ssl
import string
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from .transport import Identity

Json = dict[str, Any]
Positions = dict[str, tuple[float, float]]

VERSION = "3.0.0"
REQUIRED_HEADERS = ["API-Version", "X-VUM-berichtVersie", "X-VUM-fromParty", "X-VUM-toParty", "X-VUM-viaParty", "X-VUM-SUWIparty"]
MESSAGES = {"400.01": "Ongeldige aanroep", "400.02": "Onvolledige aanroep", "500.1": "Interne serverfout"}
LICENCES = {"A", "A1", "A2", "AM", "B", "B+", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E", "DE", "T"}
SAFE = set(string.ascii_letters + string.digits + "_.-")
MAXIMUM = 100
MAXIMUM_BODY = 1 << 20
MAXIMUM_DEPTH = 32


class Refused(Exception):  # noqa: N818
    """The call is answered with a status; 401 without a body."""

    def __init__(self, status: int, code: str = "400.01", details: str = "") -> None:
        super().__init__(code)
        self.status, self.code, self.details = status, code, details


@dataclass
class Reply:
    """What is answered: a status, a body where there is one, and further headers."""

    status: int
    body: bytes = b""
    media_type: str = "application/json"


@dataclass
class Call:
    """A request as it came, with the number in the certificate of who sent it."""

    method: str
    path: str
    headers: list[tuple[str, str]]
    body: bytes
    peer: str | None

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def header(self, name: str) -> str:
        return next(iter(self.values(name)), "")


@dataclass(frozen=True)
class Kind:
    """What the two subjects call things."""

    segment: str
    id_key: str
    postcode: str
    prefix: str
    date_paths: tuple[str, ...]
    date: str
    date_operator: str
    detail_only: tuple[str, ...]


KINDS = {
    "werkzoekendeProfielen": Kind(
        "werkzoekendeProfielen", "idWerkzoekende", "mobiliteit.bemiddelingspostcode", "arbeidsmarktkwalificatie.",
        ("datumAanvangBeschikbaarVoorWerk", "flexibiliteit.datumAanvangBeschikbaarVoorWerk"),
        "flexibiliteit.datumAanvangBeschikbaarVoorWerk", "$lte",
        ("contactpersoon", "emailadres", "telefoonnummer", "webadres", "persoonlijkePresentatie", "eisAanWerk", "indicatieLdrRegistratie")),
    "vacatures": Kind(
        "vacatures", "idVacature", "adres.postcode", "",
        ("datumAanvangWerkzaamheden", "arbeidsVoorwaarden.datumAanvangWerkzaamheden"),
        "arbeidsVoorwaarden.datumAanvangWerkzaamheden", "$gte", ("nummerVacature", "werkgever.contactpersoon")),
}


def read_positions(checkout: Path) -> Positions:
    """The centres of postcode areas, from the table of figures that is part of the program."""
    positions: Positions = {}
    for file in sorted((checkout / "Sources" / "Geography" / "Gazetteer" / "Generated").glob("*.swift")):
        for word in file.read_text().replace('"', " ").split():
            parts = word.split(",")
            if len(parts) == 4 and len(parts[0]) == 4 and parts[0].isdigit():
                with contextlib.suppress(ValueError):
                    positions[parts[0]] = (float(parts[1]), float(parts[2]))
    return positions


def at(value: Any, path: str) -> Any:
    """The value at a path of names; None where there is none."""
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def without_empty(value: Any) -> Any:
    """The value without what counts as absent."""
    if isinstance(value, dict):
        kept = {key: without_empty(member) for key, member in value.items()}
        return {key: member for key, member in kept.items() if member not in (None, "", [], {})}
    if isinstance(value, list):
        return [member for member in map(without_empty, value) if member not in (None, "", [], {})]
    return value


def depth(value: Any) -> int:
    """How deep lists and objects stand in one another."""
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(depth, members), default=0) if isinstance(value, dict | list) else 0


class ExampleSource:
    """Answers questions about records in memory."""

    def __init__(self, oin: str, exchange_oin: str, records: dict[str, list[Json]], positions: Positions, today: str) -> None:
        self.oin, self.exchange_oin = oin, exchange_oin
        self.records = records
        self.positions = positions
        self.today = today
        self.random = random.SystemRandom()
        self.count = 0

    # The call as a whole

    def handle(self, call: Call) -> Reply:
        self.count += 1
        try:
            self.check_peer(call)
            kind, identifier = self.route(call)
            self.check_headers(call)
            if identifier is None:
                self.check_media_type(call)
                return self.json(self.search(kind, self.parse(call.body)))
            return self.json(self.detail(kind, identifier))
        except Refused as refused:
            return self.refuse(refused)
        except Exception as error:
            return self.crash(error)

    def crash(self, error: Exception) -> Reply:  # noqa: ARG002
        return self.refuse(Refused(500, "500.1", "Er is een onverwachte fout opgetreden"))

    def json(self, value: Any) -> Reply:
        return Reply(200, json.dumps(value, ensure_ascii=False).encode())

    def refuse(self, refused: Refused) -> Reply:
        if refused.status == 401:
            return Reply(401)
        error = {"code": refused.code, "message": MESSAGES[refused.code], "details": refused.details or "Zie de interface"}
        return Reply(refused.status, json.dumps(error).encode())

    def answer_headers(self, call: Call) -> list[tuple[str, str]]:
        asker = call.header("X-VUM-fromParty")
        return [
            ("API-Version", VERSION), ("X-VUM-berichtVersie", VERSION), ("X-VUM-fromParty", self.oin), ("X-VUM-toParty", asker),
            ("X-VUM-viaParty", asker),
        ]

    def check_peer(self, call: Call) -> None:
        if call.peer != self.exchange_oin:
            raise Refused(401)

    def route(self, call: Call) -> tuple[Kind, str | None]:
        parts = call.path.removeprefix("/vum/v3/").split("/")
        kind = KINDS.get(parts[0])
        if kind is None or len(parts) != 2 or not parts[1]:
            raise Refused(404)
        method = "POST" if parts[1] == "matches" else "GET"
        if call.method != method:
            raise Refused(405)
        return kind, None if parts[1] == "matches" else parts[1]

    def check_headers(self, call: Call) -> None:
        for name in REQUIRED_HEADERS:
            values = call.values(name)
            if not values or not values[0]:
                raise Refused(400, "400.02", f"De header {name} ontbreekt")
            if len(values) > 1:
                raise Refused(400, "400.01", f"De header {name} komt vaker voor")
        self.check_versions(call)
        self.check_receiver(call)
        self.check_processor(call)
        self.check_suwi(call)

    def check_versions(self, call: Call) -> None:
        if call.header("API-Version") != VERSION or call.header("X-VUM-berichtVersie") != VERSION:
            raise Refused(400)

    def check_receiver(self, call: Call) -> None:
        if call.header("X-VUM-toParty") != self.oin:
            raise Refused(401)

    def check_processor(self, call: Call) -> None:
        if call.header("X-VUM-viaParty") != self.oin:
            raise Refused(401)

    def check_suwi(self, call: Call) -> None:
        if call.header("X-VUM-SUWIparty") not in ("true", "false"):
            raise Refused(400)

    def check_media_type(self, call: Call) -> None:
        if call.header("Content-Type").split(";")[0].strip().lower() != "application/json":
            raise Refused(400)

    # The question

    def parse(self, body: bytes) -> Json:
        if len(body) > MAXIMUM_BODY:
            raise Refused(400)
        if not body.strip():
            raise Refused(400, "400.02")
        try:
            value = json.loads(body.decode(), object_pairs_hook=self.pairs, parse_constant=self.constant)
        except (ValueError, RecursionError):
            raise Refused(400) from None
        if depth(value) > MAXIMUM_DEPTH or not isinstance(value, dict):
            raise Refused(400)
        question = value.get("vraagObject")
        if question in (None, {}):
            raise Refused(400, "400.02")
        if not isinstance(question, dict):
            raise Refused(400)
        cleaned: Json = self.clean(question)
        self.check_area(cleaned)
        self.check_question(cleaned)
        return cleaned

    def clean(self, question: Json) -> Json:
        cleaned: Json = without_empty(question)
        return cleaned

    def pairs(self, pairs: list[tuple[str, Any]]) -> Json:
        if len({name for name, _ in pairs}) != len(pairs):
            raise ValueError("a name twice")
        return dict(pairs)

    def constant(self, name: str) -> Any:
        raise ValueError(name)

    def check_area(self, question: Json) -> None:
        area = question.get("selectiegebied")
        if area is None:
            raise Refused(400, "400.02")
        if not isinstance(area, dict):
            raise Refused(400)
        if "postcode" not in area or "afstand" not in area:
            raise Refused(400, "400.02")
        self.check_postcode(area["postcode"])
        self.check_number(area["afstand"], 0, 999)

    def check_postcode(self, value: Any) -> None:
        if not (isinstance(value, str) and len(value) == 6 and value.isascii() and value[:4].isdigit() and value[4:].isalpha()):
            raise Refused(400)

    def check_number(self, value: Any, least: int, most: int) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Refused(400)

    def check_question(self, question: Json) -> None:
        for path, operator, allowed in [
            ("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", "$eq", (1, 2)), ("werktijden.indicatieKantoortijden", "$eq", (1, 2)),
            ("werktijden.aantalWerkurenPerWeekMaximaal", "$gte", (1, 99)), ("werktijden.aantalWerkurenPerWeekMinimaal", "$lte", (1, 99)),
        ]:
            if (value := self.operand(question, path, operator)) is not None:
                self.check_number(value, *allowed)
        for kind in KINDS.values():
            for path in kind.date_paths:
                if (value := self.operand(question, path, kind.date_operator)) is not None:
                    self.check_date(value)
            for entry in self.entries(question, kind.prefix + "rijbewijs"):
                if (code := self.operand(entry, "codeSoortRijbewijs", "$eq")) is not None and code not in LICENCES:
                    raise Refused(400)
            for entry in self.entries(question, kind.prefix + "taalbeheersing"):
                self.check_language(entry)

    def check_language(self, entry: Json) -> None:
        code = self.operand(entry, "codeTaal", "$eq")
        if not (isinstance(code, str) and len(code) == 3 and code.isascii() and code.islower()):
            raise Refused(400)
        for level in ("codeNiveauTaalbeheersingMondeling", "codeNiveauTaalbeheersingSchriftelijk"):
            if (value := self.operand(entry, level, "$gte")) is not None:
                self.check_number(value, 2, 4)

    def check_date(self, value: Any) -> None:
        if not isinstance(value, str) or len(value) != 10:
            raise Refused(400)
        year, month, day = (part.isdigit() and int(part) for part in (value[:4], value[5:7], value[8:]))
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        lengths = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if not (1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
            raise Refused(400)

    def operand(self, holder: Json, path: str, operator: str) -> Any:
        """The value of an operator; None where it is not asked. Other operators have no effect."""
        condition = holder.get(path)
        return condition.get(operator) if isinstance(condition, dict) else None

    def entries(self, question: Json, path: str) -> list[Json]:
        """What the entries of an $all ask."""
        condition = question.get(path)
        entries = condition.get("$all") if isinstance(condition, dict) else None
        return [entry["$elemMatch"] for entry in entries or [] if isinstance(entry.get("$elemMatch"), dict)]

    def choices(self, question: Json, path: str) -> list[Json]:
        """What the entries of an $elemMatch with $or allow."""
        choices: list[Json] = at(question.get(path), "$elemMatch.$or") or []
        return choices

    # The selection

    def search(self, kind: Kind, question: Json) -> Json:
        distances = [(self.distance(question, record, kind), record) for record in self.records.get(kind.segment, [])]
        found = [(far, record) for far, record in distances
                 if far is not None and self.within(far, question, record)
                 and self.selected(kind, question, record) and self.published(record)]
        shown = [self.profile(kind, record) for record in self.order(self.choose(found))]
        return {"maximumAantalResultatenBereikt": self.reached(found), "matches": shown}

    def reached(self, found: list[tuple[float, Json]]) -> bool:
        return len(found) > MAXIMUM

    def choose(self, found: list[tuple[float, Json]]) -> list[Json]:
        return [record for _, record in sorted(found, key=lambda pair: pair[0])[:MAXIMUM]]

    def order(self, records: list[Json]) -> list[Json]:
        shuffled = list(records)
        self.random.shuffle(shuffled)
        return shuffled

    def published(self, record: Json) -> bool:
        closes = record.get("sluitingsdatumVacature")
        return closes is None or closes >= self.today

    def distance(self, question: Json, record: Json, kind: Kind) -> float | None:
        here = self.positions.get(question["selectiegebied"]["postcode"][:4])
        there = self.positions.get((at(record, kind.postcode) or "")[:4])
        if here is None or there is None:
            return None
        (north, east), (other_north, other_east) = ((math.radians(a), math.radians(b)) for a, b in (here, there))
        across = math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
        half = math.sin((other_north - north) / 2) ** 2 + across
        return 2 * 6371.0 * math.asin(math.sqrt(half))

    def within(self, far: float, question: Json, record: Json) -> bool:
        own = at(record, "mobiliteit.maximaleReisafstand")
        asked: int = question["selectiegebied"]["afstand"]
        return far <= asked and (own is None or far <= own)

    def selected(self, kind: Kind, question: Json, record: Json) -> bool:
        return all(criterion(kind, question, record) for criterion in self.criteria())

    def criteria(self) -> list[Callable[[Kind, Json, Json], bool]]:
        return [
            self.irregular, self.office, self.hours, self.licences, self.languages, self.date, self.occupation, self.contract, self.level]

    def equals(self, question: Json, record: Json, path: str) -> bool:
        asked = self.operand(question, path, "$eq")
        return asked is None or at(record, path) == asked

    def irregular(self, kind: Kind, question: Json, record: Json) -> bool:  # noqa: ARG002
        return self.equals(question, record, "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst")

    def office(self, kind: Kind, question: Json, record: Json) -> bool:
        return kind.segment == "vacatures" or self.equals(question, record, "werktijden.indicatieKantoortijden")

    def hours(self, kind: Kind, question: Json, record: Json) -> bool:  # noqa: ARG002
        most = self.operand(question, "werktijden.aantalWerkurenPerWeekMaximaal", "$gte")
        least = self.operand(question, "werktijden.aantalWerkurenPerWeekMinimaal", "$lte")
        own_most = at(record, "werktijden.aantalWerkurenPerWeekMaximaal")
        own_least = at(record, "werktijden.aantalWerkurenPerWeekMinimaal")
        return (most is None or (own_most is not None and own_most >= most)) and (
            least is None or (own_least is not None and own_least <= least))

    def licences(self, kind: Kind, question: Json, record: Json) -> bool:
        held = {entry.get("codeSoortRijbewijs") for entry in at(record, kind.prefix + "rijbewijs") or []}
        asked = {self.operand(entry, "codeSoortRijbewijs", "$eq") for entry in self.entries(question, kind.prefix + "rijbewijs")}
        return asked - {None} <= held

    def languages(self, kind: Kind, question: Json, record: Json) -> bool:
        spoken = at(record, kind.prefix + "taalbeheersing") or []
        demands = self.entries(question, kind.prefix + "taalbeheersing")
        return all(any(self.masters(skill, asked) for skill in spoken) for asked in demands)

    def masters(self, skill: Json, asked: Json) -> bool:
        if skill.get("codeTaal") != self.operand(asked, "codeTaal", "$eq"):
            return False
        for level in ("codeNiveauTaalbeheersingMondeling", "codeNiveauTaalbeheersingSchriftelijk"):
            wanted = self.operand(asked, level, "$gte")
            if wanted is not None and (level not in skill or skill[level] < wanted):
                return False
        return True

    def date(self, kind: Kind, question: Json, record: Json) -> bool:
        own = at(record, kind.date)
        for path in kind.date_paths:
            asked = self.operand(question, path, kind.date_operator)
            if asked is not None:
                return own is not None and (own <= asked if kind.date_operator == "$lte" else own >= asked)
        return True

    def occupation(self, kind: Kind, question: Json, record: Json) -> bool:
        if kind.segment == "vacatures":
            return self.equals(question, record, "beroep.codeBeroepsnaam")
        asked = [self.operand(choice, path, "$eq") for choice in self.choices(question, "bemiddelingsberoep")
                 for path in ("beroep.codeBeroepsnaam", "codeBeroepsnaam") if path in choice]
        held = [entry.get("codeBeroepsnaam") for entry in record.get("bemiddelingsberoep") or []]
        return not asked or any(code in held for code in asked)

    def contract(self, kind: Kind, question: Json, record: Json) -> bool:
        if kind.segment == "vacatures":
            return True
        asked = [self.operand(choice, "codeTypeArbeidscontract", "$eq") for choice in self.choices(question, "contractvorm")]
        held = [entry.get("codeTypeArbeidscontract") for entry in record.get("contractvorm") or []]
        return not asked or any(code in held for code in asked)

    def level(self, kind: Kind, question: Json, record: Json) -> bool:
        if kind.segment != "vacatures":
            return True
        own = record.get("codeWerkEnDenkniveauMinimaal")
        path = "codeWerkEnDenkniveauMinimaal"
        least, below, exactly = (self.operand(question, path, operator) for operator in ("$gte", "$lt", "$eq"))
        if (least, below, exactly) == (None, None, None):
            return True
        return own is not None and (least is None or own >= least) and (below is None or own < below) and exactly in (None, own)

    # What is shown

    def profile(self, kind: Kind, record: Json) -> Json:
        shown: Json = json.loads(json.dumps(record))
        for path in kind.detail_only:
            *parents, last = path.split(".")
            holder = at(shown, ".".join(parents)) if parents else shown
            if isinstance(holder, dict):
                holder.pop(last, None)
        cleaned: Json = without_empty(shown)
        return cleaned

    def detail(self, kind: Kind, identifier: str) -> Json:
        if not set(identifier) <= SAFE:
            raise Refused(400)
        for record in self.records.get(kind.segment, []):
            if record[kind.id_key] == identifier:
                return record
        return self.unknown(kind, identifier)

    def unknown(self, kind: Kind, identifier: str) -> Json:  # noqa: ARG002
        raise Refused(400)


class SourceServer:
    """Lets a source listen over TLS with client certificates."""

    def __init__(self, source: ExampleSource, identity: Identity, authority: Path, port: int, *, verifies: bool = True) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(str(identity.certificate), str(identity.private_key))
        context.load_verify_locations(str(authority))
        context.verify_mode = ssl.CERT_REQUIRED if verifies else ssl.CERT_OPTIONAL
        self._server = _Server(("127.0.0.1", port), _handler(source))
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)

    def __enter__(self) -> SourceServer:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Who is refused goes away; that is no error."""


def peer_number(certificate: Any) -> str | None:
    """The organisation number in the subject of a certificate."""
    names = dict(pair for part in (certificate or {}).get("subject", ()) for pair in part)
    number = names.get("serialNumber")
    return str(number) if number else None


def _handler(source: ExampleSource) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = b""
            if length > 4 * MAXIMUM_BODY:
                # What is too large is not kept, but taken off the line, so that the refusal arrives.
                self.skip(length)
                body = b" " * (MAXIMUM_BODY + 1)
            elif length:
                body = self.rfile.read(length)
            certificate = self.connection.getpeercert()  # type: ignore[attr-defined]
            call = Call(self.command, self.path, list(self.headers.items()), body, peer_number(certificate))
            reply = source.handle(call)
            with contextlib.suppress(OSError):
                self.answer(call, reply)

        def skip(self, length: int) -> None:
            while length > 0 and (piece := self.rfile.read(min(length, 1 << 16))):
                length -= len(piece)

        def answer(self, call: Call, reply: Reply) -> None:
            head = [("Content-Type", reply.media_type)] if reply.body else []
            self.send_response(reply.status)
            for name, value in [*source.answer_headers(call), *head, ("Content-Length", str(len(reply.body)))]:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *arguments: object) -> None:
            """Says nothing."""

    for method in ("GET", "POST", "PUT", "DELETE", "PATCH"):
        setattr(Handler, f"do_{method}", Handler.handle_any)
    return Handler
