"""Sphinx's conf.py: what it says of a site as far as its text tells, and one extension more.

It is a program, which is not run here. The text stays as its author wrote it: an entry is put into
the list of extensions, and the result is parsed again and must be the same but for that.
"""

import ast
import copy
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from uradori.project.python_trees import UNREADABLE
from uradori.project.site_file import SiteFileError

NAME = "conf.py"
ENTRY = "uradori.hosts.sphinx"
_LIST = "extensions"
_SAYS = (_LIST, "html_theme", "master_doc", "root_doc", "source_suffix", "exclude_patterns")
MYST = frozenset({"myst_parser", "myst_nb"})
"""Extensions with which pages are Markdown."""
_BY_HAND = f'put "{ENTRY}" into `{_LIST}` by hand'


def load(text: str) -> dict[str, Any]:
    """What is set and written out at the top of the file: texts, and lists of texts.

    Of what a list has besides nothing is said. Raises SiteFileError where it is no Python.
    """
    found: dict[str, Any] = {}
    for node in _tree(text).body:
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            value = _written(node.value)
            for each in targets:
                if isinstance(each, ast.Name) and value is not None:
                    more = isinstance(node, ast.AugAssign) and isinstance(value, list)
                    before = found.get(each.id) if more else None
                    found[each.id] = [*before, *value] if isinstance(before, list) else value
    return found


def is_of_sphinx(text: str) -> bool:
    """Whether a conf.py is Sphinx's: others are called so too."""
    try:
        return any(each in _SAYS for each in load(text))
    except SiteFileError:
        return False


def is_markdown(document: Mapping[str, Any]) -> bool:
    """Whether pages may be written in MyST."""
    extensions = document.get(_LIST)
    suffixes = document.get("source_suffix", [".md"])
    return (
        isinstance(extensions, list)
        and not MYST.isdisjoint(extensions)
        and (not isinstance(suffixes, str | list) or ".md" in suffixes)
    )


def with_us(text: str) -> str:
    """The text with our extension; the same where it is there already.

    Raises SiteFileError where that takes a person, and says what to write.
    """
    tree = _tree(text)
    if _has_us(tree):
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    found = [*_lists(tree)]
    if not found:
        if any(map(_may_set, ast.walk(tree))):
            raise SiteFileError(_BY_HAND)
        before = text if not text or text.endswith("\n") else text + newline
        return before + _of_ours(newline)
    at, given = found[-1]
    if any(map(_replaces, tree.body[at + 1 :])):
        raise SiteFileError(_BY_HAND)
    wanted = ast.dump(_with(tree, at, [*given.elts, ast.Constant(ENTRY)]))
    for candidate in _candidates(text, given, newline):
        if (made := _parsed(candidate)) is not None and ast.dump(made) == wanted:
            return candidate
    raise SiteFileError(_BY_HAND)


def without_us(text: str) -> str:
    """The text without our extension. Raises SiteFileError where that takes a person."""
    tree = _tree(text)
    by_hand = SiteFileError(f'take "{ENTRY}" out of `{_LIST}` by hand')
    for at, given in _lists(tree):
        left = [each for each in given.elts if _written(each) != ENTRY]
        if len(left) == len(given.elts):
            continue
        above = text.removesuffix(_of_ours("\r\n" if "\r\n" in text else "\n"))
        if above != text and (not above or above.endswith("\n")):
            return above
        wanted = ast.dump(_with(tree, at, left))
        said = rf"[\"']{re.escape(ENTRY)}[\"']"
        for pattern in (rf"^[ \t]*{said},?[ \t]*\r?\n", rf",\s*{said}", rf"{said}\s*,?\s*"):
            candidate = re.sub(pattern, "", text, count=1, flags=re.MULTILINE)
            if (made := _parsed(candidate)) is not None and ast.dump(made) == wanted:
                return without_us(candidate)
        raise by_hand
    if _has_us(tree):
        raise by_hand
    return text


def _of_ours(newline: str) -> str:
    """What is put at the end of a file that says nothing of extensions."""
    return f'{newline}{_LIST} = ["{ENTRY}"]{newline}'


def _has_us(tree: ast.Module) -> bool:
    """Whether our extension is among the extensions, in whatever way it gets there."""
    said = (node for node in tree.body if any(map(_names_list, ast.walk(node))))
    return any(_written(each) == ENTRY for node in said for each in ast.walk(node))


def _names_list(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == _LIST


def _may_set(node: ast.AST) -> bool:
    """Whether it names the extensions, be it in a branch, or imports what nobody names here."""
    names = node.names if isinstance(node, ast.ImportFrom) else ()
    return _names_list(node) or any(each.name in {"*", _LIST} for each in names)


def _replaces(node: ast.stmt) -> bool:
    """Whether a statement, or one in it, makes the extensions anew, and not from what they were."""
    made = (each for each in ast.walk(node) if isinstance(each, ast.Assign | ast.AnnAssign))
    return any(
        any(map(_names_list, each.targets if isinstance(each, ast.Assign) else [each.target]))
        and each.value is not None
        and not any(map(_names_list, ast.walk(each.value)))
        for each in made
    )


def _tree(text: str) -> ast.Module:
    try:
        return ast.parse(text.removeprefix("\ufeff"))
    except UNREADABLE as error:
        line = getattr(error, "lineno", None)
        raise SiteFileError(f"{f'line {line}: ' if line else ''}is no Python: {error}") from None


def _parsed(text: str) -> ast.Module | None:
    try:
        return _tree(text)
    except SiteFileError:
        return None


def _written(node: ast.AST | None) -> Any:
    """A text, or the texts in a list; None of anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.List | ast.Tuple):
        return [each for each in map(_written, node.elts) if isinstance(each, str)]
    if isinstance(node, ast.Dict):
        return [each for each in map(_written, node.keys) if isinstance(each, str)]
    return None


def _lists(tree: ast.Module) -> Iterator[tuple[int, ast.List]]:
    """Lists that become the extensions, or are added to them, each with its statement's place."""
    for at, node in enumerate(tree.body):
        if isinstance(node, ast.Assign):
            targets: Sequence[ast.expr] = node.targets
        elif isinstance(node, ast.AugAssign | ast.AnnAssign):
            targets = [node.target]
        else:
            continue
        named = any(isinstance(each, ast.Name) and each.id == _LIST for each in targets)
        if named and isinstance(node.value, ast.List):
            yield at, node.value


def _with(tree: ast.Module, at: int, elements: list[ast.expr]) -> ast.Module:
    """The module with other elements in the list of one of its statements."""
    again = copy.deepcopy(tree)
    statement = again.body[at]
    assert isinstance(statement, ast.Assign | ast.AugAssign | ast.AnnAssign)
    assert isinstance(statement.value, ast.List)
    statement.value.elts = elements
    return again


def _candidates(text: str, given: ast.List, newline: str) -> Iterator[str]:
    """Texts that may be what is wanted; whoever asks reads each."""
    lines = [*io.StringIO(text, newline="")]  # as Python counts them
    end = _offset(lines, given.end_lineno or 0, given.end_col_offset or 0) - 1
    if not given.elts:
        yield f'{text[:end]}"{ENTRY}"{text[end:]}'
        return
    last = given.elts[-1]
    after = _offset(lines, last.end_lineno or 0, last.end_col_offset or 0)
    quote = "'" if text[after - 1] == "'" else '"'
    entry = f"{quote}{ENTRY}{quote}"
    if given.end_lineno == last.end_lineno:
        comma = "" if text[after:end].strip() == "," else ","
        yield f"{text[:end]}{comma} {entry}{text[end:]}"
        yield f"{text[:after]}, {entry}{text[after:]}"
        return
    line = lines[last.lineno - 1]
    indent = line[: len(line) - len(line.lstrip())]
    behind = text.index("\n", after) + 1
    has_comma = re.sub(r"#[^\n]*", "", text[after:end]).strip() == ","
    if has_comma:
        yield f"{text[:behind]}{indent}{entry},{newline}{text[behind:]}"
    yield f"{text[:after]},{text[after:behind]}{indent}{entry},{newline}{text[behind:]}"
    yield f"{text[:after]}, {entry}{text[after:]}"


def _offset(lines: Sequence[str], line: int, column: int) -> int:
    """Where a place of a tree is in the text; its columns are counted in bytes."""
    bom = 1 if line == 1 and lines[0].startswith("\ufeff") else 0
    inside = lines[line - 1].removeprefix("\ufeff").encode()[:column].decode()
    return sum(map(len, lines[: line - 1])) + bom + len(inside)
