"""Holds an answer against the contract files of the standard, with a public JSON Schema validator."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml
from openapi_schema_validator import OAS30Validator, oas30_format_checker
from referencing import Registry
from referencing.jsonschema import DRAFT4

from .locations import contract_file
from .mediator import SUBJECTS, Subject
from .transport import Answer

ADDRESS = "urn:contract"


class Contract:
    """One contract file: what the exchange (`Bemiddelaar`) or a source (`Bron`) says about one subject."""

    def __init__(self, side: str, subject: Subject) -> None:
        self.side = side
        self.subject = subject
        self.document: dict[str, Any] = yaml.safe_load(contract_file(f"VUM-{side}-{subject.contract}.yaml").read_text())
        self._registry: Registry[Any] = Registry().with_resource(ADDRESS, DRAFT4.create_resource(self.document))

    def _validator(self, pointer: str) -> Any:
        return OAS30Validator(
            {"$ref": f"{ADDRESS}#{pointer}"}, registry=self._registry, format_checker=oas30_format_checker)

    def faults(self, pointer: str, value: object) -> list[str]:
        """What is wrong with a value, against the schema at a JSON pointer."""
        return [f"{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in self._validator(pointer).iter_errors(value)]

    def record_faults(self, value: object) -> list[str]:
        """What is wrong with a full record."""
        return self.faults(f"/components/schemas/{self.subject.record_example}", value)

    def operation(self, method: str, detail: bool) -> tuple[str, dict[str, Any]]:
        """The JSON pointer and the text of the search or the detail operation."""
        path = next(path for path in self.document["paths"] if path.endswith("}") == detail)
        return f"/paths/{path.replace('/', '~1')}/{method}", self.document["paths"][path][method]

    def check(self, answer: Answer, *, detail: bool = False) -> None:
        """Fails where status, headers or body are not what the contract says."""
        pointer, operation = self.operation("get" if detail else "post", detail)
        documented = operation["responses"].get(str(answer.status))
        assert documented is not None, f"{answer.status} is not in the contract: {answer.body[:300]!r}"
        for name, header in documented.get("headers", {}).items():
            if name not in answer.headers and name.endswith("Party") and answer.status != 200:
                continue  # A refused request may not have said who the parties are.
            assert name in answer.headers, f"{answer.status} without {name}"
            reference = header["$ref"].removeprefix("#")
            assert self.faults(f"{reference}/schema", answer.headers[name]) == [], name
        if "content" not in documented:
            assert answer.body == b"", f"{answer.status} has a body: {answer.body[:300]!r}"
            return
        assert answer.headers["content-type"].split(";")[0].strip() == "application/json"
        body = f"{pointer}/responses/{answer.status}/content/application~1json/schema"
        faults = self.faults(body, answer.json())
        assert faults == [], faults[:5]


@cache
def contract(side: str, subject: Subject) -> Contract:
    """The contract of one side about one subject, read once."""
    return Contract(side, subject)


def contracts() -> list[Contract]:
    """All four that are spoken here."""
    return [contract(side, subject) for side in ("Bemiddelaar", "Bron") for subject in SUBJECTS]
