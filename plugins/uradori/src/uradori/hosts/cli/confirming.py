"""`uradori confirm`: notes on pages that a person has compared them with their other languages."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import click

from uradori.hosts.cli.selection import select
from uradori.project import translations
from uradori.project.catalog import Catalog
from uradori.project.files import read_text, real, write_atomically
from uradori.project.front_matter import with_translation
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import relative
from uradori.project.snippet_review import CLAIM_ID


def confirm_pages(catalog: Catalog, wanted: Collection[str], everything: bool) -> list[Problem]:
    """Confirm these pages, by their paths, or all, say which, and give why others were not."""
    refused: list[Problem] = []
    for page in catalog.pages.values():
        if not everything and page.path not in wanted:
            continue
        versions = translations.versions_of(page, catalog.pages)
        digests = {lang: each.body_sha256 for lang, each in versions.items() if lang != page.lang}
        if digests == dict(page.translation_of):
            continue
        if problem := _confirm(page, digests, catalog.project.root):
            refused.append(problem)
        else:
            click.echo(f"confirmed {page.path}")
    return refused


def told_apart(names: Sequence[str], catalog: Catalog) -> tuple[list[str], list[str]]:
    """(pages, by their paths; ids of claims, or folders of them) that these names mean.

    Raises ClickException for a file that is neither, and for what is not there at all.
    """
    pages: list[str] = []
    claims: list[str] = []
    for name in names:
        if page := _page_at(Path(name), catalog):
            pages.append(page)
        elif _means_claims(name, catalog):
            claims.append(name)
        else:
            pages.append(page_named(name, catalog).path)
    return pages, claims


def page_named(name: str, catalog: Catalog) -> Page:
    """The page at a path from here.

    Raises ClickException for a file that is none, and UsageError for what is not there at all.
    """
    if page := _page_at(Path(name), catalog):
        return catalog.pages[page]
    if not Path(name).exists():
        raise click.UsageError(f"'{name}' does not exist")
    shown = relative(real(Path(name)), real(catalog.project.root))
    raise click.ClickException(f"{shown} is no page of this site")


def _means_claims(name: str, catalog: Catalog) -> bool:
    """Whether it is claims that are meant: some that are there, cannot be read, or could be."""
    found, problems = select(catalog, [name])
    broken = any(each.code != "UR201" for each in problems)
    return bool(found) or broken or CLAIM_ID.fullmatch(name) is not None


def _page_at(path: Path, catalog: Catalog) -> str | None:
    """The page that is meant by a path from here: it, or what it leads to where it is a link."""
    root = catalog.project.root
    named, leads_to = relative(path.absolute(), root), relative(real(path), real(root))
    return next((name for name in (named, leads_to) if name in catalog.pages), None)


def _confirm(page: Page, digests: Mapping[str, str], root: Path) -> Problem | None:
    """Note the digests on a page, or say why not; a page that is a link stays one."""
    path = real(root / page.path)
    if not path.is_relative_to(real(root)):
        hint = "confirm it where it is kept"
        return Problem("UR904", page.path, "leads out of the project", hint=hint)
    text = read_text(path, page.path, "UR206")
    changed = text if isinstance(text, Problem) else with_translation(text, digests, page.path)
    if isinstance(changed, Problem):
        return changed
    write_atomically(path, changed.encode())
    return None
