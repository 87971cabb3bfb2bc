"""`pytest --uradori-shard`: machines that share a campaign, joined by `uradori merge`."""

from pathlib import Path

import pytest
from support.cli import uradori
from support.nested import Nested
from support.shards import LONG, kept, timeless, with_claims
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence.model import Verdict

PARALLEL = pytest.mark.parametrize("parallel", [[], ["-n", "2"]], ids=["alone", "workers"])


@PARALLEL
def test_evidence_is_that_of_the_command(site: Site, run: Nested, parallel: list[str]) -> None:
    """Each run is made once, by one machine; joined they are what one machine leaves."""
    with_claims(site)
    assert uradori(site.root, "run", "--mutate").status == 0
    expected, before = timeless(site), kept(site)
    for index in (1, 2, 3):
        shared = run("snippets", "--uradori-mutate", "--uradori-shard", f"{index}/3", *parallel)
        assert shared.ret == 0
    assert kept(site) == before
    for name in before:
        if name.startswith("evidence"):
            (site.root / ".uradori" / name).unlink()
    said = uradori(site.root, "merge", ".uradori/shards")
    assert said.status == 0, said.err
    assert timeless(site) == expected


def test_each_item_is_one_machines(site: Site, run: Nested) -> None:
    """A claim that takes long has some of its faults here and some there; no item is twice."""
    with_claims(site)
    shares = [run.items("snippets", "--uradori-shard", f"{n}/3") for n in (1, 2, 3)]
    assert sorted(item for share in shares for item in share) == sorted(run.items("snippets"))
    assert sum(any(LONG in item for item in share) for share in shares) > 1
    assert not (site.root / ".uradori/shards").exists()


def test_command_and_pytest_may_share(site: Site, run: Nested) -> None:
    """Both make the same plan."""
    with_claims(site)
    run("snippets", "--uradori-shard", "1/2").assert_outcomes(passed=3, deselected=10)
    assert uradori(site.root, "run", "--shard", "2/2").status == 0
    assert uradori(site.root, "merge", ".uradori/shards").status == 0
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED


@PARALLEL
def test_machine_without_work_is_well(site: Site, run: Nested, parallel: list[str]) -> None:
    """There may be more machines than runs; each leaves a report."""
    for index in (1, 2):
        assert uradori(site.root, "run", "--shard", f"{index}/3").status == 0
    assert run("snippets", "--uradori-shard", "3/3", *parallel).ret == 0
    said = uradori(site.root, "merge", ".uradori/shards")
    assert (said.status, said.err) == (0, "3 shards, 1 claims\n")


def test_what_was_not_selected_is_missing(site: Site, run: Nested) -> None:
    """The shares are of everything, so that machines agree; what is left out is told."""
    run("snippets", "--uradori-shard", "1/1", "-k", "claim").assert_outcomes(passed=1, deselected=1)
    said = uradori(site.root, "merge", ".uradori/shards")
    assert (said.status, f"has no result of {CLAIM}" in said.err) == (1, True)


def test_failing_item_is_a_result(site: Site, run: Nested) -> None:
    """The machine fails, and who joins the reports hears why."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    run("snippets", "--uradori-shard", "1/1").assert_outcomes(passed=1, failed=1)
    said = uradori(site.root, "merge", ".uradori/shards", "--json")
    assert [code for code, _, _ in said.problems] == ["UR403"]


def test_files_that_cannot_be_read_are_the_firsts(site: Site, run: Nested) -> None:
    """Nobody passes over them because no share has them."""
    site.write("snippets/bills/is_no_python.py", "# /// uradori\n# ///\nassert (\n")
    items = [run.items("snippets", "--uradori-shard", f"{n}/2") for n in (1, 2)]
    assert [any("is_no_python" in item for item in found) for found in items] == [True, False]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--uradori-shard", "3/2"], '"3/2" is no shard: write I/N'),
        (["--uradori-shard", "1/2", "--uradori-stale"], "goes without --uradori-stale"),
        (["--uradori-shard", "1/2", "--uradori-approve"], "goes without --uradori-approve"),
    ],
)
def test_what_makes_no_sense_is_refused(
    site: Site, run: Nested, options: list[str], words: str
) -> None:
    """In one line, before anything is collected."""
    result = run("snippets", *options)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert words in "\n".join(result.errlines + result.outlines)


def test_others_tests_are_run_by_every_machine(
    site: Site, run: Nested, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Only claims are shared out."""
    folder = tmp_path_factory.mktemp("others")
    Path(folder, "test_other.py").write_text("def test_one():\n    assert True\n")
    for index in (1, 2):
        run(str(folder), "--uradori-shard", f"{index}/2").assert_outcomes(passed=1)
