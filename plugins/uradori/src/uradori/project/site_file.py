"""The configuration of a site, such as mkdocs.yml: what it says, and one entry more in its lists.

The text stays as its author wrote it, with comments, order and tags: a line is put in, and the
result is read again and must say the same as before, but for the entry.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from uradori.project import yaml_text
from uradori.project.files import read_text
from uradori.project.problems import Problem
from uradori.project.yaml_text import meaning

OF_MKDOCS = ("mkdocs.yml", "mkdocs.yaml")
NAMES = ("properdocs.yml", "properdocs.yaml", *OF_MKDOCS)
"""In the order in which ProperDocs looks for them."""
_ZENSICAL = ("zensical.toml", "zensical.yml", "zensical.yaml")
OF_ZENSICAL = (*_ZENSICAL, *OF_MKDOCS)
"""In the order in which Zensical looks for them; those in YAML with its name it has to be told."""
ALL = (*NAMES, *_ZENSICAL)
"""Files that say of a site what only its host understands."""
ENTRY = "uradori"
_GENERATIONS = 10
"""So many files may inherit from each other."""
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


def load_whole(root: Path, name: str, text: str) -> dict[str, Any]:
    """What a file says with what it takes from others by INHERIT, as MkDocs joins them.

    `name` is its path from the root. Raises SiteFileError where one of them cannot be read.
    """
    document = load(text)
    return _joined(_inherited(root, name, document, _GENERATIONS), document)


def _inherited(
    root: Path, name: str, document: Mapping[str, Any], generations: int
) -> dict[str, Any]:
    said = document.get("INHERIT")
    if not isinstance(said, str) or not generations:
        return {}
    path = os.path.normpath(PurePosixPath(name).parent / said)
    try:
        text = read_text(root / path, path, "UR213")
    except FileNotFoundError:
        raise SiteFileError(f"INHERIT names {said}, which is not there") from None
    if isinstance(text, Problem):
        raise SiteFileError(str(text))
    above = load(text)
    return _joined(_inherited(root, path, above, generations - 1), above)


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


def with_us(text: str, whole: Mapping[str, Any]) -> str:
    """The text with our entry in each of our lists; the same text where it is there already.

    `whole` is what the file says with what it inherits. Raises SiteFileError where that takes a
    person, and says what to write.
    """
    for key, usual in USUAL.items():
        text = _with_entry(text, key, usual, whole.get(key))
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


def _with_entry(text: str, key: str, usual: tuple[str, ...], whole: Any) -> str:
    document = load(text)
    inherits = key not in document and whole is not None
    if inherits and isinstance(whole, list):
        if any(ENTRY in _names(each) for each in whole):
            return text
        # A list here would stand in the place of the one it inherits.
        where = f"of the file that INHERIT names ({document['INHERIT']})"
        raise SiteFileError(f'put "- {ENTRY}" into `{key}` {where}, and run uradori init again')
    if inherits:
        document, usual = {**document, key: {}}, ()
    wanted, given = _wanted(document, key, usual), document.get(key)
    if wanted == given and key in document:
        return text
    by_hand = SiteFileError(f'put "- {ENTRY}" into `{key}` by hand')
    for candidate in _candidates(text, key, usual, is_table=isinstance(wanted, dict)):
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


def _candidates(text: str, key: str, usual: tuple[str, ...], *, is_table: bool) -> Iterator[str]:
    """Texts that may be what is wanted; whoever asks reads each."""
    newline = "\r\n" if "\r\n" in text else "\n"
    root = yaml.compose(text, Loader=_Loader)
    assert isinstance(root, yaml.MappingNode)
    found = [value for name, value in root.value if name.value == key]
    if not found:
        entries = [f"{ENTRY}:"] if is_table else [f"- {each}" for each in (*usual, ENTRY)]
        lines = [f"{key}:", *(f"  {each}" for each in entries)]
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
