"""The accreditation data of the standard: what must be found is found, and a detail equals what was supplied, as JSON values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.contract import contract
from support.locations import accreditation
from support.mediator import JOB_SEEKERS, VACANCIES, Mediator
from support.pilot import Pilot
from support.records import comparable

Case = dict[str, Any]
# The questions ask far more than the details of the accreditation may count for.
MAXIMA = [pytest.param(["--maximum-matches", "2000"], id="2000"), pytest.param([], id="default")]


@pytest.fixture(scope="module", params=MAXIMA)
def accredited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mediator]:
    """A pilot with the 1,000 profiles and the vacancies in one source."""
    files: list[str | Path] = [
        "--job-seekers", accreditation("jobseeker_profiles_1000.json"), "--vacancies", accreditation("vacancies_25.json"),
    ]
    pilot = Pilot.start(tmp_path_factory.mktemp("accreditation") / "directory", *files, *request.param)
    with pilot.mediator() as mediator:
        yield mediator
    assert pilot.stop() == 0


def cases(name: str) -> list[Case]:
    loaded: list[Case] = json.loads(accreditation(name).read_text())
    return loaded


def by_content(matches: list[Case], *ids: str) -> dict[str, list[str]]:
    """The references of the matches, by what they show."""
    found: dict[str, list[str]] = {}
    for match in matches:
        found.setdefault(comparable(match, *ids), []).append(match["vumID"])
    return found


@pytest.mark.parametrize("number", range(10))
def test_job_seekers_that_must_be_found_are_found(accredited: Mediator, number: int) -> None:
    case = cases("jobseeker_questions_10.json")[number]
    answer = accredited.ask(JOB_SEEKERS, case["question"])
    assert answer.status == 200
    contract("Bemiddelaar", JOB_SEEKERS).check(answer)
    found = by_content(answer.json()["matches"], "vumID")
    for expected in case["expected_results"]:
        assert comparable(expected, "idWerkzoekende") in found


@pytest.mark.parametrize("number", range(10))
def test_the_detail_is_the_record_as_it_was_supplied(accredited: Mediator, number: int) -> None:
    case = cases("jobseeker_questions_10.json")[number]
    found = by_content(accredited.matches(JOB_SEEKERS, case["question"]), "vumID")
    references = found[comparable(case["expected_results"][0], "idWerkzoekende")]
    details = []
    for reference in references[:10]:
        answer = accredited.detail(JOB_SEEKERS, reference)
        assert answer.status == 200
        contract("Bemiddelaar", JOB_SEEKERS).check(answer, detail=True)
        details.append(answer.json()["werkzoekende"])
    assert case["detail_of_first"] in details


@pytest.mark.parametrize("number", range(5))
def test_vacancies_that_must_be_found_are_found(accredited: Mediator, number: int) -> None:
    case = cases("vacancy_questions_5.json")[number]
    supplied = {record["idVacature"]: record for record in json.loads(accreditation("vacancies_25.json").read_text())}
    answer = accredited.ask(VACANCIES, case["question"])
    assert answer.status == 200
    contract("Bemiddelaar", VACANCIES).check(answer)
    found = by_content(answer.json()["matches"], "vumID")
    for expected in case["expected_results_among_the_sample"]:
        reference = found[comparable(expected, "idVacature")][0]
        detail = accredited.detail(VACANCIES, reference).json()["vacature"]
        assert detail == supplied[expected["idVacature"]]


def test_the_maximum_is_kept_and_told(accredited: Mediator, request: pytest.FixtureRequest) -> None:
    everywhere = {"selectiegebied": {"postcode": "3511AB", "afstand": 400}}
    answer = accredited.ask(JOB_SEEKERS, everywhere).json()
    limited = "default" in request.node.callspec.id
    assert answer["maximumAantalResultatenBereikt"] is limited
    assert (len(answer["matches"]) == 100) is limited
