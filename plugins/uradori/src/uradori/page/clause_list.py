"""The clauses of a claim as its evidence lists them: which lines show each, what made it fail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uradori.evidence.ledger import Entry
from uradori.evidence.model import Evaluated, KilledMutant, Mutation, Verdict
from uradori.page.labels import labels
from uradori.page.worlds import World
from uradori.project.assertions import Assertion, assertions, marked
from uradori.project.model import Clause, Expectation
from uradori.project.snippet_lines import Numbered

WHOLE = "sentence"
"""The label of the one clause of a claim without marks."""
ELLIPSIS = " … "
"""Between the words of a clause that stands in several places of its sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """A clause, by the number that a page gives it."""

    number: int
    label: str
    text: str
    lines: tuple[int, ...]
    """First lines of the statements that show it."""
    seen: tuple[int, ...]
    """Those of them that the page shows."""
    worlds: tuple[World, ...]
    """Broken worlds in which it was seen to fail."""
    mutants: tuple[str, ...]
    """Changed answers that made it fail, in words."""

    @property
    def is_shown(self) -> bool:
        """Whether it was seen to fail."""
        return bool(self.worlds or self.mutants)


def parts(
    entry: Entry,
    clauses: Iterable[Clause],
    worlds: Sequence[World],
    shown: Sequence[Numbered],
    lang: str,
) -> tuple[Part, ...]:
    """The clauses of a claim in the order of its sentence; the whole sentence where none is marked.

    `clauses` are those of the sentence as it stands on the page, `shown` the lines of its code.
    """
    texts: dict[str, list[str]] = {}
    for clause in clauses:
        texts.setdefault(clause.label, []).append(clause.text)
    known = assertions(entry.snippet.source)
    for each in known:
        for label in each.labels:
            texts.setdefault(label, [])
    if not texts:
        texts[WHOLE] = []
    there = {number for number, _ in shown}
    found = []
    for number, (label, said) in enumerate(texts.items(), 1):
        shows = _Shows(known, label)
        lines = tuple(dict.fromkeys(each.line for each in known if shows.by(each)))
        found.append(
            Part(
                number=number,
                label=label,
                text=ELLIPSIS.join(said),
                lines=lines,
                seen=tuple(line for line in lines if line in there),
                worlds=tuple(
                    each
                    for each in worlds
                    if each.expectation is Expectation.FAILS and shows.any_of(each.falsified)
                ),
                mutants=tuple(
                    in_words(each.mutation, lang)
                    for each in _killed(entry)
                    if shows.any_of(each.falsified)
                ),
            )
        )
    return tuple(found)


def are_marked(found: Sequence[Part]) -> bool:
    """Whether a claim has clauses of its own, and not only its sentence."""
    return [each.label for each in found] != [WHOLE]


def in_words(mutation: Mutation, lang: str) -> str:
    """A change of an answer as a reader understands it."""
    words = labels(lang)["mutant"]
    path = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in mutation.path)
    where = words["where"].format(path=path.removeprefix("."), operation=mutation.operation)
    said: str = words[mutation.change].format(where=where)
    return said


@dataclass(frozen=True, slots=True)
class _Shows:
    """Which assertions show a clause."""

    known: Sequence[Assertion]
    label: str

    def by(self, assertion: Assertion) -> bool:
        """Whether a statement of the snippet is to show the clause."""
        if self.label == WHOLE:
            return not assertion.setup
        return self.label in assertion.labels

    def any_of(self, falsified: Iterable[Evaluated]) -> bool:
        """Whether one of these assertions that did not hold is one that shows the clause."""
        for each in falsified:
            mark = marked(self.known, each.lines)
            if self.by(mark) if mark else self.label == WHOLE:
                return True
        return False


def _killed(entry: Entry) -> tuple[KilledMutant, ...]:
    stale = entry.verdict is Verdict.STALE
    mutation = entry.evidence.mutation if entry.evidence and not stale else None
    return mutation.killed if mutation else ()
