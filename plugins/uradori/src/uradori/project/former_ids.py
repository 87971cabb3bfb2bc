"""Former ids: what claims were called before they were renamed or split, `was` in a header.

Links, badges and cards that lead to a former id go on with the claim that has taken it over. Of
the parts of a split claim that is the first in the order of pages, and on each page the first
there; the others are new claims beside it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from uradori.project.model import Mention, Page, Snippet, anchor
from uradori.project.problems import Problem
from uradori.project.snippet_review import CLAIM_ID

Said = Mapping[str, Sequence[Mention]]
"""Where each claim is said."""


def usable(snippet: Snippet, snippets: Mapping[str, Snippet]) -> tuple[str, ...]:
    """The former ids of a claim that something can answer to, in the order of the header."""
    named = dict.fromkeys(snippet.header.was)
    return tuple(each for each in named if CLAIM_ID.fullmatch(each) and each not in snippets)


def successors(
    snippets: Mapping[str, Snippet], said: Said, pages: Mapping[str, Page]
) -> dict[str, tuple[str, ...]]:
    """The claims that have taken over each former id, in the order of pages; one, mostly."""
    found: dict[str, list[str]] = {}
    for claim, snippet in snippets.items():
        for former in usable(snippet, snippets):
            found.setdefault(former, []).append(claim)

    def place(claim: str) -> tuple[bool, bool, str, int, str]:
        first = next(iter(said.get(claim, ())), None)
        if first is None:
            return True, False, "", 0, claim
        start = first.page.endswith("/index.md")
        return False, start, first.page, pages[first.page].mentions.index(first), claim

    return {former: tuple(sorted(claims, key=place)) for former, claims in found.items()}


def answering(claims: Iterable[str], snippets: Mapping[str, Snippet]) -> dict[str, tuple[str, ...]]:
    """The anchors of former ids that each of a page's claims has beside its own.

    `claims` are in the order of the page; where several were one, the first of them answers.
    """
    known = {claim: snippets[claim] for claim in claims if claim in snippets}
    named = {
        claim: dict.fromkeys(anchor(each) for each in usable(snippet, snippets))
        for claim, snippet in known.items()
    }
    found: dict[str, tuple[str, ...]] = dict.fromkeys(named, ())
    if any(named.values()):  # seldom; looking at all claims of a site for each page takes long
        taken = {each.anchor for each in snippets.values()}
        for claim, anchors in named.items():
            found[claim] = tuple(each for each in anchors if each not in taken)
            taken.update(found[claim])
    return found


def review(snippets: Mapping[str, Snippet], said: Said) -> Iterator[Problem]:
    """Former ids that lead nowhere, or to more than one place."""
    if not any(each.header.was for each in snippets.values()):
        return
    first: dict[str, Snippet] = {}
    anchors = {each.anchor: each.id for each in snippets.values()}
    for snippet in snippets.values():
        for former in dict.fromkeys(snippet.header.was):
            if told := _misfit(snippet, former, snippets, anchors):
                yield _problem(snippet, *told)
                continue
            other = first.setdefault(former, snippet)
            places = [{each.page for each in said.get(it.id, ())} for it in (other, snippet)]
            if all(places) and not set.intersection(*places):
                message = f'was "{former}", as was "{other.id}" on another page'
                hint = "parts of one claim stand on one page; let one of the two keep the former id"
                yield _problem(snippet, message, hint)


def _misfit(
    snippet: Snippet, former: str, snippets: Mapping[str, Snippet], anchors: Mapping[str, str]
) -> tuple[str, str] | None:
    """Why nothing can answer to a former id, and what to do; None where something can."""
    delete = f'delete "{former}" from `was`'
    if former == snippet.id:
        return f'was "{former}", and is called so still', delete
    if former in snippets:
        return f'was "{former}", which is another claim', f"{delete}, or rename that claim"
    if not CLAIM_ID.fullmatch(former):
        return f'was "{former}", which can be no id', "an id is service/says_the_behaviour"
    holder = anchors.get(anchor(former), snippet.id)
    if holder != snippet.id:
        return f'was "{former}", whose HTML id "{holder}" has: {anchor(former)}', delete
    return None


def _problem(snippet: Snippet, message: str, hint: str) -> Problem:
    return Problem("UR128", snippet.path, message, snippet.line, hint)
