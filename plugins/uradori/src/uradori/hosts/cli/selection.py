"""Which claims a command is about: what was typed, what can run here, and their problems."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from uradori.evidence import records
from uradori.evidence.ledger import Ledger
from uradori.evidence.shards import Asked
from uradori.project.catalog import Catalog
from uradori.project.elsewhere import claim_id
from uradori.project.problems import Problem
from uradori.project.settings import USUAL_TIERS, Tier, relative
from uradori.project.snippets import claim_of

NOTHING = "/"
"""What neither a claim nor a folder of claims is called."""


def select(catalog: Catalog, names: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """The claims meant by these names (ids, folders, paths), and the names that mean none."""
    if not names:
        return sorted(catalog.snippets), []
    chosen: dict[str, None] = {}
    unknown: list[Problem] = []
    for name in (meant(catalog, given) for given in names):
        found = [claim for claim in sorted(catalog.snippets) if _within(claim, name)]
        chosen.update(dict.fromkeys(found))
        broken = unreadable(catalog, name)
        unknown += broken if broken or found else [no_such(catalog, name)]
    return list(chosen), unknown


def chosen_of(ledger: Ledger, asked: Asked) -> list[str]:
    """The claims that are to be run: of the tiers that were named, or of the usual ones.

    Where no tier was named, a claim that was counts whatever its tier.
    """
    catalog = ledger.catalog
    chosen, _ = select(catalog, asked.claims)
    named = {meant(catalog, each) for each in asked.claims}
    tiers = {Tier(each) for each in asked.tiers} or {*USUAL_TIERS}
    return [
        claim
        for claim in chosen
        if ledger.entries[claim].tier in tiers or (not asked.tiers and claim in named)
    ]


def meant(catalog: Catalog, given: str) -> str:
    """The claim, or the folder of claims, that somebody means: "" for all of them.

    What is no id is a path, from the working directory or from the root of the project.
    """
    name = given.rstrip("/").removesuffix(".py")
    candidates = [claim_id(name), *_places(catalog, given)] if name else []
    for each in candidates:
        if any(_within(claim, each) for claim in catalog.snippets):
            return each
    return candidates[-1] if candidates else NOTHING


def _places(catalog: Catalog, given: str) -> Iterator[str]:
    """A path as names below the snippets folder, whichever links lead to either."""
    root = catalog.project.root
    folder = os.path.realpath(root / catalog.project.settings.snippets)
    for start in (Path.cwd(), root):
        inside = relative(Path(os.path.realpath(start / given)), Path(folder))
        if not inside.startswith(".."):
            name = inside.removesuffix(".py").removesuffix(".out")
            yield "" if name == "." else name


def _within(claim: str, name: str) -> bool:
    return not name or claim == name or claim.startswith(f"{name}/")


def unreadable(catalog: Catalog, name: str) -> list[Problem]:
    """The problems of the files meant by this name that hold no snippet which could be read."""
    claims = {
        each: claim_of(catalog.project.path(each.path), catalog.project)
        for each in catalog.problems
    }
    return [
        problem
        for problem, claim in claims.items()
        if claim is not None and claim not in catalog.snippets and _within(claim, name)
    ]


def no_such(catalog: Catalog, claim: str) -> Problem:
    """The problem of an id that means nothing."""
    place = f"{catalog.project.settings.snippets}/{claim}.py"
    return Problem("UR201", place, f'no snippet named "{claim}"', hint=catalog.suggest(claim))


def runnable(ledger: Ledger, claims: Iterable[str]) -> list[str]:
    """Those of the claims that can be run on this machine."""
    entries = (ledger.entries[claim] for claim in claims)
    return [each.snippet.id for each in entries if each.snippet.tested and not each.missing]


def unable(ledger: Ledger, claims: Iterable[str]) -> list[Problem]:
    """The problem of each claim whose engine is missing: somebody asked for it, or its tier."""
    return [
        Problem(
            "UR408",
            entry.snippet.path,
            f'claim "{entry.snippet.id}" cannot be run here: an engine is missing',
            hint=f"install {', '.join(entry.missing)}",
        )
        for entry in (ledger.entries[claim] for claim in claims)
        if entry.missing
    ]


def about(ledger: Ledger, claims: Iterable[str]) -> list[Problem]:
    """The problems of some claims only.

    Claims whose code stands elsewhere share a file with others, which problems name.
    """
    chosen = frozenset(claims)
    if not chosen:  # as where nothing changed: then nobody need look for problems
        return []
    others = [f'"{each}"' for each in ledger.entries if each not in chosen]
    shared = {each.snippet.path for each in ledger.entries.values() if each.snippet.elsewhere}
    places = {
        place
        for claim in chosen
        for snippet in [ledger.entries[claim].snippet]
        for place in (
            snippet.path,
            snippet.output_path,
            relative(records.path_of(ledger.project, claim), ledger.project.root),
        )
    }
    return [
        problem
        for problem in ledger.problems
        if problem.path in places
        and not (problem.path in shared and any(each in problem.message for each in others))
    ]
