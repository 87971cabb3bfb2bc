"""Figures and names in code font that stand in a clause, and in nothing that shows it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from uradori.evidence.asserted import Asserted
from uradori.evidence.figures import Compared, quoted
from uradori.evidence.model import Evaluated, Evidence, Outcome
from uradori.project.assertions import Assertion, assertions, marked
from uradori.project.clause_review import WHOLE
from uradori.project.figures import figures, hide
from uradori.project.model import Clause, Mention, Snippet
from uradori.project.problems import Problem
from uradori.project.prose import code_words


def unshown(
    snippet: Snippet,
    mentions: Iterable[Mention],
    evidence: Evidence | None,
    names: Callable[[str], Sequence[str]],
) -> Iterator[Problem]:
    """Each figure and name of a claim that nothing shows, as far as that can be told.

    `evidence` is of these very bytes; without its values nobody knows what an assertion compares.
    `names` gives those of a language in which a digit is no figure.
    """
    shows = _shows_of(snippet, evidence)
    if shows is None:
        return
    told: set[tuple[str, str]] = set()
    for mention in mentions:
        known = (*names(mention.lang), snippet.header.stands_for or "")
        code = code_words(mention.html)
        for clause in (*(mention.clauses or (Clause(WHOLE, mention.text),)), *mention.parts):
            inside = [word for word in code if word in clause.text]
            stated = figures(hide(clause.text, inside), mention.lang, known)
            found = shows(clause.label) if inside or stated else None
            if found is None:
                continue
            shown, line = found
            missing = [word for word in inside if not shown.has_code(word)]
            missing += [figure.text for figure in stated if not shown.has(figure)]
            for text in dict.fromkeys(missing):
                if (clause.label, text) not in told:
                    told.add((clause.label, text))
                    units = {each.text for each in stated if each.unit}
                    yield _problem(snippet, mention, clause.label, text, line, text in units)


def _problem(
    snippet: Snippet, mention: Mention, label: str, text: str, line: int, with_unit: bool
) -> Problem:
    what = "sentence" if label == WHOLE else f'clause "{label}"'
    place = mention.page if mention.line is None else f"{mention.page}:{mention.line}"
    by = "assertion that shows it" if snippet.executed else "words that it relies on"
    message = f'"{text}" of the {what} on {place} is in no {by}'
    figure = "it with its unit" if with_unit else "it"
    hint = f"assert {figure}, leave it out of the sentence, or waive UR162 with a reason"
    return Problem("UR162", snippet.path, message, line, hint)


Shows = Callable[[str], tuple[Compared, int] | None]
"""Gives what shows the clause of a label, and where that begins; None where nothing does."""


def _shows_of(snippet: Snippet, evidence: Evidence | None) -> Shows | None:
    """None where nobody knows what shows the claim."""
    if snippet.executed:
        passed = evidence is not None and evidence.outcome is Outcome.PASSED
        return _Labels(snippet, evidence) if evidence and passed and evidence.assertions else None
    if not snippet.header.quotes:
        return None
    words = quoted(each.words for each in snippet.header.quotes)
    line = snippet.line
    return lambda _: (words, line)


class _Labels:
    """What shows each clause of one claim."""

    def __init__(self, snippet: Snippet, evidence: Evidence) -> None:
        self._known = assertions(snippet.source)
        self._seen = evidence.assertions
        self._asserted = Asserted(snippet.source, snippet.around)

    def __call__(self, label: str) -> tuple[Compared, int] | None:
        """What shows a clause, and the first line of that; None where nothing is marked so."""
        statements = [each for each in self._known if _shows(each, label)]
        seen = [each for each in self._seen if self._is_for(each, label)]
        lines = [each.line for each in statements]
        for each in seen:
            mark = marked(self._known, each.lines)
            until = each.lines.index(mark.line) + 1 if mark else len(each.lines)
            lines += each.lines[:until]
        if not lines:
            return None
        return self._asserted.by(lines, seen), min(lines)

    def _is_for(self, evaluated: Evaluated, label: str) -> bool:
        mark = marked(self._known, evaluated.lines)
        return _shows(mark, label) if mark else label == WHOLE


def _shows(assertion: Assertion, label: str) -> bool:
    if label == WHOLE and not assertion.labels:
        return not assertion.setup
    return label in assertion.labels
