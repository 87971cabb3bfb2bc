"""The deck as a publisher: one package a language, where there is a plan and genanki."""

from collections.abc import Iterator
from importlib.util import find_spec

from uradori.evidence.ledger import Ledger
from uradori.project.problems import Problem
from uradori.publish.extras.anki.plan import misfits, read_plan
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site


def documents(site: Site) -> Iterator[Document]:
    """The package of each language; none without a plan, or without genanki."""
    plan, _ = read_plan(site.ledger.project)
    if plan is None or not _can_be_made():
        return
    from uradori.publish.extras.anki.package import anki_path, package  # where genanki is installed

    for lang in site.languages:
        yield anki_path(site, plan, lang), package(site, plan, lang)


def problems(ledger: Ledger) -> Iterator[Problem]:
    """What is wrong with the plan, and whether the deck can be made here."""
    plan, unreadable = read_plan(ledger.project)
    yield from unreadable
    if plan is None:
        return
    if not _can_be_made():
        name, hint = ledger.project.settings.deck, "pip install genanki"
        yield Problem("UR604", name, "the deck cannot be made: genanki is missing", hint=hint)
    yield from misfits(plan, ledger.catalog)


def _can_be_made() -> bool:
    return find_spec("genanki") is not None


PUBLISHER = Publisher(Stage.WITH_PAGES, documents, problems=problems)
