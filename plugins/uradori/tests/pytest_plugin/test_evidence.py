"""What pytest leaves behind is what `uradori run` would have left."""

import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from support.cli import uradori
from support.nested import Nested
from support.sites import CLAIM, HELPER, SNIPPET, Site
from uradori.evidence import history, records
from uradori.evidence.model import Evidence, Verdict
from uradori.run import pool

PARALLEL = pytest.mark.parametrize("parallel", [[], ["-n", "2"]], ids=["alone", "workers"])
CITED = '# /// uradori\n# kind = "source"\n# sources = ["https://example.com/"]\n# ///\n'


def evidence(site: Site) -> Evidence:
    """The evidence of the claim, without what differs from run to run."""
    found, problem = records.read(site.project, CLAIM)
    assert found is not None, problem
    faults = tuple(replace(each, seconds=0.0) for each in found.faults)
    return replace(found, seconds=0.0, ran_at=datetime(2026, 1, 1, tzinfo=UTC), faults=faults)


@PARALLEL
@pytest.mark.parametrize("mutate", [False, True])
def test_evidence_is_that_of_the_command(
    site: Site, run: Nested, mutate: bool, parallel: list[str]
) -> None:
    """Outcome, output, faults and, where asked for, mutants: field by field."""
    said = uradori(site.root, "run", *(["--mutate"] if mutate else []))
    assert said.status == 0, said.err
    expected = evidence(site)
    records.path_of(site.project, CLAIM).unlink()
    options = ["--uradori-mutate"] if mutate else []
    run("snippets", *options, *parallel).assert_outcomes(passed=2)
    assert evidence(site) == expected
    assert (expected.mutation is not None) == mutate


def test_claim_that_fails_has_no_mutants(site: Site, run: Nested) -> None:
    """There is nothing that they could make fail."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    run("snippets", "--uradori-mutate").assert_outcomes(passed=1, failed=1)
    mutation = evidence(site).mutation
    assert mutation is not None
    assert mutation.candidates == 0


def test_whole_run_sees_to_what_is_cited_and_what_is_gone(site: Site, run: Nested) -> None:
    """As after `uradori run` without an id."""
    site.write("snippets/bills/is_cited.py", CITED)
    records.write(site.project, replace(site.evidence(), claim="bills/gone"))
    run("snippets").assert_outcomes(passed=2)
    assert not records.path_of(site.project, "bills/gone").exists()
    [noted] = history.read(site.project, "bills/is_cited")[0]
    assert noted.verdict == Verdict.CITED


def test_part_of_a_run_deletes_nothing(site: Site, run: Nested) -> None:
    """Who runs one claim did not ask about the others."""
    source = site.read(SNIPPET)
    site.write("snippets/bills/another_one.py", source)
    site.write("snippets/bills/another_one.out", "total: 2 USD\n")
    records.write(site.project, replace(site.evidence(), claim="bills/gone"))
    run("snippets/bills/another_one.py").assert_outcomes(passed=2)
    assert records.path_of(site.project, "bills/gone").exists()


def test_runner_that_dies_is_told_in_one_line(
    site: Site, run: Nested, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every item fails with what the host said last, and nobody waits for ever."""

    dying = "import sys; sys.exit(\"No module named 'boto3'\")"
    command = (sys.executable, "-c", dying)
    monkeypatch.setattr(pool.HostPool.__init__, "__defaults__", (command,))
    result = run("snippets")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(
        ["snippets cannot be run: No module named 'boto3'", "*pip install 'uradori?moto?'"]
    )


def test_only_what_is_out_of_date_is_run_where_that_is_asked_for(site: Site, run: Nested) -> None:
    """By the judgement of the pages and of `run --stale`, and the report says why."""
    other = SNIPPET.replace("million", "some")
    site.write(other, site.read(SNIPPET).replace("import prices", "import prices  # the same"))
    site.write(other.replace(".py", ".out"), "total: 2 USD\n")
    stale = ("snippets", "--uradori-stale")
    run(*stale).assert_outcomes(passed=4)
    run(*stale).assert_outcomes(deselected=4)
    site.write("README.md", "# Nobody reads this\n")
    run(*stale).assert_outcomes(deselected=4)
    site.write(other, site.read(other) + "\n")
    result = run(*stale)
    result.assert_outcomes(passed=2, deselected=2)
    claim = other.removeprefix("snippets/").removesuffix(".py")
    why = f'*UR402 claim "{claim}" was run, but on something else (snippet changed)'
    result.stdout.fnmatch_lines([why])
    site.write(HELPER, "PER_MILLION = 3\n")
    result = run(*stale)
    result.assert_outcomes(failed=2, passed=2)  # in broken worlds they fail, as they should
    result.stdout.fnmatch_lines([f"*(file changed: {HELPER})"] * 2)


def test_workers_agree_on_what_is_out_of_date(site: Site, run: Nested) -> None:
    """Each of them judges by itself."""
    stale = ("snippets", "--uradori-stale", "-n", "2")
    run(*stale).assert_outcomes(passed=2)
    run(*stale).assert_outcomes()
    site.write(HELPER, site.read(HELPER) + "\n")
    run(*stale).assert_outcomes(passed=2)
