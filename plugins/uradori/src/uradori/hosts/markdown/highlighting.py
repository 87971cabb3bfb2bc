"""Code highlighted as the site highlights it, without what nobody sees of the work.

A page shows several pieces of code and output for each claim, so that this is where the time of a
build goes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from inspect import signature
from typing import Any, cast

from markdown import Markdown
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.style import Style, StyleMeta
from pygments.util import ClassNotFound
from pymdownx.highlight import Highlight, HighlightExtension

from uradori.page.claims import CodeBlock

_TOKEN = re.compile(r'<span class="([a-z]\w?)">([^<]*)</span>')
_IN_PIECES = re.compile(r'(<span class="(k|s2)">[^<]*)</span><span class="\2">')
_SHOWN = {
    **dict.fromkeys(("k", "kc", "kd", "kn", "kr", "kt"), "k"),
    **dict.fromkeys(("s", "s1", "s2", "sa", "sb", "sc", "sd", "se", "si"), "s2"),
}
"""Classes of tokens that have a colour, and the one that stands for all that look alike: keywords
and strings. With those of comments, errors and output, which stay as they are, that is enough to
find one's way; all others look like text, for marked they are a third of a page."""
_AS_THEY_ARE = frozenset({"c", "c1", "ch", "cm", "cs", "ge", "gp", "go", "gr", "gt", "gd", "gi"})

_CONVERTER = (None,) * ("md" in signature(Highlight).parameters)
"""In the place of the converter, which newer versions ask for titles in HTML; ours are text."""
_STAND_IN = "stand-in"
_SPECIAL = "&<>\"'"
"""What HTML may want to be written otherwise."""
_LINE_ENDS = re.compile("\r\n?")


class _NoTokens(StyleMeta):
    """The kind of styles that say nothing of any token."""

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        return iter(())


class Unstyled(Style, metaclass=_NoTokens):
    """A style that makes no rules.

    Pygments makes a style sheet of all rules of a style for each piece of code, which takes longer
    than the code does; where code has classes, nobody reads it.
    """


@dataclass(frozen=True, slots=True)
class _Settings:
    """What the site says of highlighting, as far as it holds for us."""

    guess_lang: bool | str
    pygments_style: str
    use_pygments: bool
    noclasses: bool
    language_prefix: str

    @property
    def in_classes(self) -> bool:
        """Whether Pygments says by classes what a style sheet then shows."""
        return self.use_pygments and not self.noclasses


def highlight(md: Markdown, code: CodeBlock) -> str:
    """Code as HTML, highlighted by the host's own settings."""
    [extension] = [each for each in md.registeredExtensions if isinstance(each, HighlightExtension)]
    given = extension.get_pymdownx_highlight_settings()
    settings = _Settings(**{name: given[name] for name in _Settings.__slots__})
    if code.language == "text" and not code.title and settings.in_classes:
        body = _LINE_ENDS.sub("\n", code.text).strip("\n")
        if body and not body.startswith("\ufeff"):
            around = _around_text(settings)
            return f"{around.head}{body.translate(around.escapes)}{around.tail}"
    return _highlighted(settings, code.text, code.language, code.title)


@dataclass(frozen=True, slots=True)
class _Around:
    """What Pygments makes of text in which nothing is highlighted: it need not look for that."""

    head: str
    tail: str
    escapes: Mapping[int, str]


@lru_cache(maxsize=64)
def _around_text(settings: _Settings) -> _Around:
    probe = "\n".join([_STAND_IN, *_SPECIAL, _STAND_IN])
    head, special, tail = _highlighted(settings, probe, "text", "").split(_STAND_IN)
    escaped = special.strip("\n").split("\n")
    return _Around(head, tail, str.maketrans(dict(zip(_SPECIAL, escaped, strict=True))))


def _highlighted(settings: _Settings, text: str, language: str, title: str) -> str:
    highlighter = _Highlighter(
        *_CONVERTER,
        guess_lang=settings.guess_lang,
        pygments_style=Unstyled if settings.in_classes else settings.pygments_style,
        use_pygments=settings.use_pygments,
        noclasses=settings.noclasses,
        language_prefix=settings.language_prefix,
    )
    result = highlighter.highlight(text, language, "highlight", title=title or None)
    found, pieces = _TOKEN.sub(_of_few_kinds, cast(str, result)), 1
    while pieces:
        found, pieces = _IN_PIECES.subn(r"\1", found)
    return found


class _Highlighter(Highlight):
    """Highlights with one lexer a language: Pygments goes through its whole list for each."""

    def get_lexer(self, src: str, language: str, inline: bool, stripnl: bool) -> tuple[Lexer, str]:
        """The lexer of a language with the name that the language has here."""
        known = _lexer(language, stripnl) if language else None
        if known is None:
            found: tuple[Lexer, str] = super().get_lexer(src, language, inline, stripnl)
            return found
        return known, language


@lru_cache(maxsize=64)
def _lexer(language: str, stripnl: bool) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=stripnl)
    except ClassNotFound:
        return None


def _of_few_kinds(token: re.Match[str]) -> str:
    """A token of one of the kinds that are shown, or as text."""
    kind, text = token.groups()
    if kind in _AS_THEY_ARE:
        return token[0]
    return f'<span class="{_SHOWN[kind]}">{text}</span>' if kind in _SHOWN else text
