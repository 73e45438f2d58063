"""The NL GOV API Design Rules 2.2 on the administration: the rules themselves against the running server, one test each by its number,
and the checks of the standard's linter, one each by its name."""

from __future__ import annotations

import datetime
import itertools
import json
import re
import ssl
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from support.administration import (
    AUDITOR_OIN,
    BASE,
    MANAGER_OIN,
    OTHER_OIN,
    PARTICIPANT_OIN,
    Administration,
    Desk,
    administration,
    application,
)
from support.locations import ROOT
from support.raw import raw, status
from support.transport import tls_context

VERSION = "1.0.0"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
OPERATIONS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
COLLECTIONS = {
    "participants", "condition-sets", "mandates", "rules", "measures", "tasks", "followed-items", "proofs", "misuse-signals",
    "conformity-tests", "processing-activities", "logs", "process-tables",
}
VERBS = {"get", "list", "create", "add", "update", "delete", "remove", "make", "take", "search", "find", "end", "lift", "close", "set"}


@pytest.fixture
def running() -> Administration:
    return administration()


@pytest.fixture
def manager(running: Administration) -> Desk:
    return running.desk(MANAGER_OIN)


@pytest.fixture
def document(running: Administration) -> dict[str, Any]:
    found: dict[str, Any] = running.desk(None).get("/openapi.json").json()
    return found


@pytest.fixture
def participant(running: Administration, manager: Desk) -> str:
    """The path of a participant that has just applied."""
    oin = running.new_oin()
    assert manager.post("/participants", application(oin)).status_code == 201
    return f"/participants/{oin}"


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in OPERATIONS:
                yield path, method, operation


def filled(path: str, oin: str = PARTICIPANT_OIN) -> str:
    values = {"oin": oin, "number": "1", "code": "interface", "log": "audit", "position": "0", "table": "role"}
    return re.sub(r"{(\w+)}", lambda match: values[match[1]], path)


def resolve(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in value:
        target: Any = document
        for part in value["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        value = target
    return value


def responses(document: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for path, method, operation in operations(document):
        for code, response in operation["responses"].items():
            yield path, method, code, resolve(document, response)


def schemas(value: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema with a type anywhere in a part of the document, with the name of the member it describes."""
    if isinstance(value, dict):
        if isinstance(value.get("type"), str) and not {"in", "scheme"} & value.keys():
            yield name, value
        for key, member in value.items():
            if key == "properties" and isinstance(member, dict):
                for inner, schema in member.items():
                    yield from schemas(schema, inner)
            elif key not in ("enum", "const", "securitySchemes"):
                yield from schemas(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from schemas(member, name)


def refusals(running: Administration) -> list[tuple[int, httpx.Response]]:
    """One answer for every way in which a request can be wrong."""
    manager, nobody, other = running.desk(MANAGER_OIN), running.desk(None), running.desk(OTHER_OIN)
    oin = running.new_oin()
    path = f"/participants/{oin}"
    assert manager.post("/participants", application(oin)).status_code == 201
    step = {"step": "resume", "why": "x"}
    return [
        (400, manager.get("/participants?limit=0")), (400, manager.get("/participants?unknown=1")), (400, manager.get("/participants/1")),
        (400, manager.send("POST", "/participants", raw=b"{")), (400, manager.get("/participants/%ff")), (401, nobody.get("/rules")),
        (403, other.get("/rules")), (404, manager.get("/nothing")), (404, manager.get(f"/participants/{running.new_oin()}")),
        (405, manager.send("DELETE", "/participants")), (405, manager.send("TRACE", "/participants")),
        (406, manager.get("/rules", headers={"Accept": "text/html"})), (409, manager.post(f"{path}/steps", step, version="*")),
        (412, manager.post(f"{path}/steps", step, version='"99"')), (413, manager.send("POST", "/rules", raw=b'"' + b"a" * 300_000 + b'"')),
        (415, manager.send("POST", "/rules", raw=b"{}", headers={"Content-Type": "text/plain"})),
        (415, manager.send("POST", "/rules", raw=b"{}", headers={"Content-Encoding": "gzip"})),
        (428, manager.post(f"{path}/steps", step)), (404, manager.get("/participants/")), (405, manager.send("PATCH", "/rules")),
    ]


# The rules, by their number in the list of the project.


def test_a01_naming_resources(document: dict[str, Any]) -> None:
    for path in document["paths"]:
        segments = [segment for segment in path.split("/")[1:] if not segment.startswith("{")]
        for segment in [segment for segment in segments if not segment.startswith("_")]:
            assert not set(segment.split("-")) & VERBS, path


def test_a02_naming_collections(document: dict[str, Any]) -> None:
    for path in document["paths"]:
        segments = path.split("/")[1:]
        for before, segment in itertools.pairwise(segments):
            if segment.startswith("{"):
                assert before in COLLECTIONS, path


def test_a03_interface_language(document: dict[str, Any]) -> None:
    """English, with the Dutch words in the glossary; the reason stands in the decision."""
    decision = (ROOT / "docs" / "decisions" / "0018-administration.md").read_text()
    assert "interface-language" in decision
    assert document["info"]["title"].isascii()


def test_a04_no_trailing_slash(document: dict[str, Any], manager: Desk) -> None:
    for path in [*document["paths"], "/openapi.json"]:
        assert not path.endswith("/")
        answer = manager.get(filled(path) + "/")
        assert answer.status_code == 404, path
        assert "Location" not in answer.headers


def test_a05_path_segments_kebab_case(document: dict[str, Any]) -> None:
    for path in document["paths"]:
        segments = path.split("/")[1:]
        for number, segment in enumerate(segments):
            pattern = r"_?[a-z0-9]+(-[a-z0-9]+)*" if number == len(segments) - 1 else r"[a-z0-9]+(-[a-z0-9]+)*"
            assert re.fullmatch(r"{[a-zA-Z]+}", segment) or re.fullmatch(pattern, segment), path


def test_a06_query_keys_camel_case(document: dict[str, Any], manager: Desk) -> None:
    for path, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            if parameter.get("in") == "query":
                assert re.fullmatch(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*", parameter["name"]), path
    assert manager.get("/participants?Limit=1").status_code == 400


def test_a07_hide_implementation(running: Administration) -> None:
    for code, answer in refusals(running):
        assert answer.status_code == code
        assert "Server" not in answer.headers
        assert "X-Powered-By" not in answer.headers
        assert not re.search(r"swift|sqlite|hummingbird|nio|SELECT|fatal|0x[0-9a-f]{6}|\.swift", answer.text, re.IGNORECASE), answer.text


def test_a08_date_time_format(document: dict[str, Any], manager: Desk, participant: str) -> None:
    for name, schema in schemas(document):
        if name.endswith("At") or name in ("at", "from", "until"):
            is_organisation = "pattern" in schema
            assert schema.get("format") == "date-time" or schema["type"] == "object" or is_organisation, name
    assert manager.get(f"{participant}/effective-rules").status_code == 200
    for wrong in ["2026-12-01T00:00:00-00:00", "2026-02-30T00:00:00Z", "2026-12-01t00:00:00z", "2026-12-01T24:00:00Z",
                  "2026-12-01T00:00:00", "2026-12-01 00:00:00Z"]:
        answer = manager.client.get(manager.url + f"{participant}/effective-rules", params={"at": wrong})
        assert answer.status_code == 400, wrong
    steps = manager.get(f"{participant}/steps").json()["items"]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", step["decision"]["at"]) for step in steps)


def test_a09_date_time_timezone(manager: Desk) -> None:
    moment = datetime.datetime.now(datetime.UTC).replace(microsecond=0) + datetime.timedelta(days=30)
    for number, hours in enumerate([14, -12, 5.75]):
        zone = datetime.timezone(datetime.timedelta(hours=hours))
        at = moment + datetime.timedelta(seconds=number)
        local = at.astimezone(zone).isoformat()
        rule = {"kind": "completeness", "scope": {"sort": "general"}, "amount": 1, "why": "x", "effectiveAt": local}
        answer = manager.post("/rules", rule)
        if answer.status_code != 409:  # Asked before in this run, at the same second.
            assert answer.status_code == 201, answer.text
            assert answer.json()["effectiveAt"] == at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a10_date_time_date_omit_time_portion(document: dict[str, Any]) -> None:
    for name, schema in schemas(document):
        if name.endswith(("Date", "Day", "Days")) and name != "maximumAgeInDays":
            assert schema.get("format") == "date" or schema.get("items", {}).get("format") == "date", name


def test_a11_http_methods(document: dict[str, Any], manager: Desk) -> None:
    for path, item in document["paths"].items():
        known = {method.upper() for method in item if method in OPERATIONS}
        known |= {"HEAD"} if "GET" in known else set()
        for method in METHODS:
            if method in known:
                continue
            answer = manager.send(method, filled(path))
            assert answer.status_code == 405, (method, path)
            assert set(answer.headers["Allow"].replace(" ", "").split(",")) == known, path


def test_a12_http_safety(document: dict[str, Any], manager: Desk, participant: str) -> None:
    before = manager.get("/changes?limit=100").json()
    state = manager.get(participant)
    for path, method, _ in operations(document):
        if method == "get":
            answer = manager.get(filled(path, participant.rsplit("/", 1)[1]))
            head = manager.send("HEAD", filled(path, participant.rsplit("/", 1)[1]))
            assert head.status_code == answer.status_code
            assert head.content == b""
    assert manager.get("/changes?limit=100").json() == before
    assert manager.get(participant).content == state.content
    task = f"{participant}/pilot/tasks/interface"
    once = manager.send("PUT", task, body={"why": "Klaar."})
    twice = manager.send("PUT", task, body={"why": "Klaar."})
    assert once.status_code == twice.status_code == 200
    assert once.json() == twice.json()


def test_a13_http_response_code(running: Administration) -> None:
    for code, answer in refusals(running):
        assert answer.status_code == code, answer.text


def test_a14_stateless(running: Administration, manager: Desk) -> None:
    for answer in [manager.get("/participants"), *(answer for _, answer in refusals(running))]:
        assert "Set-Cookie" not in answer.headers
    fresh = running.desk(MANAGER_OIN)
    assert fresh.get("/rules", headers={"Cookie": "session=x"}).status_code == 200


def test_a15_nested_child(document: dict[str, Any]) -> None:
    for child in ["steps", "mandates", "measures", "evidence-items", "conditions"]:
        assert f"/participants/{{oin}}/{child}" in document["paths"]


def test_a16_resource_operations(document: dict[str, Any]) -> None:
    for path, item in document["paths"].items():
        if "/_" in path:
            assert path.split("/")[-1].startswith("_"), path
            assert set(item) <= {"post"}, path


def test_a17_error_handling_problem_details(running: Administration) -> None:
    for code, answer in refusals(running):
        assert answer.headers["Content-Type"] == "application/problem+json", (code, answer.text)
        problem = answer.json()
        assert problem["status"] == code
        assert problem["title"]
        assert problem["detail"]
    identity = running.identities[MANAGER_OIN]
    for message in [b"GET / HTTP/9.9\r\n\r\n", b"GET " + b"/a" * 20_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    b"GET /beheer/v1/rules HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"a" * 40_000 + b"\r\n\r\n",
                    b"GET /beheer/v1/rules HTTP/1.1\r\n\r\n"]:
        with raw(running.port, running.authority.certificate, identity) as connection:
            connection.send(message)
            data = connection.read()
        found = status(data)
        assert found is not None
        assert 400 <= found < 500, data[:200]
        assert b"application/problem+json" in data
        assert json.loads(data.partition(b"\r\n\r\n")[2])["status"] == found


def test_a18_error_handling_invalid_input(manager: Desk, participant: str) -> None:
    for query in ["limit=0", "limit=1e3", "limit=101", "cursor=!", "limit=1&limit=2", "category=unknown", "limit", "other=1"]:
        assert manager.get(f"/participants?{query}").status_code == 400, query
    for body in [b"", b"{", b"[]", b"null", b'{"kind":1}', b'{"kind":"warn"}', b'{"kind":"warn","why":"x","why":"y"}', b"\xff",
                 b"\xef\xbb\xbf{}", b'{"kind":"warn","why":"x","more":1}', b'{"kind":"throttle","why":"x"}']:
        assert manager.send("POST", f"{participant}/measures", raw=body).status_code == 400, body


def test_a19_error_handling_all_errors(manager: Desk) -> None:
    secret = "niet-herhalen-93"
    body = {"oin": secret, "category": secret, "roles": [{"role": secret}], "contactPoints": [], "name": "", "why": " x", secret: 1}
    answer = manager.post("/participants", body)
    assert answer.status_code == 400
    named = {(fault["field"], fault["rule"]) for fault in answer.json()["errors"]}
    assert {field for field, _ in named} >= {"oin", "category", "roles[0].role", "name", "why", ""}
    assert len(named) >= 6
    assert secret not in answer.text


def test_a20_doc_openapi(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_a21_doc_openapi_contact(document: dict[str, Any]) -> None:
    contact = document["info"]["contact"]
    assert contact["name"]
    assert re.fullmatch(r"[^@\s]+@[^@\s]+", contact["email"])
    assert not contact["email"].startswith(("info@", "noreply@", "no-reply@"))
    assert contact["url"].startswith("https://")


def test_a22_doc_language() -> None:
    assert "doc-language" in (ROOT / "docs" / "decisions" / "0018-administration.md").read_text()


def test_a23_publish_openapi(running: Administration) -> None:
    answer = running.desk(None).get("/openapi.json", headers={"Origin": "https://elders.example"})
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Content-Type"] == "application/json"
    assert running.desk(None).get("/openapi.yaml").status_code == 404


def test_a24_deprecation_schedule(document: dict[str, Any]) -> None:
    assert not [path for path, _, operation in operations(document) if operation.get("deprecated")]
    assert "Deprecation" in (ROOT / "docs" / "administration.md").read_text()


def test_a25_transition_period(manager: Desk, running: Administration) -> None:
    majors = [number for number in range(5)
              if manager.client.get(f"https://localhost:{running.port}/beheer/v{number}/openapi.json").status_code == 200]
    assert majors == [1]


def test_a26_uri_version(document: dict[str, Any]) -> None:
    for server in document["servers"]:
        assert re.search(r"/v1$", server["url"])
    assert BASE.endswith("/v1")


def test_a27_changelog(document: dict[str, Any]) -> None:
    changelog = (ROOT / "docs" / "administration.md").read_text().partition("## Changes")[2]
    assert document["info"]["version"] in changelog


def test_a28_semver(document: dict[str, Any]) -> None:
    assert re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", document["info"]["version"])


def test_a29_version_header(running: Administration, document: dict[str, Any], manager: Desk) -> None:
    assert document["info"]["version"] == VERSION
    for answer in [manager.get("/rules"), manager.send("HEAD", "/rules"), running.desk(None).get("/openapi.json")]:
        assert answer.headers.get_list("API-Version") == [VERSION]
    for code, answer in refusals(running):
        assert answer.headers.get_list("API-Version") == [VERSION], code
    with raw(running.port, running.authority.certificate, running.identities[MANAGER_OIN]) as connection:
        connection.send(b"nonsense\r\n\r\n")
        assert b"api-version: 1.0.0" in connection.read().lower()


def test_a30_transport_tls(running: Administration) -> None:
    for version in [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3]:
        context = tls_context(running.authority.certificate, running.identities[MANAGER_OIN])
        context.minimum_version = context.maximum_version = version
        assert httpx.get(running.url + "/rules", verify=context, trust_env=False).status_code == 200
    for refused in ["AES128-SHA", "ECDHE-ECDSA-AES128-SHA", "DHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-SHA256"]:
        context = tls_context(running.authority.certificate, running.identities[MANAGER_OIN])
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(f"{refused}:@SECLEVEL=0")
        with pytest.raises(httpx.HTTPError):
            httpx.get(running.url + "/rules", verify=context, trust_env=False)
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"http://localhost:{running.port}{BASE}/rules", trust_env=False)


def test_a31_transport_no_sensitive_uris(running: Administration, document: dict[str, Any]) -> None:
    for path, _, operation in operations(document):
        names = [parameter.get("name", "") for parameter in operation.get("parameters", []) if parameter.get("in") in ("path", "query")]
        assert not {"recordId", "bsn", "email", "token", "dataSubject", "certificate"} & set(names), path
    for path in ["/record-accesses/_search", "/key-accesses/_search", "/logs/{log}/lines/_search"]:
        assert set(document["paths"][path]) == {"post"}
    marker = "niet-in-het-logboek-47"
    running.desk(MANAGER_OIN).get(f"/{marker}?a={marker}")
    assert marker not in running.process.text()


def test_a32_transport_security_headers(running: Administration, manager: Desk) -> None:
    for answer in [manager.get("/rules"), running.desk(None).get("/openapi.json"), *(answer for _, answer in refusals(running))]:
        assert answer.headers["Cache-Control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Content-Type"]
        assert "max-age=" in answer.headers["Strict-Transport-Security"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_a33_transport_cors(running: Administration, manager: Desk) -> None:
    for origin in ["null", "https://evil.example", "https://localhost.evil.example", f"https://localhost:{running.port + 1}"]:
        for answer in [manager.get("/rules", headers={"Origin": origin}), manager.get("/nothing", headers={"Origin": origin}),
                       manager.send("OPTIONS", "/rules", headers={"Origin": origin, "Access-Control-Request-Method": "POST"})]:
            assert not [name for name in answer.headers if name.lower().startswith("access-control-")]


def test_a34_modules_geospatial(document: dict[str, Any]) -> None:
    """No coordinates are served."""
    assert not [name for name, _ in schemas(document) if name.lower() in ("latitude", "longitude", "coordinates", "geometry")]


def test_a35_modules_signing(document: dict[str, Any]) -> None:
    """No payload is signed; the heads of the logs have a signature of their own, which their verifier checks."""
    assert "x-signature" not in json.dumps(document).lower()


def test_a36_modules_encryption(document: dict[str, Any]) -> None:
    """No payload is encrypted beyond TLS."""
    assert "application/jose" not in json.dumps(document)


def test_accept_is_never_copied_into_the_answer(manager: Desk, running: Administration) -> None:
    assert manager.get("/rules", headers={"Accept": "application/json;q=0.1, text/html"}).headers["Content-Type"] == "application/json"
    assert running.desk(AUDITOR_OIN).get("/rules", headers={"Accept": "text/html;level=1"}).status_code == 406


# The checks of the linter of the standard, by their names.


def test_lint_oas3_schema(document: dict[str, Any]) -> None:
    OpenAPIV31SpecValidator(document).validate()


def test_lint_operation_id_unique(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))


def test_lint_path_params(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        declared = [parameter["name"] for parameter in operation.get("parameters", []) if parameter.get("in") == "path"]
        assert sorted(declared) == sorted(re.findall(r"{(\w+)}", path)), (path, method)
        assert all(parameter["required"] for parameter in operation.get("parameters", []) if parameter.get("in") == "path")


def test_lint_tags_unique(document: dict[str, Any]) -> None:
    names = [tag["name"] for tag in document["tags"]]
    assert len(names) == len(set(names))
    assert {tag for _, _, operation in operations(document) for tag in operation["tags"]} <= set(names)


def test_lint_valid_media_example(document: dict[str, Any]) -> None:
    assert '"example"' not in json.dumps(document), "examples would have to be checked"


def test_lint_valid_schema_example(document: dict[str, Any]) -> None:
    assert '"examples"' not in json.dumps(document), "examples would have to be checked"


def test_lint_server_variables(document: dict[str, Any]) -> None:
    assert not [server for server in document["servers"] if "{" in server["url"] or "variables" in server]


def test_lint_api_servers(document: dict[str, Any]) -> None:
    assert document["servers"]


def test_lint_path_keys_no_trailing_slash(document: dict[str, Any]) -> None:
    assert not [path for path in document["paths"] if path.endswith("/")]


def test_lint_openapi3(document: dict[str, Any]) -> None:
    assert re.fullmatch(r"3(\.\d+){1,2}", document["openapi"])


def test_lint_openapi_root_exists(document: dict[str, Any]) -> None:
    assert document["openapi"]


def test_lint_missing_version_header(document: dict[str, Any]) -> None:
    for path, method, code, response in responses(document):
        assert any(name.lower() == "api-version" for name in response["headers"]), (path, method, code)


def test_lint_missing_header(document: dict[str, Any]) -> None:
    for path, method, code, response in responses(document):
        if code.startswith(("2", "3")):
            assert response["headers"], (path, method)


def test_lint_include_major_version_in_uri(document: dict[str, Any]) -> None:
    assert all(re.search(r"/v\d+($|/)", server["url"]) for server in document["servers"])


def test_lint_paths_no_trailing_slash(document: dict[str, Any]) -> None:
    assert all(re.fullmatch(r"/.*[^/]", path) for path in document["paths"])


def test_lint_info_contact(document: dict[str, Any]) -> None:
    assert document["info"]["contact"]


def test_lint_info_contact_fields_exist(document: dict[str, Any]) -> None:
    assert {"name", "email", "url"} <= document["info"]["contact"].keys()


def test_lint_http_methods(document: dict[str, Any]) -> None:
    for path, item in document["paths"].items():
        assert set(item) <= {"get", "put", "post", "delete", "head", "patch", "options", "parameters"}, path


def test_lint_paths_kebab_case(document: dict[str, Any]) -> None:
    pattern = re.compile(r"(/(_?[a-z0-9]+(-[a-z0-9]+)*|{[^}]+}))+")
    assert all(pattern.fullmatch(path) for path in document["paths"])


def test_lint_query_keys_camel_case(document: dict[str, Any]) -> None:
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            if parameter.get("in") == "query":
                assert re.fullmatch(r"\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*", parameter["name"])


def test_lint_schema_camel_case(document: dict[str, Any]) -> None:
    assert all(re.fullmatch(r"[A-Z][A-Za-z\d]*", name) for name in document["components"]["schemas"])


def test_lint_servers_use_https(document: dict[str, Any]) -> None:
    assert all(server["url"].startswith("https://") for server in document["servers"])


def test_lint_use_problem_schema(document: dict[str, Any]) -> None:
    for path, method, code, response in responses(document):
        if code.startswith(("4", "5")):
            assert set(response["content"]) == {"application/problem+json"}, (path, method, code)


def test_lint_problem_schema_members(document: dict[str, Any]) -> None:
    for _, _, code, response in responses(document):
        if code.startswith(("4", "5")):
            schema = resolve(document, response["content"]["application/problem+json"]["schema"])
            assert {"status", "title", "detail"} <= schema["properties"].keys()
            assert {"status", "title", "detail"} <= set(schema["required"])


def test_lint_problem_invalid_input(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        assert "400" in operation["responses"], (path, method)
        assert "422" not in operation["responses"], (path, method)


def test_lint_property_casing(document: dict[str, Any]) -> None:
    for name, _ in schemas(document):
        assert re.fullmatch(r"([a-z][a-z\d]*([A-Z][a-z\d]*)*)?", name), name


def test_lint_date_time_ensure_timezone(document: dict[str, Any]) -> None:
    for name, schema in schemas(document):
        if schema.get("format") == "date-time":
            assert "pattern" not in schema, name


def test_lint_time_without_timezone(document: dict[str, Any]) -> None:
    assert not [name for name, schema in schemas(document) if schema.get("format") in ("time", "partial-time", "time-local")]


def test_lint_specify_format_for_date_and_time(document: dict[str, Any]) -> None:
    for name, schema in schemas(document):
        if schema["type"] == "string" and re.search(r"(Date|Time|At|Until|From)$", name):
            assert schema.get("format") in ("date", "date-time"), name


def test_lint_use_date_instead_of_datetime(document: dict[str, Any]) -> None:
    for name, schema in schemas(document):
        if re.search(r"(Date|Day)$", name):
            assert schema.get("format") != "date-time", name


def test_lint_semver(document: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
