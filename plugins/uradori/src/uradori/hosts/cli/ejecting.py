"""`uradori eject`: gives back pages and configuration as they would be without us."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from uradori.hosts.cli.edits import Edit, Edits
from uradori.hosts.cli.forms import sphinx_files
from uradori.hosts.cli.sites import watched_by_zensical
from uradori.project import site_file, site_lists, sphinx_file, zensical_file
from uradori.project.catalog import Catalog
from uradori.project.files import read_text
from uradori.project.problems import Problem
from uradori.project.settings import Project
from uradori.project.undirected_page import undirected
from uradori.project.unmarked_page import unmarked


def eject(catalog: Catalog, sure: bool) -> None:
    """Take our blocks, marks and entries out of a project; `sure` asks nothing.

    Checks, evidence and settings stay, for whoever wants to come back or to delete them. Raises
    ClickException, and changes nothing, where a file cannot be read or changed.
    """
    project = catalog.project
    root = project.root
    files = [*_files(project)]
    by_sphinx = any(without_us is sphinx_file.without_us for _, without_us in files)
    edits = [
        Edit(page.path, text, undirected(page, text) if by_sphinx else unmarked(page, text))
        for page in catalog.pages.values()
        if (text := _text(catalog, page.path)) is not None
    ]
    for name, without_us in files:
        text = _text(catalog, name)
        assert text is not None
        try:
            edits.append(Edit(name, text, without_us(text)))
        except site_file.SiteFileError as error:
            raise click.ClickException(f"{name}: {error}") from None
    together = Edits(root, edits)
    if not together.edits:
        click.echo("no page and no file of the site's has anything of uradori's")
        return
    together.show()
    if not (sure or click.confirm("\nWrite this?", default=False)):
        click.echo("nothing was written")
        return
    together.make()
    settings = project.settings
    click.echo(f"\n{len(together.edits)} files are plain again; left, for you to delete:")
    click.echo(f"  {settings.snippets}/, .uradori/, and [tool.uradori] in pyproject.toml")


def _files(project: Project) -> Iterator[tuple[str, Callable[[str], str]]]:
    """The files that say how the site is built, each with what takes us out of its text."""
    root, docs = project.root, project.settings.docs
    yaml_files = (each for each in site_file.ALL if each != zensical_file.NAME)
    found = (site_file.found(root, docs, (each,)) for each in yaml_files)
    for own in filter(None, found):
        yield from ((each, _without_us(project, own)) for each in _with_inherited(root, own))
    if name := site_file.found(root, docs, (zensical_file.NAME,)):
        watched = watched_by_zensical(root, name)
        yield name, lambda text: zensical_file.without_us(text, watched)
    yield from ((name, sphinx_file.without_us) for name in sphinx_files(project))


def _with_inherited(root: Path, name: str) -> list[str]:
    """A file and those that it inherits from, as paths from the root."""
    try:
        text = read_text(root / name, name, "UR213")
        above = site_file.inherited(root, name, text) if isinstance(text, str) else ()
        return [*dict.fromkeys([name, *(each for each, _ in above)])]
    except site_file.SiteFileError as error:
        raise click.ClickException(f"{name}: {error}") from None


def _without_us(project: Project, name: str) -> Callable[[str], str]:
    """What takes us out of the site's file `name`, and of what it inherits from."""
    is_of_zensical = name.rpartition("/")[2] in site_file.OF_ZENSICAL_ALONE or (
        site_file.is_of_zensical(project.root, name)
    )
    watched = (*watched_by_zensical(project.root, name),) if is_of_zensical else ()
    lists = (*site_lists.OF_MKDOCS, site_lists.Listed("watch", watched))
    return lambda text: site_lists.without_entries(text, lists)


def _text(catalog: Catalog, name: str) -> str | None:
    try:
        text = read_text(catalog.project.path(name), name, "UR206")
    except FileNotFoundError:
        return None
    if isinstance(text, Problem):
        raise click.ClickException(str(text))
    return text
