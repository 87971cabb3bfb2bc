"""What this site says of itself and of its proof is no more than it can keep."""

import re
from pathlib import Path

import pytest
from uradori.project.catalog import Catalog

ROOT = Path(__file__).parents[2]

# Engines that this site runs only in the place of something of AWS that cannot be run.
STAND_INS = {"gdnsd", "awslambdaric"}

# Some claims are citations, and explanations have no proof: nothing here may promise more.
PROMISES_TOO_MUCH = re.compile(
    r"proof for every|(every|each) sentence (that states|carries|has)"
    r"|every fact (has|comes|carries)"
    r"|一文ごとに|文の一つひとつに|すべての文に|どの文にも"
)
FRONT = [
    ROOT / "README.md",
    ROOT / "mkdocs.yml",
    *sorted((ROOT / "docs").glob("*/*.md")),
]


@pytest.mark.parametrize("path", FRONT, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_promises_proof_of_everything(path: Path) -> None:
    """Where proof ends is said, not hidden behind a slogan."""
    assert PROMISES_TOO_MUCH.findall(path.read_text("utf-8")) == []


def test_stand_ins_are_called_so(catalog: Catalog) -> None:
    """A claim shown on something else than what it is about says what stood in for what."""
    shown = {
        claim: snippet.header.limits
        for claim, snippet in catalog.snippets.items()
        if STAND_INS & set(snippet.header.engines)
    }
    assert shown
    assert [
        each for each, limits in shown.items() if not re.search("stands? in", limits["en"])
    ] == []
    assert [
        each for each, limits in shown.items() if not re.search("代役|代わり", limits["ja"])
    ] == []


def test_amounts_of_money_name_their_region(catalog: Catalog) -> None:
    """A price holds in a Region; a sentence that gives an amount says in which."""
    region = {
        "ja": "米国東部（バージニア北部）|同じ前提",
        "en": r"US East \(N\. Virginia\)|same assumptions",
    }
    priced = [
        claim
        for claim, snippet in catalog.snippets.items()
        if "from prices import" in snippet.source
    ]
    assert priced
    for lang, where in region.items():
        assert [each for each in priced if not re.search(where, catalog.text(each)[lang])] == []


def test_prices_say_what_was_read(catalog: Catalog) -> None:
    """AWS's pricing page is no source of a figure that somebody read elsewhere."""
    said = {"ja": "第三者", "en": "third part(y|ies)"}
    for claim, snippet in catalog.snippets.items():
        if "from prices import" in snippet.source:
            for lang, words in said.items():
                assert re.search(words, snippet.header.limits[lang]), (claim, lang)


def test_japanese_is_set_apart_from_latin_letters(catalog: Catalog) -> None:
    """As everywhere on this site, with a space between them: also where a mark begins or ends."""
    wide = "[\u3041-\u30fa\u30fc\u4e00-\u9fff]"  # kana and kanji, without the middle dot
    joined = re.compile(f"{wide}[A-Za-z]|[A-Za-z]{wide}")
    found = {
        (claim, match.group())
        for claim in catalog.snippets
        for mention in catalog.mentions(claim)
        if mention.lang == "ja"
        for match in joined.finditer(mention.text)
    }
    assert found == set()


WORLDS = re.compile("世界(?!各地)")
"""The word that Japanese readers are not given for 環境; health checkers all over the world are."""
JAPANESE = [
    *sorted((ROOT / "docs" / "ja").glob("*.md")),
    *sorted((ROOT / "plugins/uradori/src/uradori/page/labels").glob("ja*.toml")),
    *sorted((ROOT / "snippets").rglob("*.py")),
]


def test_a_broken_world_has_one_name_in_japanese() -> None:
    """What breaks is an environment, 壊した環境, on pages, in panels and in exercises alike."""
    assert len(JAPANESE) > len(FRONT)
    found = {
        str(path.relative_to(ROOT)): match.group()
        for path in JAPANESE
        for match in WORLDS.finditer(path.read_text("utf-8"))
    }
    assert found == {}
