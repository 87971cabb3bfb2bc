"""Where runs find the project's own packages, beside what is installed."""

import configparser
import json
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from uradori.project import toml
from uradori.project.files import read_text
from uradori.project.problems import Problem
from uradori.project.root import SETTINGS
from uradori.project.settings import Project

SRC = "src"
NO_PACKAGES = frozenset({"tests", "test", "docs", "examples", "build", "dist", "site"})
"""Folders of a root that hold no package of its own, or one that nobody documents."""


def import_path(project: Project) -> tuple[str, ...]:
    """Folders relative to the root, in the order in which they are searched.

    Those that the settings name; else those that pytest is told of; else src, if there is one;
    else the root itself, if it holds a package, or the module that the project is called after.
    What leads out of the project is left out.
    """
    named = project.settings.pythonpath
    if named is None:
        named = told_to_pytest_as(project, "pythonpath")
    if named is None:
        named = (SRC,) if project.path(SRC).is_dir() else (".",) * _holds_modules(project)
    root = project.root.resolve()
    found = ((root / each).resolve() for each in named)
    inside = (each.relative_to(root).as_posix() for each in found if each.is_relative_to(root))
    return tuple(dict.fromkeys(inside))


def packages(project: Project, folder: Path) -> list[Path]:
    """The packages in a folder of the project, without those that are for others of its files."""
    others = {*NO_PACKAGES, PurePosixPath(project.settings.snippets).parts[0]}
    return [
        each
        for each in sorted(folder.iterdir())
        if each.name not in others and (each / "__init__.py").is_file()
    ]


def _holds_modules(project: Project) -> bool:
    name = _table(project, "project", "name")
    module = name.replace("-", "_") if isinstance(name, str) else ""
    return project.path(f"{module}.py").is_file() or bool(packages(project, project.root))


def told_to_pytest_as(project: Project, key: str) -> tuple[str, ...] | None:
    """Folders that pytest is told as `key`, such as `pythonpath`; None where it is not told any."""
    ini = _text(project, "pytest.ini")
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(ini)
        found: Any = parser.get("pytest", key, fallback=None)
    except configparser.Error:
        found = None
    if found is None:
        found = _table(project, "tool", "pytest", "ini_options", key)
    if isinstance(found, str):
        return tuple(found.split())
    texts = isinstance(found, list) and all(isinstance(each, str) for each in found)
    return tuple(found) if texts else None


def told_to_pytest(project: Project) -> str:
    """All that pyproject.toml tells pytest, as one text."""
    return json.dumps(_table(project, "tool", "pytest"), sort_keys=True, default=str)


def _table(project: Project, *keys: str) -> Any:
    """What stands under keys of pyproject.toml; None where nothing does."""
    found: Any = _parsed(_text(project, SETTINGS))
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found


@lru_cache(maxsize=4)
def _parsed(text: str) -> dict[str, Any]:
    """The text of pyproject.toml, which is asked for with every claim and run, as a table."""
    document = toml.parse(text, SETTINGS, "UR901")
    return {} if isinstance(document, Problem) else document


def _text(project: Project, name: str) -> str:
    """The text of a file of the root; nothing where it is not there or cannot be read."""
    try:
        text = read_text(project.path(name), name, "UR901")
    except FileNotFoundError:
        return ""
    return "" if isinstance(text, Problem) else text
