"""A ledger that cannot grow: nothing is served, and work goes on when there is space again."""

from __future__ import annotations

import resource
from pathlib import Path

from conftest import HERE
from support.chain import Chain
from support.faulty_source import FaultySource
from support.ledger import ended, questions
from support.mediator import JOB_SEEKERS
from support.process import SchakelProcess, accepts, is_ready


def limit_files(process: SchakelProcess, size: int) -> None:
    """From now on no file of the process may become larger."""
    _, most = resource.prlimit(process.identifier, resource.RLIMIT_FSIZE)
    resource.prlimit(process.identifier, resource.RLIMIT_FSIZE, (size, most))


def test_nothing_is_served_while_the_ledger_cannot_grow(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "chain")
    member = chain.add_member("Gemeente Vol", 1)
    configuration = chain.exchange_configuration()
    try:
        with FaultySource(member, member.identity, str(chain.authority.certificate), lambda request: request.answer_matches([])) as source:
            exchange = SchakelProcess(
                ["serve", "--config", chain.write("exchange", configuration)], chain.directory / "exchange.log",
                outlives_its_file_limit=True)
            chain.processes["exchange"] = exchange
            exchange.wait_for("the exchange", lambda: accepts(chain.port) and is_ready(chain.management_port))
            with chain.mediator() as mediator:
                completed = [mediator.ask(JOB_SEEKERS, HERE).json()["vraagID"]]
                limit_files(exchange, chain.ledger.with_name(chain.ledger.name + "-wal").stat().st_size)
                answers = [mediator.ask(JOB_SEEKERS, HERE) for _ in range(5)]
                asked = len(source.requests)
                assert [answer.status for answer in answers] == [500] * 5
                assert asked == 1, "a question went out that was not recorded"
                exchange.wait_for("not ready", lambda: not is_ready(chain.management_port))
                limit_files(exchange, resource.RLIM_INFINITY)
                exchange.wait_for("ready again", lambda: is_ready(chain.management_port))
                for _ in range(5):
                    answer = mediator.ask(JOB_SEEKERS, HERE)
                    assert answer.status == 200
                    completed.append(answer.json()["vraagID"])
            assert set(completed) == questions(chain.ledger) == ended(chain.ledger)
    finally:
        chain.stop()
