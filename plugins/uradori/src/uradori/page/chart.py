"""A bar of how far the proofs of claims go, with its figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from uradori.evidence import counts
from uradori.evidence.entry import Entry
from uradori.page import looks
from uradori.page.fragments import html
from uradori.page.labels import labels
from uradori.page.plurals import form
from uradori.page.wording import word

WIDTH = 1000
"""Of the bar, in its own units."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the bar."""

    key: str
    """The name of a look."""
    label: str
    icon: str
    count: int
    x: int
    width: int


def chart(entries: Iterable[Entry], lang: str) -> list[Stretch]:
    """The stretches of the bar; they add up to its width."""
    counted = dict.fromkeys(looks.LOOKS, 0)
    for entry in entries:
        counted[looks.name_of(entry)] += 1
    total = sum(counted.values())
    parts: list[Stretch] = []
    before = 0
    for key, count in counted.items():
        if count:
            x, end = (WIDTH * each // total for each in (before, before + count))
            icon = looks.LOOKS[key].icon
            parts.append(Stretch(key, word(key, lang), icon, count, x, end - x))
            before += count
    return parts


def figures(entries: Iterable[Entry], lang: str, link: str = "") -> str:
    """The bar of a whole site, which leads to the list of its claims; "" where there is none.

    `link` is where they are listed; "" if the bar leads nowhere.
    """
    entries = list(entries)
    if not entries:
        return ""
    return html(
        "figures.html",
        words=labels(lang)["tally"],
        counted=form(labels(lang)["tally"]["claims"], len(entries), lang),
        chart=chart(entries, lang),
        day=counts.count(entries).last_run,
        link=link,
    )
