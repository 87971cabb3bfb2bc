"""How a claim is written on a page, by what reads the page."""

import os
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from uradori.project import sphinx_file
from uradori.project.settings import Project
from uradori.project.site_file import ALL, SiteFileError, found

SPHINX_SOURCE = "source"
"""The folder for pages that `sphinx-quickstart` makes, if it is asked to."""


class PageForm(StrEnum):
    """How pages are written."""

    MARKDOWN = "markdown"
    MYST = "myst"
    RST = "rst"


def block(form: PageForm, claim: str, sentence: str) -> str:
    """The lines that say a claim whose sentence is in Markdown."""
    if form is PageForm.MARKDOWN:
        return f"/// claim | {claim}\n{sentence}\n///"
    if form is PageForm.MYST:
        return f"```{{claim}} {claim}\n{sentence}\n```"
    indented = sentence.replace("`", "``").replace("\n", "\n   ")
    return f".. claim:: {claim}\n\n   {indented}"


def sphinx_files(project: Project) -> list[str]:
    """Every conf.py of Sphinx by which a site is found, as a path from the root."""
    docs = project.settings.docs
    places = (f"{docs}/{sphinx_file.NAME}", f"{docs}/{SPHINX_SOURCE}/{sphinx_file.NAME}")
    return [each for each in map(os.path.normpath, places) if project.path(each).is_file()]


def _is_of_markdown(project: Project) -> bool:
    """Whether another host than Sphinx builds the pages, though a conf.py is there as well."""
    is_here = any(map(find_spec, ("mkdocs", "properdocs", "zensical")))
    return is_here and found(project.root, project.settings.docs, ALL) is not None


def form_of(project: Project, page: str = "") -> PageForm:
    """The form of a page, by its path; "" for any."""
    files = sphinx_files(project)
    if not files or _is_of_markdown(project):
        return PageForm.MARKDOWN
    if page:
        return PageForm.RST if PurePosixPath(page).suffix == ".rst" else PageForm.MYST
    text = Path(project.path(files[0])).read_text("utf-8", errors="replace")
    try:
        is_markdown = sphinx_file.is_markdown(sphinx_file.load(text))
    except SiteFileError:
        return PageForm.RST
    return PageForm.MYST if is_markdown else PageForm.RST
