"""What pages state beside their claims, and so without showing it: figures, names, absolutes. Pure.

Each sentence is looked at by itself. What an author has marked as advice or as a definition is no
statement of fact.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from uradori.project.catalog import Catalog
from uradori.project.figures import bounded, figures, plain, without
from uradori.project.glossary import Term
from uradori.project.model import Aside, Page
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS
from uradori.project.typography import WITHOUT_SPACES, one_line
from uradori.project.vocabulary import vocabulary

_CODE = re.compile(r"<code>(.*?)</code>", re.DOTALL)
_END_SPACED = re.compile(r"[.!?…]+[\"'”’)\]»]*(?=\s+[\"'“‘(\[«]*[A-Z0-9])|[.!?…][\"'”’)\]»]*\s*$")
_END_UNSPACED = re.compile(r"[。！？]+[」』）】”’\")\]]*")
_WITH_NUMBER = re.compile(r"[^\W\d]\S* \d\S*")
_INITIAL = re.compile(r"(?:^|[\s(])(?:[A-Z]|[a-z](?:\.[a-z])+|vs|etc|cf|approx|No|Nos|Fig)$")
"""What ends in a full stop that ends no sentence: "N. Virginia", "e.g."."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that states something and shows nothing."""

    page: str
    lang: str
    line: int | None
    text: str
    """The sentence on one line, as a reader sees it."""
    code: tuple[str, ...]
    """What stands in it in code font."""
    figures: tuple[str, ...] = ()
    absolutes: tuple[str, ...] = ()

    @property
    def what(self) -> tuple[str, ...]:
        """Everything that it is listed for."""
        return (*self.figures, *self.code, *self.absolutes)


def stated(page: Page, terms: Iterable[Term]) -> Iterator[Stated]:
    """The sentences of a page, outside its claims, that state a figure, a name or an absolute."""
    names = names_of(terms, page.lang)
    for aside in page.asides:
        code = code_words(aside.html)
        for line, text in sentences(aside, page.lang):
            inside = tuple(word for word in dict.fromkeys(code) if word in text)
            found = Stated(
                page.path,
                page.lang,
                line,
                text,
                inside,
                tuple(each.text for each in figures(text, page.lang, (*names, *inside))),
                absolutes(without(text, inside), page.lang),
            )
            if found.what:
                yield found


def unshown(catalog: Catalog) -> Iterator[Problem]:
    """What is stated on pages and not shown; and in which languages nobody can tell."""
    hint = "make it a claim (uradori suggest), or say what it is: [words]{ as=advice }"
    for page in catalog.pages.values():
        for each in stated(page, catalog.terms):
            for code, what, found in (
                ("UR240", "figure", each.figures),
                ("UR241", "name", each.code),
                ("UR242", "absolute", each.absolutes),
            ):
                if found:
                    words = ", ".join(f'"{word}"' for word in found)
                    message = f"{what} stated, not shown: {words}"
                    yield Problem(code, page.path, message, each.line, hint)
    for lang in unlisted(catalog.project.settings.languages):
        message = (
            f'nobody has listed the absolutes and numerals of "{lang}": they were not looked for'
        )
        yield Problem("UR243", SETTINGS, message, hint="ignore it, or list them in uradori")


def unlisted(languages: Iterable[str]) -> list[str]:
    """Languages of which only digits and names in code font are known."""
    return [lang for lang in languages if vocabulary(lang) is None]


def sentences(aside: Aside, lang: str) -> Iterator[tuple[int | None, str]]:
    """(line, text on one line) of each sentence of a aside."""
    text = aside.text
    for start, end in _spans(text, lang):
        said = one_line(text[start:end], lang)
        if said:
            begins = start + len(text[start:end]) - len(text[start:end].lstrip())
            line = aside.line
            yield None if line is None else line + text.count("\n", 0, begins), said


def absolutes(text: str, lang: str) -> tuple[str, ...]:
    """The words of a text that say that something holds without exception."""
    known = vocabulary(lang)
    if known is None:
        return ()
    bare = without(plain(text), known.idioms)
    found = _absolutes(known.absolutes).finditer(bare)
    return tuple(dict.fromkeys(match[0] for match in found))


@cache
def _absolutes(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(bounded, ordered)), re.IGNORECASE)


def _spans(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """From where to where the sentences of a text stand."""
    spaced = lang not in WITHOUT_SPACES
    start = 0
    for match in (_END_SPACED if spaced else _END_UNSPACED).finditer(text):
        before = text[max(start, match.start() - 12) : match.start()]
        if match.end() < len(text) and spaced and _INITIAL.search(before):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def names_of(terms: Iterable[Term], lang: str) -> tuple[str, ...]:
    """Names in which a digit is no figure: what the glossary calls things in a language.

    "Route 53" is one where "Amazon Route 53" is.
    """
    names = [
        name
        for term in terms
        for name in (term.names.get(lang, ""), *term.also.get(lang, ()))
        if any(map(str.isdigit, name))
    ]
    short = (each for name in names for each in _WITH_NUMBER.findall(name))
    return tuple(dict.fromkeys((*names, *short)))


def code_words(html: str) -> list[str]:
    """What stands in code font in the HTML of a sentence."""
    return [unescape(re.sub("<[^>]*>", "", inside)) for inside in _CODE.findall(html)]
