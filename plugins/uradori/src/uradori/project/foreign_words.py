"""Words of another language on a page, which a screen reader has to be told of.

An author marks them as `[not necessarily in order]{ lang=en }`. Names of products and short terms
need no mark, since a Japanese voice reads those; sentences and Japanese words among English do.
"""

import re
from collections.abc import Iterable, Iterator

from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.typography import primary

_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]+")
_IN_WORD = r"(?:[^\W\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]|['’,.;-])"
_ENGLISH = re.compile(rf"(?<!{_IN_WORD})[A-Za-z]{_IN_WORD}*+(?: [A-Za-z0-9'’]{_IN_WORD}*+){{3,}}")
"""Four words in a row; a name such as "Amazon Managed Service for Apache Flink" is that too."""
_SMALL = 3
"""A sentence has so many words without a capital letter; names hardly do."""


def unmarked(pages: Iterable[Page]) -> Iterator[Problem]:
    """Every run of words on a page that a voice of the page's language would garble."""
    for page in pages:
        for line, text in page.prose:
            for words, lang in _foreign(text, page.lang):
                message = f'"{words}" is not in the language of the page'
                yield Problem("UR210", page.path, message, line, f"[{words}]{{ lang={lang} }}")


def looks_for(lang: str) -> str:
    """The language whose words are found on pages of a language; "" where none is.

    Characters tell Japanese from most others, and from English by rows of Latin words.
    """
    code = primary(lang)
    return "en" if code == "ja" else "" if code in {"zh", "ko"} else "ja"


def _foreign(text: str, lang: str) -> Iterator[tuple[str, str]]:
    wanted = looks_for(lang)
    if wanted == "en":
        for match in _ENGLISH.finditer(text):
            if sum(word[0].islower() for word in match[0].split()) >= _SMALL:
                yield match[0], "en"
    elif wanted == "ja":
        yield from ((match[0], "ja") for match in _JAPANESE.finditer(text))
