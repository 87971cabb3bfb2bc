"""Reading what an author wrote takes time by its length, whatever it is.

Nothing is timed against a clock: the CPU time for a text is compared with that for one four times
as long. It is four times as much where the work is linear, sixteen where it is quadratic.
"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from statistics import median
from time import process_time

import pytest
from support.pages import read_page
from support.sites import Site
from uradori.page.sources import describe
from uradori.project import confirmed_line, diagrams, toml
from uradori.project.figures import figures
from uradori.project.foreign_words import unmarked
from uradori.project.front_matter import split, with_translation
from uradori.project.glossary import Term, misnamed
from uradori.project.model import Aside, Page
from uradori.project.prose import stated
from uradori.project.sentences import split as split_sentences
from uradori.project.snippet_lines import shown_lines
from uradori.project.snippets import read_snippet
from uradori.project.translations import compare
from uradori.project.typography import join_lines, plain
from uradori.publish.head import with_head

LONGER = 4
MOST = 11
"""How many times as long the longer text may take. Where it no longer fits into the processor's
caches, linear work was measured to take 10 times as long; quadratic work takes 16."""
LEAST = 0.002
"""Seconds of CPU below which a measurement says nothing; the text is made longer then."""
LONGEST = 1 << 16
"""Characters at which a text is long enough, even if it was read in no time."""

UNITS = [
    "<!--", "-->", "<", "<a", "</a", "`", "``` ", "` `` ", "[", "]", "![", "[a](", "[a][", "](",
    "{", "}", "{.a", "{ lang=", "(", "*", "**a", "_", "|", "| a", "\\", "&", "#", "# ", "#{", ": ",
    "a: ", "a", "a ", "a.", "a-", "a1", "'", '"', "日", "日a", "日 ", "。\n", "。 \n", "\n", " ",
    "\t",
    " \n", "\r\n", "\r", "---\n", "- ", "-", "> ", "/// claim | a\n", "///\n", "# /// uradori\n",
    "# ///\n", "# ja: a\n", "# shows: a\n", "# --8<-- [start:show]\n", "# --8<--", "a = ", "a.b",
    "[[a]]\n",
    "a: b\n", "a:\n    b\n", "&a ", "*a ", "? ", "{a: ", 'id = "a"\n', "a -> a\n", "a --> ",
    "one ", "two-", "one and ", "No. ", "e.g. A ", "一", "百", "百万", "千1", "1,", "1.", "1:11",
    "1 s, ", "1 to ", "10月", "必", "A. ", "<code>", "<code>a</code> ", '# confirmed = "a"\n', "https://",
    "http://a/", "%41", "API_", "</head>", "1", "9" * 50 + " ",
]  # fmt: skip


EMPTY = read_page("", "p.md", "en", "p.md")


def page(text: str, lang: str) -> Page:
    """A page whose prose is this text, line by line."""
    return replace(EMPTY, lang=lang, prose=tuple(enumerate(text.splitlines(), 1)))


def snippet(text: str, site: Site) -> None:
    """Read a snippet with this text, and make what a page shows of it."""
    path = site.write("snippets/sqs/behaves.py", text)
    found = read_snippet("sqs/behaves", path, site.project).snippet
    if found:
        shown_lines(found, "ja")


def diagram(text: str, _: Site) -> None:
    """Read a diagram, which most texts are not."""
    try:
        diagrams.parse(text)
    except ValueError:
        return


def aside(text: str, lang: str) -> Page:
    """A page that says this beside its claims, as its own HTML too."""
    return replace(EMPTY, lang=lang, asides=(Aside(1, text, text),))


READERS: dict[str, Callable[[str, Site], object]] = {
    "figures in English": lambda text, _: figures(text, "en", ("Route 53",)),
    "figures in Japanese": lambda text, _: figures(text, "ja", ("Route 53",)),
    "what is stated in English": lambda text, _: list(stated(aside(text, "en"), ())),
    "what is stated in Japanese": lambda text, _: list(stated(aside(text, "ja"), ())),
    "confirmed line": lambda text, _: confirmed_line.with_digest(text, (0, 0), "0"),
    "left out": lambda text, _: confirmed_line.without(text, (1, text.count("\n"))),
    "plain": lambda text, _: plain(text, "ja"),
    "join_lines": lambda text, _: join_lines(text),
    "foreign words in Japanese": lambda text, _: list(unmarked([page(text, "ja")])),
    "foreign words in English": lambda text, _: list(unmarked([page(text, "en")])),
    "glossary": lambda text, _: list(
        misnamed([page(text, "en")], [Term({}, {"en": ("aab", "[[[x", "日日。")})])
    ),
    "front matter": lambda text, _: split(f"---\n{text}\n---\n# T\n"),
    "text below front matter": lambda text, _: split(text),
    "confirming": lambda text, _: with_translation(text, {"en": "a"}, "p.md"),
    "toml": lambda text, _: toml.parse(text, "a.toml", "UR501"),
    "toml in quotes": lambda text, _: toml.parse(f"a = '''{text}'''", "a.toml", "UR501"),
    "snippet": snippet,
    "header": lambda text, site: snippet(
        "# /// uradori\n" + "".join(f"# {line}\n" for line in text.split("\n")) + "# ///\n", site
    ),
    "diagram": diagram,
    "box of a diagram": lambda text, site: diagram(f"a: x{text}y", site),
    "sentences": lambda text, _: split_sentences(text),
    "address": lambda text, _: describe(f"https://a/{text}"),
    "head": lambda text, _: with_head(f"<head>{text}</head>", []),
}


@pytest.fixture(autouse=True)
def _no_garbage_collection() -> Iterator[None]:
    """It would look at everything that other tests have left, at any time."""
    gc.disable()
    yield
    gc.enable()


def seconds(work: Callable[[], object], tries: int = 1) -> float:
    """CPU time of the quickest of some tries."""
    found = []
    for _ in range(tries):
        before = process_time()
        work()
        found.append(process_time() - before)
    return min(found)


def growth(read: Callable[[str], object], unit: str) -> float:
    """How many times as long a text of this unit takes that is four times as long."""
    count, most = 250, LONGEST // len(unit)
    while (short := seconds(partial(read, unit * count))) < LEAST:
        if count == most:
            return 0
        # About as long as a linear reader needs to take long enough, but never far beyond.
        count = min(most, count * min(4, max(2, round(LEAST / max(short, 1e-6) + 0.5))))
    text, longer = unit * count, unit * count * LONGER
    once = seconds(lambda: read(longer)) / short
    if once < MOST:
        return once
    # What seems slow is measured again, in turn, since other things run on the machine.
    return median(seconds(lambda: read(longer)) / seconds(lambda: read(text)) for _ in range(9))


@pytest.mark.parametrize("name", READERS)
def test_reading_is_linear(site: Site, name: str) -> None:
    """No unit, repeated, makes a reader look at everything again for each of them."""
    found = {unit: growth(lambda text: READERS[name](text, site), unit) for unit in UNITS}
    assert {unit: round(times, 1) for unit, times in found.items() if times > MOST} == {}


def test_measuring_tells_a_square() -> None:
    """What looks at everything again for each unit is found out."""
    squares = (growth(lambda text: [text.replace("b", "c") for _ in text], "b") for _ in range(9))
    assert any(times > MOST for times in squares)  # a pause in the shorter text hides it once
    assert growth(lambda text: [each == "a" for each in text], "b") < MOST


def test_comparing_pages_is_linear() -> None:
    """Sixty thousand equal links, one of them missing in one language, are no reason to wait."""

    def work(count: int) -> Callable[[], object]:
        def versions(links: int) -> dict[str, Page]:
            return {
                lang: replace(EMPTY, path=lang, lang=lang, links=("x",) * number)
                for lang, number in (("ja", links), ("en", links - 1))
            }

        both = versions(count)
        return lambda: compare(both, ("ja", "en"), "docs")

    assert seconds(work(40_000), 3) < MOST * max(seconds(work(10_000), 3), LEAST)
