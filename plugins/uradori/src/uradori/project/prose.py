"""What pages state beside their claims, and so without showing it: figures, names, absolutes. Pure.

Each sentence is looked at by itself. What an author has marked as advice or as a definition is no
statement of fact.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

from uradori.project.figures import bounded, figures, hide, plain, without
from uradori.project.glossary import Term, names_of
from uradori.project.model import CLAIMED, Aside, Page
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS
from uradori.project.sentences import spans
from uradori.project.typography import one_line
from uradori.project.vocabulary import vocabulary

_CODE = re.compile(r"<code>([^<]*+(?:<(?!/?code>)[^<]*+)*+)</code>")
_TAG = re.compile("<[^>]*>")


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
    claimed: bool = False
    """Whether other words of it are a claim."""

    @property
    def what(self) -> tuple[str, ...]:
        """Everything that it is listed for."""
        return (*self.figures, *self.code, *self.absolutes)


def stated(page: Page, terms: Iterable[Term]) -> Iterator[Stated]:
    """The sentences of a page, outside its claims, that state a figure, a name or an absolute."""
    names = names_of(terms, page.lang)
    for aside in page.asides:
        for line, whole, code in sentences(aside, page.lang):
            text = one_line(whole.replace(CLAIMED, ""), page.lang)
            words = hide(text, code)
            found = Stated(
                page.path,
                page.lang,
                line,
                text,
                code,
                tuple(each.text for each in figures(words, page.lang, names)),
                absolutes(words, page.lang),
                CLAIMED in whole,
            )
            if found.what:
                yield found


def unshown(page: Page, terms: Iterable[Term]) -> Iterator[Problem]:
    """What is stated on a page and not shown."""
    hint = "make it a claim (uradori suggest), or say what it is: [words]{ as=advice }"
    for each in stated(page, terms):
        for code, what, found in (
            ("UR240", "figure", each.figures),
            ("UR241", "name", each.code),
            ("UR242", "absolute", each.absolutes),
        ):
            if found:
                words = ", ".join(f'"{word}"' for word in found)
                message = f"{what} stated, not shown: {words}"
                yield Problem(code, page.path, message, each.line, hint)


def unlooked(languages: Iterable[str]) -> Iterator[Problem]:
    """In which languages nobody can tell that."""
    for lang in unlisted(languages):
        message = f'absolutes and numerals of "{lang}" were not looked for: nobody has listed them'
        yield Problem("UR243", SETTINGS, message, hint="ignore it, or list them in uradori")


def unlisted(languages: Iterable[str]) -> list[str]:
    """Languages of which only digits and names in code font are known."""
    return [lang for lang in languages if vocabulary(lang) is None]


def sentences(aside: Aside, lang: str) -> Iterator[tuple[int | None, str, tuple[str, ...]]]:
    """(line, text on one line, what stands in code font) of each sentence of running text.

    For words that are a claim the text has `CLAIMED`.
    """
    line, printed = aside.line, 0
    code = deque(_placed(aside.html))
    for start, end in spans(aside.text):
        part = aside.text[start:end]
        bare = part.lstrip()
        if line is not None:
            line += part[: len(part) - len(bare)].count("\n")
        printed += _printed(part)
        inside: dict[str, None] = {}
        while code and code[0][0] < printed:
            inside[code.popleft()[1]] = None
        if bare:
            yield line, one_line(part, lang), tuple(inside)
        if line is not None:
            line += bare.count("\n")


def _placed(html: str) -> Iterator[tuple[int, str]]:
    """What stands in code font, each with how many characters are printed before it."""
    at = printed = 0
    for match in _CODE.finditer(html):
        printed += _printed(_bare(html[at : match.start()]))
        word = _bare(match[1])
        yield printed, word
        printed += _printed(word)
        at = match.end()


def _printed(text: str) -> int:
    """How many characters of a text are no blanks, of which there may be one more or less."""
    return sum(map(len, text.split()))


def absolutes(text: str, lang: str) -> tuple[str, ...]:
    """The words of a text that say that something holds without exception."""
    known = vocabulary(lang)
    if known is None:
        return ()
    pattern, bare = _absolutes(known.absolutes), plain(text)
    if pattern.search(bare) is None:  # without idioms there are no more of them
        return ()
    found = pattern.finditer(without(bare, known.idioms))
    return tuple(dict.fromkeys(match[0] for match in found))


@cache
def _absolutes(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(bounded, ordered)), re.IGNORECASE)


def code_words(html: str) -> tuple[str, ...]:
    """What stands in code font in the HTML of a sentence, each once."""
    return tuple(dict.fromkeys(_bare(match[1]) for match in _CODE.finditer(html)))


def _bare(html: str) -> str:
    return unescape(_TAG.sub("", html))
