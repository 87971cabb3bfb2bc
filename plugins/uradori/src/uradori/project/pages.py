"""Markdown pages, read as text: their claims, headings, links and fences, with line numbers.

This is a line scanner, not a Markdown parser: it must work without one, say lines, and see a
claim exactly where the Markdown extension will. Fenced code and HTML comments are skipped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from uradori.project import diagrams, waivers
from uradori.project.foreign_words import MARKED
from uradori.project.front_matter import TRANSLATION, FrontMatter, split
from uradori.project.model import Heading, Mention, Page, Picture, sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

_FENCE = re.compile(
    r"^(?P<lead>[\s>]*(?:[-*+]\s+|\d+\.\s+)*)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$"
)
_BLOCK = re.compile(
    r"^\s*(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)[ \t]*(?:\|[ \t]*(?P<argument>.*?))?[ \t]*$"
)
_BLOCK_END = re.compile(r"^\s*(?P<slashes>/{3,})[ \t]*$")
_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*$")
_HEADING_ID = re.compile(r"\{[^}]*?#(?P<id>[\w.-]+)[^}]*\}\s*$")
_LINK = re.compile(r"(?<!\\)\]\((?P<target>[^)\s]+)[^)]*\)|<(?P<auto>https?://[^>\s]+)>")
_NOT_PROSE = re.compile(
    rf"(?P<tick>`+).*?(?P=tick)|{MARKED}|\]\([^)]*\)|<[^>\s][^>]*>|\{{[^}}]*\}}"
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(slots=True)
class _Block:
    """An open `/// …` block while scanning."""

    slashes: str
    name: str
    claim: str | None
    line: int
    text: list[str] = field(default_factory=list)


def read_pages(project: Project) -> tuple[dict[str, Page], list[Problem]]:
    """Every page of every language by its path, and all problems of single pages."""
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for lang in project.settings.languages:
        folder = project.path(project.settings.docs) / lang
        for path in sorted(folder.glob("**/*.md")):
            if any(part.startswith(".") for part in path.relative_to(folder).parts):
                continue  # MkDocs passes them over too
            shown = relative(path, project.root)
            try:
                text = path.read_bytes().decode()
            except UnicodeDecodeError as error:
                problems.append(Problem("UR206", shown, f"is not UTF-8: {error.reason}"))
                continue
            page = read_page(text, shown, lang, relative(path, folder))
            pages[shown] = page
            problems += page.problems
    return pages, problems


def read_page(text: str, path: str, lang: str, name: str) -> Page:
    """Scan one page; never raises for what an author may have written."""
    front = split(text)
    body = front.body
    digests, problems = _digests(front, path)
    waived, faulty = waivers.of_page(front, path)
    scan = _Scan(path, lang, front.body_line)
    scan.run(_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), body))
    return Page(
        path=path,
        lang=lang,
        name=name,
        mentions=tuple(scan.mentions),
        headings=tuple(scan.headings),
        links=tuple(scan.links),
        fences=tuple(scan.fences),
        pictures=tuple(scan.pictures),
        prose=tuple(scan.prose),
        opening="\n".join(scan.opening).strip(),
        body_sha256=sha256(body.strip().encode()),
        translation_of=digests,
        problems=(*problems, *faulty, *scan.problems),
        blocks=tuple(scan.blocks),
        waivers=waived,
    )


def body_of(text: str) -> str:
    """`text` of a page without its front matter."""
    return split(text).body


def _digests(front: FrontMatter, path: str) -> tuple[dict[str, str], list[Problem]]:
    if front.error:
        message = f"front matter cannot be read: {front.error}"
        return {}, [Problem("UR207", path, message, front.error_line, "mend it, or delete it")]
    try:
        found = front.mapping(TRANSLATION)
    except ValueError:
        message = f"{TRANSLATION} must map languages to digests"
        return {}, [Problem("UR207", path, message, 1, "uradori confirm writes it")]
    return {lang: sha if isinstance(sha, str) else "" for lang, sha in found.items()}, []


class _Scan:
    """One walk over the lines of one page."""

    def __init__(self, path: str, lang: str, first_line: int) -> None:
        self.path, self.lang, self.line = path, lang, first_line - 1
        self.mentions: list[Mention] = []
        self.headings: list[Heading] = []
        self.links: list[str] = []
        self.fences: list[str] = []
        self.pictures: list[Picture] = []
        self.prose: list[tuple[int, str]] = []
        self.opening: list[str] = []
        self.problems: list[Problem] = []
        self.blocks: dict[str, None] = {}
        self._open: list[_Block] = []
        self._fence = ""
        self._code: list[str] = []

    def run(self, body: str) -> None:
        for text in body.splitlines():
            self.line += 1
            if self._fence:
                self._inside_fence(text)
            elif fence := _FENCE.match(text):
                self._fence = fence["fence"]
                self._code = [fence["info"].strip()]
            else:
                self._outside_fence(text)
        for block in self._open:
            if block.name == "claim":
                hint = f'close it with a line "{block.slashes}"'
                self._problem("UR202", "claim is not closed", block.line, hint)
        for claim, lines in _repeated(self.mentions):
            first, *others = lines
            for line in others:
                self._problem(
                    "UR203", f'claim "{claim}" is already on line {first} of this page', line
                )

    def _inside_fence(self, text: str) -> None:
        stripped = text.strip(" \t>")
        if set(stripped) == {self._fence[0]} and len(stripped) >= len(self._fence):
            self.fences.append("\n".join(self._code))
            self._fence = ""
        else:
            self._code.append(text)

    def _outside_fence(self, text: str) -> None:
        if end := _BLOCK_END.match(text):
            self._close(end["slashes"])
        elif block := _BLOCK.match(text):
            self._begin(block["slashes"], block["name"], block["argument"])
        else:
            for opened in self._open:
                opened.text.append(text.strip())
            if (heading := _HEADING.match(text)) and not self._open:
                self._add_heading(heading["marks"], heading["text"])
            elif not self.blocks and len(self.headings) <= 1:
                self.opening.append(text)
            if text.strip():
                self.prose.append((self.line, _NOT_PROSE.sub(" ", text).strip()))
            self.links += [match["target"] or match["auto"] for match in _LINK.finditer(text)]

    def _begin(self, slashes: str, name: str, argument: str | None) -> None:
        self._open.append(_Block(slashes, name, argument, self.line))
        self.blocks[name] = None
        if name == "claim" and not argument:
            hint = "/// claim | service/behaviour"
            self._problem("UR202", "claim names no snippet", self.line, hint)

    def _close(self, slashes: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            block = self._open[index]
            if block.slashes == slashes:
                del self._open[index:]
                if block.name == "claim" and block.claim:
                    self._add_mention(block.claim, block)
                elif block.name == "diagram":
                    self._add_picture(block)
                return

    def _add_picture(self, block: _Block) -> None:
        try:
            boxes, links = diagrams.parse("\n".join(block.text))
        except ValueError as error:
            self._problem("UR209", f"diagram cannot be drawn: {error}", block.line)
            return
        arrows = [f"{link.start} {'-->' if link.dashed else '->'} {link.end}" for link in links]
        self.pictures.append(Picture(block.line, tuple(boxes), tuple(arrows)))

    def _add_mention(self, claim: str, block: _Block) -> None:
        text = "\n".join(block.text).strip()
        if not text:
            self._problem(
                "UR202", f'claim "{claim}" says nothing', block.line, "write the sentence"
            )
        self.mentions.append(Mention(claim, self.path, self.lang, block.line, text))

    def _add_heading(self, marks: str, text: str) -> None:
        found = _HEADING_ID.search(text)
        title = _HEADING_ID.sub("", text).strip()
        self.headings.append(Heading(len(marks), found["id"] if found else None, self.line, title))
        if not found:
            hint = f"{marks} {title} {{ #some-english-id }}"
            self._problem("UR204", "heading has no explicit id", self.line, hint)

    def _problem(self, code: str, message: str, line: int, hint: str = "") -> None:
        self.problems.append(Problem(code, self.path, message, line, hint))


def _repeated(mentions: list[Mention]) -> Iterator[tuple[str, list[int]]]:
    lines: dict[str, list[int]] = {}
    for mention in mentions:
        lines.setdefault(mention.claim, []).append(mention.line)
    return ((claim, found) for claim, found in lines.items() if len(found) > 1)
