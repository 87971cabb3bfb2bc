"""What runs showed of each clause of a claim: which assertions show it, and what made them false.

A false assertion counts for the labels at the innermost of the lines that led to it. Words that lie
in no clause are not shown, nor those of a clause whose assertions nobody has seen to be false.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from uradori.evidence.falsified import unmet
from uradori.evidence.model import Evaluated, Evidence, Mutation
from uradori.project.assertions import Assertion, assertions, marked, statements
from uradori.project.clause_review import WHOLE, clauses_of
from uradori.project.model import Expectation, Mention, Snippet, Text
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS
from uradori.project.typography import length

BETWEEN = " … "
"""Between the words of a clause that stands in several places of its sentence."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause, and what was seen of it."""

    label: str
    text: Text
    """Its words by language."""
    lines: tuple[int, ...]
    """First lines of the statements of the snippet that show it."""
    faults: tuple[str, ...] = ()
    """The broken worlds in which one of its assertions was false."""
    mutants: tuple[Mutation, ...] = ()
    """The changed answers that made one of them false."""

    @property
    def seen(self) -> bool:
        """Whether it was seen to be false wherever that was tried."""
        return bool(self.faults or self.mutants)

    @property
    def by_mutants_alone(self) -> bool:
        """Whether no broken world that somebody wrote contradicts it."""
        return bool(self.mutants) and not self.faults


def clauses(
    snippet: Snippet, mentions: Iterable[Mention], evidence: Evidence | None
) -> tuple[Shown, ...]:
    """The clauses of a claim in the order of its sentence; one, the whole of it, without marks.

    `mentions` are those of the claim, in the order of languages and pages; `evidence` is None where
    there is none for the claim as it is now.
    """
    texts: dict[str, dict[str, list[str]]] = {}
    for lang, (_, parts) in clauses_of(mentions).items():
        for part in parts:
            texts.setdefault(part.label, {}).setdefault(lang, []).append(part.text)
    if not texts:  # no page says it
        texts[WHOLE] = {}
    known = assertions(snippet.source)
    # Where the real world came by none at all, the verdict says so.
    without = unmet(snippet, evidence) if evidence and evidence.assertions else frozenset()
    return tuple(
        Shown(
            label=label,
            text={lang: BETWEEN.join(words) for lang, words in said.items()},
            lines=lines_showing(known, label),
            faults=tuple(_faults(known, label, evidence, without)),
            mutants=tuple(_mutants(known, label, evidence, without)),
        )
        for label, said in texts.items()
    )


def share(mentions: Iterable[Mention], found: Iterable[Shown]) -> float:
    """How much of the sentence lies in clauses that were seen to fail, in words, from 0 to 1.

    It is that of the language in which it is least.
    """
    seen = {each.label for each in found if each.seen}
    shares: list[float] = []
    for lang, (mention, parts) in clauses_of(mentions).items():
        words = sum(length(part.text, lang) for part in parts if part.label in seen)
        shares.append(min(1.0, words / max(1, length(mention.text, lang))))
    return round(min(shares, default=0.0), 4)


def never_seen(snippet: Snippet, found: Iterable[Shown]) -> Iterator[Problem]:
    """A problem for each clause that nobody has seen to be false."""
    for each in found:
        if not each.seen and each.lines:
            name = "the sentence" if each.label == WHOLE else f'clause "{each.label}"'
            message = f"no broken world and no mutant makes false what shows {name}"
            hint = (
                f"a fault that contradicts it, or more mutants: uradori run --mutate {snippet.id}"
            )
            yield Problem("UR480", snippet.path, message, each.lines[0], hint)
        elif not each.seen and each.label == WHOLE:
            hint = 'take "# setup" from what the sentence says; it is for what only prepares'
            yield Problem(
                "UR131", snippet.path, "no assertion shows the sentence", snippet.line, hint
            )


def rest_on_mutants(alone: Sequence[bool], most: float | None) -> Iterator[Problem]:
    """A problem if more clauses than a share of them rest on mutants alone, as is said of each."""
    if most is not None and sum(alone) > most * len(alone):
        message = f"{sum(alone)} of {len(alone)} clauses rest on mutants alone"
        hint = "name faults that contradict them; uradori list --json says what each rests on"
        yield Problem("UR481", SETTINGS, message, hint=hint)


def _shows(assertion: Assertion, label: str) -> bool:
    """Whether a statement is to show a clause; what is no precondition shows the whole sentence."""
    return not assertion.setup if label == WHOLE else label in assertion.labels


def labels_of(known: Sequence[Assertion], lines: Iterable[int]) -> tuple[str, ...]:
    """The labels of the clauses that an assertion shows which was reached by way of `lines`.

    `WHOLE` alone where it has no mark, none where it only prepares.
    """
    mark = marked(known, lines)
    if mark is None:
        return (WHOLE,)
    return mark.labels


def lines_showing(known: Iterable[Assertion], label: str) -> tuple[int, ...]:
    """First lines of the statements that are to show a clause."""
    return tuple(dict.fromkeys(each.line for each in known if _shows(each, label)))


def lines_still_showing(source: str, published: str) -> dict[str, tuple[int, ...]]:
    """The lines of a program that are to show each clause of the published one, by label.

    A clause of which it asserts less is left out: whatever it comes to does not show that one.
    """
    known, usual = assertions(source), assertions(published)
    code, usual_code = statements(source), statements(published)
    labels = {WHOLE, *(label for each in usual for label in each.labels)}
    found: dict[str, tuple[int, ...]] = {}
    for label in sorted(labels):
        lines = lines_showing(known, label)
        wanted = {usual_code[line] for line in lines_showing(usual, label)}
        if wanted and wanted <= {code.get(line) for line in lines}:
            found[label] = lines
    return found


def _any_shows(
    known: Sequence[Assertion], label: str, falsified: Iterable[Evaluated], unmet: frozenset[int]
) -> bool:
    """Whether one of these assertions, which did not hold, is to show a clause.

    Those at the lines `unmet` show nothing, since the real world did not come by them.
    """
    for each in falsified:
        if each.line in unmet:
            continue
        mark = marked(known, each.lines)
        if label == WHOLE if mark is None else _shows(mark, label):
            return True
    return False


def _faults(
    known: Sequence[Assertion], label: str, evidence: Evidence | None, without: frozenset[int]
) -> Iterator[str]:
    for each in evidence.faults if evidence else ():
        fails = each.expectation is Expectation.FAILS
        if fails and _any_shows(known, label, each.falsified, without):
            yield each.fault


def _mutants(
    known: Sequence[Assertion], label: str, evidence: Evidence | None, without: frozenset[int]
) -> Iterator[Mutation]:
    mutation = evidence.mutation if evidence else None
    for each in mutation.killed if mutation else ():
        if _any_shows(known, label, each.falsified, without):
            yield each.mutation
