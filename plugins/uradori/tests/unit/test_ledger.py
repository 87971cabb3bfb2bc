"""The ledger: every claim with its evidence and its verdict."""

from dataclasses import replace
from datetime import UTC, datetime
from unittest import mock

import pytest
from support.sites import CLAIM, FAULTS, HELPER, OUTPUT, SNIPPET, Site, brief
from uradori.evidence import records
from uradori.evidence.installed import installed_version
from uradori.evidence.model import Evidence, MutationResult, Outcome, Run, Verdict
from uradori.evidence.verdicts import Reason
from uradori.project import prose
from uradori.project.model import Aside, sha256

FILE = f".uradori/evidence/{CLAIM}.json"


@pytest.fixture
def checked(site: Site) -> Site:
    """The valid site with evidence that speaks for its claim."""
    files = {name: sha256(site.read(name).encode()) for name in (HELPER, FAULTS)}
    records.write(site.project, site.evidence(files=files, versions={"pytest": pytest_version()}))
    return site


def checked_evidence(site: Site) -> Evidence | None:
    """What lies on disk for the site's one claim."""
    return records.read(site.project, CLAIM)[0]


def pytest_version() -> str:
    """The version of a distribution that is surely installed."""
    return pytest.__version__


def state(site: Site) -> tuple[Verdict, list[Reason], list[tuple[str, str, int | None]]]:
    """Verdict and reasons of the site's one claim, and all problems."""
    ledger = site.ledger
    judgement = ledger.entries[CLAIM].judgement
    return judgement.verdict, list(judgement.reasons), brief(ledger.problems)


def test_claim_with_fitting_evidence_is_checked(checked: Site) -> None:
    """Nothing is wrong, and the entry holds all there is to show."""
    assert state(checked) == (Verdict.CHECKED, [], [])
    entry = checked.ledger.entries[CLAIM]
    assert entry.verdict is Verdict.CHECKED
    assert entry.evidence == checked_evidence(checked)
    assert [mention.page for mention in entry.mentions] == ["docs/ja/bills.md", "docs/en/bills.md"]


def test_claim_without_evidence_has_not_run(site: Site) -> None:
    """A fresh checkout says so, once a claim."""
    assert state(site) == (Verdict.NOT_RUN, [], [("UR401", SNIPPET, None)])


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        (SNIPPET, [Reason("snippet_changed")]),
        (OUTPUT, [Reason("approved_changed")]),
        (HELPER, [Reason("file_changed", HELPER)]),
        (FAULTS, [Reason("fault_changed", FAULTS)]),
    ],
)
def test_any_changed_file_makes_evidence_stale(
    checked: Site, name: str, reasons: list[Reason]
) -> None:
    """A final newline more in any file that took part is enough."""
    checked.write(name, checked.read(name) + "\n")
    assert state(checked) == (Verdict.STALE, reasons, [("UR402", SNIPPET, None)])


def test_deleted_helper_makes_evidence_stale(checked: Site) -> None:
    """A helper that is gone is not as it was."""
    checked.delete(HELPER)
    assert state(checked)[:2] == (Verdict.STALE, [Reason("file_changed", HELPER)])


def test_deleted_fault_makes_evidence_stale(checked: Site) -> None:
    """What a fault once did proves nothing when the fault is gone."""
    checked.delete(FAULTS)
    assert state(checked)[:2] == (Verdict.STALE, [Reason("fault_changed", FAULTS)])


def test_other_version_makes_evidence_stale(checked: Site) -> None:
    """A witness that was replaced testifies anew."""
    records.write(checked.project, checked.evidence(versions={"pytest": "0.0"}))
    change = f"pytest 0.0 → {pytest_version()}"
    assert state(checked)[:2] == (Verdict.STALE, [Reason("version_changed", change)])


@pytest.mark.parametrize(
    ("name", "version"), [("python", "2.7.18"), ("SQLite", "1.0.0"), ("pytest", "0.0")]
)
def test_what_is_no_distribution_is_asked_too(checked: Site, name: str, version: str) -> None:
    """Python and what comes with it testified in a version, which is here or is not."""
    installed = installed_version(name)
    assert installed not in {None, version}
    records.write(checked.project, checked.evidence(versions={name: installed}))
    assert state(checked) == (Verdict.CHECKED, [], [])
    records.write(checked.project, checked.evidence(versions={name: version}))
    change = Reason("version_changed", f"{name} {version} → {installed}")
    assert state(checked) == (Verdict.STALE, [change], [("UR402", SNIPPET, None)])


@pytest.mark.parametrize(
    ("line", "setting"),
    [('region = "eu-west-1"', "region"), ('snippets = "./snippets"', "snippets")],
)
def test_other_setting_makes_evidence_stale(checked: Site, line: str, setting: str) -> None:
    """A snippet may see it; what merely limits a run changes nothing."""
    checked.write("pyproject.toml", checked.read("pyproject.toml") + "timeout = 9\nmutants = 3\n")
    assert state(checked) == (Verdict.CHECKED, [], [])
    checked.write("pyproject.toml", checked.read("pyproject.toml") + f"{line}\n")
    assert state(checked)[:2] == (Verdict.STALE, [Reason("setting_changed", setting)])


def test_renamed_engine_makes_evidence_stale(checked: Site) -> None:
    """What testified under the old name is not what the header asks for now."""
    engine = "\n[tool.uradori.engines.here]\nname = 'Here'\nmodules = ['json']\n"
    checked.write("pyproject.toml", checked.read("pyproject.toml") + engine)
    checked.edit(SNIPPET, '# backend = "plain"', '# backend = "plain"\n# engines = ["here"]')
    records.write(checked.project, checked.evidence(versions={"Here": "1"}))
    assert state(checked)[:2] == (Verdict.CHECKED, [])
    checked.edit("pyproject.toml", "'Here'", "'There'")
    assert state(checked)[:2] == (Verdict.STALE, [Reason("setting_changed", "engines.here.name")])


def test_changed_snippet_is_not_its_own_helper(checked: Site) -> None:
    """One that reads its own source is not told twice, and never as a helper."""
    run = Run(Outcome.PASSED, "total: 2 USD\n", "", 0.1, files={SNIPPET: "0", HELPER: "1"})
    catalog = checked.catalog
    now = datetime(2026, 1, 2, tzinfo=UTC)
    made = records.conclude(catalog.snippets[CLAIM], run, (), catalog, None, now)
    assert list(made.files) == [HELPER]


def test_witness_that_is_not_installed_is_believed(checked: Site) -> None:
    """The site can be built where what testified is not installed."""
    records.write(checked.project, checked.evidence(versions={"no-such-distribution": "1"}))
    assert state(checked) == (Verdict.CHECKED, [], [])
    assert installed_version("no-such-distribution") is None


def test_refutation_is_a_problem_at_its_line(checked: Site) -> None:
    """The reader of the problem is taken to the assertion."""
    failed = checked.evidence(outcome=Outcome.FAILED, detail="AssertionError\n  total = 3", line=15)
    records.write(checked.project, failed)
    assert state(checked)[2] == [("UR403", SNIPPET, 15)]
    (problem,) = checked.ledger.problems
    assert problem.message == f'claim "{CLAIM}" is refuted (run failed: AssertionError)'


def test_broken_check_is_a_problem_of_its_own(checked: Site) -> None:
    """Nobody disagreed with the sentence, so it is not refuted; the build fails all the same."""
    crashed = checked.evidence(outcome=Outcome.CRASHED, detail="KeyError: 'x'\nmore", line=13)
    records.write(checked.project, crashed)
    reason = Reason("run_crashed", "KeyError: 'x'\nmore")
    assert state(checked) == (Verdict.BROKEN, [reason], [("UR414", SNIPPET, 13)])
    (problem,) = checked.ledger.problems
    assert problem.message == f"claim \"{CLAIM}\" has a broken check (run crashed: KeyError: 'x')"
    assert problem.hint == f"uradori show {CLAIM}"


def test_damaged_evidence_is_a_problem_of_its_own(checked: Site) -> None:
    """A file that cannot be used is named, and the claim counts as not run."""
    checked.write(FILE, checked.read(FILE).replace("passed", "failed"))
    assert state(checked) == (
        Verdict.NOT_RUN,
        [Reason("evidence_damaged")],
        [("UR404", FILE, None), ("UR401", SNIPPET, None)],
    )


@pytest.mark.parametrize("schema", [1, 3])
def test_evidence_of_an_older_form_is_not_read(checked: Site, schema: int) -> None:
    """Whatever else is in it, and without a traceback; to run the claim again mends it."""
    text = checked.read(FILE)
    older = text.replace('"files": {', '"modules": {').replace('"schema": 5', f'"schema": {schema}')
    checked.write(FILE, older)
    assert older.count("schema") == text.count("schema")
    assert state(checked) == (
        Verdict.NOT_RUN,
        [Reason("evidence_older")],
        [("UR401", SNIPPET, None)],
    )
    (problem,) = checked.ledger.problems
    assert problem.message == f'claim "{CLAIM}" has not been run here (evidence older)'
    records.write(checked.project, checked.evidence())
    assert state(checked)[0] is Verdict.CHECKED


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (None, []),
        (MutationResult(4, 0, 0, ("a", "b")), [("UR406", SNIPPET, None)]),
        (MutationResult(4, 1, 0, ("a", "b")), []),
        (MutationResult(4, 0, 4, ()), [("UR409", SNIPPET, None)]),
        (MutationResult(0, 0, 0, ()), []),  # a calculation need not read what can be changed
    ],
)
def test_claim_that_notices_no_mutant_is_a_problem(
    checked: Site, result: MutationResult | None, expected: list[tuple[str, str, int | None]]
) -> None:
    """Reading without checking is reported, and reading nothing; noticing some is not."""
    found = checked_evidence(checked)
    assert found is not None
    records.write(checked.project, replace(found, mutation=result))
    assert state(checked) == (Verdict.CHECKED, [], expected)


def test_catalog_problems_come_first(site: Site) -> None:
    """The ledger has every problem there is."""
    site.edit("docs/en/bills.md", "# Bills { #bills }", "# Bills")
    codes = [problem.code for problem in site.ledger.problems]
    assert codes[:-1] == [problem.code for problem in site.catalog.problems]
    assert codes[-1] == "UR401"


def test_pages_of_a_host_take_the_place_of_those_on_the_disk(checked: Site) -> None:
    """The evidence stays what it was; mentions and problems are those of the pages given."""
    without = checked.ledger.with_pages({}, ())
    entry = without.entries[CLAIM]
    assert (entry.verdict, entry.mentions) == (checked.ledger.entries[CLAIM].verdict, ())
    assert "UR115" in [each.code for each in without.problems]
    again = without.with_pages(checked.ledger.catalog.pages, ())
    assert (again.entries, again.problems) == (checked.ledger.entries, checked.ledger.problems)


def test_evidence_of_a_claim_that_is_only_cited_now_says_nothing(site: Site) -> None:
    """Neither that it is damaged nor that it is old; the next run of all claims takes it away."""
    records.write(site.project, site.evidence())
    path = records.path_of(site.project, CLAIM)
    site.edit(SNIPPET, '# kind = "calculation"', '# kind = "source"')
    made = path.read_text()
    for text in ("{", made.replace(f'"schema": {records.SCHEMA}', '"schema": 1'), made):
        path.write_text(text)
        assert site.ledger.entries[CLAIM].verdict is Verdict.CITED
        assert not [each for each in site.ledger.problems if each.code in {"UR401", "UR404"}]
    records.prune(site.project, site.catalog.tested)
    assert not path.exists()


def test_only_what_changed_is_looked_through_again(checked: Site) -> None:
    """A page with another text is, and none beside it; what was found before stays known."""
    before = checked.ledger
    pages, path = before.catalog.given, "docs/en/bills.md"
    said = "It costs 9 dollars."
    page = replace(pages[path], asides=(*pages[path].asides, Aside(7, said, said)))
    with mock.patch.object(prose, "stated", wraps=prose.stated) as looked:
        known = before.unasked
        assert {call.args[0].path for call in looked.call_args_list} == {*pages}
        looked.reset_mock()
        assert before.with_pages(pages, ()).unasked == known
        now = before.with_pages({**pages, path: page}, ())
        assert now.unasked == {**known, "UR240": known.get("UR240", 0) + 1}
        assert [call.args[0].path for call in looked.call_args_list] == [path]
