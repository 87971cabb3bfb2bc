"""Which converter a site uses and which of its files are pages, asked of Zensical itself."""

import importlib.util
from collections.abc import Mapping
from typing import Any

from uradori.hosts.markdown.reader import SiteFiles, read_pages
from uradori.project import site_file
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import Project

_NEEDS_A_BUILD = "zensical.extensions.preview"
"""It only marks links, and stops where Zensical has not said which page it is at."""


def read(project: Project) -> tuple[Mapping[str, Page], list[Problem]] | None:
    """Every page of a project; the entry point of this reader. None where Zensical builds none."""
    if importlib.util.find_spec("zensical") is None:
        return None
    name = site_file.found(project.root, project.settings.docs, site_file.OF_ZENSICAL)
    return None if name is None else read_pages(project, site_files(project, name))


def site_files(project: Project, name: str) -> SiteFiles:
    """What the file says; what is recommended, where it cannot be read."""
    from zensical.config import parse_config  # installed where it is asked

    try:
        config = parse_config(str(project.root / name))
    except Exception as error:  # noqa: BLE001 - it may be anything in any form
        what = " ".join(str(error).split()) or type(error).__name__
        hint = "pages are read as if the recommended extensions were used"
        problem = Problem("UR213", name, f"cannot be read: {what}", hint=hint)
        return SiteFiles(project.path(project.settings.docs), problems=(problem,))
    return SiteFiles(
        (project.root / name).parent / config["docs_dir"],
        tuple(
            each
            for each in config["markdown_extensions"]
            if isinstance(each, str) and each != _NEEDS_A_BUILD
        ),
        config["mdx_configs"],
        _excluded(config["exclude_docs"]),
    )


def _excluded(patterns: str | None) -> Any:
    """An object whose `match_file` says what is no page; the patterns are those of git."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns.splitlines()) if patterns else None
