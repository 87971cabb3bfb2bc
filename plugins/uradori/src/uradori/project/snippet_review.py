"""What a reviewer would say of a snippet before running anything."""

import ast
import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import lru_cache

from uradori.project.assertion_review import review_assertions
from uradori.project.descriptions import described_only
from uradori.project.fault_lines import review_descriptions
from uradori.project.internals import is_allowed, reaches
from uradori.project.kind_review import review_kind
from uradori.project.kinds import Kind, backends, kinds, kinds_shown
from uradori.project.model import Snippet
from uradori.project.problems import Problem
from uradori.project.python_trees import read_tree
from uradori.project.settings import Project, strangers
from uradori.project.snippet_lines import MARK, NOTE, lines_of

CLAIM_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z][a-z0-9_]*)+")
MAX_WORDS = 6


def review(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """What a reviewer would say before running anything."""
    header, shown, line = snippet.header, snippet.path, snippet.line
    name = snippet.id.rsplit("/", 1)[-1]
    good = CLAIM_ID.fullmatch(snippet.id) and len(name.split("_")) <= MAX_WORDS
    if not snippet.elsewhere and not good:
        hint = f"at most {MAX_WORDS} words in snake_case, saying the behaviour"
        yield Problem("UR110", shown, f'"{snippet.id}" is no good name for a claim', hint=hint)
    yield from _review_witnesses(snippet, project, line)
    yield from review_kind(snippet)
    for key, words in {"account": header.account, "limits": header.limits}.items():
        missing = [lang for lang in project.settings.languages if words and lang not in words]
        if missing:
            yield Problem("UR117", shown, f"{key} is missing in: {', '.join(missing)}", line)
        yield from strangers({key: words}, project, shown, line)
    yield from _review_disagreements(snippet, project)
    yield from review_descriptions(snippet, project)
    yield from _review_code(snippet.source, snippet.path, header.kind, test=bool(snippet.test))
    yield from _review_notes(snippet, project)
    if snippet.executed:
        if not header.fails_when:
            hint = "name a fault in fails_when; a check that cannot fail proves nothing"
            yield Problem("UR105", shown, "names no fault that makes it fail", line, hint)
        if snippet.approved is None and not snippet.elsewhere:
            hint = f"uradori approve {snippet.id}"
            yield Problem("UR106", shown, "has no approved output", hint=hint)
    elif not snippet.tested and not (header.sources and header.limits):
        hint = "give sources, and in limits the reason why nothing can be run"
        yield Problem("UR113", shown, 'kind "source" rests on citations and a reason', line, hint)


def _review_disagreements(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """Each is with a known witness, told in every language, and rests on a source."""
    header, shown, line = snippet.header, snippet.path, snippet.line
    for witness, words in header.disagrees.items():
        if witness not in project.settings.witnesses:
            hint = "name one from [tool.uradori.witnesses]"
            yield Problem("UR121", shown, f'no witness named "{witness}"', line, hint)
        if missing := [lang for lang in project.settings.languages if not words.get(lang)]:
            message = f"disagrees.{witness} is missing in: {', '.join(missing)}"
            yield Problem("UR121", shown, message, line)
        yield from strangers({f"disagrees.{witness}": words}, project, shown, line)
    if header.disagrees and not header.sources:
        hint = "give in sources a document that says which of the two is right"
        yield Problem("UR121", shown, "explains a disagreement without a source", line, hint)


def _review_witnesses(snippet: Snippet, project: Project, line: int) -> Iterator[Problem]:
    """Backend and engines exist, and can show what the kind says."""
    header, shown = snippet.header, snippet.path
    usable = sorted(name for name in backends() if kinds_shown(name, engines=False))
    shows = kinds_shown(header.backend, engines=bool(header.engines))
    if header.backend not in usable:
        hint = f"one of: {', '.join(usable)}"
        yield Problem("UR114", shown, f'no backend named "{header.backend}"', line, hint)
    elif header.kind not in shows:
        hint = f"with this backend: {', '.join(in_order(shows))}"
        message = f'backend "{header.backend}" cannot testify as "{header.kind}"'
        yield Problem("UR114", shown, message, line, hint)
    for name in header.engines:
        if name not in (known := project.settings.engines):
            close = get_close_matches(name, known, n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"add [tool.uradori.engines.{name}]"
            yield Problem("UR122", shown, f'no engine named "{name}"', line, hint)


def in_order(names: frozenset[str]) -> list[str]:
    """Names of kinds in the order in which kinds are listed everywhere."""
    return [name for name in kinds() if name in names]


@lru_cache(2048)
def _review_code(source: str, path: str, kind: str, *, test: bool) -> tuple[Problem, ...]:
    """What only the code is asked for, which stays as it is while evidence changes."""
    return tuple(_of_code(source, path, kinds()[kind], test=test))


def _of_code(source: str, path: str, kind: Kind, *, test: bool) -> Iterator[Problem]:
    tree = read_tree(source, path, "UR108", "is not Python")
    if isinstance(tree, Problem):
        yield tree
        return
    if kind.executed and not any(map(_does_something, tree.body)):
        message = "is empty: there is nothing to run"
        yield Problem("UR129", path, message, hint="write the check, or delete the file")
    if not kind.executed and tree.body:
        hint = "choose the kind of what it runs, or delete the code"
        message = f'kind "{kind.name}" runs nothing, yet there is code'
        yield Problem("UR113", path, message, tree.body[0].lineno, hint)
    if kind.definition and (place := described_only(tree, kind.definition)):
        message = "its assertions rest on descriptions alone: that is a quotation"
        hint = 'kind = "quotation" with quotes, or assert on something else of the definition'
        yield Problem("UR156", path, message, place, hint)
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        if not test and any(name.split(".")[0] == "uradori" for name in names):
            hint = "a reader must be able to copy and run it"
            message = "imports uradori; a snippet is a plain script"
            yield Problem("UR119", path, message, getattr(node, "lineno", None), hint)
    if kind.executed:
        yield from review_assertions(tree, source, path)
    yield from review_reach(source, path)


def _does_something(node: ast.stmt) -> bool:
    words = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return not (words or isinstance(node, ast.Pass))


def review_reach(source: str, shown: str, allowed: Collection[str] = ()) -> Iterator[Problem]:
    """What code of a check does that could make a failing one look like one that passes."""
    for line, what in reaches(source):
        if not is_allowed(what, allowed):
            hint = "check what the sentence says by what the snippet was answered, or waive it"
            message = f"reaches for what runs it: {what}"
            yield Problem("UR450", shown, message, line, hint)


def _review_notes(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """Comments come in groups of one line a language; show marks come in pairs."""
    wanted = set(project.settings.languages)
    group: list[str] = []
    first = 0
    marks: list[str] = []
    for number, line in enumerate([*lines_of(snippet.source), ""], 1):
        if mark := MARK.match(line):
            marks.append(mark["which"])
        note = NOTE.match(line)
        if note and note["lang"] in wanted:
            first = first if group else number
            group.append(note["lang"])
            continue
        if group and any(group.count(lang) != group.count(group[0]) for lang in wanted):
            pair = " and ".join(f'"# {lang}:"' for lang in project.settings.languages)
            message = "comment is not in every language"
            yield Problem("UR112", snippet.path, message, first, f"write {pair} lines together")
        group = []
    if marks != ["start", "end"] * (len(marks) // 2):
        hint = "# --8<-- [start:show] … # --8<-- [end:show]"
        yield Problem("UR118", snippet.path, "show marks do not pair up", hint=hint)
