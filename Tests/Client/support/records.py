"""Invented records and postcodes for the suites. Nobody in them exists."""

from __future__ import annotations

import json
from typing import Any

from .mediator import JOB_SEEKERS, Subject

UTRECHT = "3511AB"
AMERSFOORT = "3811AA"
GRONINGEN = "9711AA"
# Four digits that have the form of a postcode area and are none.
NOWHERE = "1999ZZ"
OCCUPATION = "https://linkeddata.competentnl.nl/uwv/id/occupation/DBB1D4878F"


def job_seeker(identifier: str, postcode: str = UTRECHT, **more: Any) -> dict[str, Any]:
    """A complete record of a job seeker, with everything that may only be in a detail."""
    return {
        "idWerkzoekende": identifier,
        "mobiliteit": {"bemiddelingspostcode": postcode, "maximaleReisafstand": 500},
        "bemiddelingsberoep": [{"codeBeroepsnaam": OCCUPATION}],
        "werktijden": {"aantalWerkurenPerWeekMinimaal": 24, "aantalWerkurenPerWeekMaximaal": 36},
        "emailadres": [f"{identifier}@voorbeeld.example"],
        "telefoonnummer": ["0612345678"],
        "persoonlijkePresentatie": "Ik besta niet.",
        **more,
    }


def vacancy(identifier: str, postcode: str = UTRECHT, **more: Any) -> dict[str, Any]:
    """A complete record of a vacancy."""
    return {
        "idVacature": identifier,
        "adres": {"postcode": postcode},
        "beroep": {"codeBeroepsnaam": OCCUPATION},
        "naamVacature": "Verzinner",
        "nummerVacature": "V1",
        "werkgever": {
            "handelsnaamOrganisatie": "Bestaat Niet BV",
            "contactpersoon": [{"naamContactpersoonAfdeling": "P. Niemand", "emailadres": ["werk@voorbeeld.example"]}],
        },
        **more,
    }


def contact_moment(employer: str, date: str, manager: str, **more: Any) -> dict[str, Any]:
    """A complete contact moment: with two people who do not exist."""
    return {
        "datum": date,
        "codeOnderwerp": 1,
        "codeSoort": 6,
        "accountmanager": {
            "naam": manager, "naamOrganisatie": "Gemeente Verzonnen", "emailadres": "manager@voorbeeld.example",
            "telefoonnummer": "06-00000001",
        },
        "werkgever": {
            "handelsnaamOrganisatie": "Bestaat Niet BV", "nummerKvk": employer, "codeSbi": 41200, "codeSoortAfspraken": 3,
            "erkendSbbLeerbedrijf": False,
            "vestigingsadres": {
                "straatnaam": "Fabelweg", "huisnummer": 7, "woonplaatsnaam": "Utrecht", "postcode": UTRECHT,
                "contactpersoonAfdeling": {"naam": "P. Niemand", "functie": "Directeur", "emailadres": "werk@voorbeeld.example"},
            },
        },
        **more,
    }


def record(subject: Subject, identifier: str, postcode: str = UTRECHT) -> dict[str, Any]:
    """A complete record of either kind."""
    return job_seeker(identifier, postcode) if subject is JOB_SEEKERS else vacancy(identifier, postcode)


def match(identifier: str, postcode: str = UTRECHT, **more: Any) -> dict[str, Any]:
    """What a source answers for a job seeker: a search profile."""
    full = job_seeker(identifier, postcode)
    for contact in ("emailadres", "telefoonnummer", "persoonlijkePresentatie"):
        del full[contact]
    return {**full, **more}


def lines(records: list[dict[str, Any]]) -> bytes:
    """The records as JSON Lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def without_empty(value: Any) -> Any:
    """The value without empty members, which count as absent in the standard."""
    if isinstance(value, dict):
        cleaned = {key: without_empty(member) for key, member in value.items()}
        return {key: member for key, member in cleaned.items() if member not in (None, "", [], {})}
    if isinstance(value, list):
        return [member for member in map(without_empty, value) if member not in (None, "", [], {})]
    return value


def comparable(profile: dict[str, Any], *dropped: str) -> str:
    """A search profile as text that is equal for equal profiles: without ids and empty values, arrays without order."""
    def ordered(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: ordered(value[key]) for key in sorted(value)}
        if isinstance(value, list):
            return sorted((ordered(member) for member in value), key=json.dumps)
        return value
    kept = {key: value for key, value in profile.items() if key not in dropped}
    return json.dumps(ordered(without_empty(kept)))
