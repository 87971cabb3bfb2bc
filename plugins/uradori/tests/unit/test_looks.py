"""How proofs look: told apart without colour, and the same in every place."""

import re

import pytest
from uradori.evidence import counts
from uradori.evidence.model import GOOD, Answer, Verdict
from uradori.page import looks, wording
from uradori.page.labels import labels
from uradori.page.style_sheet import style_sheet
from uradori.project.kinds import Kind, Strength, kinds
from uradori.publish.feed import WORST_FIRST

STYLES = style_sheet()


def test_every_strength_verdict_and_answer_looks_like_itself() -> None:
    """Glyph and icon tell one from the other where there is no colour."""
    names = {*Strength, *(each for each in Verdict if each not in GOOD)}
    for known, all_of in ((looks.LOOKS, names), (looks.ANSWERS, {*Answer})):
        assert {str(each) for each in known} == {str(each) for each in all_of}
        assert len({look.glyph for look in known.values()}) == len(known)
        assert len({look.icon for look in known.values()}) == len(known)


@pytest.mark.parametrize("kind", list(kinds()))
@pytest.mark.parametrize("verdict", Verdict)
def test_what_speaks_for_a_sentence_looks_like_its_strength(kind: str, verdict: Verdict) -> None:
    """And everything else like its verdict, whatever kind it would have been."""
    good = verdict in GOOD
    assert looks.name(verdict, kind) == (kinds()[kind].strength if good else verdict).value


@pytest.mark.parametrize("name", list(looks.LOOKS))
def test_style_sheet_has_the_same_colours(name: str) -> None:
    """On pages, in the chart, and as ink of badges and previews."""
    look = looks.LOOKS[name]
    rules = re.findall(
        r"((?:\.uradori--\w+[,\s]*)+)\{ --uradori-mark: var\(--uradori-([a-z]+)\)", STYLES
    )
    [mark] = [
        colour
        for selectors, colour in rules
        if f".uradori--{name}" in selectors.split(",") or f"\n.uradori--{name} " in f"\n{selectors}"
    ]
    assert mark == look.colour
    if look.colour != "quiet":
        light, dark = re.findall(rf"--uradori-{look.colour}: (#[0-9a-f]{{6}});", STYLES)
        assert (light, dark != light) == (looks.INKS[look.colour], True)


def test_only_a_refuted_sentence_is_struck_out() -> None:
    """A broken check says nothing about its sentence."""
    selectors = re.findall(
        r"([^{}]*){[^}]*text-decoration: line-through;? *text-decoration-color", STYLES
    )
    assert [each.split("*/")[-1].split() for each in selectors] == [
        [".uradori--refuted", ">", "p:not(.uradori-unknown),", ".uradori-claim.uradori--refuted"]
    ]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_verdict_has_its_words(lang: str) -> None:
    """In both languages, in every list of words, each its own."""
    words = labels(lang)
    for verdict in Verdict:
        assert words["verdict"][verdict.value]
        if verdict not in {Verdict.CHECKED, Verdict.QUOTED}:
            assert words["badge"][verdict.value]
            assert "{count}" in words["tally"][verdict.value]
            assert verdict.value in counts.order()
    assert len(set(words["verdict"].values())) == len(Verdict)
    assert len({wording.word(name, lang) for name in looks.LOOKS}) == len(looks.LOOKS)
    assert set(WORST_FIRST) == set(Verdict)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("kind", [each for each in kinds().values() if each.tested])
def test_badges_of_our_kinds_name_their_strength(kind: Kind, lang: str) -> None:
    """In a word that the two other strengths do not have."""
    words = labels(lang)["strength"]
    said = [each for each in Strength if words[each.value] in kind.badge[lang]]
    assert said == [kind.strength]
