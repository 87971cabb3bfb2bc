"""Sentences of which pages quote only a part, and what the header of a snippet says of them.

A page may say no more of a claim than `[14 days at most]{ claim=sqs/keeps by=high }`. Its sentence
is then what another page says, or `says` in the snippet's header; where there is neither, and the
words are all in one piece, they are the sentence themselves.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from uradori.project.marked_words import spans, without_marks
from uradori.project.model import Clause, Mention, Page, Snippet
from uradori.project.problems import Problem
from uradori.project.settings import Project, strangers
from uradori.project.typography import plain


@dataclass(frozen=True, slots=True)
class Whole:
    """What a claim says in one language."""

    text: str
    html: str
    clauses: tuple[Clause, ...]
    place: str
    """Where it is written, as `path:line`."""

    @property
    def labels(self) -> set[str]:
        """Of its clauses."""
        return {each.label for each in self.clauses}


def written(marked: str, lang: str) -> tuple[str, tuple[Clause, ...]]:
    """(the sentence, its clauses) of a text that is no page, as a reader would see them."""
    return plain(marked, lang), tuple(_clauses(marked, lang))


def _clauses(marked: str, lang: str) -> Iterator[Clause]:
    for each in spans(marked):
        words = marked[each.first : each.last]
        if each.by:
            yield Clause(each.by, plain(words, lang))
        else:
            yield from _clauses(words, lang)


def completed(
    pages: Mapping[str, Page],
    said: Mapping[str, Iterable[Mention]],
    snippets: Mapping[str, Snippet],
) -> tuple[Mapping[str, Page], list[Problem]]:
    """The pages with whole sentences where they quote a part, and what is wrong with quotations.

    `said` has the mentions of each claim, the one first that others may quote.
    """
    wanted = {
        (claim, each.lang)
        for claim, mentions in said.items()
        for each in mentions
        if each.partial or each.clauses
    }
    if not wanted:  # as on most sites: then the pages are those that there are
        return pages, []
    known = {
        (claim, lang): _in_header(snippet, lang)
        for claim, snippet in snippets.items()
        for lang in snippet.header.says
    }
    for claim, mentions in said.items():
        for each in mentions:
            if not each.partial and (claim, each.lang) in wanted:
                place = each.page if each.line is None else f"{each.page}:{each.line}"
                sentence = Whole(each.text, each.html, each.clauses, place)
                known.setdefault((claim, each.lang), sentence)
    problems: list[Problem] = []
    found: dict[str, Page] = {}
    for path, page in pages.items():
        whole = [known.get((each.claim, each.lang)) for each in page.mentions]
        both = [*zip(page.mentions, whole, strict=True)]
        problems += (problem for each in both for problem in _of_quotation(*each))
        found[path] = replace(page, mentions=tuple(_completed(*each) for each in both))
    return found, problems


def with_sentence(mention: Mention, snippet: Snippet) -> Mention:
    """A mention with the sentence of the header, if it quotes a part of that."""
    if mention.lang not in snippet.header.says:
        return replace(mention, partial=False)
    return _completed(mention, _in_header(snippet, mention.lang))


def _in_header(snippet: Snippet, lang: str) -> Whole:
    text, clauses = written(snippet.header.says[lang], lang)
    return Whole(text, escape(text, quote=False), clauses, snippet.path)


def _completed(mention: Mention, whole: Whole | None) -> Mention:
    if not mention.partial:
        return mention
    if whole is None:
        return replace(mention, partial=len(mention.clauses) > 1)
    return replace(
        mention,
        text=whole.text,
        html=whole.html,
        clauses=whole.clauses,
        parts=mention.clauses,
        stop="",
    )


def _of_quotation(mention: Mention, whole: Whole | None) -> Iterator[Problem]:
    """A page marks no clause that the sentence lacks, and quotes what somebody says."""
    if whole is None:
        if len(mention.clauses) > 1:
            message = f'quotes parts of claim "{mention.claim}", and nothing says its sentence'
            hint = f'says.{mention.lang} = "…" in the header of its snippet'
            yield Problem("UR234", mention.page, message, mention.line, hint)
        return
    strange = dict.fromkeys(
        each.label for each in mention.clauses if each.label not in whole.labels
    )
    if strange:
        message = f'marks clauses of "{mention.claim}" that its sentence lacks: '
        hint = f"mark them in {whole.place}, too"
        yield Problem("UR235", mention.page, message + ", ".join(strange), mention.line, hint)


def review(
    snippets: Mapping[str, Snippet], said: Mapping[str, Iterable[Mention]], project: Project
) -> Iterator[Problem]:
    """What is wrong with sentences in headers; `said` has the mentions of each claim as read."""
    for claim, snippet in snippets.items():
        says, line = snippet.header.says, snippet.line
        yield from strangers({"says": says}, project, snippet.path, line)
        first: tuple[str, list[str]] | None = None
        for lang, text in says.items():
            partial = {each.partial for each in said.get(claim, ()) if each.lang == lang}
            if partial != {True} and lang in project.settings.languages:
                message = f"says.{lang} is of no use: no page quotes only a part of it"
                yield Problem("UR130", snippet.path, message, line, "delete it")
            if "]{" in without_marks(text):
                message = f"says.{lang} has braces that mark nothing"
                yield Problem("UR130", snippet.path, message, line, "[words]{ by=label }")
            labels = sorted({each.label for each in written(text, lang)[1]})
            first = first or (lang, labels)
            if labels != first[1]:
                message = f"says.{lang} has other clauses than says.{first[0]}"
                yield Problem("UR130", snippet.path, message, line, "the same labels in both")
