"""Words by which a language states figures and absolutes, and the units that figures have: as data.

A language without a file of its own is one of which only digits and names in code font are known.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from uradori.project import validation
from uradori.project.typography import primary

FOLDER = "vocabularies"


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Words around a numeral that make it a pronoun."""

    after: tuple[str, ...]
    """Words that stand before it."""
    before: tuple[str, ...]
    """Words that stand behind it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one language has for stating facts."""

    absolutes: tuple[str, ...]
    """That something holds without exception."""
    idioms: tuple[str, ...]
    """In which an absolute or a numeral is none."""
    numerals: Mapping[str, int]
    scales: Mapping[str, int]
    """What multiplies the numerals before it."""
    small_words: tuple[str, ...] = ()
    """That carry no meaning by themselves: a file name does without."""
    counters: tuple[str, ...] = ()
    """One of which, or a unit, follows a numeral; none in languages that do without."""
    pronouns: Mapping[str, Pronoun] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)
    """What a one-line fault does, by its change; {target} and {value} are filled in."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts."""

    measure: str
    """What can be converted into what: time, data, USD, …"""
    sizes: tuple[Decimal, ...]
    """In the unit of the measure that counts 1; several where its name is used for several."""
    names: tuple[str, ...]
    """In every language, the longest first of those that begin alike."""
    before: tuple[str, ...] = ()
    """Marks before a number."""
    no_unit: tuple[str, ...] = ()
    """Beginnings of words that begin like a name."""


@dataclass(frozen=True, slots=True)
class _Units:
    unit: tuple[Unit, ...]


@cache
def vocabulary(lang: str) -> Vocabulary | None:
    """The words of a language; None where nobody has listed them."""
    code = primary(lang)
    if not code.isalpha() or not files(__package__).joinpath(FOLDER, f"{code}.toml").is_file():
        return None
    found: Vocabulary = _read(Vocabulary, f"{code}.toml")
    return found


@cache
def units() -> tuple[Unit, ...]:
    """Every unit that is known."""
    found: _Units = _read(_Units, "units.toml")
    return found.unit


def _read(shape: Any, name: str) -> Any:
    text = files(__package__).joinpath(FOLDER, name).read_text("utf-8")
    found, complaints = validation.read(shape, tomllib.loads(text))
    assert found is not None, complaints
    return found
