"""This site's own content and documents: what they say of themselves is so."""

import re
from pathlib import Path

import pytest
from uradori.evidence.ledger import Ledger
from uradori.hosts.cli.commands import main
from uradori.project.catalog import Catalog

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "plugins" / "uradori"
README = ENGINE / "README.md"


def test_nothing_is_wrong_with_the_files(ledger: Ledger) -> None:
    """`uradori check` is clean of all that the settings tell, whatever has been run here."""
    problems = [each for each in ledger.problems if not each.code.startswith("UR4")]
    assert [str(each) for each in problems] == []


def test_site_has_content(catalog: Catalog) -> None:
    """The tests of this file are about something."""
    assert catalog.snippets
    assert catalog.faults
    assert catalog.statements
    assert {page.lang for page in catalog.pages.values()} == {"ja", "en"}


def test_each_pair_of_pages_says_the_same_claims(catalog: Catalog) -> None:
    """Same pages in both languages, same claims in the same order."""
    claims = {
        lang: {
            page.name: [mention.claim for mention in page.mentions]
            for page in catalog.pages.values()
            if page.lang == lang
        }
        for lang in ("ja", "en")
    }
    assert claims["ja"] == claims["en"]


def test_every_claim_is_said_in_every_language(catalog: Catalog) -> None:
    """No claim is a copy of its other language."""
    for claim in catalog.snippets:
        text = catalog.text(claim)
        assert set(text) == {"ja", "en"}, claim
        assert text["ja"] != text["en"], claim


def test_every_fault_is_used(catalog: Catalog) -> None:
    """A broken world that no snippet and no exercise meets shows nothing."""
    used = {name for each in catalog.snippets.values() for name, _ in each.header.faults}
    judging = {name for each in catalog.exercises.values() for name in each.goal.worlds}
    assert set(catalog.faults) - used - judging == set()


def test_every_statement_is_settled(catalog: Catalog) -> None:
    """Each statement of each note has a claim on a page, or a reason why it has none."""
    said = {mention.claim for page in catalog.pages.values() for mention in page.mentions}
    settled = {
        statement
        for claim, snippet in catalog.snippets.items()
        if claim in said
        for statement in snippet.header.statements
    }
    open_ = {each.id for each in catalog.statements.values() if each.omitted is None}
    assert open_ == settled


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    """What can be called can be looked up."""
    assert re.search(rf"\buradori {command}\b", README.read_text("utf-8"))


def test_snippets_are_plain_scripts(catalog: Catalog) -> None:
    """A reader can copy a snippet and run it: no uradori, no pytest."""
    for claim, snippet in catalog.snippets.items():
        assert not re.search(
            r"^\s*(?:import|from) (?:uradori|pytest|moto)\b", snippet.source, re.MULTILINE
        ), claim


def test_every_engine_is_used_and_has_a_module(catalog: Catalog) -> None:
    """What the settings name can be started, and some claim starts it."""
    named = {name for snippet in catalog.snippets.values() for name in snippet.header.engines}
    assert named == set(catalog.project.settings.engines)
    folder = catalog.project.path(catalog.project.settings.snippets) / "engines"
    assert [name for name in sorted(named) if not (folder / f"{name}.py").is_file()] == []


def test_claims_of_engines_say_what_was_not_run(catalog: Catalog) -> None:
    """An open-source engine is not the AWS service that is built on it."""
    with_engines = [each for each in catalog.snippets.values() if each.header.engines]
    assert [each.id for each in with_engines if not each.header.limits] == []
