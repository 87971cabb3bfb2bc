"""`uradori suggest`: what pages state and do not show, with a draft of a claim for each."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import click

from uradori.hosts.cli.forms import block, form_of
from uradori.hosts.cli.scaffold import header
from uradori.project.catalog import Catalog
from uradori.project.model import Page
from uradori.project.prose import Stated, stated, unlisted
from uradori.project.snippet_review import MAX_WORDS
from uradori.project.terminal import one_line
from uradori.project.vocabulary import vocabulary

NAMELESS = "says_the_behaviour"
"""Where a sentence has no words that a file name may consist of."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence that shows nothing, and the claim that it could be."""

    stated: Stated
    claim: str
    """An id that nothing has."""
    path: str
    """Of its snippet."""
    block: str
    """What would stand on the page."""
    header: str
    """What the snippet would begin with."""


def drafts(catalog: Catalog, pages: Iterable[Page]) -> Iterator[Draft]:
    """A draft for each sentence of these pages that states something and is in no part a claim."""
    settings = catalog.project.settings
    taken = set(catalog.snippets)
    for page in pages:
        service, form = _service(page), form_of(catalog.project, page.path)
        for each in stated(page, catalog.terms):
            if each.claimed:
                continue  # its words around the claim are no sentence
            claim = _free(f"{service}/{_behaviour(each)}", taken)
            taken.add(claim)
            yield Draft(
                each,
                claim,
                f"{settings.snippets}/{claim}.py",
                block(form, claim, _sentence(each)),
                header(settings.languages),
            )


def print_drafts(catalog: Catalog, found: Sequence[Draft]) -> None:
    """Print the drafts for a person, and say in which languages not all was looked for."""
    for each in found:
        line = each.stated.line
        place = each.stated.page if line is None else f"{each.stated.page}:{line}"
        what = ", ".join(f'"{word}"' for word in each.stated.what)
        click.secho(one_line(f"{place}: stated, not shown: {what}"), bold=True)
        for text in (each.block, f"{each.path}\n{each.header}"):
            click.echo()
            for written in text.rstrip("\n").split("\n"):
                click.echo(one_line(f"    {written}".rstrip()))
        click.echo()
    click.echo(f"{len(found)} {'sentence' if len(found) == 1 else 'sentences'} stated, not shown")
    if catalog.unread:
        click.echo(f"text that a build puts in was not looked at: {', '.join(catalog.unread)}")
    for lang in unlisted(catalog.project.settings.languages):
        click.echo(f"absolutes and numerals of {lang} were not looked for: nobody has listed them")


def as_data(catalog: Catalog, found: Iterable[Draft]) -> Mapping[str, Any]:
    """The same for machines."""
    return {
        "not_looked_for": unlisted(catalog.project.settings.languages),
        "not_read": catalog.unread,
        "drafts": [asdict(each) for each in found],
    }


def _service(page: Page) -> str:
    """The folder of most claims on the page; without any, one that is called as the page is."""
    folders = Counter(mention.claim.partition("/")[0] for mention in page.mentions)
    if folders:
        return folders.most_common(1)[0][0]
    parts = re.findall("[a-z0-9]+", page.name.rpartition(".")[0].casefold())
    return "-".join(parts) or "page"


def _behaviour(each: Stated) -> str:
    """A file name of the words that carry the sentence, as far as they are in Latin letters."""
    known = vocabulary(each.lang)
    small = {*(known.small_words if known else ())}
    words = [word.casefold() for word in _WORD.findall(each.text)]
    kept = [word for word in words if word not in small]
    while kept and kept[0].isdigit():
        kept = kept[1:]
    return "_".join(kept[:MAX_WORDS]) if len(kept) > 1 else NAMELESS


def _free(claim: str, taken: Collection[str]) -> str:
    """An id like this one that nothing has; a last word gives way to a number."""
    if claim not in taken:
        return claim
    service, _, behaviour = claim.partition("/")
    stem = "_".join(behaviour.split("_")[: MAX_WORDS - 1])
    number = 2
    while f"{service}/{stem}_{number}" in taken:
        number += 1
    return f"{service}/{stem}_{number}"


def _sentence(each: Stated) -> str:
    """The sentence with its names in code font."""
    text = each.text
    for word in sorted(each.code, key=len, reverse=True):
        text = re.sub(rf"(?<!`){re.escape(word)}(?!`)", lambda match: f"`{match[0]}`", text)
    return text
