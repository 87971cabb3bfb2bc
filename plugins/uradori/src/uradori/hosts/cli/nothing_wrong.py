"""What `uradori check` says of a project in which nothing is wrong."""

from collections.abc import Iterator

from uradori.evidence.ledger import Ledger
from uradori.page.labels import gaps, speak
from uradori.project.given_words import read_words
from uradori.project.problems import rules


def nothing_wrong(ledger: Ledger) -> Iterator[str]:
    """The lines for people: what was waived, not asked for or not looked at, and how much there is.

    The words that the project gives are spoken from then on.
    """
    yield from ledger.excuses()
    if ledger.waived:
        yield f"{len(ledger.waived)} waived, each with its reason in the ledger"
    speak(read_words(ledger.project)[0])
    yield from gaps(ledger.project.settings.languages)
    for code, count in sorted(ledger.unasked.items()):
        rule = rules()[code]
        yield f"{count} × {code} {rule.title}: a problem with {rule.wanted_by}"
    if unseen := ledger.catalog.unseen:
        makers = ", ".join(ledger.catalog.unread)
        yield f"{len(unseen)} on no page but those that a build makes, if any: {makers}"
    if ledger.unconfirmed:
        yield f"{ledger.unconfirmed} not yet confirmed: uradori confirm ID"
    number = len(ledger.entries)
    yield f"{number} {'claim' if number == 1 else 'claims'}, nothing wrong"


def named_by(ledger: Ledger) -> Iterator[str]:
    """The project's files and folders that evidence rests on, from the root."""
    for entry in ledger.entries.values():
        if entry.evidence is not None:
            yield from entry.evidence.files
