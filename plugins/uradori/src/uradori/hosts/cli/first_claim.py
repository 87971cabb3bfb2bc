"""The first claim of a project: what an example in its own code says, else what Python does."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from uradori.hosts.cli.forms import PageForm, block
from uradori.page.text_layout import is_wide
from uradori.project.examples import Example, examples
from uradori.project.settings import Project
from uradori.project.snippet_review import CLAIM_ID, MAX_WORDS
from uradori.project.typography import primary

ANYWHERE = Example("json", "dumps", 'dumps("é")', repr('"\\u00e9"'))
"""Holds wherever Python runs."""
OFFERED = 5
"""So many are offered; more would be a list to read."""

_SNIPPET = """\
# /// uradori
# fails_when = ["{module}:{function} returns None"]
# ///
{imports}

assert {said} == {value}
print(repr({said}))
"""


@dataclass(frozen=True, slots=True)
class _Words:
    """What a page of the first claim says."""

    title: str
    lead: str
    sentence: str


_WORDS = {
    "en": _Words(
        "Checked sentences",
        "A program checks the sentence with a mark. Open the mark to see the program, and to "
        "see it fail.",
        "`{said}` returns `{value}`.",
    ),
    "ja": _Words(
        "検証した文",
        "印の付いた文はプログラムで検証している。\n"
        "印を開くと、検証コードと、それが失敗する様子を見られる。",
        "`{said}` は `{value}` を返す。",
    ),
    "de": _Words(
        "Geprüfte Sätze",
        "Den Satz mit dem Zeichen prüft ein Programm. Hinter dem Zeichen steht das Programm, "
        "und wann es fehlschlägt.",
        "`{said}` ergibt `{value}`.",
    ),
}


_FORMS = {
    PageForm.MARKDOWN: """\
# {title}

{lead}

{block}
""",
    PageForm.MYST: """\
---
orphan: true
---

# {title}

{lead}

{block}
""",
    PageForm.RST: """\
:orphan:

{title}
{line}

{lead}

{block}
""",
}
"""Of Sphinx's the page says that no other lists it, which would be a warning."""


@dataclass(frozen=True, slots=True)
class FirstClaim:
    """A sentence, the check for it, and the one line that must make it fail."""

    example: Example

    @property
    def claim(self) -> str:
        """Its id."""
        service = self.example.module.partition(".")[0].casefold().replace("_", "-")
        words = self.example.function.casefold().split("_")
        return f"{service}/{'_'.join([*filter(None, words)][: MAX_WORDS - 2])}_as_documented"

    @property
    def said(self) -> str:
        """The call as sentence and snippet have it: `text.slugify("A b")`."""
        return f"{self.example.module.rpartition('.')[2]}.{self.example.call}"

    @property
    def fault(self) -> str:
        """The line that breaks it."""
        return f"{self.example.module}:{self.example.function} returns None"

    def snippet(self) -> str:
        """The text of its check."""
        above, _, module = self.example.module.rpartition(".")
        imports = f"from {above} import {module}" if above else f"import {module}"
        return _SNIPPET.format(
            module=self.example.module,
            function=self.example.function,
            imports=imports,
            said=self.said,
            value=self.example.value,
        )

    def page(self, lang: str, form: PageForm) -> str:
        """The page that says it; in English where nobody has written it in the language."""
        words = _WORDS.get(primary(lang), _WORDS["en"])
        sentence = words.sentence.format(said=self.said, value=self.example.value)
        return _FORMS[form].format(
            title=words.title,
            line="=" * sum(1 + is_wide(char) for char in words.title),
            lead=words.lead,
            block=block(form, self.claim, sentence),
        )


def knows(lang: str) -> bool:
    """Whether the page of the first claim is there in a language."""
    return primary(lang) in _WORDS


def offered(project: Project) -> list[FirstClaim]:
    """What a project's first claim could be, the best first; at the end one that always holds."""
    own = (FirstClaim(each) for each in examples(project))
    return [*islice(_good(own), OFFERED - 1), *_good(iter([FirstClaim(ANYWHERE)]))]


def _good(found: Iterator[FirstClaim]) -> Iterator[FirstClaim]:
    """Those that can be written on a page, each function once."""
    taken: set[str] = set()
    for each in found:
        plain = "`" not in chain.from_iterable((each.said, each.example.value))
        if plain and CLAIM_ID.fullmatch(each.claim) and each.claim not in taken:
            taken.add(each.claim)
            yield each
