"""Which pages a site has, asked of Sphinx itself: its conf.py is run, as in a build."""

import importlib.util
import io
import re
from collections.abc import Mapping
from pathlib import Path

from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_MOST = 300
"""Characters of what went wrong: the end says most, as where a cell of a notebook fails."""
PLACES = ("", "source")
"""Where conf.py may be, below the folder of pages."""


def read(project: Project) -> tuple[Mapping[str, Page], list[Problem]] | None:
    """Every page of a project; the entry point of this reader. None where Sphinx builds none."""
    docs = project.path(project.settings.docs)
    source = next((docs / each for each in PLACES if (docs / each / "conf.py").is_file()), None)
    if source is None or importlib.util.find_spec("sphinx") is None:
        return None
    from sphinx.application import Sphinx  # installed where it is asked

    from uradori.hosts.sphinx.build import kept

    folder = project.path(".uradori/sphinx")
    try:
        app = Sphinx(
            source,
            source,
            folder / "out",
            folder / "doctrees",
            "dummy",
            status=None,
            warning=io.StringIO(),
        )
        app.build()
    except Exception as error:  # noqa: BLE001 - conf.py may do anything
        return {}, [_unread(project, source / "conf.py", error)]
    pages = {page.path: page for page, _ in kept(app.env).values()}
    return pages, [problem for page in pages.values() for problem in page.problems]


def _unread(project: Project, path: Path, error: Exception) -> Problem:
    what = " ".join(_COLOUR.sub("", str(error)).split())[-_MOST:] or type(error).__name__
    hint = "build the site with sphinx-build, which says more"
    return Problem("UR213", relative(path, project.root), f"cannot be read: {what}", hint=hint)
