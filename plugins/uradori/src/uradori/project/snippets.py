"""Snippet files: their header, what a page shows of them, and what is wrong with them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from uradori.project import toml, validation
from uradori.project.files import found_below, printable, read_text, real
from uradori.project.kinds import backends, kinds, kinds_shown, meant
from uradori.project.model import DEFAULT_BACKEND, Header, Snippet
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative, strangers

CLAIM_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z][a-z0-9_]*)+")
MAX_WORDS = 6

_OPEN = re.compile(r"# /// uradori[ \t]*")
_CLOSE = re.compile(r"# ///[ \t]*")
_END_OF_LINE = re.compile(r"\r\n|\n|\r")
_MARK = re.compile(r"^\s*#\s*--8<--\s*\[(?P<which>start|end):show\]\s*$")
_NOTE = re.compile(r"^(?P<indent>\s*)# (?P<lang>[a-z]{2,3}): (?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class SnippetRead:
    """One file of the snippets folder: the snippet if it could be read, and its problems."""

    snippet: Snippet | None
    problems: tuple[Problem, ...]


def read_snippets(project: Project) -> tuple[dict[str, Snippet], list[Problem]]:
    """Every snippet of the site by claim id, and all problems of the folder."""
    snippets: dict[str, Snippet] = {}
    problems: list[Problem] = []
    for claim, path in snippet_paths(project):
        found = read_snippet(claim, path, project)
        problems += found.problems
        if found.snippet:
            snippets[claim] = found.snippet
    return snippets, [*problems, *_unused_outputs(project, snippets)]


def snippet_paths(project: Project) -> Iterator[tuple[str, Path]]:
    """(claim id, path) of every file that is a claim's snippet, in order."""
    for path in found_below(project.path(project.settings.snippets), ".py"):
        if (claim := claim_of(path, project)) is not None:
            yield claim, path


def claim_of(path: Path, project: Project) -> str | None:
    """The claim that the file at `path` checks; None for helpers, faults and engines."""
    folder = project.path(project.settings.snippets)
    if not path.is_relative_to(folder):
        return None
    parts = path.relative_to(folder).with_suffix("").parts
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
    header, lines, problems = _read_header(source, shown)
    if header is None:
        return SnippetRead(None, tuple(problems))
    approved = _read_file(path.with_suffix(".out"), project)
    if isinstance(approved, Problem):
        problems.append(approved)
        approved = None
    snippet = Snippet(claim, shown, source, header, lines, approved, project.settings.languages)
    return SnippetRead(snippet, (*problems, *_review(snippet, project)))


def _read_file(path: Path, project: Project) -> str | Problem | None:
    """The text of a file of the snippets folder; None where there is nothing."""
    shown = relative(path, project.root)
    if not real(path).is_relative_to(real(project.path(project.settings.snippets))):
        message = f"leads out of {project.settings.snippets}/"
        return Problem("UR109", shown, message, hint="put the file itself there")
    try:
        return read_text(path, shown, "UR111")
    except FileNotFoundError:
        return None


def shown_lines(snippet: Snippet, lang: str) -> str:
    """The part of the source that a page shows in `lang`.

    Without the header; only what stands between the show marks where there are any; comments
    of other languages removed, those of `lang` without their prefix.
    """
    first, last = snippet.header_lines
    lines = [line for n, line in enumerate(_lines(snippet.source), 1) if not first <= n <= last]
    if any(_MARK.match(line) for line in lines):
        lines = list(_between_marks(lines))
    kept: list[str] = []
    for line in lines:
        note = _NOTE.match(line)
        if note is None:
            kept.append(line)
        elif note["lang"] not in snippet.languages:
            kept.append(line)  # some other comment that happens to look like one
        elif note["lang"] == lang:
            kept.append(f"{note['indent']}# {note['text']}")
    return "\n".join(kept).strip("\n") + "\n"


def _lines(source: str) -> list[str]:
    """The lines of a source as Python counts them, without their ends and a byte order mark."""
    return _END_OF_LINE.split(source.removeprefix("\ufeff"))


def _between_marks(lines: list[str]) -> Iterator[str]:
    showing = False
    for line in lines:
        if mark := _MARK.match(line):
            showing = mark["which"] == "start"
        elif showing:
            yield line


def services_of(snippet: Snippet) -> frozenset[str]:
    """The boto3 services that a snippet makes clients or resources of, as its text names them."""
    try:
        tree = ast.parse(snippet.source.removeprefix("\ufeff"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    return frozenset(
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"client", "resource"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    )


def _read_header(source: str, shown: str) -> tuple[Header | None, tuple[int, int], list[Problem]]:
    lines = _lines(source)
    opened = [number for number, line in enumerate(lines, 1) if _OPEN.fullmatch(line)]
    if not opened:
        return Header(), (0, 0), []
    start, body = opened[0], list[str]()
    for line in lines[start:]:
        if _CLOSE.fullmatch(line) or not (line == "#" or line.startswith("# ")):
            break
        body.append(line[2:])
    end = start + len(body) + 1
    if end > len(lines) or not _CLOSE.fullmatch(lines[end - 1]):
        hint = 'every line starts with "# " and the last one is "# ///"'
        return None, (0, 0), [Problem("UR101", shown, "header is not closed", start, hint)]
    header, problems = _header(body, shown, start)
    second = [number for number in opened if number > end]
    if second:
        hint = f"put its keys into the header on line {start}"
        problems.append(Problem("UR123", shown, "has a second header", second[0], hint))
    return header, (start, end), problems


def _header(body: list[str], shown: str, start: int) -> tuple[Header | None, list[Problem]]:
    """The header with these lines, below the line `start`."""
    table = toml.parse("\n".join(body), shown, "UR101", start)
    if isinstance(table, Problem):
        return None, [replace(table, message=f"header {table.message}")]
    kind = table.get("kind")
    if isinstance(kind, str) and kind not in kinds():
        message, place = f'header: there is no kind named "{kind}"', _line_of("kind", body, start)
        return None, [Problem("UR102", shown, message, place, meant(kind))]
    if kind is None and (spec := backends().get(str(table.get("backend", DEFAULT_BACKEND)))):
        if not spec.usual:
            hint = (
                f"add kind, one of: {', '.join(_in_order(kinds_shown(spec.name, engines=False)))}"
            )
            message = "header: kind is needed with this backend"
            return None, [Problem("UR102", shown, message, start, hint)]
        table["kind"] = spec.usual
    if isinstance(kind, str) and not kinds()[kind].executed:
        table.setdefault("backend", "plain")
    header, complaints = validation.read(Header, table)
    hint = "the README lists every key of a header"
    return header, [
        Problem("UR102", shown, f"header: {key}: {message}", _line_of(key, body, start), hint)
        for key, message in complaints
    ]


def _line_of(key: str, body: list[str], start: int) -> int:
    """The line on which a key of the header stands, or the first part of it that does."""
    parts = key.split(".")
    for length in range(min(len(parts), 3), 0, -1):
        name = ".".join(parts[:length])
        for offset, line in enumerate(body, 1):
            if line.lstrip(" \t[").startswith(name):
                return start + offset
    return start


def _review(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """What a reviewer would say before running anything."""
    header, shown, line = snippet.header, snippet.path, max(snippet.header_lines[0], 1)
    name = snippet.id.rsplit("/", 1)[-1]
    if not CLAIM_ID.fullmatch(snippet.id) or len(name.split("_")) > MAX_WORDS:
        hint = f"at most {MAX_WORDS} words in snake_case, saying the behaviour"
        yield Problem("UR110", shown, f'"{snippet.id}" is no good name for a claim', hint=hint)
    yield from _review_witnesses(snippet, project, line)
    missing = [
        lang for lang in project.settings.languages if header.limits and lang not in header.limits
    ]
    if missing:
        yield Problem("UR117", shown, f"limits are missing in: {', '.join(missing)}", line)
    yield from strangers({"limits": header.limits}, project, shown, line)
    yield from _review_disagreements(snippet, project)
    yield from _review_code(snippet)
    yield from _review_notes(snippet, project)
    if snippet.executed:
        if not header.fails_when:
            hint = "name a fault in fails_when; a check that cannot fail proves nothing"
            yield Problem("UR105", shown, "names no fault that makes it fail", line, hint)
        if snippet.approved is None:
            hint = f"uradori approve {snippet.id}"
            yield Problem("UR106", shown, "has no approved output", hint=hint)
    elif not (header.sources and header.limits):
        hint = "give sources, and in limits the reason why nothing can be run"
        yield Problem("UR113", shown, 'kind "source" rests on citations and a reason', line, hint)


def _review_disagreements(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """Each is with a known witness, told in every language, and rests on a source."""
    header, shown, line = snippet.header, snippet.path, max(snippet.header_lines[0], 1)
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
        hint = f"with this backend: {', '.join(_in_order(shows))}"
        message = f'backend "{header.backend}" cannot testify as "{header.kind}"'
        yield Problem("UR114", shown, message, line, hint)
    for name in header.engines:
        if name not in (known := project.settings.engines):
            close = get_close_matches(name, known, n=1)
            hint = f'did you mean "{close[0]}"?' if close else f"add [tool.uradori.engines.{name}]"
            yield Problem("UR122", shown, f'no engine named "{name}"', line, hint)


def _in_order(names: frozenset[str]) -> list[str]:
    return [name for name in kinds() if name in names]


def _review_code(snippet: Snippet) -> Iterator[Problem]:
    try:
        tree = ast.parse(snippet.source.removeprefix("\ufeff"), filename=snippet.path)
    except (
        SyntaxError,
        ValueError,
        RecursionError,
        MemoryError,
    ) as error:  # too deep: the last two
        message = f"is not Python: {getattr(error, 'msg', error) or 'nested too deep'}"
        yield Problem("UR108", snippet.path, message, getattr(error, "lineno", None))
        return
    if not snippet.executed and tree.body:
        hint = "choose the kind of what it runs, or delete the code"
        message = 'kind "source" runs nothing, yet there is code'
        yield Problem("UR113", snippet.path, message, tree.body[0].lineno, hint)
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        if any(name.split(".")[0] == "uradori" for name in names):
            hint = "a reader must be able to copy and run it"
            message = "imports uradori; a snippet is a plain script"
            yield Problem("UR119", snippet.path, message, getattr(node, "lineno", None), hint)


def _review_notes(snippet: Snippet, project: Project) -> Iterator[Problem]:
    """Comments come in groups of one line a language; show marks come in pairs."""
    wanted = set(project.settings.languages)
    group: list[str] = []
    first = 0
    marks: list[str] = []
    for number, line in enumerate([*_lines(snippet.source), ""], 1):
        if mark := _MARK.match(line):
            marks.append(mark["which"])
        note = _NOTE.match(line)
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


def _unused_outputs(project: Project, snippets: dict[str, Snippet]) -> Iterator[Problem]:
    folder = project.path(project.settings.snippets)
    known = {claim for claim, _ in snippet_paths(project)}
    for path in found_below(folder, ".out"):
        claim = claim_of(path, project)
        shown = printable(relative(path, project.root))
        if claim not in known:
            hint = "delete it, or restore its snippet"
            yield Problem("UR107", shown, "approves the output of no snippet", hint=hint)
        elif claim in snippets and not snippets[claim].executed:
            yield Problem("UR107", shown, 'approves an output, but kind "source" runs nothing')
