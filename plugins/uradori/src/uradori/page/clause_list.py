"""The clauses of a claim as its evidence lists them: which lines show each, what made it fail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uradori.evidence.clauses import clauses
from uradori.evidence.entry import Entry
from uradori.evidence.model import Mutation, Verdict
from uradori.page.mutations import in_words
from uradori.page.worlds import World
from uradori.project.clause_review import WHOLE
from uradori.project.model import Mention
from uradori.project.snippet_lines import Numbered


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
    """Changed values that made it fail, in words, of which the first is soonest read; several
    changes may have the same."""

    @property
    def is_shown(self) -> bool:
        """Whether it was seen to fail."""
        return bool(self.worlds or self.mutants)


def parts(
    entry: Entry, mention: Mention, worlds: Sequence[World], shown: Sequence[Numbered], lang: str
) -> tuple[Part, ...]:
    """The clauses of a claim as one place on a page says it, in the order of the words.

    `worlds` are the broken ones of the claim, `shown` the lines of its code that the page shows.
    """
    there = {number for number, _ in shown}
    fresh = None if entry.verdict is Verdict.STALE else entry.evidence
    return tuple(
        Part(
            number=number,
            label=each.label,
            text=each.text.get(mention.lang, ""),
            lines=each.lines,
            seen=tuple(line for line in each.lines if line in there),
            worlds=tuple(world for world in worlds if world.fault in each.faults),
            mutants=_in_words(each.mutants, lang),
        )
        for number, each in enumerate(clauses(entry.snippet, [mention], fresh), 1)
    )


def _in_words(mutants: Iterable[Mutation], lang: str) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(in_words(each, lang) for each in mutants), key=len))


def are_marked(found: Sequence[Part]) -> bool:
    """Whether a claim has clauses of its own, and not only its sentence."""
    return [each.label for each in found] != [WHOLE]
