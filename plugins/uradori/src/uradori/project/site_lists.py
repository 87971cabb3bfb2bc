"""Lists in the configuration of a site: entries put in, and taken out again.

The text stays as its author wrote it, with comments, order and tags: a line is put in, and the
result is read again and must say the same as before, but for the entry.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from uradori.project.site_file import ENTRY, Loader, SiteFileError, load
from uradori.project.yaml_text import meaning


@dataclass(frozen=True, slots=True)
class Listed:
    """Entries in one list of a site's file."""

    key: str
    """What the list is called."""
    entries: tuple[str, ...] = (ENTRY,)
    usual: tuple[Any, ...] = ()
    """What the host takes where a site has no such list, which it does not where there is one."""


OF_MKDOCS = (Listed("markdown_extensions"), Listed("plugins", usual=("search",)))
"""The lists of MkDocs that we stand in."""
_PLAIN = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_./-]*")
"""Entries that YAML takes as text, as they are written."""


def with_entries(text: str, whole: Mapping[str, Any], lists: Iterable[Listed] = OF_MKDOCS) -> str:
    """The text with these entries in its lists; the same text where they are there already.

    `whole` is what the file says with what it inherits. Raises SiteFileError where that takes a
    person, and says what to write.
    """
    for each in lists:
        text = _with_list(text, each, whole.get(each.key))
    return text


def without_entries(text: str, lists: Iterable[Listed] = OF_MKDOCS) -> str:
    """The text without these entries; a list that then says what its host takes anyway stays.

    Raises SiteFileError where that takes a person.
    """
    for each in lists:
        for entry in each.entries:
            text = _without_entry(text, each.key, entry)
    return text


def _without_entry(text: str, key: str, entry: str) -> str:
    document = load(text)
    given = document.get(key)
    if isinstance(given, dict):
        left: Any = {name: value for name, value in given.items() if name != entry}
    else:
        left = [each for each in given or [] if entry not in _names(each)]
    if key not in document or left == given:
        return text
    without = {name: value for name, value in document.items() if name != key}
    lines = text.splitlines(keepends=True)
    wanted = ({**document, key: left},) if left else (without, {**document, key: None})
    for first in _where(lines, entry, "" if left else key):
        for last in range(first + 1, len(lines) + 1):
            kept = "".join([*lines[:first], *lines[last:]])
            if _says(kept, *wanted):
                return kept
    name = re.escape(entry)
    alone = rf"(?<![\w./-]){name}(?![\w./:-])"
    bare = re.sub(rf",\s*{alone}|{alone}\s*,\s*|{alone}", "", text, count=1)
    if _says(bare, {**document, key: left}):
        return bare
    raise SiteFileError(f"take {entry} out of `{key}` by hand")


def _where(lines: Sequence[str], entry: str, key: str) -> Iterator[int]:
    """Where a list `key` begins, with the blank line above it, then where lines have the entry."""
    for at, line in enumerate(lines):
        if key and line.startswith(f"{key}:"):
            yield from (at - 1, at) if at and not lines[at - 1].strip() else (at,)
    yield from (at for at, line in enumerate(lines) if entry in line)


def _says(text: str, *wanted: dict[str, Any]) -> bool:
    try:
        found = meaning(load(text))
    except SiteFileError:
        return False
    return any(found == meaning(each) for each in wanted)


def _names(entry: Any) -> list[Any]:
    return list(entry) if isinstance(entry, dict) else [entry]


def _with_list(text: str, listed: Listed, whole: Any) -> str:
    document, key = load(text), listed.key
    inherits = key not in document and whole is not None
    usual = () if inherits else listed.usual
    if inherits and isinstance(whole, list):
        missing = [each for each in listed.entries if not _holds(whole, each)]
        if missing:
            # A list here would stand in the place of the one it inherits.
            lines = ", ".join(f'"- {each}"' for each in missing)
            where = f"of the file that INHERIT names ({document['INHERIT']})"
            raise SiteFileError(f"put {lines} into `{key}` {where}, and run uradori init again")
        return text
    if key not in document and not inherits:
        return _added(text, key, (*usual, *listed.entries))
    for entry in listed.entries:
        text = _with_entry(text, key, entry, is_table=isinstance(whole, dict))
    return text


def _with_entry(text: str, key: str, entry: str, *, is_table: bool) -> str:
    document = load(text)
    given = document.get(key)
    if key not in document and is_table:  # which joins the one it inherits
        given = {}
    wanted = _wanted(given, key, entry)
    if wanted == given and key in document:
        return text
    for candidate in _candidates(text, key, entry, is_table=isinstance(wanted, dict)):
        if _says(candidate, {**document, key: wanted}):
            return candidate
    raise SiteFileError(f'put "- {entry}" into `{key}` by hand')


def _wanted(given: Any, key: str, entry: str) -> Any:
    if isinstance(given, dict):
        return given if entry in given else {**given, entry: None}
    entries = given or []
    if not isinstance(entries, list):
        raise SiteFileError(f"`{key}` is no list")
    return entries if _holds(entries, entry) else [*entries, entry]


def _holds(entries: Iterable[Any], entry: str) -> bool:
    return any(entry in _names(each) for each in entries)


def _added(text: str, key: str, entries: Sequence[Any]) -> str:
    """The text with a list behind all else."""
    lines = yaml.safe_dump([*entries], allow_unicode=True, sort_keys=False).splitlines()
    return _behind(text, [f"{key}:", *(f"  {each}" for each in lines)])


def _behind(text: str, lines: Iterable[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    before = text if not text or text.endswith("\n") else text + newline
    return before + newline + newline.join(lines) + newline


def _candidates(text: str, key: str, entry: str, *, is_table: bool) -> Iterator[str]:
    """Texts that may be what is wanted; whoever asks reads each."""
    entry = entry if _PLAIN.fullmatch(entry) else json.dumps(entry, ensure_ascii=False)
    newline = "\r\n" if "\r\n" in text else "\n"
    root = yaml.compose(text, Loader=Loader)
    assert isinstance(root, yaml.MappingNode)
    found = [value for name, value in root.value if name.value == key]
    if not found:
        yield _behind(text, [f"{key}:", f"  {entry}:" if is_table else f"  - {entry}"])
        return
    [node, *_] = found
    if isinstance(node, yaml.CollectionNode) and node.flow_style:
        at = node.end_mark.index - 1
        for each in (f", {entry}", entry, f" {entry}", f", {entry}: null"):
            yield text[:at] + each + text[at:]
    elif isinstance(node, yaml.CollectionNode):
        item = f"- {entry}" if isinstance(node, yaml.SequenceNode) else f"{entry}:"
        line = " " * node.start_mark.column + item + newline
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
        yield f"{text[:end]}  - {entry}{newline}{text[end:]}"


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
