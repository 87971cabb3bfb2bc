"""The configuration of a site, such as mkdocs.yml: what it says, and one entry more in its lists.

The text stays as its author wrote it, with comments, order and tags: a line is put in, and the
result is read again and must say the same as before, but for the entry.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from uradori.project import yaml_text
from uradori.project.yaml_text import meaning

OF_MKDOCS = ("mkdocs.yml", "mkdocs.yaml")
NAMES = ("properdocs.yml", "properdocs.yaml", *OF_MKDOCS)
"""In the order in which ProperDocs looks for them."""
_ZENSICAL = "zensical.toml"
OF_ZENSICAL = (_ZENSICAL, *OF_MKDOCS)
"""In the order in which Zensical looks for them."""
ALL = (*NAMES, _ZENSICAL)
"""Files that say of a site what only its host understands."""
ENTRY = "uradori"
USUAL = {"markdown_extensions": (), "plugins": ("search",)}
"""The lists that we stand in, and what MkDocs takes where a site has no such list."""


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


class _Loader(yaml_text.Constructor, yaml.SafeLoader):  # type: ignore[misc]  # PyYAML ships no types
    """Reads any tag without doing what it says."""


def _tagged(loader: _Loader, suffix: str, node: yaml.Node) -> Tagged:
    value: Any
    if isinstance(node, yaml.ScalarNode):
        value = node.value
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        assert isinstance(node, yaml.MappingNode)
        value = loader.construct_mapping(node, deep=True)
    return Tagged(suffix, value)


_Loader.add_multi_constructor("!", _tagged)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _tagged)


def load(text: str) -> dict[str, Any]:
    """What the file says. Raises SiteFileError where it is no mapping."""
    found, wrong, line = yaml_text.load(text, _Loader)
    if wrong:
        raise SiteFileError(f"line {line + 1}: {wrong}")
    if not isinstance(found, dict):
        raise SiteFileError("is no mapping")
    return found


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


def with_us(text: str) -> str:
    """The text with our entry in each of our lists; the same text where it is there already.

    Raises SiteFileError where that takes a person, and says what to write.
    """
    for key, usual in USUAL.items():
        text = _with_entry(text, key, usual)
    return text


def without_us(text: str) -> str:
    """The text without our entries; a list that then says what MkDocs takes anyway stays.

    Raises SiteFileError where that takes a person.
    """
    for key in USUAL:
        text = _without_entry(text, key)
    return text


def _without_entry(text: str, key: str) -> str:
    document = load(text)
    given = document.get(key)
    if isinstance(given, dict):
        wanted: Any = {name: value for name, value in given.items() if name != ENTRY}
    else:
        wanted = [each for each in given or [] if ENTRY not in _names(each)]
    if key not in document or wanted == given:
        return text
    lines = text.splitlines(keepends=True)
    for first in range(len(lines)):
        for last in range(first + 1, len(lines) + 1):
            if ENTRY not in lines[first]:
                break
            without = "".join([*lines[:first], *lines[last:]])
            if _says(without, {**document, key: wanted or None}, {**document, key: wanted}):
                return without
    bare = re.sub(rf",\s*{ENTRY}\b(?!:)|\b{ENTRY}\s*,\s*|\b{ENTRY}\b(?!:)", "", text, count=1)
    if _says(bare, {**document, key: wanted}):
        return bare
    raise SiteFileError(f"take {ENTRY} out of `{key}` by hand")


def _says(text: str, *wanted: dict[str, Any]) -> bool:
    try:
        found = meaning(load(text))
    except SiteFileError:
        return False
    return any(found == meaning(each) for each in wanted)


def _names(entry: Any) -> list[Any]:
    return list(entry) if isinstance(entry, dict) else [entry]


def _with_entry(text: str, key: str, usual: tuple[str, ...]) -> str:
    document = load(text)
    wanted, given = _wanted(document, key, usual), document.get(key)
    if wanted == given and key in document:
        return text
    by_hand = SiteFileError(f'put "- {ENTRY}" into `{key}` by hand')
    if "INHERIT" in document and key not in document:
        raise by_hand  # a list here would stand in the place of the one it inherits
    for candidate in _candidates(text, key, usual):
        if _says(candidate, {**document, key: wanted}):
            return candidate
    raise by_hand


def _wanted(document: Mapping[str, Any], key: str, usual: tuple[str, ...]) -> Any:
    given = document.get(key)
    if key not in document:
        return [*usual, ENTRY]
    if isinstance(given, dict):
        return given if ENTRY in given else {**given, ENTRY: None}
    entries = given or []
    if not isinstance(entries, list):
        raise SiteFileError(f"`{key}` is no list")
    there = any(ENTRY in _names(each) for each in entries)
    return entries if there else [*entries, ENTRY]


def _candidates(text: str, key: str, usual: tuple[str, ...]) -> Iterator[str]:
    """Texts that may be what is wanted; whoever asks reads each."""
    newline = "\r\n" if "\r\n" in text else "\n"
    root = yaml.compose(text, Loader=_Loader)
    assert isinstance(root, yaml.MappingNode)
    found = [value for name, value in root.value if name.value == key]
    if not found:
        lines = [f"{key}:", *(f"  - {each}" for each in (*usual, ENTRY))]
        before = text if not text or text.endswith("\n") else text + newline
        yield before + newline + newline.join(lines) + newline
        return
    [node, *_] = found
    if isinstance(node, yaml.CollectionNode) and node.flow_style:
        at = node.end_mark.index - 1
        for entry in (f", {ENTRY}", ENTRY, f" {ENTRY}", f", {ENTRY}: null"):
            yield text[:at] + entry + text[at:]
    elif isinstance(node, yaml.CollectionNode):
        entry = f"- {ENTRY}" if isinstance(node, yaml.SequenceNode) else f"{ENTRY}:"
        line = " " * node.start_mark.column + entry + newline
        lines = text.splitlines(keepends=True)
        last = _last_line(node, lines)
        if not lines[last].endswith("\n"):
            lines[last] += newline
        yield "".join([*lines[: last + 1], line, *lines[last + 1 :]])
    else:  # nothing behind the colon
        at = (
            text.index("\n", node.start_mark.index) if "\n" in text[node.start_mark.index :] else -1
        )
        end = at + 1 if at >= 0 else len(text)
        yield f"{text[:end]}  - {ENTRY}{newline}{text[end:]}"


def _last_line(node: yaml.Node, lines: list[str]) -> int:
    """The line on which a block ends, without the blank lines and comments behind it."""
    last: int = node.end_mark.line - (1 if node.end_mark.column == 0 else 0)
    last = min(last, len(lines) - 1)
    indent = node.start_mark.column
    while last > node.start_mark.line and _is_behind(lines[last], indent):
        last -= 1
    return last


def _is_behind(line: str, indent: int) -> bool:
    """Whether a line is blank, or a comment that is indented less than what is in the block."""
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip()) <= indent)
