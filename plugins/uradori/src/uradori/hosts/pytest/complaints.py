"""What a person reads of an item that failed: lines of text, in the order of their use."""

from collections.abc import Iterable
from pathlib import Path

from uradori.evidence import outputs
from uradori.evidence.model import FaultRun, Outcome, Run
from uradori.project.catalog import Catalog
from uradori.project.fault_lines import description
from uradori.project.model import Expectation, Snippet
from uradori.project.problems import Problem
from uradori.project.waivers import sift

NOT_OF_RUNS = frozenset({"UR115", "UR125"})
"""What speaks of a snippet and needs all pages, or all problems, to be told: `check` does."""


def sentence(catalog: Catalog, claim: str) -> list[str]:
    """What the pages say, and where."""
    return [f"claim {claim}"] + [
        f"  {each.lang}  {' '.join(each.text.split())}  ({each.page}:{each.line})"
        for each in catalog.mentions(claim)
    ]


def about_claim(snippet: Snippet, run: Run) -> list[str]:
    """Why a run in the real world does not bear the claim out; nothing if it does."""
    if run.outcome is not Outcome.PASSED:
        return _ending(snippet, run)
    if snippet.approved is None or outputs.agree(run.stdout, snippet.approved):
        return []
    difference = outputs.difference(run.stdout, snippet.approved, snippet.output_path)
    return [*difference.splitlines(), "to accept this: pytest --uradori-approve"]


def about_fault(
    catalog: Catalog, snippet: Snippet, fault: str, promised: Expectation, run: Run
) -> list[str]:
    """Why a run in a broken world is not as the snippet promises; nothing if it is."""
    found = FaultRun(fault, promised, run.outcome, run.detail, run.seconds, reached=run.reached)
    if found.as_promised:
        return []
    spec = catalog.faults[fault]
    world = [f"{lang}  {description(snippet, spec, lang)}" for lang in spec.description]
    if found.missed:
        return [f"the snippet never uses what {fault} breaks:", *world]
    if run.outcome is Outcome.PASSED:
        return [f"the snippet passes although {fault} is broken:", *world]
    if promised is Expectation.FAILS:
        said = f"{fault} stops the snippet, but not by an assertion:"
        return [said, *world, *_ending(snippet, run)]
    return [f"the claim should hold under {fault}:", *world, *_ending(snippet, run)]


def problems_at(catalog: Catalog, path: Path) -> list[Problem]:
    """What is wrong with a snippet or its approved output, before anything is run.

    It is what the settings want to hear of and nobody has waived.
    """
    root, settings = catalog.project.root, catalog.project.settings
    names = {each.relative_to(root).as_posix() for each in (path, path.with_suffix(".out"))}
    found = [each for each in catalog.problems if each.path in names]
    told = sift(found, settings, catalog.snippets, catalog.pages).told
    return [
        each
        for each in told
        if each.path in names and each.code.startswith("UR1") and each.code not in NOT_OF_RUNS
    ]


def of_problems(problems: Iterable[Problem]) -> list[str]:
    """Problems as lines, each followed by its hint."""
    return [
        line
        for problem in problems
        for line in (str(problem), f"    hint: {problem.hint}" if problem.hint else "")
        if line
    ]


def _ending(snippet: Snippet, run: Run) -> list[str]:
    place = f"{snippet.path}:{run.line}" if run.line else snippet.path
    lines = snippet.source.splitlines()
    code = [f"    {lines[run.line - 1].strip()}"] if run.line and run.line <= len(lines) else []
    return [f"{place}: {run.outcome.value.replace('_', ' ')}", *code, *run.detail.splitlines()]
