"""Writes what a header would say into the settings, for a claim whose code stands elsewhere. Pure.

[tool.uradori.claims."queues/first_in"]
confirmed = "0f…"
"""

import json
import re
import tomllib
from typing import Any

from uradori.project.elsewhere import claim_id

_HEADING = re.compile(
    r"[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*uradori[ \t]*\.[ \t]*claims[ \t]*\.[ \t]*"
    r"(?:\"(?P<quoted>[^\"\\]+)\"|'(?P<literal>[^']+)'|(?P<bare>[\w-]+))[ \t]*\][ \t]*(?:#.*)?"
)


def with_key(text: str, named: str, key: str, value: str | list[str]) -> str | None:
    """A pyproject.toml in which the table of a claim has this key; all else is as it was.

    A new table is `named` so, by the claim's id or by the address of its code. None where it could
    not be written without changing anything else.
    """
    claim = claim_id(named)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(newline)
    written = f"{key} = {json.dumps(value, ensure_ascii=False)}"
    place = next((at for at, line in enumerate(lines) if _of(line) == claim), None)
    if place is None:
        while lines and not lines[-1].strip():
            del lines[-1]
        lines += ["", f"[tool.uradori.claims.{json.dumps(named, ensure_ascii=False)}]", written, ""]
    else:
        ends = range(place + 1, len(lines))
        end = next((at for at in ends if lines[at].lstrip().startswith("[")), len(lines))
        assigned = re.compile(rf"[ \t]*{re.escape(key)}[ \t]*=")
        old = next((at for at in range(place + 1, end) if assigned.match(lines[at])), None)
        if old is None:
            lines.insert(place + 1, written)
        else:
            lines[old] = written
    made = newline.join(lines)
    before, after = _claims(text), _claims(made)
    if before is None or after is None:
        return None
    before.setdefault(claim, {})[key] = value
    return made if after == before else None


def _of(line: str) -> str:
    """The claim whose table begins with a line; "" where none does."""
    found = _HEADING.fullmatch(line)
    return claim_id(found["quoted"] or found["literal"] or found["bare"]) if found else ""


def _claims(text: str) -> dict[str, Any] | None:
    """The tables of claims by id; None where the file cannot be read."""
    try:
        document: Any = tomllib.loads(text)
        tables = document.get("tool", {}).get("uradori", {}).get("claims", {})
        return {claim_id(name): table for name, table in tables.items()}
    except (tomllib.TOMLDecodeError, AttributeError):
        return None
