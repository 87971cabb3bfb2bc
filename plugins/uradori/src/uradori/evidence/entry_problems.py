"""What is wrong with claims, as far as verdicts and runs tell it."""

from collections.abc import Iterable, Iterator

from uradori.evidence import falsified, reached
from uradori.evidence.clauses import never_seen, rest_on_mutants
from uradori.evidence.entry import SAID_BY_RUN, Entry
from uradori.evidence.model import MutationResult, Verdict
from uradori.evidence.verdicts import ASSERTS_NOTHING
from uradori.project.catalog import Catalog
from uradori.project.kinds import kinds
from uradori.project.model import Snippet
from uradori.project.problems import Problem

VERDICT_PROBLEMS = {
    Verdict.NOT_RUN: ("UR401", "has not been run here"),
    Verdict.STALE: ("UR402", "was run, but on something else"),
    Verdict.REFUTED: ("UR403", "is refuted"),
    Verdict.BROKEN: ("UR414", "has a broken check"),
}


def of_verdict(entry: Entry) -> Iterator[Problem]:
    """What is wrong with a claim by its verdict, or with what its runs were seen to notice."""
    if found := verdict_problem(entry):
        yield found
    elif evidence := entry.evidence:
        if evidence.mutation:
            yield from _mutation_problems(entry.snippet, evidence.mutation)
        if entry.verdict is not Verdict.UNCHALLENGED:  # which says so of all its assertions
            yield from falsified.review(entry.snippet, evidence)
        elif any(each.key == ASSERTS_NOTHING for each in entry.judgement.reasons):
            message = f'claim "{entry.snippet.id}" stays unchallenged: its check asserts nothing'
            hint = "assert what the sentence says; faults make nothing but assertions false"
            yield Problem("UR462", entry.snippet.path, message, entry.snippet.line, hint)


def verdict_problem(entry: Entry) -> Problem | None:
    """The problem that a verdict is, with all reasons; None where it is none."""
    snippet, evidence = entry.snippet, entry.evidence
    if entry.verdict not in VERDICT_PROBLEMS:
        return None
    code, message = VERDICT_PROBLEMS[entry.verdict]
    why = "; ".join(
        f"{reason.words}: {reason.about.splitlines()[0]}" if reason.about else reason.words
        for reason in entry.judgement.reasons
    )
    line = evidence.line if evidence and entry.verdict in SAID_BY_RUN else None
    text = f'claim "{snippet.id}" {message}' + (f" ({why})" if why else "")
    return Problem(code, snippet.path, text, line, _remedy(entry))


def of_clauses(entries: Iterable[Entry], catalog: Catalog) -> Iterator[Problem]:
    """Clauses of checked claims that nobody has seen fail, as far as runs noted assertions."""
    alone: list[bool] = []
    for entry in entries:
        noted = entry.evidence is not None and entry.evidence.assertions
        if entry.verdict is Verdict.CHECKED and noted and entry.mentions:
            shown = entry.clauses
            yield from never_seen(entry.snippet, shown)
            alone += (each.by_mutants_alone for each in shown)
    yield from rest_on_mutants(alone, catalog.project.settings.mutants_alone_at_most)


def told_once(
    told: Iterable[Problem], waived: Iterable[Problem], entries: Iterable[Entry]
) -> Iterator[Problem]:
    """What is told, without assertions that never failed of a clause of which the same is said.

    What a file reaches for that many claims import is said of the first of them alone.

    `waived` are the problems that somebody has looked at and left.
    """
    problems = tuple(told)
    clauses = {(each.path, each.line) for each in (*problems, *waived) if each.code == "UR480"}
    of_clauses = {
        (entry.snippet.path, line)
        for entry in (entries if clauses else ())
        if entry.snippet.path in {path for path, _ in clauses}
        for clause in entry.clauses
        if not clause.seen and (entry.snippet.path, next(iter(clause.lines), None)) in clauses
        for line in clause.lines
    }
    for each in reached.once(problems):
        if each.code != "UR460" or (each.path, each.line) not in of_clauses:
            yield each


def _mutation_problems(snippet: Snippet, mutation: MutationResult) -> Iterator[Problem]:
    """A check that was not seen to notice anything; where mutation was not tried, nothing is."""
    if mutation.score == 0:
        message = f'claim "{snippet.id}" notices none of {len(mutation.survivors)} mutants'
        hint = f"assert on what is read; uradori show {snippet.id} lists the mutants"
        yield Problem("UR406", snippet.path, message, hint=hint)
    elif mutation.score is None and (mutation.candidates or _is_answered(snippet)):
        tried = f": all {mutation.crashed} mutants crash" if mutation.crashed else ""
        message = f'claim "{snippet.id}" gave mutation nothing to judge{tried}'
        hint = "assert on something that can be wrong: an answer, an API model, a dated table"
        yield Problem("UR409", snippet.path, message, hint=hint)


def _is_answered(snippet: Snippet) -> bool:
    """Whether whoever testifies gives answers.

    What a calculation reads of Python's own cannot be mutated, so that mutation has nothing to say
    of it unless it found something to change.
    """
    kind = kinds()[snippet.header.kind]
    return bool(kind.witness) or kind.by_engines


def _remedy(entry: Entry) -> str:
    if entry.verdict in SAID_BY_RUN:
        return f"uradori show {entry.snippet.id}"
    if entry.missing:
        return f"install {', '.join(entry.missing)}"
    return f"uradori run {entry.snippet.id}"
