"""A page for Sphinx as its author would have written it without us: the words of its claims alone.

Only what was read as a claim is changed; what shows how one is written stays as it is.
"""

import re
from collections.abc import Iterable
from itertools import takewhile

from uradori.project.model import Page

_DIRECTIVE = re.compile(r"^(?P<indent>[ \t]*)\.\.[ \t]+claim::[ \t]+\S+[ \t]*$")
_FENCE = re.compile(r"^[ \t]*(?P<fence>`{3,}|:{3,}|~{3,})\{claim\}[ \t]+\S+[ \t]*$")
_ROLE = re.compile(
    r"(?::(?:claim|clause):|\{(?:claim|clause)\})`(?P<words>[^`<]*?)(?:\s*<[^`<>]*>)?`"
)


def undirected(page: Page, text: str) -> str:
    """The text of a page's file without our directives and roles."""
    lines = text.split("\n")
    for line in sorted({each.line for each in page.mentions if each.line}, reverse=True):
        at = line - 1
        if at >= len(lines):
            continue
        if found := _DIRECTIVE.match(lines[at]):
            lines[at:] = _without_directive(lines[at:], found["indent"])
        elif found := _FENCE.match(lines[at]):
            lines[at:] = _without_fence(lines[at:], found["fence"])
        else:
            first = at - len([*takewhile(str.strip, reversed(lines[:at]))])
            last = at + len([*takewhile(str.strip, lines[at:])])
            lines[first:last] = _without_roles(lines[first:last])
    return "\n".join(lines)


def _without_directive(lines: list[str], indent: str) -> list[str]:
    _, *after = lines
    inside = [*takewhile(lambda each: not each.strip() or _depth(each) > len(indent), after)]
    while inside and not inside[-1].strip():
        inside.pop()
    rest = after[len(inside) :]
    while inside and not inside[0].strip():
        inside.pop(0)
    deep = min((_depth(each) for each in inside if each.strip()), default=0)
    return [*_without_roles(f"{indent}{each[deep:]}".rstrip() for each in inside), *rest]


def _without_fence(lines: list[str], fence: str) -> list[str]:
    _, *after = lines
    inside = [*takewhile(lambda each: not _closes(each.strip(), fence), after)]
    return [*_without_roles(inside), *after[len(inside) + 1 :]]


def _closes(line: str, fence: str) -> bool:
    return line.startswith(fence) and not line.strip(fence[0])


def _without_roles(lines: Iterable[str]) -> list[str]:
    return _ROLE.sub(lambda found: found["words"], "\n".join(lines)).split("\n")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
