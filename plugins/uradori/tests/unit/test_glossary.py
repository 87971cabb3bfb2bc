"""The glossary: words that pages must not use."""

import pytest
from support.sites import Site

GLOSSARY = """\
[[term]]
en = "Amazon ElastiCache"
ja = "Amazon ElastiCache"
never.en = ["Elasticache"]
never.ja = ["Elasticache", "エラスティキャッシュ"]
"""


def misnamed(site: Site, text: str, lang: str = "en") -> list[tuple[int | None, str]]:
    """(line, hint) of each use of a wrong word on a page with this text."""
    site.write("docs/glossary.toml", GLOSSARY)
    site.write(f"docs/{lang}/cache.md", text)
    return [(each.line, each.hint) for each in site.catalog.problems if each.code == "UR308"]


def test_wrong_word_is_found_with_the_right_one(site: Site) -> None:
    """In running text, headings and claims, with line and hint."""
    hint = 'write "Amazon ElastiCache"'
    text = "# Elasticache { #x }\n\nplain\n\nElasticache is\n"
    assert misnamed(site, text) == [(1, hint), (5, hint)]


def test_each_language_has_its_own_words(site: Site) -> None:
    """What is wrong in Japanese may be right in English."""
    assert misnamed(site, "エラスティキャッシュ\n") == []
    assert len(misnamed(site, "エラスティキャッシュ\n", "ja")) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("`Elasticache`\n", id="code"),
        pytest.param("```\nElasticache\n```\n", id="fence"),
        pytest.param("[cache](https://example.com/Elasticache)\n", id="link target"),
        pytest.param("---\ntitle: Elasticache\n---\ntext\n", id="front matter"),
        pytest.param("<!-- Elasticache -->\n", id="comment"),
        pytest.param("Amazon ElastiCache\n", id="right word"),
    ],
)
def test_only_prose_counts(site: Site, text: str) -> None:
    """Code, links and comments may quote what they like."""
    assert misnamed(site, text) == []


@pytest.mark.parametrize("text", ["[[term]\n", "term = 3\n", '[[term]]\nnever.en = "x"\n'])
def test_broken_glossary_is_one_problem(site: Site, text: str) -> None:
    """It is said, and nothing else is lost."""
    site.write("docs/glossary.toml", text)
    assert {each.code for each in site.catalog.problems if each.path.endswith("toml")} == {"UR309"}
