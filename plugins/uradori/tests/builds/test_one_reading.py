"""What `check` reads, what a build shows and what is published of a page are one thing.

Pages are made up of every construct that a site allows. Each fault of the time when several
readers disagreed is put back on its own, and has to be noticed.
"""

import html
import json
import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support.builds import Built, build
from support.sentences import WORDS
from support.sites import Site
from uradori.hosts.markdown import reader, reading
from uradori.hosts.markdown.words import words
from uradori.project import pages
from uradori.project.model import Mention, Page, anchor
from uradori.project.pages import Reading, Source

MKDOCS = """\
site_name: Site
site_url: https://example.com/
exclude_docs: notes/
theme: {name: mkdocs, hljs_languages: []}
plugins: [uradori]
markdown_extensions:
  - uradori
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - pymdownx.blocks.details
  - pymdownx.details
  - pymdownx.emoji
  - pymdownx.highlight
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""

PAGES, CLAIMS = 6, 3

NO_CLAIMS = (
    "```\n/// claim | shop/none\nx\n///\n```",
    "text\n\n    /// claim | shop/none\n    x\n    ///",
    "<pre>\n/// claim | shop/none\nx\n///\n</pre>",
    "<!--\n\n/// claim | shop/none\nx\n///\n\n-->",
    "<div>\n\n/// claim | shop/none\nx\n///\n\n</div>",
    "- item\n    /// claim | shop/none\n    x\n    ///",
)
"""What looks like a claim, and is none for Python-Markdown."""

OTHERS = (
    "A comment begins with `<!--` in HTML.",
    "It ends with `-->` there.",
    "| a | b |\n|---|---|\n| `c | d` | e |",
    "Term\n:   Meaning",
    "<div markdown>\n**in** HTML\n</div>",
    "Under *lined*\n=============",
    "Lower { #lower }\n-----",
    "## Marked `<x>` & so { #marked }",
    "### Plain",
    "*[HTML]: Hyper",
)

WRAPS: tuple[Callable[[str], str], ...] = (
    lambda block: block,
    lambda block: f"- item\n\n{indented(block)}",
    lambda block: f"1. a\n\n    - b\n\n{indented(indented(block))}",
    lambda block: f'=== "Tab"\n\n{indented(block)}',
    lambda block: f"!!! note\n\n{indented(block)}",
    lambda block: "\n".join(f"> {line}".rstrip() for line in block.split("\n")),
    lambda block: f"//// details | More\n\n{block}\n\n////",
    lambda block: f"<div markdown>\n\n{block}\n\n</div>",
)

FRONT = (
    "",
    "---\ntitle: Front\n---\n",
    "---\ntags: [a]\n---\n\n\n",
    "title: Front\nauthor: me\n\n",
    "\ufeff---\ntitle: Front\n---\n",
)


def indented(text: str) -> str:
    """`text` four columns to the right."""
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


def claim_id(page: int, number: int) -> str:
    """The claims that a page may make."""
    return f"shop/page{page}_claim{number}"


INLINE_WRAPS: tuple[Callable[[str], str], ...] = (
    lambda words: f"Before. {words}. Behind.",
    lambda words: f"- one\n- {words}; so\n- three",
    lambda words: f"> {words}",
    lambda words: f"Term\n:   **{words}**",
    lambda words: f"!!! note\n\n{indented(words)}",
)
"""Where a claim may stand that is no block."""


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Some words, of which some are marked."""
    found: list[str] = []
    for number, piece in enumerate(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))):
        form = draw(st.sampled_from(("{}", "{}", "[{}]{{ by=l{} }}", "[{}]{{ lang=fr }}")))
        # A bracket that nothing opens closes what is marked; in brackets it has to be escaped.
        found.append(piece if piece == "\\[no](link)" else form.format(piece, number))
    return " ".join(found)


@st.composite
def bodies(draw: st.DrawFn, page: int) -> str:
    """One page."""
    chunks: list[str] = []
    for number in range(draw(st.integers(1, CLAIMS))):
        text = draw(st.lists(sentences(), min_size=1, max_size=2).map("\n\n".join))
        options = draw(st.sampled_from(("", "    attrs: {class: wide}\n")))
        block = f"/// claim | {claim_id(page, number)}\n{options}\n{text}\n\n///"
        chunks += draw(st.lists(st.sampled_from((*NO_CLAIMS, *OTHERS)), max_size=3))
        inside = draw(sentences())
        if draw(st.booleans()) or "\\[no](link)" in inside:
            chunks.append(draw(st.sampled_from(WRAPS))(block))
        else:
            inline = f"[{inside}]{{ claim={claim_id(page, number)} }}"
            chunks.append(draw(st.sampled_from(INLINE_WRAPS))(inline))
    chunks += draw(st.lists(st.sampled_from((*NO_CLAIMS, *OTHERS)), max_size=3))
    front = draw(st.sampled_from(FRONT)) + draw(st.sampled_from(("", "# Page { #page }\n\n")))
    return front + "\n\n".join([*chunks, "[^1]: A note."]) + "\n"


@dataclass(frozen=True, slots=True)
class View:
    """What somebody takes a page for."""

    claims: list[tuple[str, str]]
    headings: list[tuple[str, str]]
    title: str
    stops: dict[str, str] = field(default_factory=dict)
    """What ends the sentence of a claim, behind its words."""


UNSEEN = (
    ".uradori-apart, .uradori-number, .uradori-mark, "
    ".uradori-evidence, .uradori-unknown, .footnote-ref, .headerlink, .emojione, .twemoji, "
    ".gemoji, svg, script, style, template"
)
LINE_ENDS = ("p", "div", "li", "br", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td")


STOP = re.compile("^[…)）」』】〉》〕］\\]}｝”’]*([。．.!?！？])")
"""What ends a sentence, behind whatever closes around it."""


def stop(element: Tag) -> str:
    """What ends the sentence right behind words in running text; that is published with them."""
    behind = ""
    for each in element.next_siblings:
        if not isinstance(each, Tag):
            behind += str(each)
        elif "uradori-mark" not in each.get("class", []):
            break
    found = STOP.match(behind) if element.name == "span" else None
    return found[1] if found else ""


def seen(element: Tag) -> str:
    """The text of an element as a browser shows it, with one blank wherever there is any."""
    copy = deepcopy(element)
    for each in copy.select(UNSEEN):
        each.decompose()
    for image in copy.select("img"):
        image.replace_with(str(image.get("alt", "")))
    for each in copy.find_all(LINE_ENDS):
        each.insert_before("\n")
        each.insert_after("\n")
    return blanks(copy.get_text())


def blanks(text: str) -> str:
    """`text` with one blank wherever there is white space, but for what may not be broken."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip(" ")


def shown(soup: BeautifulSoup, page: int, front_title: str) -> View:
    """What a reader of the built page sees."""
    main = soup.select_one("[role=main]")
    assert main is not None
    claims = [(each["data-claim"], seen(each)) for each in main.select("[data-claim][id]")]
    headings = [
        (str(each.get("id", "")), seen(each))
        for each in main.select("h1, h2, h3, h4, h5, h6")
        if not each.find_parent(class_="uradori-evidence")
    ]
    first = next((seen(each) for each in main.select("h1")), "")
    stops = {each["data-claim"]: stop(each) for each in main.select("[data-claim][id]")}
    return View(claims, headings, first or front_title or f"Page{page}", stops)


def read(page: Page) -> View:
    """What was read of a page."""
    claims = [(each.claim, blanks(each.text)) for each in page.mentions]
    headings = [(each.id or "", blanks(each.text)) for each in page.headings]
    return View(claims, headings, page.title or page.name.removesuffix(".md").capitalize())


def published(built: Built, soup: BeautifulSoup, page: int, claims: Sequence[str]) -> View:
    """What machines are told of a page."""
    texts = {each["id"]: each["text"].get("en", "") for each in built.claims()["claims"]}
    data: Any = soup.select_one("script[type='application/ld+json']")
    graph = [each for each in json.loads(data.string)["@graph"] if each["@type"] == "Claim"]
    told = dict(zip(claims, (each["text"] for each in graph), strict=True))
    assert {claim: blanks(texts[claim]) for claim in claims} == told
    for claim in claims:
        badge = BeautifulSoup(built.text(f"en/badges/claims/{claim}.svg"), "html.parser")
        assert badge.svg.title.get_text().endswith(f": {told[claim]}")
    if soup.select_one("[role=main] h1"):  # without one there is nothing to be led to
        found = {part.get("anchor"): part.get("text") for part in searched(built, page)}
        # The search takes any blank for one.
        wanted = {anchor(claim): said.replace("\u00a0", " ") for claim, said in told.items()}
        assert {name: found[name] for name in wanted} == wanted
    title = soup.select_one("meta[property='og:title']")
    assert title is not None
    return View(list(told.items()), [], str(title["content"]))


def searched(built: Built, page: int) -> list[Any]:
    """What the search knows of a page."""
    known = {each["url"]: each for each in json.loads(built.text("search/en.json"))["pages"]}
    return list(known[f"en/page{page}/"]["parts"])


def agree(site: Site, texts: Sequence[str]) -> None:
    """Fail where views of these pages differ."""
    for number, text in enumerate(texts):
        site.write(f"docs/en/page{number}.md", text)
    found = site.catalog.pages
    built = build(site)
    for number, text in enumerate(texts):
        front = "Front" if "title: Front" in text else ""
        soup = built.page(f"en/page{number}/index.html")
        here = shown(soup, number, front)
        checked = read(found[f"docs/en/page{number}.md"])
        explicit = [(name, said) for name, said in checked.headings if name]
        made = [(name, said) for name, said in here.headings if name in dict(explicit)]
        assert checked.claims == here.claims
        assert [said for _, said in checked.headings] == [said for _, said in here.headings]
        assert explicit == made
        assert checked.title == here.title
        known = [each for each in here.claims if each[0] != "shop/none"]
        told = published(built, soup, number, [claim for claim, _ in known])
        whole_sentences = [(claim, words + here.stops[claim]) for claim, words in known]
        assert (told.claims, told.title) == (whole_sentences, here.title)
        whole = built.text(f"en/page{number}/index.html")
        assert all(f'id="{anchor(claim)}"' in whole for claim, _ in known)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of one language with a snippet for each claim that may be made."""
    site = Site(tmp_path_factory.mktemp("reading"))
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en"]\n')
    site.write("mkdocs.yml", MKDOCS)
    for page in range(PAGES):
        for number in range(CLAIMS):
            site.write(f"snippets/{claim_id(page, number)}.py", "assert abs(1)\n")
    return site


def property_of(site: Site, examples: int, phases: tuple[Phase, ...]) -> None:
    """Look for pages of which views differ."""

    @settings(
        max_examples=examples,
        phases=phases,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.tuples(*(bodies(page) for page in range(PAGES))))
    def search(texts: tuple[str, ...]) -> None:
        agree(site, texts)

    search()


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_no_claim_is_seen_by_nobody(site: Site, text: str) -> None:
    """On a page of its own, where nothing before it makes it something else."""
    agree(site, [f"{text}\n"])
    assert site.catalog.pages["docs/en/page0.md"].mentions == ()


def test_all_views_of_a_page_agree(site: Site) -> None:
    """Whatever it is made of."""
    property_of(site, 12, (Phase.generate,))


def test_what_extensions_change_at_the_end_is_read(tmp_path: Path) -> None:
    """Curled quotes, marked changes, and words without what says how they are read."""
    site = Site(tmp_path)
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en"]\n')
    site.write("mkdocs.yml", f"{MKDOCS}  - smarty\n  - pymdownx.critic\n")
    said = (
        '"One" -- two...',
        "{++one++} {--two--} {~~a~>b~~} {==c==} {>>d<<}",
        "<ruby>漢字<rt>かんじ</rt></ruby>",
    )
    for page, sentence in enumerate(said * 2):
        claim = claim_id(page, 0)
        site.write(f"snippets/{claim}.py", "assert abs(1)\n")
        block = f"/// claim | {claim}\n{sentence}\n///" if page < len(said) else ""
        text = block or f"Before [{sentence}]{{ claim={claim} }}. After."
        site.write(f"docs/en/page{page}.md", f"# Page {{ #page }}\n\n{text}\n")
    agree(site, [site.read(f"docs/en/page{page}.md") for page in range(2 * len(said))])
    mentions = [site.catalog.pages[f"docs/en/page{page}.md"].mentions for page in range(3)]
    assert [each.text for [each] in mentions] == ["“One” – two…", "one two ab c d", "漢字"]


def texts_of(change: Callable[[str], str]) -> Callable[..., tuple[str, str]]:
    """A way to read words that changes the text."""

    def changed(*args: Any, **options: Any) -> tuple[str, str]:
        text, marked = words(*args, **options)
        return change(text), marked

    return changed


def reads(change: Callable[[Source, Reading], Reading]) -> Callable[..., Reading]:
    """A reader of pages that changes what it has read."""
    original = reader.Converter.read

    def changed(converter: reader.Converter, source: Source) -> Reading:
        return change(source, original(converter, source))

    return changed


def scanned(source: Source, found: Reading) -> Iterator[Mention]:
    """The claims that somebody sees who looks at lines alone."""
    for match in re.finditer(
        r"^[ >]*/{3,} claim \| (\S+)\n(.*?)^[ >]*///", source.body, re.MULTILINE | re.DOTALL
    ):
        yield Mention(match[1], "", "", 1, match[2], match[2])


def without_comments(source: Source, found: Reading) -> Reading:
    bare = re.sub(r"<!--.*?-->", "", source.body, flags=re.DOTALL)
    return replace(found, said=tuple(each for each in found.said if each.claim in bare))


def only_hashes(source: Source, found: Reading) -> Reading:
    lines = source.body.split("\n")
    kept = (each for each in found.headings if lines[(each.line or 1) - 1].startswith("#"))
    return replace(found, headings=tuple(kept))


def with_code(source: Source, found: Reading) -> Reading:
    known = {each.claim for each in found.said}
    more = (each for each in scanned(source, found) if each.claim not in known)
    return replace(found, said=(*found.said, *more))


def as_written(source: Source, found: Reading) -> Reading:
    raw = {each.claim: each.text for each in scanned(source, found)}
    said = (replace(each, text=raw.get(each.claim, each.text)) for each in found.said)
    return replace(found, said=tuple(said))


CLAIM_WITH_OPTIONS = re.compile(r"/// claim \| (\S+)\n[ >]*attrs:")


def with_options(source: Source, found: Reading) -> Reading:
    leaks = set(CLAIM_WITH_OPTIONS.findall(source.body))
    said = tuple(
        replace(each, text=f"attrs: {{class: wide}} {each.text}") if each.claim in leaks else each
        for each in found.said
    )
    return replace(found, said=said)


def without_title(text: str, path: str, lang: str, name: str) -> Source:
    return replace(SOURCE_OF(text, path, lang, name), title="")


SOURCE_OF = pages.source_of

MUTANTS: dict[str, tuple[Any, str, Any]] = {
    "comments in inline code hide claims": (reader.Converter, "read", reads(without_comments)),
    "claims in code and raw HTML count": (reader.Converter, "read", reads(with_code)),
    "underlined headings are unseen": (reader.Converter, "read", reads(only_hashes)),
    "the title in front matter is unseen": (reader, "source_of", without_title),
    "options of blocks leak": (reader.Converter, "read", reads(with_options)),
    "the sentence is what its author typed": (reader.Converter, "read", reads(as_written)),
    "asterisks vanish": (reading, "words", texts_of(lambda text: text.replace("*", ""))),
    "braces vanish": (reading, "words", texts_of(lambda text: re.sub(r"\{.*?\}", "", text))),
    "angles vanish": (reading, "words", texts_of(lambda text: re.sub(r"<.*?>", "", text))),
    "entities are escaped twice": (reading, "words", texts_of(html.escape)),
    "spaces that do not break break": (
        reading, "words", texts_of(lambda text: text.replace("\u00a0", " ")),
    ),
    "references to footnotes stay": (
        reading, "words", texts_of(lambda text: text.replace("said so", "said[^1] so")),
    ),
    "marks stay": (
        reading, "words", texts_of(lambda text: text.replace("marked", "==marked==")),
    ),
    "icons stay": (
        reading, "words", texts_of(lambda text: text.replace("smiles", ":smile: smiles")),
    ),
}  # fmt: skip
"""Each fault by what was wrong: what is replaced, and by what."""


@pytest.mark.parametrize("fault", MUTANTS)
def test_a_fault_put_back_is_noticed(
    site: Site, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """The property is worth something: it fails for each of them."""
    target, name, mutant = MUTANTS[fault]
    Path(site.root / ".uradori/readings.json").unlink(missing_ok=True)
    monkeypatch.setattr(target, name, mutant)
    monkeypatch.setattr(reader.Cache, "get", lambda *_: None)
    with pytest.raises(AssertionError):
        property_of(site, 12, (Phase.generate,))
