"""Which converter a site uses and which of its files are pages, asked of its mkdocs.yml.

Only what this needs of the configuration is looked at: no plugin and no hook is loaded. What they
would change is seen by a build alone.
"""

import importlib
import importlib.util
import os
import re
import sys
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, cast

from uradori.hosts.markdown.reader import SiteFiles, read_pages
from uradori.hosts.mkdocs.translated import PLUGIN, in_conflict, translated
from uradori.project import site_file
from uradori.project.model import Page
from uradori.project.problems import Problem
from uradori.project.settings import Project


def read(project: Project) -> tuple[Mapping[str, Page], list[Problem]] | None:
    """Every page of a project; the entry point of this reader. None where MkDocs builds none."""
    name = site_file.found(project.root, project.settings.docs)
    if name is None or not installed() or site_file.is_of_zensical(project.root, name):
        return None
    return read_pages(project, site_files(project))


def installed() -> bool:
    """Whether MkDocs can be imported; where only ProperDocs is, under the name of MkDocs."""
    if "mkdocs" in sys.modules or importlib.util.find_spec("mkdocs") is not None:
        return True
    if importlib.util.find_spec("properdocs") is None:
        return False
    importlib.import_module("properdocs.replacement")  # as its own command does
    return True


def site_files(project: Project) -> SiteFiles:
    """What mkdocs.yml says; what is recommended, where there is none or it cannot be read."""
    docs = project.path(project.settings.docs)
    name = site_file.found(project.root, project.settings.docs)
    if name is None:
        return SiteFiles(docs)
    try:
        return _configured(project, name)
    except Exception as error:  # noqa: BLE001 - tags in it may run anything
        what = " ".join(str(error).split()) or type(error).__name__
        hint = "pages are read as if the recommended extensions were used"
        problem = Problem("UR213", name, f"cannot be read: {what}", hint=hint)
        return SiteFiles(docs, problems=(problem,))


def _configured(project: Project, name: str) -> SiteFiles:
    from mkdocs.config import config_options as options  # an extra
    from mkdocs.config.base import Config
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load

    class PageConfig(Config):
        """What decides about pages; everything else is passed over."""

        docs_dir = options.Type(str, default="docs")
        exclude_docs = options.Optional(options.PathSpec())
        draft_docs = options.Optional(options.PathSpec())
        not_in_nav = options.Optional(options.PathSpec())
        markdown_extensions = options.MarkdownExtensions(
            builtins=["toc", "tables", "fenced_code"], configkey="mdx_configs", default=[]
        )
        mdx_configs = options.Private[dict[str, Any]]()
        plugins = options.Type((list, dict), default=[])
        theme = options.Type((str, dict), default={})

    path = project.root / name
    config = PageConfig(config_file_path=str(path))
    with path.open("rb") as file:
        config.load_dict(yaml_load(file, loader=get_yaml_loader(config=cast(Any, config))))
    errors, _ = config.validate()
    if errors:
        raise ValueError("; ".join(f"{key}: {error}" for key, error in errors))
    config.docs_dir = os.path.normpath(path.parent / config.docs_dir)
    plugins = dict(_plugins(config.plugins))
    languages = plugins.get(PLUGIN)
    return SiteFiles(
        Path(config.docs_dir),
        tuple(config.markdown_extensions),
        config.mdx_configs or {},
        _Excluded(config, plugins),
        translated=translated(languages).has,
        problems=(
            *_of_theme(config.theme, project, name),
            *in_conflict(languages, project, name),
        ),
    )


def _of_theme(theme: Any, project: Project, name: str) -> Iterator[Problem]:
    if not project.in_folders:
        said = site_file.language_of({"theme": theme})
        from uradori.hosts.mkdocs import languages  # needs MkDocs, which is an extra

        yield from languages.of_theme(said, project.settings.languages[0], name)


class _Excluded:
    """Which files MkDocs passes over, as its own code decides it, and plugins by their settings."""

    def __init__(self, config: Any, plugins: Mapping[str, Mapping[str, Any]]) -> None:
        self._config = config
        lists = plugins.get("literate-nav")  # they order pages, and are none
        self._list = "" if lists is None else str(lists.get("nav_file") or "SUMMARY.md")
        taken_out = plugins.get("exclude", {})
        self._globs = _several(taken_out.get("glob"))
        self._patterns = [re.compile(each) for each in _several(taken_out.get("regex"))]

    def match_file(self, name: str) -> bool:
        """Whether the file `name`, counted from the folder of all pages, is no page."""
        from mkdocs.structure.files import File, set_exclusions

        path = Path(name)
        if path.name == self._list or self._is_taken_out(name):
            return True
        if (
            path.name == "README.md"
            and (Path(self._config.docs_dir) / path).with_name("index.md").exists()
        ):
            return True  # two files for one page: MkDocs takes the other
        file = File(name, self._config.docs_dir, "", use_directory_urls=True)
        set_exclusions([file], self._config)
        return not file.inclusion.is_included()

    def _is_taken_out(self, name: str) -> bool:
        return any(fnmatchcase(name, each) for each in self._globs) or any(
            each.match(name) for each in self._patterns
        )


def _several(given: Any) -> list[str]:
    return [given] if isinstance(given, str) else list(given or [])


def _plugins(listed: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each plugin with its settings."""
    entries = [listed] if isinstance(listed, dict) else listed
    for entry in entries:
        for name, settings in (entry if isinstance(entry, dict) else {entry: {}}).items():
            yield str(name), settings if isinstance(settings, dict) else {}
