"""Response mutation: which changes to a response make sense, and making them. Pure.

A response is the plain data that boto3 returns: dicts, lists, strings, numbers, flags, times,
bytes and bodies to be read. A path leads from the response to one value in it.
"""

import copy
import io
import json
import random
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from uradori.evidence.model import Mutation

Place = tuple[str | int, ...]

MISSING: Any = object()
"""Stands for the value of a key that a snippet asked for and that was not there."""


_NUMBER = re.compile(r"(?<![\w.-])\d{1,9}(?!\w|-|\.\d)")
"""A number in running text, not one that is part of a name, a date or a version."""


def changes_of_text(text: str) -> list[str]:
    """Names of the changes that can be made to a text in which something is looked for."""
    return ["emptied", *(["numbers_altered"] if _NUMBER.search(text) else [])]


def changes(value: Any, example: Any = None) -> list[str]:
    """Names of the changes that can be made to a value of this type.

    `example` is what an absent value would look like if it were there, where that is known.
    """
    if value is MISSING:
        return [] if example is None else ["appeared"]
    if value is None:
        return ["filled"]
    if isinstance(value, list):
        found = ["emptied", "element_doubled"] if value else []
        return [*found, "reordered"] if len(value) > 1 and value != value[::-1] else found
    if isinstance(value, bool):
        return ["flipped"]
    if isinstance(value, (int, float, Decimal, str, bytes, datetime)) or hasattr(value, "read"):
        return ["altered"]
    return []


def apply(response: Any, path: Place, change: str, example: Any = None) -> bool:
    """Make one change inside `response`, in place; False where the path leads nowhere."""
    if not path:
        return False
    try:
        holder = response
        for key in path[:-1]:
            holder = holder[key]
        last: Any = path[-1]
        if change == "appeared":
            if example is None or last in holder:
                return False
            holder[last] = copy.deepcopy(example)
        elif change == "lost":
            del holder[last]
        else:
            holder[last] = _changed(holder[last], change)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _changed(value: Any, change: str) -> Any:
    if isinstance(value, list):
        return _changed_list(value, change)
    if change == "emptied":
        return type(value)()
    if change == "flipped":
        return not value
    if change == "name_added":
        return {**value, f"~{next(reversed(value), '')}": next(reversed(value.values()), None)}
    if change == "numbers_altered":
        return _NUMBER.sub(lambda found: str(int(found[0]) + 1), value)
    return "~" if change == "filled" else _altered(value)


def _changed_list(value: list[Any], change: str) -> list[Any]:
    if change == "emptied":
        return []
    return value[::-1] if change == "reordered" else [value[0], *value]


def _altered(value: Any) -> Any:
    if isinstance(value, str):
        return _altered_text(value)
    if isinstance(value, bytes):
        return value + b"~"
    if isinstance(value, datetime):
        return value + timedelta(days=1)
    if hasattr(value, "read"):
        return _altered_body(value)
    return value + 1


def _altered_text(value: str) -> str:
    """Numbers stay numbers and JSON stays JSON: another value, not garbage."""
    if value.isdecimal():
        return str(int(value) + 1)
    if value[:1] in "{[":
        try:
            document = json.loads(value)
        except ValueError:
            return value + "~"
        return json.dumps(_altered_leaf(document))
    return value + "~"


def _altered_leaf(document: Any) -> Any:
    """`document` with its first leaf altered; an empty one gains an element."""
    if isinstance(document, dict) and document:
        first = next(iter(document))
        return {**document, first: _altered_leaf(document[first])}
    if isinstance(document, list) and document:
        return [_altered_leaf(document[0]), *document[1:]]
    if isinstance(document, bool):
        return not document
    if isinstance(document, (int, float)):
        return document + 1
    return f"{document}~" if isinstance(document, str) else ["~"]


def _altered_body(body: Any) -> Any:
    """A body to be read, of the same type where possible, with other content."""
    content = body.read()
    altered = _altered_text(content.decode()).encode() if _is_text(content) else content + b"~"
    try:
        return type(body)(io.BytesIO(altered), len(altered))
    except TypeError:
        return io.BytesIO(altered)


def _is_text(content: bytes) -> bool:
    try:
        return bool(content.decode()) or not content
    except UnicodeDecodeError:
        return False


def plain_copy(value: Any) -> Any:
    """A copy of nested dicts and lists that can be changed without changing the original."""
    if isinstance(value, dict):
        return {key: plain_copy(item) for key, item in value.items()}
    return [plain_copy(item) for item in value] if isinstance(value, list) else value


def sample(candidates: Sequence[Mutation], most: int, seed: str) -> list[Mutation]:
    """At most `most` of the candidates, the same ones for the same seed, in their own order."""
    if len(candidates) <= most:
        return list(candidates)
    chosen = set(random.Random(seed).sample(range(len(candidates)), most))
    return [each for index, each in enumerate(candidates) if index in chosen]


def distinct(candidates: Iterable[Mutation]) -> list[Mutation]:
    """The candidates without repetition, in order of first appearance."""
    return list(dict.fromkeys(candidates))
