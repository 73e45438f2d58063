"""What schemathesis cannot know: which parties there are, which postcodes exist, which references were given out.

Only data that is meant to be valid is changed. What schemathesis breaks on purpose stays broken.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode

from support.contract import contract
from support.mediator import CONTACT_MOMENTS, JOB_SEEKERS, SUBJECTS, VACANCIES, Mediator, area
from support.records import UTRECHT, without_empty
from support.transport import Identity

SETTING: dict[str, str] = json.loads(os.environ["SCHAKEL_SCHEMATHESIS"])
SUBJECT = next(subject for subject in [*SUBJECTS, CONTACT_MOMENTS] if subject.segment == SETTING["segment"])
REFERENCES_PER_QUESTION = 8
# How the request bodies of the contracts begin.
REQUESTS = {JOB_SEEKERS: "WerkzoekendeProfiel", VACANCIES: "Vacature", CONTACT_MOMENTS: "Werkgeverscontactmoment"}


class Party:
    """Who asks: a mediator of the exchange, or the exchange of a source."""

    def __init__(self) -> None:
        identity = Identity(SETTING["via"], Path(SETTING["certificate"]), Path(SETTING["privateKey"]))
        self._mediator = Mediator(SETTING["base"], Path(SETTING["authority"]), identity, SETTING["to"], sender=SETTING["from"])
        self._references: list[str] = []

    def headers(self) -> dict[str, str]:
        changes = {"X_VUM_SUWIparty": "true"} if SETTING["side"] == "Bron" else {}
        return dict(self._mediator.headers(X_VUM_viaParty=SETTING["processor"], **changes))

    def reference(self) -> str:
        """A reference that was given out and whose question has details left."""
        if not self._references:
            answer = self._mediator.ask(SUBJECT, area(UTRECHT, 25), list(self.headers().items()))
            key = SUBJECT.id_key if SETTING["side"] == "Bron" else "vumID"
            self._references = [match[key] for match in answer.json()["matches"]][:REFERENCES_PER_QUESTION]
        return self._references.pop()


PARTY = Party()


def is_valid(case: Any, location: ParameterLocation) -> bool:
    """Whether this part of the request was meant to be right."""
    component = case.meta.components.get(location) if case.meta else None
    return component is None or component.mode == GenerationMode.POSITIVE


@schemathesis.hook  # type: ignore[untyped-decorator]
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """Puts parties, postcode and reference in place."""
    if is_valid(case, ParameterLocation.HEADER):
        for name, value in PARTY.headers().items():
            if name in case.headers:
                case.headers[name] = value
    if is_valid(case, ParameterLocation.PATH) and case.path_parameters:
        for name in case.path_parameters:
            case.path_parameters[name] = PARTY.reference()
    if is_valid(case, ParameterLocation.BODY) and isinstance(case.body, dict):
        question = case.body["vraagObject"]
        if SUBJECT is CONTACT_MOMENTS:
            # The contract's schema admits a number that is not said; the exchange does not (R35 of vum-alignment.md).
            question["werkgever.nummerKvk"] = {"$eq": "00000007"}
        else:
            question["selectiegebied"]["postcode"] = UTRECHT


LEVEL = "codeWerkEnDenkniveauMinimaal"


def tolerated(body: Any) -> Any:
    """The question without what the text of the standard says has no effect, though its schema forbids it."""
    cleaned = without_empty(body)
    question = cleaned.get("vraagObject") if isinstance(cleaned, dict) else None
    if isinstance(question, dict) and isinstance(question.get(LEVEL), dict):
        question[LEVEL] = {operator: value for operator, value in question[LEVEL].items() if operator in ("$eq", "$lt", "$gte")}
    return cleaned


@schemathesis.check  # type: ignore[untyped-decorator]
def a_broken_question_is_refused(_context: Any, response: Any, case: Any) -> None:
    """What breaks the contract, also after taking out what must be tolerated, is not answered."""
    if case.method != "POST" or not isinstance(case.body, dict | list | str | int | float | bool | None):
        return
    pointer = f"/components/requestBodies/{REQUESTS[SUBJECT]}MatchesRequest/content/application~1json/schema"
    side = contract(SETTING["side"], SUBJECT)
    faults = side.faults(pointer, case.body)
    if faults and side.faults(pointer, tolerated(case.body)) and response.status_code < 400:
        raise AssertionError(f"{response.status_code} for a question that breaks the contract: {faults[:3]}")
