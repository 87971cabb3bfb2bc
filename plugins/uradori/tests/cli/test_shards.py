"""`uradori run --shard` and `uradori merge`: several machines leave what one would have left."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.builds import build, plain
from support.cli import uradori
from support.hosts import Hosts
from support.shards import (
    COUNT,
    LONG,
    commit,
    kept,
    machine,
    portion_at,
    report_at,
    rewrite,
    rewrite_portion,
    run_shards,
    timeless,
    with_claims,
)
from support.sites import CLAIM, HELPER, SNIPPET, Site, minimal_site
from uradori.evidence import history, records, shards
from uradori.evidence.model import Outcome, Verdict
from uradori.hosts.cli import running

KEY = shards.KEY


@pytest.fixture(scope="module")
def gathered(hosts: Hosts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Path]]:
    """A project in a commit, and the reports of all of its shards; look, and change copies."""
    place = tmp_path_factory.mktemp("gathered")
    site = with_claims(minimal_site(place / "site"))
    commit(site)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "open_pool", hosts.lend)
        yield site, run_shards(site, place)


Case = tuple[Site, Path]


@pytest.fixture
def case(gathered: Case, tmp_path: Path) -> Case:
    """Copies of both, for one test."""
    site, reports = gathered
    shutil.copytree(reports, tmp_path / "reports")
    return machine(site, tmp_path / "site"), tmp_path / "reports"


def test_evidence_is_that_of_one_machine(site: Site, tmp_path: Path) -> None:
    """Field by field but for times, with mutants and shared faults; so say `check` and a build."""
    alone = plain(with_claims(site))
    commit(alone)
    joined = machine(alone, tmp_path / "joined")
    said = uradori(alone.root, "run", "--mutate")
    assert said.status == 0, said.err
    reports = run_shards(joined, tmp_path, "--mutate")
    parts = [
        portion_at(joined, report_at(reports, index), LONG).faults
        for index in range(1, COUNT + 1)
        if (report_at(reports, index) / f"claims/{LONG}.json").exists()
    ]
    assert len(parts) > 1
    assert sorted(fault for each in parts for fault in each) == [
        "prices.doubled",
        *(f"prices.times_{n}" for n in (3, 4, 5)),
    ]
    merged = uradori(joined.root, "merge", str(reports))
    assert (merged.status, merged.err) == (0, f"{COUNT} shards, 5 claims\n")
    assert timeless(joined) == timeless(alone)
    assert timeless(joined)[LONG].mutation is not None
    for each in (alone, joined):
        assert uradori(each.root, "check").status == 0
        assert {entry.verdict for entry in each.ledger.entries.values()} == {Verdict.CHECKED}
        assert [past.verdict for past in history.read(each.project, LONG)[0]] == ["checked"] * 2
    built = [build(each, require_evidence=True) for each in (alone, joined)]
    assert [each.status for each in built] == [0, 0]
    one, two = (
        {each["id"]: each["verdict"] for each in found.claims()["claims"]} for found in built
    )
    assert one == two


def test_shard_leaves_neither_evidence_nor_history(gathered: Case) -> None:
    """It has not seen everything that it would speak of."""
    site, reports = gathered
    here = Site(reports.parent / "machine1")
    assert {name: data for name, data in kept(here).items() if ".lock" not in name} == {
        name: data for name, data in kept(site).items() if ".lock" not in name
    }
    assert {entry.verdict for entry in here.ledger.entries.values()} == {Verdict.NOT_RUN}


def test_merging_twice_changes_nothing(case: Case) -> None:
    """Neither evidence nor history; nor does naming a folder twice."""
    site, reports = case
    assert uradori(site.root, "merge", str(reports)).status == 0
    before = kept(site)
    folders = [str(reports), *map(str, sorted(reports.iterdir()))]
    assert uradori(site.root, "merge", *folders).status == 0
    assert kept(site) == before


def test_shard_that_is_run_again_fits(case: Case, tmp_path: Path) -> None:
    """As after a machine was killed: the reports of the others are as good as before."""
    site, reports = case
    again = machine(site, tmp_path / "again")
    assert uradori(again.root, "run", "--shard", "2/3").status == 0
    shutil.rmtree(reports / "artifact-2")
    shutil.copytree(again.root / ".uradori/shards", reports / "artifact-2")
    assert uradori(site.root, "merge", str(reports)).status == 0
    assert {entry.verdict for entry in site.ledger.entries.values()} == {Verdict.CHECKED}


def test_times_are_those_of_the_runs(case: Case) -> None:
    """However late they are joined: the last run of the claim counts."""
    site, reports = case
    folders = [report_at(reports, index) for index in range(1, COUNT + 1)]
    mine = [each for each in folders if (each / f"claims/{LONG}.json").exists()]
    days = [datetime(2026, 2, day, tzinfo=UTC) for day in range(1, len(mine) + 1)]
    for folder, day in zip(mine, days, strict=True):
        rewrite_portion(site, folder, LONG, ended=day)
    assert uradori(site.root, "merge", str(reports)).status == 0
    evidence, _ = records.read(site.project, LONG)
    assert evidence is not None
    assert evidence.ran_at == days[-1]


def test_what_is_refuted_stays_so(site: Site, tmp_path: Path) -> None:
    """A shard says that it ran; who joins the shards says what came of it."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    commit(site)
    here = machine(site, tmp_path / "machine")
    said = uradori(here.root, "run", "--shard", "1/1")
    assert (said.status, "failed: " in said.err) == (0, True)
    merged = uradori(site.root, "merge", str(here.root / ".uradori/shards"), "--json")
    assert merged.status == 1
    assert [code for code, _, _ in merged.problems] == ["UR403"]
    assert site.ledger.entries[CLAIM].verdict is Verdict.REFUTED


def test_more_machines_than_runs(site: Site, tmp_path: Path) -> None:
    """Some have nothing to do, and say so."""
    reports = run_shards(site, tmp_path, count=4)
    assert uradori(site.root, "merge", str(reports)).status == 0
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED


def test_only_what_was_asked_for_is_joined(case: Case) -> None:
    """Claims that were named, as when one machine runs them; folders and paths alike."""
    site, _ = case
    for index in (1, 2):
        said = uradori(site.root / "snippets", "run", "--shard", f"{index}/2", f"../{SNIPPET}")
        assert said.status == 0, said.err
    merged = uradori(site.root, "merge", "--json")
    assert (merged.status, [each["id"] for each in merged.document["claims"]]) == (0, [CLAIM])
    assert site.ledger.entries[LONG].verdict is Verdict.NOT_RUN


Change = Callable[[Site, Path], None]
"""What somebody did to the project, or to the reports."""


def without_a_shard(site: Site, reports: Path) -> None:
    shutil.rmtree(reports / "artifact-2")


def twice(site: Site, reports: Path) -> None:
    shutil.copytree(report_at(reports, 2), reports / "again")


def cut_short(site: Site, reports: Path) -> None:
    (report_at(reports, 2) / "shard.json").unlink()


def of_another_number(site: Site, reports: Path) -> None:
    assert uradori(site.root, "run", "--shard", "1/2").status == 0
    shutil.rmtree(reports / "artifact-1")
    shutil.copytree(site.root / ".uradori/shards", reports / "artifact-1")


def of_another_history(site: Site, reports: Path) -> None:
    shutil.rmtree(site.root / ".uradori/history")
    assert uradori(site.root, "run", "--shard", "1/3").status == 0
    shutil.rmtree(reports / "artifact-1")
    shutil.copytree(site.root / ".uradori/shards", reports / "artifact-1")


def without_mutants(site: Site, reports: Path) -> None:
    def change(report: shards.Report) -> shards.Report:
        return replace(report, asked=replace(report.asked, mutate=True))

    rewrite(site, report_at(reports, 2), change)


def of_another_commit(site: Site, reports: Path) -> None:
    rewrite(site, report_at(reports, 2), lambda report: replace(report, commit="0" * 40))


def committed_since(site: Site, reports: Path) -> None:
    site.write("docs/en/other.md", "# Other { #other }\n")
    site.write("docs/ja/other.md", "# 別 { #other }\n")
    site.confirm()
    commit(site)


def of_another_python(site: Site, reports: Path) -> None:
    def change(report: shards.Report) -> shards.Report:
        return replace(report, versions={**report.versions, "python": "3.99.0"})

    rewrite(site, report_at(reports, 2), change)


def of_another_machine(site: Site, reports: Path) -> None:
    rewrite(site, report_at(reports, 2), lambda report: replace(report, machine="Plan 9 mips"))


def of_another_uradori(site: Site, reports: Path) -> None:
    for folder, claim in portions(reports):
        portion = portion_at(site, folder, claim)
        rewrite_portion(site, folder, claim, subject={**portion.subject, "uradori": "0.0.1"})


def with_another_library(site: Site, reports: Path) -> None:
    """One of the machines that shared a claim had another version of what it rests on."""
    folder = next(each for each, claim in portions(reports) if claim == LONG)
    portion = portion_at(site, folder, LONG)
    faults = {
        name: replace(run, versions={**run.versions, "python": "3.99.0"})
        for name, run in portion.faults.items()
    }
    rewrite_portion(site, folder, LONG, faults=faults)


def snippet_changed(site: Site, reports: Path) -> None:
    site.edit(SNIPPET, "assert total == 2", "assert total == 2  # USD")


def output_changed(site: Site, reports: Path) -> None:
    site.write(f"snippets/{CLAIM}.out", "total: 3 USD\n")


def helper_changed(site: Site, reports: Path) -> None:
    site.write(HELPER, "PER_MILLION = 2.0\n")


def setting_changed(site: Site, reports: Path) -> None:
    site.edit("pyproject.toml", "[tool.uradori]\n", '[tool.uradori]\nregion = "eu-west-1"\n')


def snippet_added(site: Site, reports: Path) -> None:
    site.write("snippets/bills/new_one_was_never_run.py", site.read(SNIPPET))


def snippet_gone(site: Site, reports: Path) -> None:
    site.delete(SNIPPET)


def result_missing(site: Site, reports: Path) -> None:
    folder, claim = portions(reports)[0]

    def change(report: shards.Report) -> shards.Report:
        left = {name: digest for name, digest in report.portions.items() if name != claim}
        return replace(report, portions=left)

    rewrite(site, folder, change)


def result_of_anothers(site: Site, reports: Path) -> None:
    """The very same claim is run by two, and the second says what the first does not."""
    folder, claim = next(each for each in portions(reports) if each[1] != LONG)
    other = next(each for each, _ in portions(reports) if each != folder)
    (other / f"claims/{claim}.json").write_bytes((folder / f"claims/{claim}.json").read_bytes())

    def change(report: shards.Report) -> shards.Report:
        return replace(report, portions={**report.portions, claim: "0" * 64})

    rewrite(site, other, change)
    rewrite_portion(site, other, claim)


def result_of_another_day(site: Site, reports: Path) -> None:
    """A whole and rightful file, which is not the one that the report speaks of."""
    folder, claim = portions(reports)[0]
    store = shards._portions(site.project, folder / "claims")
    portion = portion_at(site, folder, claim)
    store.path(claim).write_bytes(
        store.encode(replace(portion, ended=datetime(2025, 1, 1, tzinfo=UTC)))
    )


def byte_changed(site: Site, reports: Path) -> None:
    folder, claim = portions(reports)[0]
    path = folder / f"claims/{claim}.json"
    path.write_bytes(path.read_bytes().replace(b'"passed"', b'"failed"'))


def report_changed(site: Site, reports: Path) -> None:
    path = report_at(reports, 1) / "shard.json"
    path.write_bytes(path.read_bytes().replace(b'"mutate": false', b'"mutate": true '))


def without_the_fault(site: Site, reports: Path) -> None:
    """All shards agree that the one fault which the check survives was never to be tried."""
    for index in range(1, COUNT + 1):

        def change(report: shards.Report) -> shards.Report:
            plan = tuple(
                {
                    claim: tuple(run for run in runs if run != "prices.times_5")
                    for claim, runs in share.items()
                }
                for share in report.plan
            )
            return replace(report, plan=plan)

        rewrite(site, report_at(reports, index), change)
    for folder, claim in portions(reports):
        faults = dict(portion_at(site, folder, claim).faults)
        faults.pop("prices.times_5", None)
        rewrite_portion(site, folder, claim, faults=faults)


def without_the_real_run(site: Site, reports: Path) -> None:
    for folder, claim in portions(reports):
        if claim == LONG:
            rewrite_portion(site, folder, claim, real=None)


def real_run_twice(site: Site, reports: Path) -> None:
    real = [
        run
        for folder, claim in portions(reports)
        if claim == LONG and (run := portion_at(site, folder, claim).real)
    ]
    for folder, claim in portions(reports):
        if claim == LONG:
            rewrite_portion(site, folder, claim, real=real[0])


def of_a_shard_that_cannot_be(site: Site, reports: Path) -> None:
    rewrite(site, report_at(reports, 2), lambda report: replace(report, shard=shards.Shard(4, 3)))


def with_a_seal_that_is_no_digest(site: Site, reports: Path) -> None:
    folder = report_at(reports, 2)
    store = shards._reports(site.project, folder)
    report = store.decode((folder / "shard.json").read_bytes(), "shard")
    assert isinstance(report, shards.Report)
    (folder / "shard.json").write_bytes(store.encode(replace(report, seal="封")))


def of_another_form(site: Site, reports: Path) -> None:
    path = report_at(reports, 2) / "shard.json"
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 9'))


def nothing_of_ours(site: Site, reports: Path) -> None:
    (report_at(reports, 2) / "shard.json").write_text("{}")


def a_pipe(site: Site, reports: Path) -> None:
    path = report_at(reports, 2) / "shard.json"
    path.unlink()
    os.mkfifo(path)


def kept_in_git(site: Site, reports: Path) -> None:
    commit(Site(reports))


def known_better(site: Site, reports: Path) -> None:
    """What ran here later refutes what the shards saw."""
    assert uradori(site.root, "run", CLAIM).status == 0
    known, _ = records.read(site.project, CLAIM)
    assert known is not None
    later = replace(known, outcome=Outcome.FAILED, ran_at=datetime(2999, 1, 1, tzinfo=UTC))
    assert records.write(site.project, later) is None


def portions(reports: Path) -> list[tuple[Path, str]]:
    """Folder and claim of every portion."""
    return [
        (folder, path.relative_to(folder / "claims").with_suffix("").as_posix())
        for index in range(1, COUNT + 1)
        for folder in [report_at(reports, index)]
        for path in sorted((folder / "claims").rglob("*.json"))
    ]


REFUSALS: dict[Change, tuple[set[str], str]] = {
    without_a_shard: ({"UR421"}, "no report of shard 2/3"),
    twice: ({"UR421"}, "shard 2 is there twice"),
    cut_short: ({"UR420"}, "holds no report of a shard"),
    of_another_number: ({"UR421"}, "number of shards: 2 there, 3 here"),
    of_another_history: ({"UR421"}, "the runs were shared out differently"),
    without_mutants: ({"UR421"}, "what was asked: all claims there, all claims --mutate here"),
    of_another_commit: ({"UR421", "UR422"}, "commit 000000000000"),
    committed_since: ({"UR422"}, "; here is commit "),
    of_another_python: ({"UR421"}, "different versions of python: "),
    of_another_machine: ({"UR421"}, "Plan 9 mips here"),
    of_another_uradori: ({"UR422"}, "other uradori"),
    with_another_library: ({"UR421"}, "was run with different python"),
    snippet_changed: ({"UR422"}, "other snippet"),
    output_changed: ({"UR422"}, "other approved output"),
    helper_changed: ({"UR422"}, f"file changed {HELPER}"),
    setting_changed: ({"UR422"}, "other setting region"),
    snippet_added: ({"UR422"}, "no shard was to run bills/new_one_was_never_run"),
    snippet_gone: ({"UR422"}, f'here is no snippet named "{CLAIM}"'),
    result_missing: ({"UR421"}, "has no result of "),
    result_of_anothers: ({"UR421"}, "has results that are another’s: "),
    result_of_another_day: ({"UR420"}, "is not the portion that the report speaks of"),
    byte_changed: ({"UR420"}, "is not the portion that the report speaks of"),
    report_changed: ({"UR420"}, "was changed after it was written"),
    without_the_fault: ({"UR421"}, "a run was not made: prices.times_5"),
    without_the_real_run: ({"UR421"}, "a run was not made: in the real world"),
    real_run_twice: ({"UR421"}, "a run was made more than once: in the real world"),
    of_a_shard_that_cannot_be: ({"UR420"}, "speaks of a shard 4/3 that there cannot be"),
    with_a_seal_that_is_no_digest: ({"UR420"}, "has a seal that URADORI_SHARD_KEY of this"),
    of_another_form: ({"UR420"}, "has schema 9; this version of uradori reads 1"),
    nothing_of_ours: ({"UR420"}, "is no record of uradori’s"),
    a_pipe: ({"UR420"}, "is no regular file"),
    kept_in_git: ({"UR420"}, "is kept in git, and not believed"),
    known_better: ({"UR422"}, "has evidence here of a later run"),
}
"""What was done, and what is said of it."""


@pytest.mark.parametrize("change", REFUSALS, ids=lambda change: change.__name__)
def test_refused_whole(case: Case, change: Change) -> None:
    """With a code and in words; evidence and history stay as they were."""
    site, reports = case
    change(site, reports)
    before = kept(site)
    codes, words = REFUSALS[change]
    folders = [str(each) for each in sorted(reports.iterdir())]
    said = uradori(site.root, "merge", *folders)
    assert said.status == 1
    assert words.replace("’", "'") in said.err.replace("’", "'")
    assert {word for word in said.err.split() if word.startswith("UR4")} == codes
    assert kept(site) == before


def test_nothing_to_join_is_told(site: Site) -> None:
    """Where no folder is named either."""
    said = uradori(site.root, "merge", "--json")
    assert (said.status, said.problems) == (1, [("UR420", ".uradori/shards", None)])


def test_everything_that_is_wrong_is_told(case: Case) -> None:
    """Not only the first of it."""
    site, reports = case
    helper_changed(site, reports)
    snippet_changed(site, reports)
    byte_changed(site, reports)
    said = uradori(site.root, "merge", str(reports), "--json")
    assert {code for code, _, _ in said.problems} == {"UR420", "UR422"}
    assert len(said.problems) == 5


def test_seal_of_those_who_share_a_key(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a key nothing is believed that was made without it, or with another."""
    site, reports = case
    monkeypatch.setenv(KEY, "of this campaign")
    assert "UR420 has no seal, and URADORI_SHARD_KEY is set here" in refused(site, reports)
    for index in range(1, COUNT + 1):
        rewrite(site, report_at(reports, index), lambda report: report)
    assert uradori(site.root, "merge", str(reports)).status == 0
    monkeypatch.setenv(KEY, "of another")
    assert "UR420 has a seal that URADORI_SHARD_KEY of this machine does" in refused(site, reports)
    monkeypatch.delenv(KEY)
    assert "UR420 has a seal that URADORI_SHARD_KEY of this machine does" in refused(site, reports)


def test_sealed_report_cannot_be_changed(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """By who knows its form and not the key."""
    site, reports = case
    monkeypatch.setenv(KEY, "of this campaign")
    for index in range(1, COUNT + 1):
        rewrite(site, report_at(reports, index), lambda report: report)
    folder = report_at(reports, 2)
    store = shards._reports(site.project, folder)
    report = store.decode((folder / "shard.json").read_bytes(), "shard")
    assert isinstance(report, shards.Report)
    (folder / "shard.json").write_bytes(store.encode(replace(report, commit="0" * 40)))
    assert "UR420 has a seal that" in refused(site, reports)


def refused(site: Site, reports: Path) -> str:
    """What `merge` says where it refuses."""
    said = uradori(site.root, "merge", str(reports))
    assert said.status == 1
    return said.err


def test_walls_are_those_of_every_machine(case: Case) -> None:
    """Evidence names no wall that one of the machines could not build."""
    site, reports = case
    assert uradori(site.root, "merge", str(reports)).status == 0
    known, _ = records.read(site.project, LONG)
    assert known is not None
    folder = next(
        each
        for each, claim in portions(reports)
        if claim == LONG and not portion_at(site, each, claim).real
    )
    faults = portion_at(site, folder, LONG).faults
    bare = {name: replace(run, walls=known.walls[1:]) for name, run in faults.items()}
    rewrite_portion(site, folder, LONG, faults=bare)
    assert uradori(site.root, "merge", str(reports)).status == 0
    less, _ = records.read(site.project, LONG)
    assert less is not None
    assert less.walls == known.walls[1:]


def test_new_start_leaves_nothing_of_the_old(case: Case) -> None:
    """A shard that is cut short has no report, though it had one before; what is not ours stays."""
    site, _ = case
    assert uradori(site.root, "run", "--shard", "1/3").status == 0
    mine = site.write(".uradori/shards/1-of-3/claims/mine.json", '{"mine": 1}')
    shard = shards.Shard(1, 3)
    shards.Keeper(site.project, shard, shards.Asked(), ({}, {}, {})).begin()
    left = [path for path in (site.root / ".uradori/shards").rglob("*") if path.is_file()]
    assert left == [mine]


def test_what_is_not_ours_is_left(site: Site) -> None:
    """In the place of a portion: the shard says so, and its report does not name it."""
    other = site.write(f".uradori/shards/1-of-1/claims/{CLAIM}.json", "mine\n")
    said = uradori(site.root, "run", "--shard", "1/1")
    assert (said.status, "UR416" in said.err, other.read_text()) == (1, True, "mine\n")
    merged = uradori(site.root, "merge", ".uradori/shards")
    assert (merged.status, f"has no result of {CLAIM}" in merged.err) == (1, True)


def test_evidence_that_cannot_be_kept_is_told(case: Case) -> None:
    """What stands in its place stays; all other claims have theirs."""
    site, reports = case
    other = site.write(f".uradori/evidence/{CLAIM}.json", "mine\n")
    said = uradori(site.root, "merge", str(reports))
    assert (said.status, "UR416" in said.err, other.read_text()) == (1, True, "mine\n")
    assert site.ledger.entries[LONG].verdict is Verdict.CHECKED
    assert site.ledger.entries[CLAIM].verdict is Verdict.NOT_RUN


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--shard", "0/3"],
        ["run", "--shard", "4/3"],
        ["run", "--shard", "1"],
        ["run", "--shard", "1/2/3"],
        ["run", "--shard", "1/2", "--stale"],
        ["merge", "nowhere"],
    ],
)
def test_what_makes_no_sense_is_refused(site: Site, arguments: list[str]) -> None:
    """Before anything is run."""
    assert uradori(site.root, *arguments).status == 2


def test_runs_see_no_key(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A snippet that knew it could seal what it likes."""
    monkeypatch.setenv(KEY, "of this campaign")
    site.edit(
        SNIPPET,
        "assert total == 2",
        f'assert total == 2\nimport os\nassert "{KEY}" not in os.environ',
    )
    assert uradori(site.root, "run", "--shard", "1/1").status == 0
    assert uradori(site.root, "merge").status == 0
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED
