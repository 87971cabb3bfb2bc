"""The configuration of a site, such as mkdocs.yml: where it is, and what it says."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from uradori.project import yaml_text
from uradori.project.files import read_text
from uradori.project.problems import Problem

OF_MKDOCS = ("mkdocs.yml", "mkdocs.yaml")
NAMES = ("properdocs.yml", "properdocs.yaml", *OF_MKDOCS)
"""In the order in which ProperDocs looks for them."""
OF_ZENSICAL_ALONE = ("zensical.toml", "zensical.yml", "zensical.yaml")
OF_ZENSICAL = (*OF_ZENSICAL_ALONE, *OF_MKDOCS)
"""In the order in which Zensical looks for them; those in YAML with its name it has to be told."""
ALL = (*NAMES, *OF_ZENSICAL_ALONE)
"""Files that say of a site what only its host understands."""
ENTRY = "uradori"
_GENERATIONS = 10
"""So many files may inherit from each other."""


def found(root: Path, docs: str, names: Iterable[str] = NAMES) -> str | None:
    """Where such a file is, as a path from the root; None where there is none.

    It stands at the root, or else beside or above the folder of pages `docs`, the outermost first.
    """
    *above, last = PurePosixPath(docs), *PurePosixPath(docs).parents
    folders = [last, *reversed(above)] if str(last) == "." else [PurePosixPath()]
    return next(
        (
            path.as_posix()
            for folder in folders
            for name in names
            if (root / (path := folder / name)).is_file()
        ),
        None,
    )


class SiteFileError(ValueError):
    """A file that cannot be read, or in which no entry can be put without a person."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value with a tag that means something to its host, such as `!ENV`."""

    tag: str
    value: Any


class Loader(yaml_text.Constructor, yaml.SafeLoader):  # type: ignore[misc]  # PyYAML ships no types
    """Reads any tag without doing what it says."""


def _tagged(loader: Loader, suffix: str, node: yaml.Node) -> Tagged:
    value: Any
    if isinstance(node, yaml.ScalarNode):
        value = node.value
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        assert isinstance(node, yaml.MappingNode)
        value = loader.construct_mapping(node, deep=True)
    return Tagged(suffix, value)


Loader.add_multi_constructor("!", _tagged)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", _tagged)


def load(text: str) -> dict[str, Any]:
    """What the file says. Raises SiteFileError where it is no mapping."""
    found, wrong, line = yaml_text.load(text, Loader)
    if wrong:
        raise SiteFileError(f"line {line + 1}: {wrong}")
    if not isinstance(found, dict):
        raise SiteFileError("is no mapping")
    return found


def load_whole(root: Path, name: str, text: str) -> dict[str, Any]:
    """What a file says with what it takes from others by INHERIT, as MkDocs joins them.

    `name` is its path from the root. Raises SiteFileError where one of them cannot be read.
    """
    document = load(text)
    for _, above in inherited(root, name, text):
        document = _joined(load(above), document)
    return document


def inherited(root: Path, name: str, text: str) -> Iterator[tuple[str, str]]:
    """Path and text of each file that a file takes from by INHERIT, the nearest first.

    `name` is its path from the root, as the others are. Raises SiteFileError where one of them
    cannot be read.
    """
    for _ in range(_GENERATIONS):
        said = load(text).get("INHERIT")
        if not isinstance(said, str):
            return
        name = os.path.normpath(PurePosixPath(name).parent / said)
        try:
            found = read_text(root / name, name, "UR213")
        except FileNotFoundError:
            raise SiteFileError(f"INHERIT names {said}, which is not there") from None
        if isinstance(found, Problem):
            raise SiteFileError(str(found))
        text = found
        yield name, text


def _joined(above: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    """Tables join; anything else takes the place of what is above it."""
    both = {
        key: _joined(above[key], value)
        for key, value in below.items()
        if isinstance(above.get(key), dict) and isinstance(value, dict)
    }
    return {**above, **below, **both}


def is_of_zensical(root: Path, name: str) -> bool:
    """Whether Zensical is here, and builds what the file says rather than MkDocs.

    MkDocs is often there along with it, since mkdocstrings brings it.
    """
    if find_spec("zensical") is None:
        return False
    try:
        text = read_text(root / name, name, "UR213")
        document = load_whole(root, name, text) if isinstance(text, str) else {}
    except SiteFileError:
        return False
    theme = document.get("theme")
    options = theme if isinstance(theme, dict) else {"name": theme}
    is_missing = options.get("name") == "material" and find_spec("material") is None
    own = "zensical." in str(document.get("markdown_extensions"))
    return is_missing or own or "variant" in options


def language_of(document: Mapping[str, Any]) -> str | None:
    """The language that the theme speaks, as we write it; None where the file does not say."""
    theme = document.get("theme")
    said = (theme.get("language") or theme.get("locale")) if isinstance(theme, dict) else None
    return said.replace("_", "-") if isinstance(said, str) else None


def docs_of(document: Mapping[str, Any]) -> str | None:
    """The folder of pages that the file names; None where it names none that can be told."""
    said = document.get("docs_dir")
    if isinstance(said, Tagged) and said.tag == "ENV":
        several = said.value if isinstance(said.value, list) else [said.value]
        *names, usual = several if len(several) > 1 else [*several, None]
        said = next((os.environ[each] for each in names if each in os.environ), usual)
    return said if isinstance(said, str) else None
