"""YAML that authors write, whatever it is: values, or what is wrong with it and on which line.

PyYAML answers some texts with errors that are none of its own, or with the end of the process, and
aliases make a short text mean a value that nobody can go through.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import yaml

DEEPEST = 200
"""Lists and mappings inside each other; nobody writes so many by hand."""


class Constructor:
    """Part of a loader: an error names the place of whatever cannot be made."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Make one value; a number that is none, or a date, is an error with a place."""
        try:
            return super().construct_object(node, deep)  # type: ignore[misc] # that of the loader
        except (ValueError, TypeError, ArithmeticError, AttributeError, LookupError) as error:
            tag = node.tag.removeprefix("tag:yaml.org,2002:")
            problem = f"what stands here is no {tag} that can be read"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from error


def load(text: str, loader: Any) -> tuple[Any, str, int]:
    """(value, why it cannot be read, on which line counted from 0)."""
    try:
        for line, depth in _depths(text, loader):
            if depth > DEEPEST:  # PyYAML would end the process, or run out of stack
                return None, f"nested more than {DEEPEST} deep", line
        return yaml.load(text, loader), "", 0  # noqa: S506 - a safe loader, as its callers see to
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        return None, " ".join(str(reason).split()), mark.line if mark else 0


def _depths(text: str, loader: Any) -> Iterator[tuple[int, int]]:
    """(line, depth) at each opening of a list or mapping; read without recursion."""
    depth = 0
    for event in yaml.parse(text, loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            yield event.start_mark.line, depth
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def meaning(value: Any) -> list[tuple[str, str | int]]:
    """A value as what can be compared, in linear time whatever aliases there are."""
    return list(_flat(value, {}))


def _flat(value: Any, seen: dict[int, int]) -> Iterator[tuple[str, str | int]]:
    if is_dataclass(value):
        value = tuple(getattr(value, each.name) for each in fields(value))
    if not isinstance(value, dict | list | tuple | set):
        # Not in decimals: a number may have more of them than Python writes.
        yield type(value).__name__, hex(value) if isinstance(value, int) else repr(value)
    elif id(value) in seen:
        yield "again", seen[id(value)]
    else:
        seen[id(value)] = len(seen)
        yield type(value).__name__, len(value)
        for each in value:
            yield from _flat(each, seen)
        for each in value.values() if isinstance(value, dict) else ():
            yield from _flat(each, seen)
