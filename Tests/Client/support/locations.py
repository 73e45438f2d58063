"""Where things are: the program under test, the reference data, the contracts of the standard."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SCREENSHOTS = ROOT / ".build-screenshots"
LOGS = ROOT / ".build-logs" / "client"


def binary() -> Path:
    """The program under test: SCHAKEL_BINARY, or what `swift build` made last."""
    path = Path(os.environ.get("SCHAKEL_BINARY", ROOT / ".build" / "debug" / "schakel"))
    if not path.exists():
        pytest.exit(f"{path} is not there: run `swift build --product schakel` first, or set SCHAKEL_BINARY.", returncode=2)
    return path


def reference_data() -> Path:
    """The folder with reference data; the test is skipped where it is absent."""
    path = Path(os.environ.get("SCHAKEL_REFERENCE_DATA", ROOT.parent / "shared" / "data"))
    if not path.is_dir():
        pytest.skip(f"no reference data in {path} (set SCHAKEL_REFERENCE_DATA)")
    return path


def accreditation(name: str) -> Path:
    """A file of the accreditation data of the standard."""
    return reference_data() / "vum" / name


def contract_file(name: str) -> Path:
    """A contract of the standard, in ../spec/vum beside the reference data."""
    path = reference_data().parent / "spec" / "vum" / name
    if not path.is_file():
        pytest.skip(f"no contract in {path}")
    return path
