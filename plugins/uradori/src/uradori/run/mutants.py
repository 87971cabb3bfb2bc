"""Mutation: which changes to a value make sense, and making them. Pure.

A value is plain data, such as boto3 returns: dicts, lists, tuples, strings, numbers, flags, times,
bytes and bodies to be read. A path leads from what was answered to one value in it.
"""

import copy
import io
import json
import random
import re
import reprlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice, zip_longest
from typing import Any

from uradori.evidence.model import Mutation, Origin

Place = tuple[str | int, ...]
Example = Callable[[Place], Any]
"""What an absent value at a path would look like, or None where nobody knows."""

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 80
_SHORT.maxlist = _SHORT.maxdict = _SHORT.maxtuple = 3

CODE = "code"
"""The change of a place in a source, of which text before and after is known."""
CHANGES = (
    *("altered", "flipped", "filled", "emptied", "element_doubled", "reordered"),
    *("appeared", "lost", "name_added", "numbers_altered", "error_lost", CODE),
)
"""Names of all changes."""
MISSING: Any = object()
"""Stands for the value of a key that a snippet asked for and that was not there."""


def no_example(_path: Place) -> Any:
    """For answers of which nobody knows what else could be in them."""
    return None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A change that could be made to a value which the snippet looked at."""

    call: int
    operation: str
    path: Place
    change: str
    origin: Origin = Origin.ANSWER
    value: Any = field(default=None, compare=False)
    example: Any = field(default=None, compare=False)
    """What an absent value would look like."""

    @property
    def mutation(self) -> Mutation:
        """The change, with what it does as text."""
        before, after = told(self.value, self.change, self.example)
        return Mutation(
            self.call, self.operation, self.path, self.change, self.origin, before, after
        )


_NUMBER = re.compile(r"(?<![\w.-])\d{1,9}(?!\w|-|\.\d)")
"""A number in running text, not one that is part of a name, a date or a version."""


def changes_of_text(text: str) -> list[str]:
    """Names of the changes that can be made to a text in which something is looked for."""
    return ["emptied", *(["numbers_altered"] if _NUMBER.search(text) else [])]


def changes_of_list(values: list[Any]) -> list[str]:
    """Names of the changes that can be made to a list in which something is looked for."""
    if not values:
        return []
    return ["emptied", "name_added"] if are_names(values) else ["emptied"]


def changes(value: Any, example: Any = None) -> list[str]:
    """Names of the changes that can be made to a value of this type.

    `example` is what an absent value would look like if it were there, where that is known.
    """
    if value is MISSING:
        return [] if example is None else ["appeared"]
    if isinstance(value, list | tuple | set | frozenset):
        return _changes_of_container(value)
    if value is None:
        return ["filled"]
    if isinstance(value, bool):
        return ["flipped"]
    if isinstance(value, (int, float, Decimal, str, bytes, datetime)) or hasattr(value, "read"):
        return ["altered"]
    return []


def _changes_of_container(values: Any) -> list[str]:
    if not values:
        return []
    if not isinstance(values, Sequence):
        return ["emptied"]
    turns = len(values) > 1 and values != values[::-1]
    return ["emptied", "element_doubled", *(["reordered"] if turns else [])]


def are_names(values: Any) -> bool:
    """Whether this is a list of texts alone, and of some: then it is searched, not counted."""
    if not isinstance(values, list) or not values:
        return False
    return all(type(each) is str for each in list.__iter__(values))


def sibling(answer: Any, path: Place) -> Any:
    """What an absent member of a dict would look like, going by its first one; None if empty."""
    holder = answer
    try:
        for key in path[:-1]:
            holder = holder[key]
    except (KeyError, IndexError, TypeError):
        return None
    if isinstance(holder, dict):
        return next(iter(holder.values()), None)
    return path[-1] if isinstance(holder, list | str) else None


def apply(answer: Any, path: Place, change: str, example: Any = None) -> bool:
    """Make one change inside `answer`, in place; False where the path leads nowhere."""
    if not path:
        return False
    try:
        return _edit(answer, path, change, example) is not None
    except (KeyError, IndexError, TypeError):
        return False


def _edit(holder: Any, path: Place, change: str, example: Any) -> Any:
    """`holder` with the change made below it; None where it cannot be made."""
    key, *deeper = path
    if deeper:
        edited = _edit(holder[key], tuple(deeper), change, example)
        return None if edited is None else _with(holder, key, edited)
    if change == "appeared":
        unknown = example is None and isinstance(holder, dict)
        return None if unknown or key in holder else _with_more(holder, key, example)
    if change == "lost":
        del holder[key]
        return holder
    return _with(holder, key, _changed(holder[key], change))


def _with(holder: Any, key: Any, value: Any) -> Any:
    """`holder` with another value in one place; what cannot be changed is made anew."""
    if not isinstance(holder, tuple):
        holder[key] = value
        return holder
    return _made_anew(holder, [value if n == key else each for n, each in enumerate(holder)])


def _made_anew(like: Any, values: list[Any]) -> Any:
    """A tuple, or one with names, of other values."""
    if hasattr(like, "_make") and len(values) == len(like):
        return like._make(values)
    return tuple(values)


def _with_more(holder: Any, name: Any, example: Any) -> Any:
    """A dict with one more member, a list with one more name, or a text with one more word."""
    if isinstance(holder, str):
        return f"{holder} {name}"
    if isinstance(holder, list):
        holder.append(name)
    else:
        holder[name] = copy.deepcopy(example)
    return holder


def told(value: Any, change: str, example: Any = None) -> tuple[str, str]:
    """What a value was, and what a change makes of it, as text; "" where the change says all."""
    before, after = "", ""
    if change == "appeared":
        after = _text(example)
    elif change == "name_added":
        after = _text(_added(value))
    elif change == "numbers_altered":
        numbers = [found[0] for found in islice(_NUMBER.finditer(value), _SHORT.maxlist)]
        before, after = ", ".join(numbers), ", ".join(str(int(each) + 1) for each in numbers)
    elif change == "error_lost":
        before = value.__name__
    elif change == CODE:
        before, after = value, example
    elif change in {"altered", "flipped", "filled"} and not hasattr(value, "read"):
        before, after = _text(value), _text(_changed(value, change))
    return before, after


def _text(value: Any) -> str:
    return _SHORT.repr(value)


def _changed(value: Any, change: str) -> Any:
    if isinstance(value, list):
        return _changed_list(value, change)
    if isinstance(value, tuple):
        return _made_anew(value, _changed_list(list(value), change))
    if change == "name_added":
        return {**value, _added(value): next(reversed(value.values()), None)}
    if change == "numbers_altered":
        return _NUMBER.sub(lambda found: str(int(found[0]) + 1), value)
    if change == "filled":
        return "~"
    return type(value)() if change == "emptied" else _altered(value)


def _changed_list(value: list[Any], change: str) -> list[Any]:
    if change == "emptied":
        return []
    if change == "name_added":
        return [*value, _added(value)]
    return value[::-1] if change == "reordered" else [value[0], *value]


def _added(names: Any) -> str:
    """One more name for a dict or a list of names."""
    return f"~{next(reversed(names), '')}"


def _altered(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
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


def sample(
    candidates: Sequence[Mutation], most: int, seed: str, groups: Sequence[int] = ()
) -> list[Mutation]:
    """At most `most` of the candidates, the same ones for the same seed, in their own order.

    `groups` has a number for each of them: every group gets its turn, so that a large one does not
    crowd out the others.
    """
    if len(candidates) <= most:
        return list(candidates)
    chance = random.Random(seed)
    members: dict[int, list[int]] = {}
    for index, group in enumerate(groups or [0] * len(candidates)):
        members.setdefault(group, []).append(index)
    queues = [chance.sample(each, len(each)) for each in members.values()]
    turns = (index for turn in zip_longest(*queues) for index in turn if index is not None)
    return [candidates[index] for index in sorted(islice(turns, most))]
