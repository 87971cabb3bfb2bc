"""Whether the figures of a clause are in the assertions that show it. Pure.

A number, with its unit, and a name in code font have to occur in an assertion of the clause: in the
values that it compares, as they were when it ran, or in its text as a number, a string, or the name
of something that the snippet did not make up. Comments, messages, printed text, and names that the
snippet gives do not count. A number with a unit occurs

- in the unit of its measure that counts 1, as a bare number: 14 days as 1209600;
- in any other unit whose name occurs in the assertion too: `timedelta(days=14)`, "336 hours".

What an expression of written numbers comes to shows no figure of its own: `2 + 2` is no 4. A power
is a way to write a number, 10 ** 6, and a product one to write a quantity, 14 * 24 * 60 * 60.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from uradori.project.figures import Figure, placed, plain
from uradori.project.vocabulary import Unit, units

_BARE = re.compile(r"(?<![\w.])-?(?:\d{1,3}(?:[,_]\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w])")
_IDENTIFIER = re.compile(r"[^\W\d]\w*")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_CODE_PART = re.compile(r"[^\W\d]\w*|\d+(?:\.\d+)*")
DIGITS = 30
"""Nobody states a number with more, and arithmetic has limits."""
CLOSE = Decimal("1e-12")
"""How far apart, in relation to their size, two numbers are the same."""


@dataclass(slots=True)
class Compared:
    """What assertions say and compare."""

    texts: list[str] = field(default_factory=list)
    numbers: set[Decimal] = field(default_factory=set)
    """Without a unit."""
    amounts: set[Decimal] = field(default_factory=set)
    """What products come to, which show a figure only together with its unit."""
    quantities: list[tuple[Decimal, Unit]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    """Names that are not the snippet's own, in small letters and without underscores."""
    words: set[str] = field(default_factory=set)
    """The words that names and texts are made of, in small letters."""
    operators: set[str] = field(default_factory=set)
    """As Python writes them."""

    def add_text(self, text: str) -> None:
        """Take up text as a program has it: its quantities, numbers, names and words."""
        text = plain(text)
        self.texts.append(text)
        rest = list(text)
        for (start, end), figure in placed(text, "en"):
            if figure.value is not None and figure.unit is not None:
                self.quantities.append((figure.value, figure.unit))
                rest[start:end] = " " * (end - start)
            elif figure.value is not None:
                self.numbers.add(figure.value)
        bare = "".join(rest)
        for match in _BARE.finditer(bare):
            self.numbers.add(abs(_number(match[0])))
        for match in _IDENTIFIER.finditer(bare):
            self.add_name(match[0])

    def add_name(self, name: str) -> None:
        """Take up a name."""
        self.names.add(_bare(name))
        self.words.update(part.casefold() for part in _PART.findall(name))

    def add_number(self, value: float) -> None:
        """Take up a number of the program's text."""
        if abs(value) < 10**DIGITS:
            self.numbers.add(abs(_number(repr(value))))

    def add_amount(self, value: float) -> None:
        """Take up what a product of the program's text comes to."""
        if abs(value) < 10**DIGITS:
            self.amounts.add(abs(_number(repr(value))))

    def has(self, figure: Figure) -> bool:
        """Whether the figure occurs."""
        if figure.value is None:
            return any(figure.text in text for text in self.texts)
        if figure.unit is None and self._has_number(figure.value):
            return True
        unit = figure.unit or figure.shared
        return unit is not None and self._has_quantity(figure.value, unit)

    def _has_number(self, value: Decimal) -> bool:
        known = (*self.numbers, *(number for number, _ in self.quantities))
        return any(_same(value, each) for each in known)

    def _has_quantity(self, value: Decimal, unit: Unit) -> bool:
        known = [other * size for other, its in self._measured(unit.measure) for size in its.sizes]
        return any(_same(value * size, each) for size in unit.sizes for each in known)

    def _measured(self, measure: str) -> Iterator[tuple[Decimal, Unit]]:
        """What may be a quantity of this kind: bare numbers count in units that are named."""
        yield from ((value, unit) for value, unit in self.quantities if unit.measure == measure)
        for unit in units():
            named = any(name.casefold() in self.words for name in unit.names if len(name) > 1)
            if unit.measure == measure and (named or Decimal(1) in unit.sizes):
                yield from ((number, unit) for number in self.numbers | self.amounts)

    def has_code(self, code: str) -> bool:
        """Whether a name in code font occurs, as a whole or part by part."""
        code = plain(code)
        if any(code in text for text in self.texts) or code.strip() in self.operators:
            return True
        if _bare(code) in self.names:
            return True
        parts = _CODE_PART.findall(code)
        return bool(parts) and all(
            self._has_number(Decimal(part))
            if re.fullmatch(r"\d+(?:\.\d+)?", part)
            else _bare(part) in self.names or any(part in text for text in self.texts)
            for part in parts
        )


def quoted(words: Iterable[str]) -> Compared:
    """What words say that a claim relies on and nothing runs."""
    shown = Compared()
    for each in words:
        shown.add_text(each)
    return shown


def _bare(name: str) -> str:
    """A name in which `ReceiveMessage` and `receive_message` are the same."""
    return name.replace("_", "").replace("-", "").casefold()


def _number(text: str) -> Decimal:
    """A number of a program's; none is NaN where it is larger or finer than anyone states."""
    try:
        number = Decimal(text.replace(",", "").replace("_", ""))
    except InvalidOperation:
        return Decimal("NaN")
    return number if abs(number.adjusted()) <= DIGITS else Decimal("NaN")


def _same(one: Decimal, other: Decimal) -> bool:
    if not (one.is_finite() and other.is_finite()):
        return False
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))
