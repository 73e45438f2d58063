"""Both sides of the contract, fuzzed by schemathesis: exchange and source, job seekers, vacancies and contact moments.

The checks that are off, and why, are in docs/standards/schemathesis.md; a test holds that list against this file.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import SmallChain
from support.chain import EXCHANGE_OIN, MEDIATOR_OIN
from support.locations import LOGS, ROOT, contract_file
from support.mediator import CONTACT_MOMENTS, SUBJECTS, Subject
from support.process import ENVIRONMENT

EXAMPLES = 40
SEED = 20_261_122
HERE = Path(__file__).resolve().parent

# Each with its reason in docs/standards/schemathesis.md.
EXCLUDED = {
    "ignored_auth": "both",
    "negative_data_rejection": "both",
    "use_after_free": "both",
    "ensure_resource_availability": "both",
    "object_level_authorization": "both",
}


def setting(small: SmallChain, side: str, subject: Subject) -> dict[str, str]:
    """Who asks whom, for the hooks."""
    chain = small.chain
    is_source = side == "Bron"
    identity = chain.exchange_identity if is_source else chain.mediator_identity
    port = small.member.port if is_source else chain.port
    return {
        "side": side, "segment": subject.segment, "base": f"https://localhost:{port}/vum/v3",
        "authority": str(chain.authority.certificate), "certificate": str(identity.certificate), "privateKey": str(identity.private_key),
        "from": MEDIATOR_OIN, "to": small.member.oin if is_source else EXCHANGE_OIN, "via": identity.oin,
        "processor": small.member.oin if is_source else MEDIATOR_OIN,
    }


@pytest.mark.parametrize("side", ["Bemiddelaar", "Bron"])
@pytest.mark.parametrize("subject", [*SUBJECTS, CONTACT_MOMENTS], ids=lambda subject: subject.segment)
@pytest.mark.timeout(900)
def test_nothing_is_found_that_is_ours(small: SmallChain, subject: Subject, side: str) -> None:
    contract = contract_file(f"VUM-{side}-{subject.contract}.yaml")
    chosen = setting(small, side, subject)
    LOGS.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"), "run", str(contract),
            "--url", chosen["base"], "--tls-verify", chosen["authority"], "--request-cert", chosen["certificate"],
            "--request-cert-key", chosen["privateKey"], "--checks", "all", "--exclude-checks", ",".join(EXCLUDED),
            "--phases", "examples,coverage,fuzzing", "--max-examples", str(EXAMPLES), "--seed", str(SEED), "--continue-on-failure",
            "--suppress-health-check", "all", "--warnings", "off", "--no-color",
        ],
        cwd=HERE, capture_output=True, text=True, timeout=880,
        env={
            **ENVIRONMENT, "SCHEMATHESIS_HOOKS": "schemathesis_hooks", "PYTHONPATH": str(HERE),
            "SCHAKEL_SCHEMATHESIS": json.dumps(chosen),
        },
    )
    (LOGS / f"schemathesis-{side}-{subject.segment}.log").write_text(done.stdout + done.stderr)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    small.still_answers()


def test_every_check_that_is_off_has_its_reason() -> None:
    table = (ROOT / "docs" / "standards" / "schemathesis.md").read_text()
    listed = set(re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE))
    assert listed == set(EXCLUDED)
