"""Line breaks of the source in languages that put no space between words.

Pages keep one sentence a line. HTML shows a line break as a space, which Japanese and Chinese
do not have between sentences or characters.
"""

import re
from collections.abc import Iterator

from uradori.project.marked_words import without_marks

_WITHOUT_SPACES = frozenset({"ja", "zh"})


def primary(lang: str) -> str:
    """The language itself, without script and region: "zh" for zh-Hant."""
    return lang.partition("-")[0]


def without_spaces(lang: str) -> bool:
    """Whether the language puts no spaces between its words."""
    return primary(lang) in _WITHOUT_SPACES


_WIDE = r"\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6"
_PUNCTUATION = "、。，．・：；？！」』）】〉》〕］｝…"
_BREAK = re.compile(
    rf"(?:(?<=[{_PUNCTUATION}])|(?<=[{_WIDE}])(?=\s++[{_WIDE}]))(?=[^\S\n]*+\n)\s++(?!\{{)"
)


CLOSING = re.compile("[。、．，.,;:!?；：！？…）)」』】〉》〕］\\]}｝”’]+")
"""What closes a sentence, and would look lost behind a mark."""
ENDING = re.compile("[…)）」』】〉》〕］\\]}｝”’]*([。．.!?！？])")
"""What closes a sentence and ends it."""
WIDE_STOP = re.compile("[。、．，]")
"""Full stops and commas of which half is blank."""
WORD_JOINER = "\u2060"
"""Has no width, and no line may begin or end at it."""


def join_lines(text: str) -> str:
    """`text` without the line breaks that would show as unwanted spaces.

    A line that begins with "{" may be a list of attributes, which is one only on a line of its own.
    """
    return _BREAK.sub("", text)


def breaks(text: str) -> Iterator[tuple[int, int]]:
    """From where to where `join_lines` takes something out of `text`."""
    return (match.span() for match in _BREAK.finditer(text))


_BLANKS = re.compile(r"[ \t\r\n\f]+")


def one_line(text: str, lang: str) -> str:
    """Lines of text as one, as a page in `lang` would show them."""
    if without_spaces(lang):
        text = join_lines(text)
    return _BLANKS.sub(" ", text).strip(" ")


_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*+\)|\[[^\[\]]*\])")
_MARKS = re.compile(
    r"(?<!`)(?P<tick>`++)(?P<code>[^`]*+(?:(?!(?P=tick)(?!`))`++[^`]*+)*+)(?P=tick)(?!`)"
    r"|(?<!\s)\*{1,3}|\*{1,3}(?!\s)|\{[^{}]*\}|</?[A-Za-z][^<>]*>"
)


def length(text: str, lang: str) -> int:
    """How long a text is in words; in a language that puts no spaces between them, in characters.

    Punctuation counts for nothing.
    """
    if without_spaces(lang):
        return sum(map(str.isalnum, text))
    return sum(any(map(str.isalnum, word)) for word in text.split())


def plain(text: str, lang: str) -> str:
    """A statement of a note, which is no page, as running text: no marks, no links, one line."""
    text = without_marks(text)
    text = _LINK.sub(lambda match: match["text"], text)
    text = _MARKS.sub(lambda match: match["code"] or "", text)
    return one_line(text, lang)
