"""The pilot from start to stop and back again, as a person uses it."""

from __future__ import annotations

import signal
import stat
from pathlib import Path

from support.mediator import JOB_SEEKERS, VACANCIES, area
from support.pilot import Pilot
from support.process import run
from support.records import comparable

WIDE = area("3511AB", 40)
# So small that no source has more than it may give: what is given is all there is.
NEAR = area("1012AB", 4)


def contents(pilot: Pilot) -> list[str]:
    """What a question gives, without references and order."""
    found = []
    with pilot.mediator() as mediator:
        for subject in (JOB_SEEKERS, VACANCIES):
            answer = mediator.ask(subject, NEAR).json()
            assert answer["maximumAantalResultatenBereikt"] is False
            found += [comparable(match, "vumID") for match in answer["matches"]]
    assert len(found) > 20
    return sorted(found)


def test_it_stops_cleanly_and_starts_again_with_the_same_data(pilot: Pilot, scratch: Path) -> None:
    # A directory as people name them: with a blank, and a letter of two bytes.
    directory = scratch / "van Zoë"
    first = Pilot.start(directory)
    before = contents(first)
    # The same seed makes the same people, in another directory too.
    assert before == contents(pilot)
    description = directory / "pilot.json"
    assert first.stop(signal.SIGTERM) == 0
    # It is there as long as the pilot answers, and no longer.
    assert not description.exists()
    second = Pilot.start(directory)
    assert contents(second) == before
    assert second.exchange_oin == first.exchange_oin
    # What a pilot leaves behind that is killed, is gone before the next one listens.
    description_of_second = description.read_bytes()
    assert second.stop(signal.SIGINT) == 0
    assert not description.exists()
    description.write_bytes(description_of_second)
    # On the same directory, twice: an example question, its answer, and the end.
    for _ in range(2):
        done = run("pilot", "--ask", "--directory", directory, "--exchange-port", "0", "--portal-port", "0", timeout=240)
        text = done.stdout.decode()
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        assert "km" in text
        assert "\x1b[" not in text
        for source in pilot.described["sources"]:
            assert source["name"] in text
        assert not description.exists()


def test_the_description_is_what_the_issue_says(pilot: Pilot) -> None:
    described = pilot.described
    assert set(described) >= {
        "exchange", "portal", "exchangeOIN", "certificateAuthority", "mediator", "exchangeIdentity", "sources"}
    assert described["exchange"].startswith("https://localhost:")
    assert described["exchange"].endswith("/vum/v3")
    assert described["portal"].startswith("http://localhost:")
    assert set(described["mediator"]) == {"oin", "certificate", "privateKey"}
    assert set(described["exchangeIdentity"]) == {"certificate", "privateKey"}
    assert len(described["sources"]) >= 3
    for source in described["sources"]:
        assert set(source) == {"oin", "name", "url"}
    for part in ("certificateAuthority",):
        assert not Path(described[part]).is_absolute()
        assert (pilot.directory / described[part]).is_file()


def test_private_keys_are_for_their_owner_only(pilot: Pilot) -> None:
    for identity in (pilot.mediator_identity, pilot.exchange_identity):
        assert stat.S_IMODE(identity.private_key.stat().st_mode) & 0o077 == 0


def test_there_are_enough_invented_people_and_vacancies(pilot: Pilot) -> None:
    with pilot.mediator() as mediator:
        for subject in (JOB_SEEKERS, VACANCIES):
            answer = mediator.ask(subject, area("3511AB", 400)).json()
            assert answer["maximumAantalResultatenBereikt"] is True
            assert len(answer["matches"]) == 300


def test_a_second_pilot_on_the_same_directory_says_why_not(pilot: Pilot) -> None:
    done = run("pilot", "--directory", pilot.directory, "--exchange-port", "0", "--portal-port", "0")
    assert done.returncode != 0
    assert str(pilot.directory) in done.stderr.decode()
    with pilot.mediator() as mediator:
        assert mediator.ask(JOB_SEEKERS, WIDE).status == 200


def test_a_port_that_is_taken_is_named(pilot: Pilot, scratch: Path) -> None:
    port = pilot.described["exchange"].split(":")[2].split("/")[0]
    done = run("pilot", "--directory", scratch / "pilot", "--exchange-port", port, "--portal-port", "0")
    assert done.returncode != 0
    assert port in done.stderr.decode()
