"""A campaign of kills: whenever a run is killed, what it leaves is whole or is not there."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.cli import start, uradori
from support.runs import PATIENCE
from support.sites import OUTPUT, SNIPPET, Site
from uradori.engines import happens
from uradori.evidence import records
from uradori.evidence.model import Verdict

KILLS = 60
CLAIMS = [f"bills/number_{number}" for number in range(12)]


@pytest.fixture
def many(site: Site) -> Site:
    """A site of a dozen claims."""
    for claim in CLAIMS:
        site.write(f"snippets/{claim}.py", site.read(SNIPPET))
        site.write(f"snippets/{claim}.out", site.read(OUTPUT))
    return site


def below(pid: int) -> Iterator[int]:
    """The processes that this one has started, and those that they have."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from below(child)


def test_killed_at_any_moment(many: Site) -> None:
    """No half evidence, no process left, and the next run is none the worse."""
    moments = random.Random(20230821)
    written = set()
    for _ in range(KILLS):
        for claim in CLAIMS:
            records.path_of(many.project, claim).unlink(missing_ok=True)
        process = start(many.root, "run")
        with process:
            for _ in range(moments.randrange(len(CLAIMS) + 1)):  # claims that have ended by then
                assert process.stderr is not None
                process.stderr.readline()
            started = list(below(process.pid))
            process.kill()
        assert happens(
            lambda left=started: not any(Path(f"/proc/{p}").exists() for p in left), PATIENCE
        )
        found = [records.read(many.project, claim) for claim in CLAIMS]
        assert [problem for _, problem in found if problem] == []
        written.add(sum(evidence is not None for evidence, _ in found))
    assert len(written) > 2, "every kill came at the same moment"
    uradori(many.root, "run")
    verdicts = {many.ledger.entries[claim].verdict for claim in CLAIMS}
    assert verdicts == {Verdict.CHECKED}
