"""How verdicts look: told apart without colour, and the same in every place."""

import re
from importlib.resources import files

import pytest
from uradori.evidence import counts
from uradori.evidence.model import Answer, Verdict
from uradori.page import looks
from uradori.page.labels import labels
from uradori.publish.badges import WORST_FIRST

STYLES = files("uradori.page").joinpath("assets/uradori.css").read_text("utf-8")


def test_every_verdict_and_answer_looks_like_itself() -> None:
    """Glyph and icon tell one from the other where there is no colour."""
    for known, all_of in ((looks.VERDICTS, Verdict), (looks.ANSWERS, Answer)):
        assert set(known) == set(all_of)
        assert len({look.glyph for look in known.values()}) == len(known)
        assert len({look.icon for look in known.values()}) == len(known)


@pytest.mark.parametrize("verdict", Verdict)
def test_style_sheet_has_the_same_colours(verdict: Verdict) -> None:
    """On pages, in the chart, and as ink of badges and previews."""
    look = looks.VERDICTS[verdict]
    [mark] = re.findall(
        rf"\.uradori--{verdict}\b[^{{}}]*{{ --uradori-mark: var\(--uradori-([a-z]+)\)", STYLES
    )
    assert mark == look.colour
    if verdict is not Verdict.CHECKED:  # of which the chart shows the kinds
        assert f".uradori-standing--{verdict} {{ fill: var(--uradori-{mark}) }}" in STYLES
    if look.colour != "quiet":
        light, dark = re.findall(rf"--uradori-{look.colour}: (#[0-9a-f]{{6}});", STYLES)
        assert (light, dark != light) == (looks.INKS[look.colour], True)


def test_only_a_refuted_sentence_is_struck_out() -> None:
    """A broken check says nothing about its sentence."""
    [selector] = re.findall(r"(?m)^(.*?) {[^}]*line-through", STYLES)
    assert selector == ".uradori--refuted > p:not(.uradori-unknown)"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_verdict_has_its_words(lang: str) -> None:
    """In both languages, in every list of words, each its own."""
    words = labels(lang)
    for verdict in Verdict:
        assert words["verdict"][verdict.value]
        if verdict not in {Verdict.CHECKED, Verdict.QUOTED}:  # whose words are those of the kinds
            assert words["badge"][verdict.value]
            assert "{count}" in words["tally"][verdict.value]
            assert verdict.value in counts.order()
    assert len(set(words["verdict"].values())) == len(Verdict)
    assert set(WORST_FIRST) == set(Verdict)
