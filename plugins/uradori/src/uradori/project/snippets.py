"""Snippet files: found below their folder, and read with their header and approved output."""

import ast
import os
import re
import sys
import sysconfig
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from uradori.project import toml, validation
from uradori.project.faults import FOLDER as FAULTS
from uradori.project.files import found_below, printable, read_text, real
from uradori.project.kinds import backends, kinds, kinds_shown, meant
from uradori.project.model import Header, Snippet
from uradori.project.problems import Problem
from uradori.project.python_trees import tree_of
from uradori.project.settings import Project, relative
from uradori.project.snippet_lines import lines_of
from uradori.project.snippet_review import in_order, review, review_reach
from uradori.project.usual_backend import PLAIN, usual_backend

ENGINES = "engines"
"""The folder of the modules that start engines."""
_OPEN = re.compile(r"# /// uradori[ \t]*")
_CLOSE = re.compile(r"# ///[ \t]*")


@dataclass(frozen=True, slots=True)
class SnippetRead:
    """One file of the snippets folder: the snippet if it could be read, and its problems."""

    snippet: Snippet | None
    problems: tuple[Problem, ...]


def read_snippets(project: Project) -> tuple[Mapping[str, Snippet], list[Problem]]:
    """Every snippet of the site by claim id, and all problems of the folder."""
    snippets: MutableMapping[str, Snippet] = project.many()
    problems: list[Problem] = []
    for claim, path in snippet_paths(project):
        found = read_snippet(claim, path, project)
        problems += found.problems
        if found.snippet:
            snippets[claim] = found.snippet
    return snippets, [*problems, *_review_helpers(project)]


def _review_helpers(project: Project) -> Iterator[Problem]:
    """Helpers are reviewed as snippets are; those that start engines have to call the system."""
    folder = project.path(project.settings.snippets)
    for path in found_below(folder, ".py"):
        top = path.relative_to(folder).parts[0]
        if claim_of(path, project) is None and top != FAULTS:
            source = _read_file(path, project)
            if isinstance(source, str):  # else whoever imports it will say so
                shown = relative(path, project.root)
                allowed = {"ctypes"} if top == ENGINES else ()
                yield from review_reach(source, shown, allowed)
    for name, path in sorted({*_helpers(folder, project)}):
        if name in sys.stdlib_module_names or PathFinder.find_spec(name, _installed()):
            message = f'is never imported: "{name}" is a library'
            yield Problem("UR135", relative(path, project.root), message, hint="rename it")


def _helpers(folder: Path, project: Project) -> Iterator[tuple[str, Path]]:
    """(module, path) of everything that snippets could import from beside them."""
    for name in (*project.settings.helpers, FAULTS):
        if (folder / name).is_dir():
            yield name, folder / name
    for path in found_below(folder, ".py"):
        top = path.relative_to(folder).parts[0]
        if path.parent == folder or path.name == "__init__.py":
            yield top.removesuffix(".py"), folder / top


def _installed() -> list[str]:
    """The folders of the libraries that snippets import."""
    return [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]


def snippet_paths(project: Project) -> Iterator[tuple[str, Path]]:
    """(claim id, path) of every file that is a claim's snippet, in order."""
    for path in found_below(project.path(project.settings.snippets), ".py"):
        if (claim := claim_of(path, project)) is not None:
            yield claim, path


def claim_of(path: Path, project: Project) -> str | None:
    """The claim that the file at `path` checks; None for helpers, faults and engines."""
    above, name = f"{project.path(project.settings.snippets)}/", os.fspath(path)
    if not name.startswith(above):  # as text, since every file is asked about
        return None
    *folders, last = name[len(above) :].split("/")
    parts = (*folders, Path(last).stem)
    hidden = any(part.startswith(("_", ".")) for part in parts)
    if not parts[1:] or hidden or parts[0] in project.settings.helpers:
        return None
    return "/".join(parts)


def read_snippet(claim: str, path: Path, project: Project) -> SnippetRead:
    """Read one snippet; never raises for what an author may have written."""
    shown = relative(path, project.root)
    source = _read_file(path, project)
    if source is None:
        return SnippetRead(None, (Problem("UR111", shown, "cannot be read: it is gone"),))
    if isinstance(source, Problem):
        return SnippetRead(None, (source,))
    folder = project.path(project.settings.snippets)
    header, lines, problems = read_header(source, shown, lambda: usual_backend(source, folder))
    if header is None:
        return SnippetRead(None, tuple(problems))
    approved, unreadable = approved_output(claim, project)
    problems += unreadable
    snippet = Snippet(
        claim,
        shown,
        source,
        header,
        lines,
        approved,
        project.settings.languages,
        unpublished=not project.publishes(shown),
    )
    return SnippetRead(snippet, (*problems, *review(snippet, project)))


def approved_output(claim: str, project: Project) -> tuple[str | None, list[Problem]]:
    """What was approved as the output of a claim's check, wherever its code stands; problems."""
    found = _read_file(project.path(project.settings.snippets) / f"{claim}.out", project)
    return (None, [found]) if isinstance(found, Problem) else (found, [])


def _read_file(path: Path, project: Project) -> str | Problem | None:
    """The text of a file of the snippets folder; None where there is nothing."""
    shown = relative(path, project.root)
    if _leads_out(path, project):
        message = f"leads out of {project.settings.snippets}/"
        return Problem("UR109", shown, message, hint="put the file itself there")
    try:
        return read_text(path, shown, "UR111")
    except FileNotFoundError:
        return None


def _leads_out(path: Path, project: Project) -> bool:
    """Whether a file below the snippets folder is one elsewhere, by a link on the way."""
    folder = project.path(project.settings.snippets)
    below = relative(path, folder).split("/")
    ways = ("/".join([str(folder), *below[:depth]]) for depth in range(1, len(below) + 1))
    if ".." not in below and not any(map(os.path.islink, ways)):
        return False
    return not real(path).is_relative_to(real(folder))


def services_of(snippet: Snippet) -> frozenset[str]:
    """The boto3 services that a snippet makes clients or resources of, as its text names them."""
    return _services(snippet.source)


@lru_cache(2048)
def _services(source: str) -> frozenset[str]:
    tree = tree_of(source)
    return frozenset(
        node.args[0].value
        for node in (ast.walk(tree) if tree else ())
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"client", "resource"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    )


def read_header(
    source: str, shown: str, usual: Callable[[], str] = lambda: PLAIN
) -> tuple[Header | None, tuple[int, int], list[Problem]]:
    """(header, its first and last line, problems) of a source; None where it cannot be read.

    `usual` is asked for the backend where the header names none.
    """
    body, (start, end), problems = header_lines(source, shown)
    if body is None:
        return None, (0, 0), problems
    header, complaints = _header(body, shown, max(start, 1), usual)
    return header, (start, end), [*complaints, *problems]


def header_lines(
    source: str, shown: str
) -> tuple[list[str] | None, tuple[int, int], list[Problem]]:
    """(lines of TOML, first and last line of the header, problems); None where it has no end."""
    lines = lines_of(source)
    opened = [number for number, line in enumerate(lines, 1) if _OPEN.fullmatch(line)]
    if not opened:
        return [], (0, 0), []
    start, body = opened[0], list[str]()
    for line in lines[start:]:
        if _CLOSE.fullmatch(line) or not (line == "#" or line.startswith("# ")):
            break
        body.append(line[2:])
    end = start + len(body) + 1
    if end > len(lines) or not _CLOSE.fullmatch(lines[end - 1]):
        hint = 'every line starts with "# " and the last one is "# ///"'
        return None, (0, 0), [Problem("UR101", shown, "header is not closed", start, hint)]
    second = [number for number in opened if number > end]
    if second:
        hint = f"put its keys into the header on line {start}"
        return body, (start, end), [Problem("UR123", shown, "has a second header", second[0], hint)]
    return body, (start, end), []


def _header(
    body: list[str], shown: str, start: int, usual: Callable[[], str]
) -> tuple[Header | None, list[Problem]]:
    """The header with these lines, below the line `start`."""
    table = toml.parse("\n".join(body), shown, "UR101", start)
    if isinstance(table, Problem):
        return None, [replace(table, message=f"header {table.message}")]
    return header_of(table, shown, usual, body, start)


def header_of(
    table: dict[str, Any],
    shown: str,
    usual: Callable[[], str],
    body: Sequence[str] = (),
    start: int = 1,
) -> tuple[Header | None, list[Problem]]:
    """The header that a table says, which was written in the lines `body` below the line `start`.

    `usual` is asked for the backend where it names none.
    """
    kind = table.get("kind")
    if isinstance(kind, str) and kind not in kinds():
        message, place = f'header: there is no kind named "{kind}"', _line_of("kind", body, start)
        return None, [Problem("UR102", shown, message, place, meant(kind))]
    if isinstance(kind, str) and not kinds()[kind].executed:
        table.setdefault("backend", PLAIN)
    if "backend" not in table:
        table["backend"] = usual()
    if kind is None and (spec := backends().get(str(table["backend"]))):
        if not spec.usual:
            hint = f"add kind, one of: {', '.join(in_order(kinds_shown(spec.name, engines=False)))}"
            message = "header: kind is needed with this backend"
            return None, [Problem("UR102", shown, message, start, hint)]
        table["kind"] = spec.usual
    header, complaints = validation.read(Header, table)
    hint = "the manual lists every key of a header: docs/keys.md"
    return header, [
        Problem("UR102", shown, f"header: {key}: {message}", _line_of(key, body, start), hint)
        for key, message in complaints
    ]


def _line_of(key: str, body: Sequence[str], start: int) -> int:
    """The line on which a key of the header stands, or the first part of it that does."""
    parts = key.split(".")
    for length in range(min(len(parts), 3), 0, -1):
        name = ".".join(parts[:length])
        for offset, line in enumerate(body, 1):
            if line.lstrip(" \t[").startswith(name):
                return start + offset
    return start


def unused_outputs(
    project: Project, snippets: Mapping[str, Snippet], known: Collection[str]
) -> Iterator[Problem]:
    """Outputs that nothing could print; `known` are claims of which there is more to tell."""
    for path in found_below(project.path(project.settings.snippets), ".out"):
        claim = claim_of(path, project)
        shown = printable(relative(path, project.root))
        there = claim in snippets or claim in known or os.path.lexists(path.with_suffix(".py"))
        if claim is None or not there:
            hint = "delete it, or restore its snippet"
            yield Problem("UR107", shown, "approves the output of no snippet", hint=hint)
        elif claim in snippets and not snippets[claim].executed:
            kind = snippets[claim].header.kind
            yield Problem("UR107", shown, f'approves an output, but kind "{kind}" runs nothing')
