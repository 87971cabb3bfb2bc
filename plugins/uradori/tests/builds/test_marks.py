"""Marks change nothing that a reader sees, wherever they are put.

Sentences are made up of every construct that a site allows, and words in them marked at random.
What is published and what is shown has to be the sentence that its author would have written
without marks; each clause is its own words. Faults are put back one by one, and have to be noticed.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from support.sentences import JAPANESE, WORDS
from support.sites import Site
from uradori.hosts.markdown import inline, reading
from uradori.hosts.markdown.reader import Converter
from uradori.project import marked_words
from uradori.project.model import Mention
from uradori.project.pages import page_of, source_of
from uradori.project.typography import join_lines

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tabbed",
)
CONFIGS: Mapping[str, Any] = {"pymdownx.tabbed": {"alternate_style": True}}
END = "\n\n*[HTML]: Hyper\n\n[words]: https://example.com/words\n\n[^1]: A note.\n"
CLAIM = "shop/behaves"
OURS = (
    ".uradori-apart, .uradori-evidence, .uradori-unknown, .uradori-mark, .uradori-number, .footnote"
)

OPEN = ("make 2*2", "*attributed*{ .wide title='x y' }", "\\[no](link)")
"""What reaches for the words behind it: two of the first are emphasis, attributes go to the last
brace of a line, and a bracket that nothing opens has to be escaped in brackets, as in links."""

ENGLISH = (*(each for each in WORDS if each not in OPEN), "make 2\\*2", "\\[no\\](link)")

MARKS: tuple[Callable[[str, str], str], ...] = (
    lambda words, _: words,
    lambda words, label: f"[{words}]{{ by={label} }}",
    lambda words, label: f"[{words}]{{:by='{label}' lang=fr}}",
    lambda words, label: f"[[{words}]{{ lang=fr }}]{{ by={label} }}",
    lambda words, label: f"[[{words}]{{ by={label} }}]{{ lang=fr }}",
)
"""Ways to mark words, the first of which does not."""

PLACES: tuple[Callable[[str], str], ...] = (
    lambda text: f"Before. {text} Behind.",
    lambda text: f"{text}",
    lambda text: f"- one\n- {text}\n- three",
    lambda text: f"1. one\n\n    {text.replace(chr(10), chr(10) + '    ')}\n\n2. two",
    lambda text: f"> {text}",
    lambda text: f"!!! note\n    {text.replace(chr(10), chr(10) + '    ')}",
    lambda text: f"Term\n:   {text}",
    lambda text: f"<div markdown>\n\n{text}\n\n</div>",
    lambda text: f"[not {text} so]{{ lang=fr }}.",
    lambda text: f"[[see {text} so](https://example.com/) and]{{ lang=fr }}",
    lambda text: f"| a | b |\n|---|---|\n| {text} | c |",
)
"""Where a sentence may stand: the last but one without links, the last in one line without what
parts cells."""

FORMS: tuple[Callable[[str], str], ...] = (
    lambda text: f"[{text}]{{ claim={CLAIM} }}",
    lambda text: f"/// claim | {CLAIM}\n{text}\n///",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with marks, in a place on a page."""

    lang: str
    parts: tuple[tuple[str, ...], ...]
    """Pieces of words; those of one part may be marked together."""
    marks: tuple[int, ...]
    form: int
    place: int

    @property
    def between(self) -> str:
        """What stands between words."""
        return "" if self.lang == "ja" else " "

    def text(self, *, clauses: bool = True, claim: bool = True) -> str:
        """The page, with or without marks."""
        marked = (
            MARKS[mark if clauses else 0](self.between.join(part), f"l{number}")
            for number, (part, mark) in enumerate(zip(self.parts, self.marks, strict=True))
        )
        words = self.between.join(marked).replace("\n\n", "\n")  # one paragraph
        if self.form == 1:  # a block, which stands by itself
            return FORMS[1](words) + END
        return PLACES[self.place](FORMS[0](words) if claim else words) + END

    @property
    def clauses(self) -> dict[str, str]:
        """Label → the words of each clause, as their author would write them alone."""
        return {
            f"l{number}": self.between.join(part).replace("\n\n", "\n")
            for number, (part, mark) in enumerate(zip(self.parts, self.marks, strict=True))
            if mark
        }


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Any sentence."""
    lang = draw(st.sampled_from(("en", "ja")))
    piece = st.sampled_from(ENGLISH if lang == "en" else JAPANESE)
    parts = draw(st.lists(st.lists(piece, min_size=1, max_size=3), min_size=1, max_size=5))
    parts = [["words"], *parts, ["words"]]  # a line end at either end means something to Markdown
    marks = [draw(st.integers(0, len(MARKS) - 1)) for _ in parts]
    whole = "".join(map("".join, parts))
    places = [*range(len(PLACES) - 2)]
    places += [] if re.search(r"\]\(|<http|\[\^", whole) else [len(PLACES) - 2]
    places += [] if re.search(r"[\n|]", whole) else [len(PLACES) - 1]
    return Sentence(
        lang,
        tuple(map(tuple, parts)),
        tuple(marks),
        draw(st.integers(0, len(FORMS) - 1)),
        draw(st.sampled_from(places)),
    )


@cache
def converter() -> Converter:
    """The reader of a site with all these extensions; making one takes longer than reading."""
    return Converter(EXTENSIONS, CONFIGS)


@cache
def renderer(root: Path, lang: str) -> Markdown:
    """What renders the pages of a language."""
    ours = {"project": str(root), "lang": lang, "lenient": True}
    return Markdown(
        extensions=["uradori", *EXTENSIONS], extension_configs={"uradori": ours, **CONFIGS}
    )


def read(text: str, lang: str) -> Mention:
    """The one claim of a page."""
    source = source_of(text, f"docs/{lang}/x.md", lang, "x.md")
    page = page_of(source, converter().read(source))
    assert [each for each in page.problems if each.code != "UR204"] == []
    [mention] = page.mentions
    return mention


def shown(text: str, site: Site, lang: str) -> str:
    """What a reader sees of a page, without what we put beside the words."""
    md = renderer(site.root, lang)
    md.reset()
    soup = BeautifulSoup(md.convert(text), "html.parser")
    for each in soup.select(OURS):
        each.decompose()
    for image in soup.select("img"):
        image.replace_with(str(image.get("alt", "")))
    return blanks(soup.get_text())


def blanks(text: str) -> str:
    """`text` with one blank wherever there is white space."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip(" ")


def agree(site: Site, sentence: Sentence) -> None:
    """Fail where marks make a difference."""
    mention = read(sentence.text(), sentence.lang)
    bare = read(sentence.text(clauses=False), sentence.lang)
    assert (mention.text, mention.html) == (bare.text, bare.html)
    assert {each.label: each.text for each in mention.clauses} == {
        label: read(FORMS[0](words) + END, sentence.lang).text
        for label, words in sentence.clauses.items()
    }
    assert all(blanks(each.text) in blanks(mention.text) for each in mention.clauses)
    seen = shown(sentence.text(), site, sentence.lang)
    assert seen == shown(sentence.text(clauses=False), site, sentence.lang)
    if sentence.form == 0:
        assert seen == shown(sentence.text(claim=False, clauses=False), site, sentence.lang)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with a snippet for the claim."""
    site = Site(tmp_path_factory.mktemp("marks"))
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en", "ja"]\n')
    site.write(f"snippets/{CLAIM}.py", "assert abs(1)\n")
    return site


def property_of(site: Site, examples: int) -> None:
    """Look for sentences in which marks make a difference."""

    @settings(
        max_examples=examples,
        phases=(Phase.generate,),
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(sentences())
    def search(sentence: Sentence) -> None:
        agree(site, sentence)

    search()


def test_marks_change_nothing_that_a_reader_sees(site: Site) -> None:
    """Wherever they are put."""
    property_of(site, 250)


def only_the_first(text: str, start: int) -> int | None:
    """Where a bracket would be closed, were there none inside."""
    found = text.find("]", start)
    return None if found < 0 else found


def one_by_one(root: Element, _: object) -> None:
    """Lines joined in each piece of text by itself."""
    for each in root.iter():
        if each.text and each.tag != "code":
            each.text = join_lines(each.text)
        if each.tail:
            each.tail = join_lines(each.tail)


def no_others(_: str) -> Iterator[marked_words.Marked]:
    """No words are marked."""
    return iter(())


FAULTS: dict[str, tuple[Any, str, Any]] = {
    "code is looked for later": (inline, "PRIORITY", 195),
    "escapes are looked for later": (inline, "PRIORITY", 185),
    "links are looked for earlier": (inline, "PRIORITY", 125),
    "brackets in brackets are not followed": (marked_words, "_closing", only_the_first),
    "words marked in marked words are not": (marked_words, "spans", no_others),
    "lines are joined piece by piece": (reading, "join_below", one_by_one),
}  # fmt: skip
"""What is replaced, and by what."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_put_back_is_noticed(
    site: Site, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """The property is worth something: it fails for each of them."""
    target, name, mutant = FAULTS[fault]
    converter.cache_clear()
    monkeypatch.setattr(target, name, mutant)
    try:
        with pytest.raises(AssertionError):
            property_of(site, 400)
    finally:
        converter.cache_clear()


def test_nothing_is_kept_between_pages(site: Site, tmp_path: Path) -> None:
    """A page without marks after one with them is read as if it were the first."""
    one = read(f"[a [b]{{ by=c }}]{{ claim={CLAIM} }}\n", "en")
    assert [each.label for each in one.clauses] == ["c"]
    assert read(f"[a b]{{ claim={CLAIM} }}\n", "en").clauses == ()
