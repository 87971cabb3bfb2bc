"""A mutant in words: what would have to be otherwise for an assertion to fail. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from uradori.evidence.model import Mutation, Origin
from uradori.page.labels import labels

_WHOLE = {Origin.ANSWER: "value", Origin.LIBRARY: "value", Origin.DOCUMENT: "document"}
"""The name under which an answer holds the whole of what was answered, if it is no table itself."""
_NAMES = frozenset({"appeared", "lost"})
"""Changes of which the last part of the path is what comes, or goes."""


def in_words(mutation: Mutation, lang: str) -> str:
    """The mutant as a condition, code in backticks: "if `n` in the answer of `F` were `2`…"."""
    words: Mapping[str, Any] = labels(lang)["mutant"]
    path = list(mutation.path)
    if path[:1] == [_WHOLE.get(mutation.origin)]:
        del path[0]
    name = path.pop() if mutation.change in _NAMES and path else ""
    operation = mutation.operation.rpartition(" ")[2]
    of = words["of"].get(mutation.origin, "").format(operation=operation)
    shown = _path(path)
    template: str = words["if"][_key(mutation)]
    return template.format(
        what=words["part"].format(of=of, path=shown) if shown else of,
        operation=operation,
        line=path[0] if path else "",
        name=name,
        before=mutation.before,
        after=mutation.after,
    )


def _key(mutation: Mutation) -> str:
    """Which words tell of a change; of a flag, or of nothing, they are those of any value."""
    if mutation.change in {"altered", "flipped", "filled"}:
        return "altered" if mutation.before or mutation.after else "altered_somehow"
    return mutation.change


def _path(path: Sequence[str | int]) -> str:
    """A path as one would say it: Messages[0].Body."""
    parts = [f"[{key}]" if isinstance(key, int) else f".{key}" for key in path]
    return "".join(parts).removeprefix(".")
