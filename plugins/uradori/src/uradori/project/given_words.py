"""The words of ours that a site gives itself: a TOML file a language, in the form of ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from uradori.project import toml
from uradori.project.problems import Problem
from uradori.project.settings import Project


@dataclass(frozen=True, slots=True)
class WordFile:
    """Words for pages in one language."""

    path: str
    words: Mapping[str, Any]


def read_words(project: Project) -> tuple[dict[str, WordFile], list[Problem]]:
    """(The words by language, what cannot be read); none at all is no problem."""
    found: dict[str, WordFile] = {}
    problems: list[Problem] = []
    for lang in project.settings.languages:
        shown = f"{project.settings.words}/{lang}.toml"
        try:
            read = toml.read(project.path(shown), shown, "UR311")
        except FileNotFoundError:
            continue
        if isinstance(read, Problem):
            problems.append(read)
        else:
            found[lang] = WordFile(shown, read[0])
    return found, problems
