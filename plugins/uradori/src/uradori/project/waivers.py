"""Which problems are told of: those that the settings select, and that nobody has waived.

A waiver says at a claim or a page that a rule does not hold there, and why:

    # /// uradori
    # waivers = { UR110 = "the name of the API says it in one word" }
    # ///

    ---
    uradori:
      waivers:
        UR308: the sentence quotes the old name
    ---

Waived problems are counted and shown in the ledger. What would leave nothing to believe can be
neither waived nor ignored. Some rules are for sites that promise more to their readers: they hold
where a setting says so, and what breaks them elsewhere is only counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from uradori.project.front_matter import FrontMatter
from uradori.project.model import Page, Snippet
from uradori.project.problems import Problem, is_fixed, rules
from uradori.project.settings import Settings

KEY = "uradori"
"""What front matter calls everything of ours but the digests of translations."""

FROM_RUNS = ("UR162", "UR4")
"""Beginnings of codes of problems that come and go with runs: nobody can say that a waiver of them
has become useless."""


@dataclass(frozen=True, slots=True)
class Waived:
    """A problem that somebody has looked at, and the reason why it stays."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class Sifted:
    """Problems, and what becomes of them."""

    told: tuple[Problem, ...] = ()
    waived: tuple[Waived, ...] = ()
    unasked: Mapping[str, int] = field(default_factory=dict)
    """How many there are, by code, of those that a setting would make problems."""


@dataclass(frozen=True, slots=True)
class _Waiver:
    code: str
    reason: str
    path: str
    line: int
    covers: frozenset[str]
    """Paths of the files whose problems it waives."""


def of_page(front: FrontMatter, path: str) -> tuple[dict[str, str], list[Problem]]:
    """Code → reason of the waivers in the front matter of a page, and what is wrong with it."""
    hint = f"{KEY}:, below it waivers:, below that UR…: the reason"
    try:
        ours = front.mapping(KEY)
    except ValueError as error:
        return {}, [Problem("UR207", path, f"{KEY} in the front matter: {error}", 1, hint)]
    problems = [
        Problem("UR207", path, f"{KEY}.{key} in the front matter: no such key", 1, hint)
        for key in ours
        if key != "waivers"
    ]
    waivers = ours.get("waivers", {})
    if not isinstance(waivers, dict):
        message = f"{KEY}.waivers in the front matter must map codes to reasons"
        return {}, [*problems, Problem("UR207", path, message, 1, hint)]
    return {
        code if isinstance(code, str) else "": reason if isinstance(reason, str) else ""
        for code, reason in waivers.items()
    }, problems


def sift(
    problems: Iterable[Problem],
    settings: Settings,
    snippets: Mapping[str, Snippet],
    pages: Mapping[str, Page],
) -> Sifted:
    """These problems, and what is wrong with the waivers."""
    waivers = [(each, list[Problem]()) for each in _waivers(snippets, pages)]
    told: list[Problem] = []
    unasked = Counter[str]()
    for each in chain(_left(problems, waivers), _faulty(waivers)):
        if _is_listed(each.code, settings):
            if _is_wanted(each.code, settings):
                told.append(each)
            else:  # there may be some of each claim, and nobody looks at them
                unasked[each.code] += 1
    waived = (Waived(each, waiver.reason) for waiver, fits in waivers for each in fits)
    return Sifted(tuple(told), tuple(waived), unasked)


_Waivers = Iterable[tuple[_Waiver, list[Problem]]]
"""Each with the problems that it waives."""


def _left(problems: Iterable[Problem], waivers: _Waivers) -> Iterator[Problem]:
    """The problems that no waiver takes; of several that fit, the first one does."""
    fitting: dict[tuple[str, str], list[Problem]] = {}
    for waiver, fits in waivers:
        for path in waiver.covers if _fault(waiver) is None else ():
            fitting.setdefault((waiver.code, path), fits)
    for each in problems:
        if (waived := fitting.get((each.code, each.path))) is None:
            yield each
        else:
            waived.append(each)


def _faulty(waivers: _Waivers) -> Iterator[Problem]:
    """What is wrong with waivers, when all have what they waive."""
    for waiver, fits in waivers:
        if problem := _fault(waiver):
            yield problem
        elif not fits and not waiver.code.startswith(FROM_RUNS):
            message = f"waiver of {waiver.code} waives nothing"
            yield Problem("UR125", waiver.path, message, waiver.line, "delete it")


def is_selected(code: str, settings: Settings) -> bool:
    """Whether the settings want to hear of problems with this code."""
    return _is_listed(code, settings) and _is_wanted(code, settings)


def _is_listed(code: str, settings: Settings) -> bool:
    return is_fixed(code) or _longest(settings.select, code) > _longest(settings.ignore, code)


def _is_wanted(code: str, settings: Settings) -> bool:
    rule = rules().get(code)
    return not (rule and rule.wanted_by) or bool(getattr(settings, rule.wanted_by))


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(each) for each in prefixes if code.startswith(each)), default=0)


def _waivers(snippets: Mapping[str, Snippet], pages: Mapping[str, Page]) -> Iterator[_Waiver]:
    for snippet in snippets.values():
        covers = frozenset({snippet.path, snippet.output_path})
        for code, reason in snippet.header.waivers.items():
            yield _Waiver(code, reason, snippet.path, snippet.header_lines[0], covers)
    for page in pages.values():
        for code, reason in page.waivers.items():
            yield _Waiver(code, reason, page.path, 1, frozenset({page.path}))


def _fault(waiver: _Waiver) -> Problem | None:
    """What is wrong with a waiver by itself."""
    rule = rules().get(waiver.code)
    if rule is None:
        message, hint = f'no problem has the code "{waiver.code}"', "UR and three digits"
        return Problem("UR126", waiver.path, message, waiver.line, hint)
    if rule.fixed:
        message = f"{waiver.code} cannot be waived: {rule.fixed}"
        return Problem("UR126", waiver.path, message, waiver.line, rule.mend)
    if not waiver.reason.strip():
        message = f"waiver of {waiver.code} gives no reason"
        return Problem("UR124", waiver.path, message, waiver.line, "say why it does not hold here")
    return None
