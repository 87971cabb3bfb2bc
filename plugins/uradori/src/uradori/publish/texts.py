"""Plain texts of a site for readers that are programs: llms.txt, and a Markdown twin of each page.

A twin stands where its source stood, `ja/sqs.md`, so that links between pages and their anchors
work in it as the author wrote them. It is the author's text with every block replaced by what a
reader of the page would see: the verdict, what testified, what the check does not show.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from urllib.parse import quote

from uradori.evidence.program_files import record_file
from uradori.page import errata, fragments, wording
from uradori.page.labels import labels
from uradori.project.marked_words import CODE, spans, without_marks
from uradori.project.model import Page, Statement, anchor
from uradori.project.typography import CLOSING
from uradori.project.unmarked_page import end_of_block
from uradori.publish.in_markdown import anchors_of, badge_text, link_to, markdown_of, proof_lines
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site, between

OURS = frozenset(
    {
        *("claim", "ledger", "errata", "diagram", "sequence", "timeline"),
        *("figures", "opened", "cards", "exercise", "html"),
    }
)
"""Names of the blocks that a twin has no lines of; others stay as they stand."""
_BEGINS = re.compile(r"^(?P<indent>[ \t>]*)(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)")
_FENCE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?^[ \t>]*(?P=fence)[`~]*[ \t]*$", re.MULTILINE | re.DOTALL
)
_FENCE_LINE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})")
_ATTRIBUTES = re.compile(r"(?<=\S)[ \t]*\{:?[ \t]*(?:\.[\w-]+|(?!claim=)[\w-]+=)[^{}\n]*\}")
"""Classes and the like; ids of headings stay, since links lead to them."""

_REST_OF_LINK = re.compile(r"[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
"""What follows marked words in the text of a link."""


def llms_documents(site: Site) -> Iterator[Document]:
    """llms.txt at the root; where languages have folders, it leads to one in each."""
    if site.languages and site.ledger.project.in_folders:
        yield "llms.txt", llms_of_all(site).encode()
    for lang in site.languages:
        yield f"{site.folder(lang)}llms.txt", llms(site, lang).encode()


def twins(site: Site) -> Iterator[Document]:
    """Each page's Markdown twin."""
    for lang in site.languages:
        for page in site.pages(lang):
            yield twin_path(site, page), twin(site, page).encode()


def llms(site: Site, lang: str) -> str:
    """llms.txt of one language: what the site is, and its pages with how their claims stand."""
    words = labels(lang)["publish"]
    lines = [f"# {site.name(lang)}", ""]
    if about := site.descriptions.get(lang):
        lines += [f"> {about}", ""]
    lines += [words["llms"], "", f"## {words['pages']}", ""]
    for page in site.pages(lang):
        notes = [site.description(page), wording.figures(site.entries(page), lang)]
        note = between(lang).join(each for each in notes if each)
        url = f"{site.url}{quote(twin_path(site, page))}"
        lines.append(f"- [{site.title(page)}]({url})" + (f": {note}" if note else ""))
    lines += ["", f"## {words['data']}", ""]
    for name, about in words["files"].items():
        path = name.format(folder=site.folder(lang))
        lines.append(f"- [{path}]({site.url}{path}): {about}")
    return "\n".join(lines) + "\n"


def llms_of_all(site: Site) -> str:
    """llms.txt at the root: where each language's own stands."""
    [first, *_] = site.languages
    lines = [f"# {site.name(first)}", ""]
    for lang in site.languages:
        words = labels(lang)["publish"]
        lines += [f"## {site.name(lang)}", "", words["llms"], ""]
        lines += [f"- [llms.txt]({site.url}{site.folder(lang)}llms.txt): {words['pages']}", ""]
    return "\n".join(lines)


def twin_path(site: Site, page: Page) -> str:
    """Where the Markdown twin of a page is published, below the site's root."""
    return f"{site.folder(page.lang)}{page.name}"


def twin(site: Site, page: Page) -> str:
    """The Markdown twin of a page."""
    body = "\n".join(_Blocks(site, page).lines())
    kept: list[str] = []

    def aside(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\x00{len(kept) - 1}\x00"

    # Code is shown verbatim.
    body = _FENCE.sub(aside, body)
    body = CODE.sub(aside, _InText(site, page).filled(body))
    body = _ATTRIBUTES.sub("", body)
    for _ in range(2):  # what was put aside last may hold what was first
        body = re.sub("\x00(\\d+)\x00", lambda match: kept[int(match[1])], body)
    where = f"{site.url}{site.urls[page.path]}"
    note = f"<{where}> · {wording.figures(site.entries(page), page.lang)}".removesuffix(" · ")
    head, separator, rest = body.strip().partition("\n")
    return fragments.clean(f"{head}\n\n> {note}\n{separator}{rest}\n".replace("\n\n\n", "\n\n"))


class _Blocks:
    """Replaces the blocks of one page by Markdown that says the same."""

    def __init__(self, site: Site, page: Page) -> None:
        self._site, self._page = site, page
        self._words = labels(page.lang)
        self._anchors = anchors_of(site, page)

    def lines(self) -> Iterator[str]:
        """The lines of the page's twin."""
        known: dict[str, Callable[[str, str], Iterator[str]]] = {
            "claim": self._claim,
            "ledger": self._ledger,
            "errata": self._errata,
            "diagram": self._diagram,
            "sequence": self._run,
            "timeline": self._run,
        }
        lines = self._page.body.split("\n")
        begins = {span.line - 1: span for span in self._page.spans}
        ends: set[int] = set()
        fence = ""
        at = 0
        while at < len(lines):
            span, head = begins.get(at), _BEGINS.match(lines[at])
            end = end_of_block(lines, at, head["slashes"]) if head and not fence else None
            fence = _fence_after(fence, lines[at])
            if at in ends:
                pass
            elif head is None or end is None or not (span or _is_foreign(head)):
                yield lines[at]
            elif span is None or span.name not in known:  # what is in it stays
                ends.add(end)
            else:
                indent = head["indent"]
                inside = "\n".join(line.removeprefix(indent) for line in lines[at + 1 : end])
                for each in known[span.name](span.argument, inside.rstrip("\n")):
                    yield from (f"{indent}{line}".rstrip() for line in each.split("\n"))
                at = end
            at += 1

    def _claim(self, claim: str, _: str) -> Iterator[str]:
        places = self._anchors.get(claim, (anchor(claim),))
        yield "".join(f'<a id="{place}"></a>' for place in places)
        said = (each.marked for each in self._page.mentions if each.claim == claim)
        yield markdown_of(next(said, ""))
        if entry := self._site.ledger.entries.get(claim):
            yield ""
            yield from proof_lines(self._site, self._page, entry)

    def _ledger(self, only: str, _: str) -> Iterator[str]:
        lang = self._page.lang
        for claim, entry in self._site.ledger.entries.items():
            if only and claim.partition("/")[0] != only:
                continue
            sentence = self._site.sentence(entry, lang)
            where = self._site.link(entry, lang)
            said = badge_text(entry, lang)
            yield f"- [{sentence}]({where}) · {said}" if where else f"- {sentence} · {said}"

    def _errata(self, _: str, __: str) -> Iterator[str]:
        statements = list(self._site.ledger.catalog.statements.values())
        for judged in errata.JUDGED:
            of_these = [each for each in statements if each.judged == judged]
            if of_these:
                yield f"\n**{self._words['judged'][judged]}**\n"
            for number, statement in zip(count(1), of_these, strict=False):
                yield from self._statement(number, statement)

    def _statement(self, number: int, statement: Statement) -> Iterator[str]:
        words, lang = self._words["errata"], self._page.lang
        yield f"{number}. {words['said']}: {statement.said.get(lang, '')}"
        if now := statement.now.get(lang):
            yield f"    {words['now']}: {now}"
        if omitted := (statement.omitted or {}).get(lang):
            yield f"    {words['omitted']}: {omitted}"

    def _diagram(self, caption: str, inside: str) -> Iterator[str]:
        yield "```text"
        yield inside
        yield "```"
        yield f"*{caption}*"

    def _run(self, claim: str, inside: str) -> Iterator[str]:
        """Its caption, and where the calls that it shows are recorded."""
        lines = [each for each in inside.split("\n") if not each.startswith("    ")]
        caption = " ".join(filter(None, map(str.strip, lines)))
        entry = self._site.ledger.entries.get(claim)
        where = f"{self._site.url}{record}" if entry and (record := record_file(entry)) else ""
        yield f"*{caption}*" + (f" ([{self._words['part']['record']}]({where}))" if where else "")


class _InText:
    """Puts beside claims in running text how they stand, and what they rest on below everything.

    Where a claim stands in a table or a list, its limits and sources would take that apart.
    """

    def __init__(self, site: Site, page: Page) -> None:
        self._site, self._page = site, page
        blocks = {span.argument for span in page.spans if span.name == "claim"}
        self._claims = {each.claim: each for each in page.mentions if each.claim not in blocks}
        self._ids = {said: each.claim for each in page.mentions for said in each.called}
        self._entries = site.ledger.entries

    def filled(self, body: str) -> str:
        """The text of a page without marks, with what stands beside and below."""
        found = [replace(each, claim=self._ids.get(each.claim, "")) for each in spans(body)]
        known = [each for each in found if each.claim in self._claims]
        first = {each.claim: each for each in reversed(known)}
        last = {each.claim: each for each in known}
        pieces: list[str] = []
        end = 0
        anchors = anchors_of(self._site, self._page)
        for each in known:
            places = anchors[each.claim] if first[each.claim] is each else ()
            name = "".join(f'<a id="{place}"></a>' for place in places)
            words = without_marks(body[each.first : each.last])
            pieces += [without_marks(body[end : each.start], self._ids), name, words]
            end = each.end
            if last[each.claim] is each:
                end = _behind(body, end)
                pieces += [body[each.end : end], self._beside(each.claim)]
        return "".join([*pieces, without_marks(body[end:], self._ids), *self._below()])

    def _beside(self, claim: str) -> str:
        entry = self._entries.get(claim)
        if entry is None:
            return ""
        return (
            f" ([{badge_text(entry, self._page.lang)}]({link_to(self._site, self._page, entry)}))"
        )

    def _below(self) -> Iterator[str]:
        """Each of these sentences, whole, with what a reader finds in its evidence."""
        for claim, mention in self._claims.items():
            if entry := self._entries.get(claim):
                proof = "\n".join(proof_lines(self._site, self._page, entry))
                yield f"\n\n---\n\n{markdown_of(mention.marked)}\n\n{proof}"


def _behind(text: str, end: int) -> int:
    """Where a link may stand behind words that end there: not in a link, nor before a stop."""
    if around := _REST_OF_LINK.match(text, end):
        end = around.end()
    closing = CLOSING.match(text, end)
    return closing.end() if closing else end


def _is_foreign(head: re.Match[str]) -> bool:
    """Whether a block of another extension begins here; deeper, it may be code."""
    return len(head["indent"]) < 4 and head["name"] not in OURS  # noqa: PLR2004 - Markdown's number


def _fence_after(fence: str, line: str) -> str:
    """What closes the fence that is open behind a line; "" where none is."""
    found = _FENCE_LINE.match(line)
    if not fence:
        return found["fence"] if found else ""
    return "" if found and found["fence"].startswith(fence) else fence


LLMS = Publisher(Stage.WITH_PAGES, llms_documents)
TWINS = Publisher(Stage.AFTER_PAGES, twins)
"""Apart from the others: to a host, a file with such a name is a page."""
