"""The quick reference says in passing what claims say in full: no more, and no other figure."""

import re
from pathlib import Path

import pytest
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.figures import figures
from uradori.project.glossary import names_of
from uradori.project.model import anchor

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\([\w-]+\.md#(?P<anchor>claim-[\w-]+)\)")
CODE = re.compile(r"`([^`]+)`")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """This site, as its files are."""
    return load_catalog(ROOT)


def lines_with_claims(catalog: Catalog, lang: str) -> list[tuple[str, dict[str, str]]]:
    """Lines of the page that link to claims: each with the words of links and what the claims say.

    A row of a table is a line, and so is a sentence.
    """
    claims = {anchor(claim): catalog.text(claim)[lang] for claim in catalog.snippets}
    page = (ROOT / "docs" / lang / "quick-reference.md").read_text("utf-8")
    found = [
        (line, {link["words"]: claims[link["anchor"]] for link in LINK.finditer(line)})
        for line in page.splitlines()
    ]
    return [(line, said) for line, said in found if said]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_links_state_figures_of_their_claims(catalog: Catalog, lang: str) -> None:
    """Whoever follows a link finds its figure in the sentence."""
    names = names_of(catalog.terms, lang)
    lines = lines_with_claims(catalog, lang)
    assert len(lines) > 40
    for _, said in lines:
        for words, sentence in said.items():
            stated = {each.value for each in figures(words, lang, names)}
            assert stated <= {each.value for each in figures(sentence, lang, names)}, words


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_rows_state_figures_and_names_of_their_claims(catalog: Catalog, lang: str) -> None:
    """Also beside links; "one" and "1つ" count nothing there."""
    names = names_of(catalog.terms, lang)
    for line, said in lines_with_claims(catalog, lang):
        beside = LINK.sub("", line)
        stated = {each.value for each in figures(beside, lang, names)} - {1}
        known = {
            each.value for sentence in said.values() for each in figures(sentence, lang, names)
        }
        assert stated <= known, line
        assert all(
            any(name in sentence for sentence in said.values()) for name in CODE.findall(beside)
        ), line
