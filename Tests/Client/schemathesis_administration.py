"""What schemathesis cannot know of the administration: which organisation there is, and that versions are numbers in quotes."""

from __future__ import annotations

import os
from typing import Any

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode

PARTICIPANT = os.environ["SCHAKEL_PARTICIPANT"]


def is_valid(case: Any, location: ParameterLocation) -> bool:
    """Whether this part of the request was meant to be right."""
    component = case.meta.components.get(location) if case.meta else None
    return component is None or component.mode == GenerationMode.POSITIVE


@schemathesis.hook  # type: ignore[untyped-decorator]
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """Names an organisation that there is, and any version of it."""
    if is_valid(case, ParameterLocation.PATH) and case.path_parameters and "oin" in case.path_parameters:
        case.path_parameters["oin"] = PARTICIPANT
    if is_valid(case, ParameterLocation.HEADER) and "If-Match" in case.headers:
        case.headers["If-Match"] = "*"
