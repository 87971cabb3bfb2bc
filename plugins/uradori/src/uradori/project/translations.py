"""The pages of a site in all its languages, compared: same structure, and known to say the same."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from uradori.project.model import Mention, Page
from uradori.project.pages import Source
from uradori.project.problems import Problem

WINDOW = 100
"""How many items are looked at to say how two lists differ."""

CONFIRM = "read both pages, then: uradori confirm {path}"


def compare(
    pages: Mapping[str, Page],
    languages: Sequence[str],
    docs: str,
    generated: Collection[str] = (),
) -> list[Problem]:
    """Every way in which the pages of one name differ between languages.

    `generated` are the paths of pages that have no file: nobody can confirm them, and whoever
    wrote what generates them answers for both languages.
    """
    by_name: dict[str, dict[str, str]] = {}
    for path, page in pages.items():
        by_name.setdefault(page.name, {})[page.lang] = path
    problems: list[Problem] = []
    for name, paths in sorted(by_name.items()):
        versions = {lang: pages[path] for lang, path in paths.items()}
        original = versions[next(lang for lang in languages if lang in versions)]
        for lang in languages:
            if lang not in versions:
                hint = f"write {docs}/{lang}/{name}; there are no fallback pages"
                problems.append(Problem("UR301", original.path, f"has no {lang} page", hint=hint))
            elif versions[lang] is not original:
                problems += _structure(original, versions[lang])
        problems += _digests(versions, generated)
    return problems


def out_of_date(page: Page | Source, versions: Mapping[str, Page | Source]) -> list[str]:
    """Languages whose page changed since a person last compared it with `page`."""
    return [
        lang
        for lang, other in versions.items()
        if lang != page.lang and page.translation_of.get(lang) != other.body_sha256
    ]


def versions_of(page: Page, pages: Mapping[str, Page]) -> dict[str, Page]:
    """The same page in every language that has it."""
    return {other.lang: other for other in pages.values() if other.name == page.name}


def _structure(original: Page, other: Page) -> Iterator[Problem]:
    claims, translated = _by_place(original.mentions), _by_place(other.mentions)
    yield from _same_order("UR302", "claims", claims, translated, original, other)
    yield from _same_labels(original, other)
    yield from _same_order(
        "UR303",
        "heading ids",
        [(heading.id or "", heading.line) for heading in original.headings],
        [(heading.id or "", heading.line) for heading in other.headings],
        original,
        other,
    )
    here = [(link.replace(f"/{original.lang}/", "/*/"), None) for link in original.links]
    there = [(link.replace(f"/{other.lang}/", "/*/"), None) for link in other.links]
    yield from _same_order("UR304", "links", here, there, original, other)
    if original.fences != other.fences:
        message = f"code fences differ from those of {original.path}"
        yield Problem("UR305", other.path, message, hint="code is the same in every language")
    yield from _same_pictures(original, other)


def _by_place(mentions: Iterable[Mention]) -> list[tuple[str, int | None]]:
    """Claims with their lines; those of one paragraph, item or row as one, in any order."""
    found: list[tuple[str, int | None]] = []
    for _, group in groupby(mentions, key=lambda each: each.place):
        together = sorted(group, key=lambda each: each.claim)
        found.append((" with ".join(each.claim for each in together), together[0].line))
    return found


def _same_labels(original: Page, other: Page) -> Iterator[Problem]:
    """Every claim on both pages whose clauses are not the same in both."""
    here = {each.claim: each for each in original.mentions}
    for mention in other.mentions:
        if found := here.get(mention.claim):
            wanted, marked = _labels(found), _labels(mention)
            if wanted != marked:
                place = f"{original.path}:{found.line}"
                message = (
                    f'clauses of "{mention.claim}" differ from those at {place}: '
                    f"{_listed(marked)} instead of {_listed(wanted)}"
                )
                hint = "the same labels in every language"
                yield Problem("UR233", other.path, message, mention.line, hint)


def _labels(mention: Mention) -> list[str]:
    return sorted({each.label for each in mention.clauses})


def _listed(labels: Sequence[str]) -> str:
    return ", ".join(labels) or "none"


def _same_pictures(original: Page, other: Page) -> Iterator[Problem]:
    """Every picture in which boxes or arrows differ; labels are in each page's language."""
    hint = "same ids and arrows, in the same order"
    here, there = original.pictures, other.pictures
    if len(here) != len(there):
        message = f"has {len(there)} diagrams where {original.path} has {len(here)}"
        yield Problem("UR310", other.path, message, hint=hint)
        return
    for picture, translated in zip(here, there, strict=True):
        for what, wanted, found in (
            ("boxes", picture.boxes, translated.boxes),
            ("arrows", picture.arrows, translated.arrows),
            ("claims", (picture.claim, picture.world), (translated.claim, translated.world)),
        ):
            if difference := _difference(wanted, found):
                place = f"{original.path}:{picture.line}"
                message = f"{what} of the diagram differ from those at {place}: {difference[0]}"
                yield Problem("UR310", other.path, message, translated.line, hint)


def _same_order(
    code: str,
    what: str,
    original: Sequence[tuple[str, int | None]],
    other: Sequence[tuple[str, int | None]],
    page: Page,
    translated: Page,
) -> Iterator[Problem]:
    """The first place where two lists part; the rest would only repeat it."""
    difference = _difference([item for item, _ in original], [item for item, _ in other])
    if difference is None:
        return
    words, index = difference
    line = other[index][1] if index < len(other) else None
    message = f"{what} differ from those of {page.path}: {words}"
    yield Problem(code, translated.path, message, line, "same ones, in the same order")


def _difference(original: Sequence[str], other: Sequence[str]) -> tuple[str, int] | None:
    """What `other` lacks or has where the two first part, and its index there."""
    same = next(
        (at for at, (one, two) in enumerate(zip(original, other, strict=False)) if one != two),
        min(len(original), len(other)),
    )
    # Comparing takes time by the square; where two pages first part shows within a few items.
    here, there = original[same : same + WINDOW], other[same : same + WINDOW]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, here, there, False).get_opcodes():
        if tag != "equal":
            missing, extra = here[i1:i2], there[j1:j2]
            parts = [f"lacks {', '.join(missing)}"] if missing else []
            parts += [f"has {', '.join(extra)}"] if extra else []
            return " and ".join(parts), same + j1
    return None


def _digests(versions: Mapping[str, Page], generated: Collection[str]) -> Iterator[Problem]:
    for page in versions.values():
        if page.path in generated:
            continue
        for lang in out_of_date(page, versions):
            hint = CONFIRM.format(path=page.path)
            if lang in page.translation_of:
                message = f"the {lang} page has changed since the two were last compared"
                yield Problem("UR306", page.path, message, 1, hint)
            else:
                yield Problem(
                    "UR307", page.path, f"was never compared with the {lang} page", 1, hint
                )
