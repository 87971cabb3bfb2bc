"""Claims whose code stands elsewhere than in a file of its own: on a page, an example, a test.

A claim that no snippet checks has its code in the fence right below its sentence, or at an address,
"docs_src/queues.py::first_in", which is the id itself, or which the settings give for the id. What
follows `::` is a region of the file, or a test. The rest of the file is no part of the code: its
lines are blank, so that lines are counted as in the file, and no digest covers them.
"""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from textwrap import dedent
from typing import Any

from uradori.project.files import read_text, real
from uradori.project.model import Header, Mention, Snippet
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of
from uradori.project.root import SETTINGS
from uradori.project.sessions import is_session, script_of
from uradori.project.settings import Project
from uradori.project.snippet_review import review
from uradori.project.snippets import SnippetRead, approved_output, header_of
from uradori.project.tests import SEPARATOR, FoundTest, find_test
from uradori.project.usual_backend import usual_backend

PYTHON = frozenset({"python", "py", "python3", "pycon"})
"""Languages of fences that are run."""
_REGION = re.compile(
    r"^\s*(?:#|<!--)\s*(?:"
    r"-+8<-+\s*\[\s*(?P<mark>start|end)\s*:\s*(?P<name>[\w-]+)\s*\]"
    r"|(?P<begin>region)\s+(?P<called>[\w-]+)|(?P<close>endregion)\b.*)\s*(?:-->)?\s*$"
)
_ASSERTS = re.compile(r"^\s*(?:assert\b|(?:with\s+)?[\w.]*(?:assert|raises)\w*\()")


def claim_id(written: str) -> str:
    """The id of a claim, which may be written as an address."""
    if SEPARATOR not in written:
        return written
    path, *names = parts_of(written)
    return "/".join(
        re.sub(r"[^a-z0-9_]+", "-", part.lower()).strip("-") or "-"
        for part in (*PurePosixPath(path).with_suffix("").parts, *names)
    )


def parts_of(address: str) -> list[str]:
    """The path of a file, and the names behind it; those of parameters are one with their test."""
    plain, bracket, parameters = address.partition("[")
    *above, last = plain.split(SEPARATOR)
    return [*above, f"{last}{bracket}{parameters}"]


def addressed(project: Project) -> set[str]:
    """Claims whose code stands where the settings say."""
    return {claim_id(name) for name, table in project.settings.claims.items() if "code" in table}


def snippets_elsewhere(
    project: Project,
    mentions: Collection[Mention],
    known: Collection[str],
    before: Mapping[str, Snippet],
) -> tuple[dict[str, Snippet], list[Problem]]:
    """The code of every claim that pages say and that is not among those `known`; and problems.

    Where pages of several languages show code for one claim, the first of them counts; where none
    does, as on pages that nobody has read yet, what was known `before`.
    """
    tables = {claim_id(name): table for name, table in project.settings.claims.items()}
    found: dict[str, Snippet] = {}
    problems: list[Problem] = []
    texts: dict[str, str | Problem] = {}
    told: dict[str, Mention] = {}
    for mention in mentions:
        claim = mention.claim
        if claim in known:
            if mention.address:
                problems.append(_like_snippet(project, mention))
            continue
        if claim in told:
            if _differ(told[claim], mention, named="code" in tables.get(claim, {})):
                found.pop(claim, None)  # whose badge would it be?
                problems.append(_two(told[claim], mention))
            continue
        table = tables.get(claim, {})
        address = str(table.get("code") or mention.address)
        if address:
            read = _at_address(project, claim, address, table, texts)
        elif mention.code is not None:
            read = _below(project, mention, table)
        elif claim in before:
            read = SnippetRead(before[claim], ())
        else:
            continue
        told[claim] = mention
        problems += read.problems
        if read.snippet is not None:
            found[claim] = read.snippet
    return found, [*problems, *_unused(project, told, known)]


def _differ(first: Mention, second: Mention, *, named: bool) -> bool:
    """Whether two mentions of a claim lead to different code; comments may be in any language.

    Where the settings name the code, no page has a say.
    """
    if named:
        return False
    if first.address or second.address:
        return first.address != second.address
    both = first.code is not None and second.code is not None
    return both and _meaning(first) != _meaning(second)


def _meaning(mention: Mention) -> str:
    """The code below a claim without its comments, or as it is written."""
    code = mention.code[1] if mention.code else ""
    tree = tree_of(code)
    return ast.dump(tree) if tree else code.strip()


def _two(first: Mention, second: Mention) -> Problem:
    message = f'claim "{second.claim}" has other code than on {first.page}:{first.line}'
    hint = "show the same code on every page"
    if second.address:
        message, hint = same_id(second.claim, first.address, second.address)
    return Problem("UR172", second.page, message, second.line, hint)


def _like_snippet(project: Project, mention: Mention) -> Problem:
    snippet = f"{project.settings.snippets}/{mention.claim}.py"
    message, _ = same_id(mention.claim, mention.address, snippet)
    hint = f'rename the snippet, or write "{mention.claim}" on the page'
    return Problem("UR172", mention.page, message, mention.line, hint)


def same_id(claim: str, first: str, second: str) -> tuple[str, str]:
    """What is wrong with two addresses of which one id is made, and what to do."""
    hint = f'give it one of its own: [tool.uradori.claims."…"] code = "{second}"'
    one, other = sorted((first or claim, second))
    return f'"{one}" and "{other}" have one id: {claim}', hint


def _unused(project: Project, told: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    """Tables of the settings that are about no claim whose code stands elsewhere."""
    for name in project.settings.claims:
        if (claim := claim_id(name)) not in told:
            where = "has a snippet, whose header says this" if claim in known else "is on no page"
            message = f'tool.uradori.claims."{name}": the claim {where}'
            hint = "delete the table, or write the claim on a page"
            yield Problem("UR171", SETTINGS, message, hint=hint)


def _below(project: Project, mention: Mention, table: Mapping[str, Any]) -> SnippetRead:
    """A fence on a page."""
    assert mention.code is not None
    first, code = mention.code
    above, written = "\n" * (first - 1), ""
    if is_session(code):
        written = f"{above}{code}\n"
        try:
            code = script_of(code)
        except ValueError as error:
            problem = Problem("UR108", mention.page, f"is no session: {error}", first)
            return SnippetRead(None, (problem,))
    source = f"{above}{code}\n"
    return _made(project, mention.claim, mention.page, source, table, written=written)


def _at_address(
    project: Project,
    claim: str,
    address: str,
    table: Mapping[str, Any],
    texts: dict[str, str | Problem],
) -> SnippetRead:
    path, *names = parts_of(address)

    def text_of(path: str) -> str | Problem:
        if path not in texts:
            texts[path] = _text(project, path)
        return texts[path]

    text = text_of(path)
    if isinstance(text, Problem):
        return SnippetRead(None, (replace(text, hint=f'it is named by claim "{claim}"'),))
    lines = text.replace("\r\n", "\n").split("\n")
    name = names[-1] if names else ""
    regions = _regions(lines)
    if len(names) == 1 and name in regions:
        first, last = regions[name]
        others = {
            number
            for other, (start, end) in regions.items()
            if other != name and (end < first or last < start) and _checks(lines[start:end])
            for number in range(start, end + 1)
        }
        kept = ["" if number in others else line for number, line in enumerate(lines, 1)]
        return _made(
            project, claim, path, "\n".join(kept), table, blank=others, shown=(first + 1, last - 1)
        )
    if names and (found := find_test(project, path, names, text_of)):
        body = dedent("\n".join(found.text.split("\n")[found.first - 1 : found.last]))
        source = "\n" * (found.first - 1) + body + "\n"
        return _made(project, claim, found.path, source, table, test=found)
    known = ", ".join(regions) or "none"
    message = f'has neither a region nor a test called "{SEPARATOR.join(names)}", for "{claim}"'
    hint = f"# --8<-- [start:{name}] … [end:{name}], or def {name}; its regions: {known}"
    if len(names) > 1:
        hint = (
            f"name the class in which def {name} is written: one that another class inherits is "
            "found where the base is named at the top of a file of the project, under no condition"
        )
    return SnippetRead(None, (Problem("UR170", path, message, hint=hint),))


def _made(
    project: Project,
    claim: str,
    path: str,
    source: str,
    table: Mapping[str, Any],
    blank: Collection[int] | None = None,
    shown: tuple[int, int] | None = None,
    test: FoundTest | None = None,
    written: str = "",
) -> SnippetRead:
    """The snippet, with what the settings say of it in place of a header."""
    folder = project.path(project.settings.snippets)
    around = (
        "\n".join((test.text, test.inherited.text if test.inherited else "")) if test else source
    )
    said = {name: value for name, value in table.items() if name != "code"}
    header, problems = header_of(said, SETTINGS, lambda: usual_backend(around, folder))
    place = [replace(each, message=f'"{claim}": {each.message}', line=None) for each in problems]
    if blank is None:
        blank = range(1, len(source) - len(source.lstrip("\n")) + 1)
    approved, unreadable = approved_output(claim, project)
    snippet = Snippet(
        claim,
        path,
        source,
        header or Header(),
        approved=approved,
        languages=project.settings.languages,
        elsewhere=True,
        blank=tuple(sorted(blank)),
        shown=shown,
        published_as=f"{project.settings.snippets}/{claim}.py",
        unpublished=not project.publishes(path),
        test=test.name if test else "",
        around=test.text if test else "",
        inherited=test.inherited if test else None,
        written=written,
    )
    return SnippetRead(snippet, (*place, *unreadable, *review(snippet, project)))


def _text(project: Project, path: str) -> str | Problem:
    file = project.path(path)
    if not real(file).is_relative_to(real(project.root)):
        return Problem("UR170", path, "leads out of the project, the folder of pyproject.toml")
    try:
        return read_text(file, path, "UR170")
    except FileNotFoundError:
        return Problem("UR170", path, "is not there")


def _regions(lines: list[str]) -> dict[str, tuple[int, int]]:
    """First and last line of each region, those of its marks; what is not closed is none."""
    found: dict[str, tuple[int, int]] = {}
    open_marks: dict[str, int] = {}
    nested: list[str] = []
    for number, line in enumerate(lines, 1):
        match = _REGION.match(line)
        if match is None:
            continue
        if match["mark"] == "start" or match["begin"]:
            name = match["name"] or match["called"]
            open_marks[name] = number
            nested += [name] if match["begin"] else []
        else:
            name = match["name"] if match["mark"] else (nested.pop() if nested else "")
            if name in open_marks:
                found[name] = (open_marks.pop(name), number)
    return found


def _checks(lines: list[str]) -> bool:
    """Whether lines assert something: then they are another claim's, or nobody's."""
    return any(map(_ASSERTS.match, lines))


_NAMED = re.compile(r"(?:/{3,}[ \t]*claim[ \t]*\|[ \t]*|\bclaim=[\"']?)(?P<claim>[^\s{}\"']+)")


def named_in(text: str) -> set[str]:
    """Ids of the claims that a page may say, by its text alone: more than it does, if anything."""
    return {claim_id(found["claim"]) for found in _NAMED.finditer(text)}
