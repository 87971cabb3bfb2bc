"""The data at the top of a page, split from its body exactly as MkDocs does.

MkDocs knows two forms: YAML between two lines, and MultiMarkdown's "key: value" lines. What is
neither is text of the page, also where an author meant it as data (an empty pair of lines, YAML
that is no mapping, a last line without an end). Whoever reads or changes the data of a page has
to agree with that, or a page says something else afterwards.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import yaml

from uradori.project import yaml_text
from uradori.project.problems import Problem

TRANSLATION = "translation_of"
"""Front matter of a page: language → digest of that page's body when they were last compared."""

BYTE_ORDER_MARK = "\ufeff"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_OPENS = re.compile(r"---[ \t]*")
_CLOSES = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):(?P<value>.*)")
_MORE = re.compile(r"(?: {4}|\t)(?P<value>.*)")


class Form(StrEnum):
    """How the data of a page is written."""

    NONE = "none"
    YAML = "yaml"
    """Between `---` and `---` or `...`."""
    LINES = "lines"
    """MultiMarkdown's: "key: value", and nothing around it."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A page in two parts, as its host reads them."""

    form: Form
    data: Mapping[str, Any]
    body: str
    """What the host converts: without the data and the empty lines below, each end of line \\n."""
    body_line: int
    """The line of the file on which the body begins, counted from 1."""
    lines: tuple[int, int] = (0, 0)
    """Lines of the data, first and behind the last, counted from 0, without those around YAML."""
    error: str = ""
    """Why what looks like front matter is text for the host; "" where nothing looks like it."""
    error_line: int = 1

    def mapping(self, key: str) -> Mapping[str, Any]:
        """The mapping below `key`, empty where there is none; in lines it stands in braces.

        Raises ValueError where something else stands there.
        """
        value = self.data.get(key, {})
        if self.form is Form.LINES and isinstance(value, str):
            value, error, _ = yaml_text.load(value, _Loader)
            if error:
                raise ValueError(error)
        if not isinstance(value, dict):
            raise ValueError("is no mapping")  # noqa: TRY004 - the author's value, not a caller's
        return {name: each for name, each in value.items() if isinstance(name, str)}


def lines_of(text: str) -> list[str]:
    """`text` in lines with their ends, as every system writes them; together they are `text`."""
    return _LINE.findall(text)


def split(text: str) -> FrontMatter:
    """Split the text of a page; never raises for what an author may have written."""
    lines = [
        line.rstrip("\r\n") + "\n" * line.endswith(("\r", "\n"))
        for line in lines_of(text.removeprefix(BYTE_ORDER_MARK))
    ]
    if (end := _closing(lines)) is None:
        return _split_lines(lines)
    data, error, at = yaml_text.load("".join(lines[1:end]), _Loader)
    if isinstance(data, dict):
        return _parts(Form.YAML, data, lines, end + 1, (1, end))
    whole = "".join(lines)
    return FrontMatter(Form.NONE, {}, whole, 1, error=error, error_line=at + 2)


def _closing(lines: list[str]) -> int | None:
    """Index of the line that closes YAML at the top; at least one line stands in between."""
    if not lines or not _OPENS.fullmatch(lines[0].removesuffix("\n")):
        return None
    for index in range(2, len(lines)):
        line = lines[index]
        if line.endswith("\n") and _CLOSES.fullmatch(line[:-1]):
            return index
    return None


def _split_lines(lines: list[str]) -> FrontMatter:
    values: dict[str, list[str]] = {}
    key = ""
    end = 0
    for line in (each.removesuffix("\n") for each in lines):
        if not line.strip():
            break
        if found := _KEY.match(line):
            key = found["key"].lower()
            values.setdefault(key, []).append(found["value"].strip())
        elif key and (more := _MORE.match(line)):
            values[key].append(more["value"].strip())
        else:
            break
        end += 1
    data = {name: " ".join(parts) for name, parts in values.items()}
    begin = end + 1 if end < len(lines) and not lines[end].strip() else end
    return _parts(Form.LINES if data else Form.NONE, data, lines, begin, (0, end))


def _parts(
    form: Form, data: Mapping[str, Any], lines: list[str], begin: int, span: tuple[int, int]
) -> FrontMatter:
    while begin < len(lines) and lines[begin] == "\n":
        begin += 1
    return FrontMatter(form, data, "".join(lines[begin:]), begin + 1, span)


_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""MkDocs takes the same one; the two differ in what they make of odd characters."""


class _Loader(yaml_text.Constructor, _SafeLoader):  # type: ignore[misc] # PyYAML ships no types
    """A safe loader, which names the place of whatever it cannot make."""


def with_translation(text: str, digests: Mapping[str, str], shown: str) -> str | Problem:
    """`text` of a page with these digests as its `translation_of`, else byte for byte the same.

    A problem at the place `shown` where the page would mean something else to its host afterwards.
    """
    front = split(text)
    if front.error:
        message = f"cannot be confirmed: its front matter cannot be read: {front.error}"
        return Problem("UR904", shown, message, front.error_line, "mend it, or delete it")
    mark = BYTE_ORDER_MARK * text.startswith(BYTE_ORDER_MARK)
    lines = lines_of(text.removeprefix(BYTE_ORDER_MARK))
    newline = next((line[len(line.rstrip("\r\n")) :] for line in lines), "") or "\n"
    if front.form is Form.YAML:
        changed = _in_yaml(lines, front, digests, newline)
    elif front.form is Form.LINES:
        changed = _in_lines(lines, front, digests, newline)
    elif digests:
        changed = [f"{line}{newline}" for line in ["---", *_entry(digests), "---", ""]] + lines
    else:
        changed = lines
    result = mark + "".join(changed)
    after = split(result)
    if after.body != front.body or _meaning(after) != _meaning(front):
        message = "cannot be confirmed without changing what the page says to its host"
        hint = f"write {TRANSLATION} yourself, on a line of its own, in front matter between ---"
        return Problem("UR904", shown, message, 1, hint)
    return result


def _entry(digests: Mapping[str, str], indent: str = "") -> list[str]:
    if not digests:
        return [f"{indent}{TRANSLATION}: {{}}"]
    pairs = [f"{indent}  {_word(lang)}: {_word(sha)}" for lang, sha in sorted(digests.items())]
    return [f"{indent}{TRANSLATION}:", *pairs]


def _word(text: str) -> str:
    """`text` in YAML, which takes "no" for a truth value."""
    return text if yaml_text.load(text, _Loader)[0] == text else f"'{text}'"


def _in_yaml(
    lines: list[str], front: FrontMatter, digests: Mapping[str, str], newline: str
) -> list[str]:
    first, end = front.lines
    text = "".join(line.rstrip("\r\n") + "\n" for line in lines[first:end])
    root = yaml.compose(text, _Loader)  # as nodes, which know their places; it was read before
    indent = " " * root.start_mark.column
    entry = [f"{line}{newline}" for line in _entry(digests, indent)]
    for key, value in reversed(root.value):  # of a key that stands twice the last one counts
        if key.value == TRANSLATION:
            begin, after = key.start_mark.line, _last_line(value, key.start_mark.line) + 1
            return [*lines[: first + begin], *entry, *lines[first + after :]]
    return [*lines[:end], *entry, *lines[end:]] if digests else lines


def _last_line(node: yaml.Node, line: int) -> int:
    """The last line of a value; a block of pairs claims what follows it, so ask its last one."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        end: int = node.end_mark.line if node.end_mark.column else node.end_mark.line - 1
        return max(line, end)
    last = node.value[-1]
    for each in last if isinstance(last, tuple) else (last,):
        line = _last_line(each, line)
    return line


def _in_lines(
    lines: list[str], front: FrontMatter, digests: Mapping[str, str], newline: str
) -> list[str]:
    first, end = front.lines
    kept: list[str] = []
    inside = False
    for line in lines[first:end]:
        found = _KEY.match(line)
        inside = found["key"].lower() == TRANSLATION if found else inside
        if not inside:
            kept.append(line)
    if digests:
        pairs = ", ".join(f"{_word(lang)}: {_word(sha)}" for lang, sha in sorted(digests.items()))
        if kept and not kept[-1].endswith(("\r", "\n")):
            kept[-1] += newline
        kept.append(f"{TRANSLATION}: {{{pairs}}}{newline}")
    return [*kept, *lines[end:]]


def _meaning(front: FrontMatter) -> list[tuple[str, str | int]]:
    """All data but `translation_of`."""
    data = {key: value for key, value in front.data.items() if key != TRANSLATION}
    return yaml_text.meaning(data)
