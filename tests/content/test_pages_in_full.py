"""Pages that were carried through everything: nothing that the settings ignore is wrong there."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomlkit
from uradori.evidence.entry import Entry
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Verdict
from uradori.project.assertions import assertions, marked
from uradori.project.model import Expectation

from tests.support.carried import CARRIED

ROOT = Path(__file__).parents[2]

LEAST_SHOWN = 0.95
"""Share of the words of a page's sentences that lie in clauses which were seen to be false."""
LEAST_SHOWN_OF_ONE = 0.8
"""The same share of one claim's sentence."""
MUTANTS_ALONE = 1 / 3
"""Share of the clauses of a page that no named fault need contradict."""
NOT_RUN = {Verdict.NOT_RUN, Verdict.STALE}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """This site as its files are, with settings that ignore nothing."""
    root = tmp_path_factory.mktemp("site")
    for name in ("docs", "snippets", ".uradori/evidence"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
    # With what was read of the pages before: their text and how they are read are the same.
    for name in ("mkdocs.yml", "requirements.lock", ".uradori/readings.json"):
        if (ROOT / name).is_file():
            (root / name).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, root / name)
    settings = tomlkit.parse((ROOT / "pyproject.toml").read_text("utf-8"))
    settings["tool"]["uradori"].pop("ignore", None)  # type: ignore[index, union-attr]
    (root / "pyproject.toml").write_text(tomlkit.dumps(settings), "utf-8")
    return load_ledger(root)


def entries(ledger: Ledger, page: str) -> list[Entry]:
    """The claims that a page says, in any language."""
    return [
        entry
        for entry in ledger.entries.values()
        if any(mention.page.endswith(f"/{page}") for mention in entry.mentions)
    ]


def as_run(ledger: Ledger, page: str) -> list[Entry]:
    """The claims of a page with what runs showed of them; skips where nobody has run them.

    What nobody can expect here, such as a slow engine, is left to where it is run.
    """
    found = [each for each in entries(ledger, page) if each.snippet.id not in ledger.excused]
    missing = [each.snippet.id for each in found if each.verdict in NOT_RUN]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not run here: {', '.join(missing)}")
    assert missing == []
    return found


def files(ledger: Ledger, page: str) -> set[str]:
    """Everything written for a page: itself, its claims, their faults, and what these read."""
    pages = {path for path, each in ledger.catalog.pages.items() if each.name == page}
    found = entries(ledger, page)
    snippets = [entry.snippet for entry in found]
    own = {path for each in snippets for path in (each.path, each.output_path)}
    faults = {name for each in snippets for name, _ in each.header.faults}
    read = {path for entry in found if entry.evidence for path in entry.evidence.files}
    return pages | own | {ledger.catalog.faults[name].path for name in faults} | read


def test_nothing_is_ignored(ledger: Ledger) -> None:
    """The tests of this file see what settings would hide."""
    assert ledger.project.settings.ignore == ()


@pytest.mark.parametrize("page", CARRIED)
def test_nothing_is_wrong_with_what_people_wrote(ledger: Ledger, page: str) -> None:
    """Page, snippets, outputs and faults, whatever was run on this machine."""
    wrote = files(ledger, page)
    assert len(wrote) > 2  # the page in two languages, and more
    found = [str(each) for each in ledger.catalog.problems if each.path in wrote]
    assert found == []


@pytest.mark.parametrize("page", CARRIED)
def test_nothing_is_wrong_with_what_was_run(ledger: Ledger, page: str) -> None:
    """Every claim is as good as its kind can be, and every clause was seen to be false."""
    assert as_run(ledger, page)
    wrote = files(ledger, page)
    assert [str(each) for each in ledger.problems if each.path in wrote] == []


@pytest.mark.parametrize("page", CARRIED)
def test_sentences_say_what_was_shown(ledger: Ledger, page: str) -> None:
    """Nearly every word of what was executed lies in a clause that was seen to be false."""
    shown = {
        entry.snippet.id: entry.shown or 0.0
        for entry in as_run(ledger, page)
        if entry.snippet.executed
    }
    assert sum(shown.values()) / len(shown) >= LEAST_SHOWN, shown
    assert [claim for claim, share in shown.items() if share < LEAST_SHOWN_OF_ONE] == []


@pytest.mark.parametrize("page", CARRIED)
def test_named_faults_contradict_clauses(ledger: Ledger, page: str) -> None:
    """Changed answers alone hold up few clauses."""
    clauses = [
        clause
        for entry in as_run(ledger, page)
        if entry.snippet.executed
        for clause in entry.clauses
    ]
    alone = [clause.label for clause in clauses if clause.by_mutants_alone]
    assert len(alone) <= MUTANTS_ALONE * len(clauses), alone


@pytest.mark.parametrize("page", CARRIED)
def test_no_assertion_could_go_unnoticed(ledger: Ledger, page: str) -> None:
    """Without any of them a clause has none, or a fault survives."""
    assert [line for entry in as_run(ledger, page) for line in dispensable(entry)] == []


def dispensable(entry: Entry) -> Iterator[str]:
    """Assertions of a claim that nothing would miss, as file:line; preconditions may be such."""
    known = assertions(entry.snippet.source)
    runs = entry.evidence.faults if entry.evidence else ()
    noticed_by = [
        {marked(known, each.lines) for each in run.falsified}
        for run in runs
        if run.expectation is Expectation.FAILS
    ]
    for assertion in known:
        shown_by_others = {label for each in known if each != assertion for label in each.labels}
        needed = set(assertion.labels) - shown_by_others or {assertion} in noticed_by
        if not needed and not assertion.setup:
            yield f"{entry.snippet.path}:{assertion.line}"
