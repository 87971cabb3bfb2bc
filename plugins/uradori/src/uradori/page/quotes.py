"""The words of others that a claim relies on, in the language they are written in."""

from collections.abc import Mapping
from dataclasses import dataclass

from uradori.page import sources
from uradori.project.kinds import texts
from uradori.project.model import Quote


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation as a reader sees it."""

    words: str
    lang: str
    place: str
    """Where the words stand: "botocore 1.44.5, lambda/Invoke", or what the page is called."""
    url: str
    """"" where they stand in what is installed."""
    read: str
    """The day on which a person read them there; "" where that is not said."""


def quotations(quotes: tuple[Quote, ...], versions: Mapping[str, str]) -> list[Quotation]:
    """The quotations of a header; `versions` are those of the distributions that were looked at."""
    return [
        Quotation(
            words=each.words,
            lang=each.lang,
            place=_place(each, versions),
            url=each.place if each.on_the_web else "",
            read=each.read.isoformat() if each.read else "",
        )
        for each in quotes
    ]


def _place(quote: Quote, versions: Mapping[str, str]) -> str:
    if quote.on_the_web:
        return sources.describe(quote.place).title
    name, _, where = quote.place.partition(":")
    spec = texts().get(name)
    distribution = spec.distribution if spec else name
    return f"{distribution} {versions.get(distribution, '')}".strip() + f", {where}"
