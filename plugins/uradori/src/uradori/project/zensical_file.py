"""zensical.toml: what it says of a site, and one entry more in it.

As with mkdocs.yml the text stays as its author wrote it: a line is put in, and the result is read
again and must say the same as before, but for the entry.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from uradori.project.site_file import ENTRY, SiteFileError

NAME = "zensical.toml"
_EXTENSIONS = "markdown_extensions"
_HEADER = re.compile(r"[ \t]*\[")


def load(text: str) -> dict[str, Any]:
    """What the file says of its project. Raises SiteFileError where it is no TOML."""
    found = _read(text)
    project = found.get("project", found)
    if not isinstance(project, dict):
        raise SiteFileError("`project` is no table")
    return project


def with_us(text: str, watched: Sequence[str], usual: str) -> str:
    """The text with our extension, and with what Zensical is to watch.

    `usual` is the table of extensions that Zensical takes where a file has none, as TOML: it takes
    none of them any more where there is one. Raises SiteFileError where that takes a person.
    """
    project = load(text)
    given = project.get(_EXTENSIONS)
    newline = "\r\n" if "\r\n" in text else "\n"
    if given is None:
        before = text if not text or text.endswith("\n") else text + newline
        more = f"{usual.strip()}\n{ENTRY} = {{}}\n".replace("\n", newline)
        wanted = {**_table(usual), ENTRY: {}}
        text = _first(
            [f"{before}{newline}{more}"],
            {**project, _EXTENSIONS: wanted},
            f"put `{ENTRY} = {{}}` into [project.{_EXTENSIONS}] by hand",
        )
    elif not isinstance(given, dict):
        raise SiteFileError(f"put {ENTRY} into `{_EXTENSIONS}` by hand")
    elif ENTRY not in given:
        text = _first(
            _extended(text, newline),
            {**project, _EXTENSIONS: {**given, ENTRY: {}}},
            f"put `{ENTRY} = {{}}` into [project.{_EXTENSIONS}] by hand",
        )
    return _with_watched(text, watched, newline)


def without_us(text: str, watched: Sequence[str]) -> str:
    """The text without what `with_us` puts in, but for the usual extensions.

    Raises SiteFileError where that takes a person.
    """
    project = load(text)
    given = project.get(_EXTENSIONS)
    if isinstance(given, dict) and ENTRY in given:
        left = {name: value for name, value in given.items() if name != ENTRY}
        by_hand = f"take {ENTRY} out of [project.{_EXTENSIONS}] by hand"
        project = {**project, _EXTENSIONS: left}
        inline = re.sub(rf" ?{ENTRY} = \{{\}}(?:, ?)?", "", text, count=1)
        text = _first([*_cut(text, ENTRY), inline], project, by_hand)
    seen = project.get("watch")
    if isinstance(seen, list) and any(each in seen for each in watched):
        left_seen = [each for each in seen if each not in watched]
        without = {name: value for name, value in project.items() if name != "watch"}
        wanted = {**project, "watch": left_seen} if left_seen else without
        text = _first(_unwatched(text, watched), wanted, "take our folders out of `watch` by hand")
    return text


def _read(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise SiteFileError(str(error)) from None


def _table(usual: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = load(usual).get(_EXTENSIONS, {})
    return found


def _first(candidates: Iterator[str] | Sequence[str], wanted: Any, by_hand: str) -> str:
    """The first text that says what is wanted."""
    for each in candidates:
        try:
            if load(each) == wanted:
                return each
        except SiteFileError:
            continue
    raise SiteFileError(by_hand)


def _extended(text: str, newline: str) -> Iterator[str]:
    lines = _ended(text, newline)
    table = re.compile(rf"[ \t]*\[\s*(?P<above>project\s*\.\s*)?{_EXTENSIONS}\s*\]")
    for at, line in enumerate(lines):
        if table.match(line):
            after = range(at + 1, len(lines))
            end = next((n for n in after if _HEADER.match(lines[n])), len(lines))
            while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
                end -= 1
            for place in (end, at + 1):
                yield _put(lines, place, f"{ENTRY} = {{}}{newline}")
    dotted = re.compile(rf"[ \t]*(?P<above>(?:project\s*\.\s*)?{_EXTENSIONS}\s*\.\s*)[^=]+=")
    for at, line in enumerate(lines):
        if found := dotted.match(line):
            yield _put(lines, at, f"{found['above']}{ENTRY} = {{}}{newline}")
    for above in ("project.", ""):
        yield "".join(lines) + f"{newline}[{above}{_EXTENSIONS}.{ENTRY}]{newline}"
    for opened in re.finditer(rf"{_EXTENSIONS}\s*=\s*\{{", text):
        for entry in (f"{ENTRY} = {{}}", f"{ENTRY} = {{}},"):
            yield f"{text[: opened.end()]} {entry} {text[opened.end() :].lstrip(' ')}"


def _with_watched(text: str, watched: Sequence[str], newline: str) -> str:
    project = load(text)
    seen = project.get("watch", [])
    if not isinstance(seen, list):
        raise SiteFileError("`watch` is no list")
    missing = [each for each in watched if each not in seen]
    if not missing:
        return text
    return _first(
        _watching(text, missing, newline),
        {**project, "watch": [*missing, *seen]},
        f"put {', '.join(missing)} into `watch` by hand",
    )


def _watching(text: str, missing: Sequence[str], newline: str) -> Iterator[str]:
    named = ", ".join(f'"{each}"' for each in missing)
    for opened in re.finditer(r"^[ \t]*watch\s*=\s*\[", text, re.MULTILINE):
        for entry in (named, f"{named}, "):
            yield text[: opened.end()] + entry + text[opened.end() :]
    lines = _ended(text, newline)
    for beginning in (r"(project\s*\.\s*)?site_name\s*=", r"()\[\s*project\s*\]"):
        for at, line in enumerate(lines):
            if found := re.match(rf"[ \t]*{beginning}", line):
                yield _put(lines, at + 1, f"{found[1] or ''}watch = [{named}]{newline}")
    yield _put(lines, 0, f"watch = [{named}]{newline}")


def _unwatched(text: str, watched: Sequence[str]) -> Iterator[str]:
    yield from _cut(text, "watch")
    for each in watched:
        text = re.sub(rf'"{re.escape(each)}"(?:, ?)?', "", text, count=1)
    yield text


def _cut(text: str, word: str) -> Iterator[str]:
    """The text without one, two or three of its lines, the first of which has the word."""
    lines = text.splitlines(keepends=True)
    for at, line in enumerate(lines):
        if word in line:
            if _HEADER.match(line) and at and not lines[at - 1].strip():
                yield _put(lines, at - 1, "", 2)  # with the blank line above a table of our own
            yield from (_put(lines, at, "", skip) for skip in (1, 2, 3))


def _put(lines: Sequence[str], at: int, line: str, skip: int = 0) -> str:
    return "".join([*lines[:at], line, *lines[at + skip :]])


def _ended(text: str, newline: str) -> list[str]:
    """The lines of a text, of which each has an end."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += newline
    return lines
