"""`uradori confirm`: notes on pages that a person has compared them with their other languages."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from uradori.project import translations
from uradori.project.catalog import Catalog
from uradori.project.files import read_text, real, write_atomically
from uradori.project.front_matter import with_translation
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import relative


def confirm_pages(catalog: Catalog, paths: Sequence[Path], everything: bool) -> list[Problem]:
    """Confirm the pages at these paths, or all, say which, and give why others were not.

    Raises ClickException for a path that is no page.
    """
    refused: list[Problem] = []
    wanted = {_page_at(path, catalog) for path in paths}
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


def _page_at(path: Path, catalog: Catalog) -> str:
    """The page that is meant by a path from here: it, or what it leads to where it is a link."""
    root = catalog.project.root
    named, leads_to = relative(path.absolute(), root), relative(real(path), real(root))
    for name in (named, leads_to):
        if name in catalog.pages:
            return name
    raise click.ClickException(f"{leads_to} is no page of this site")


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
