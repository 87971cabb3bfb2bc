"""Problems: what a person must mend, and where; and for each kind, why it matters and what to do.

To add one, describe it in problem_codes.toml and raise it. A test fails on a code that is only
one of the two.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from uradori.project.terminal import one_line

__all__ = ["Problem"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person must mend, and where. Printed as `path:line: code message` + hint.

    As text it is one line that is safe to print; for the hint there is `project.terminal`.
    """

    code: str
    """UR and three digits; one of our own is in the manual, any other is yours alone."""
    path: str
    """The file, relative to the project, with forward slashes."""
    message: str
    """What is wrong, in a few words that go on from the place."""
    line: int | None = None
    """Counted from 1; None where the file as a whole is meant."""
    hint: str = ""
    """What to do; "" where the message says it."""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return one_line(f"{place}: {self.code} {self.message}")


@dataclass(frozen=True, slots=True)
class Rule:
    """What all problems with one code have in common."""

    code: str
    title: str
    """What is wrong, in a few words."""
    why: str
    """Why it matters to who writes or reads the site."""
    mend: str
    """What to do about it."""
    example: str
    """The least that brings it about."""
    fixed: str = ""
    """Why it can be neither ignored nor waived; "" where it can."""
    wanted_by: str = ""
    """The setting without which it is no problem, but counted; "" where it always is one."""


@cache
def rules() -> Mapping[str, Rule]:
    """Every kind of problem by its code, in their order."""
    text = files(__package__).joinpath("problem_codes.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return MappingProxyType(
        {
            code: Rule(code, **{key: words.strip("\n") for key, words in table.items()})
            for code, table in sorted(tables.items())
        }
    )


def is_fixed(code: str) -> bool:
    """Whether problems with this code are told of whatever settings and waivers say."""
    rule = rules().get(code)
    return rule is None or bool(rule.fixed)
