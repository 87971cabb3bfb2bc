"""`uradori eject`: gives back pages and configuration as they would be without us."""

import click

from uradori.hosts.cli.edits import Edit, Edits
from uradori.project import site_file
from uradori.project.catalog import Catalog
from uradori.project.files import read_text
from uradori.project.problems import Problem
from uradori.project.unmarked_page import unmarked


def eject(catalog: Catalog, sure: bool) -> None:
    """Take our blocks, marks and entries out of a project; `sure` asks nothing.

    Checks, evidence and settings stay, for whoever wants to come back or to delete them. Raises
    ClickException, and changes nothing, where a file cannot be read or changed.
    """
    root = catalog.project.root
    edits = [
        Edit(page.path, text, unmarked(page, text))
        for page in catalog.pages.values()
        if (text := _text(catalog, page.path)) is not None
    ]
    name = site_file.found(root, catalog.project.settings.docs)
    if name and (text := _text(catalog, name)) is not None:
        try:
            edits.append(Edit(name, text, site_file.without_us(text)))
        except site_file.SiteFileError as error:
            raise click.ClickException(f"{name}: {error}") from None
    together = Edits(root, edits)
    if not together.edits:
        click.echo("no page and no mkdocs.yml has anything of uradori's")
        return
    together.show()
    if not (sure or click.confirm("\nWrite this?", default=False)):
        click.echo("nothing was written")
        return
    together.make()
    settings = catalog.project.settings
    click.echo(f"\n{len(together.edits)} files are plain again; left, for you to delete:")
    click.echo(f"  {settings.snippets}/, .uradori/, and [tool.uradori] in pyproject.toml")


def _text(catalog: Catalog, name: str) -> str | None:
    try:
        text = read_text(catalog.project.path(name), name, "UR206")
    except FileNotFoundError:
        return None
    if isinstance(text, Problem):
        raise click.ClickException(str(text))
    return text
