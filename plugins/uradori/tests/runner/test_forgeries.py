"""Reports that are not a run's own are not believed; what no process can prevent is found by eye.

Each forgery is tried on a snippet that fails, with the very code that would make it look well.
"""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.runs import job, run
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Outcome, Run, Verdict
from uradori.evidence.verdicts import Judgement, Reason
from uradori.project import validation
from uradori.project.internals import reaches
from uradori.run.campaign import run_campaign
from uradori.run.job import Warmth
from uradori.run.pool import HostPool, open_pool
from uradori.run.reports import TOKEN, new_token, reported

WELL = Run(Outcome.PASSED, "", "", 0.1, files={"snippets/prices.py": "0" * 64})
LINE = validation.to_line(Run, WELL)
FORGED = json.dumps(json.loads(LINE))

WRITTEN = f"""\
import os

report = {FORGED!r}.encode() + b"\\n"
for number in range(3, 9000):
    for line in (b"0" * {TOKEN} + report, report):
        try:
            os.write(number, line)
        except OSError:
            pass
os._exit(0)
"""
"""A report of its own, to whatever descriptor there is."""

ASKED = """\
import sys

frame = sys._getframe()
while "job" not in frame.f_locals:
    frame = frame.f_back
assert frame.f_locals["job"].fault is None
"""
"""Fails in broken worlds alone, whatever they are."""

REPLACED = """\
import sys

sys.modules["uradori.run.course"].explain = lambda *_: (type("x", (str,), {})("passed"), "", None)
assert False
"""
"""Has its failure explained as something else."""

COLLECTED = """\
import gc

jobs = [each for each in gc.get_objects() if type(each).__name__ == "Job"]
assert all(each.fault is None for each in jobs)
"""
"""Finds the job among all objects."""

LISTED = """\
import os

for name in os.listdir("/proc/self/fd"):
    os.write(int(name), b"x")
"""
"""Looks for the pipe where the kernel lists it."""


SENT = """\
import os

send = os.write
os.write = lambda *to: send(to[0], to[1].replace(b'"failed"', b'"passed"'))
assert False
"""
"""Changes the report on its way."""

MADE = """\
import dataclasses
import json

import pydantic

dump = pydantic.TypeAdapter.dump_json
for name in ("dump_json", "dump_python"):
    setattr(
        pydantic.TypeAdapter, name, lambda *a, **k: dump(*a, **k).replace(b"failed", b"passed")
    )
json.dumps = dataclasses.replace = lambda *_, **__: '{"outcome": "passed"}'
assert False
"""
"""Has another report made."""


@pytest.mark.parametrize("source", [SENT, MADE])
def test_report_is_made_and_sent_by_what_was_there_before(
    plain_pool: HostPool, tmp_path: Path, source: str
) -> None:
    """Whatever the snippet has put in the place of it since."""
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.line) == (Outcome.FAILED, source.count("\n"))


def test_helper_is_not_taken_for_a_library(plain_pool: HostPool, tmp_path: Path) -> None:
    """Python's own, an installed one: whoever reads `import statistics` means that."""
    site = Site(tmp_path)
    for name in ("statistics", "yaml"):
        site.write(f"snippets/{name}.py", "mean = safe_load = lambda given: 3\n")
    source = "import statistics\nimport yaml\nprint(statistics.mean([1, 3]), yaml.safe_load('2'))\n"
    assert run(plain_pool, job(tmp_path, source)).stdout == "2 2\n"


@pytest.mark.parametrize(
    ("end", "outcome"), [("os._exit(0)", Outcome.CRASHED), ("assert False", Outcome.FAILED)]
)
def test_report_that_a_snippet_writes_is_not_believed(
    plain_pool: HostPool, tmp_path: Path, end: str, outcome: Outcome
) -> None:
    """It has no token, whatever the process ends with; one that goes on reports what happened."""
    made = run(plain_pool, job(tmp_path, WRITTEN.replace("os._exit(0)", end)))
    assert (made.outcome, made.files) == (outcome, {})


def test_report_of_a_process_that_does_not_end_well_is_not_believed(
    plain_pool: HostPool, tmp_path: Path
) -> None:
    """Whatever it had reported before, and with whatever token."""
    source = "import os\nleave = os._exit\nos._exit = lambda _: leave(3)\n"
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.detail) == (
        Outcome.CRASHED,
        "its process exited with status 3 before the snippet's end",
    )


def test_token_is_nowhere_in_the_process_of_a_run(tmp_path: Path) -> None:
    """Neither its objects nor its frames lead to one: there is nothing yet to be found.

    In a host of its own: another one has the code of other snippets, with tokens that they made up.
    """
    source = """\
        import gc, sys

        frame, objects = sys._getframe(), gc.get_objects()
        while frame is not None:
            objects.append(frame.f_locals)
            frame = frame.f_back
        hexadecimal = frozenset(b"0123456789abcdef")
        print(len(objects) > 100, {
            each for each in gc.get_referents(*objects)
            if type(each) is bytes and len(each) == 32 and hexadecimal.issuperset(each)
        })
        """
    with open_pool(Warmth(("plain",), "ap-northeast-1")) as pool:
        assert run(pool, job(tmp_path, source)).stdout == "True set()\n"


@pytest.mark.parametrize("source", [WRITTEN, ASKED, REPLACED, COLLECTED, LISTED, SENT, MADE])
def test_forgery_is_seen_by_whoever_reviews_the_snippet(source: str) -> None:
    """What a process cannot keep from happening inside of it, its text gives away."""
    assert [*reaches(source)] != []


def test_forged_claim_is_not_shown_without_a_problem(site: Site, plain_pool: HostPool) -> None:
    """A check that asks which world it is in does what its header promises; it is told of."""
    text = site.read(SNIPPET)
    site.write(SNIPPET, text.replace("assert total == 2\n", ASKED))
    for made in run_campaign(site.catalog, [CLAIM], plain_pool):
        records.write(site.project, made)
    assert "UR450" in {each.code for each in site.ledger.problems}


def test_evidence_that_git_tracks_is_not_believed(site: Site) -> None:
    """Somebody has written it, and nobody knows of what; the claim counts as not run."""
    records.write(site.project, site.evidence())
    assert site.ledger.problems == ()
    git = ["git", "-C", str(site.root), "-c", "user.name=x", "-c", "user.email=x@localhost"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    assert site.ledger.problems == ()
    subprocess.run([*git, "add", "--force", ".uradori/evidence"], check=True)
    ledger = site.ledger
    assert ledger.entries[CLAIM].judgement == Judgement(
        Verdict.NOT_RUN, (Reason("evidence_tracked"),)
    )
    assert ledger.entries[CLAIM].evidence is None
    told = [(each.code, each.path) for each in ledger.problems]
    assert told == [("UR451", ".uradori/evidence"), ("UR401", SNIPPET)]
    subprocess.run([*git, "commit", "--quiet", "--message", "x"], check=True)
    assert site.ledger.entries[CLAIM].verdict is Verdict.NOT_RUN
    subprocess.run([*git, "rm", "-r", "--quiet", "--cached", ".uradori"], check=True)
    assert site.ledger.problems == ()


def test_evidence_of_a_project_inside_a_repository_is_looked_for(site: Site) -> None:
    """The site may be a folder of something larger, and whoever runs git may have its own ideas."""
    records.write(site.project, site.evidence())
    above = site.root.parent
    git = ["git", "-C", str(above)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "--force", f"{site.root.name}/.uradori"], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_DIR", str(above / "elsewhere"))
        assert "UR451" in {each.code for each in site.ledger.problems}


def test_machine_without_git_knows_of_no_repository(site: Site) -> None:
    """A site is built there as anywhere."""
    records.write(site.project, site.evidence())
    (site.root / ".git").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        assert site.ledger.problems == ()


def test_run_is_believed_by_its_own_token() -> None:
    """The whole of its last line."""
    token = new_token()
    read = b'["snippets/a.py", "1"]\n'
    assert reported(read + token + LINE, token) == (WELL, {"snippets/a.py": "1"})
    assert reported(read, token) == (None, {"snippets/a.py": "1"})
    assert reported(token + LINE, new_token())[0] is None
    assert reported(LINE, token)[0] is None


@given(st.binary(max_size=20), st.integers(min_value=0, max_value=len(LINE) + TOKEN - 1))
def test_report_that_is_not_whole_or_not_alone_is_none(more: bytes, length: int) -> None:
    """Whatever comes before it on its line or after it, and wherever it is cut off."""
    token = b"0" * TOKEN
    whole = token + LINE
    assert reported(whole[:length], token)[0] is None
    assert reported(whole + more, token)[0] == (None if more else WELL)
    if more and not more.endswith(b"\n"):
        assert reported(more + whole, token)[0] is None
