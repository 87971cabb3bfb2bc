"""Sites whose languages another plugin makes: mkdocs-static-i18n, which builds once a language.

Claims are then in one language, that of the settings. Its pages in others show claims with their
badges; their words are in a language of which nothing is known here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from uradori.project.problems import Problem
from uradori.project.settings import Project

PLUGIN = "i18n"


@dataclass(frozen=True, slots=True)
class Translated:
    """Which files are pages in another language than that of the default build."""

    locales: frozenset[str] = frozenset()
    """The other languages."""
    in_folders: bool = False
    """Whether a language is a folder; else it is a part of a file's name: bills.de.md."""

    def has(self, name: str) -> bool:
        """Whether the page `name`, counted from the folder of all pages, is one of them."""
        path = PurePosixPath(name)
        lang = path.parts[0] if self.in_folders else PurePosixPath(path.stem).suffix[1:]
        return lang in self.locales


def translated(settings: Mapping[str, Any] | None) -> Translated:
    """By the settings of the plugin, as mkdocs.yml or the plugin itself has them; None without.

    What is no language there the plugin complains of.
    """
    if settings is None:
        return Translated()
    listed = settings.get("languages")
    found = (
        [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    )
    others = {str(each.get("locale")) for each in found if not each.get("default")}
    return Translated(frozenset(others), settings.get("docs_structure") == "folder")


def in_conflict(
    settings: Mapping[str, Any] | None, project: Project, path: str
) -> Iterator[Problem]:
    """That both that plugin and the settings, which stand at `path`, make the languages."""
    if settings is not None and project.in_folders:
        message = "the plugin i18n and `languages` in [tool.uradori] both make the languages"
        hint = "take one out: with i18n claims are in one language, and other pages show badges"
        yield Problem("UR218", path, message, hint=hint)
