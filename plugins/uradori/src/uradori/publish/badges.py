"""Badges that others can embed: one a claim and one a page, in each language.

Drawn as SVG in the style that shields.io made common. A badge says what the page says, never
more; icon and word tell strengths and verdicts apart, not colour alone.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from xml.sax.saxutils import escape

from uradori.evidence.entry import Entry
from uradori.page import fragments, looks, wording
from uradori.page.labels import labels
from uradori.page.looks import Look
from uradori.page.text_layout import is_wide
from uradori.project.kinds import Strength
from uradori.publish.publisher import Document, Publisher, Stage
from uradori.publish.site import Site

LABEL_COLOUR = "#3d444d"

# fmt: off
VERDANA = (
    3.87, 4.33, 5.05, 9, 6.99, 11.84, 7.99, 2.95, 5, 5, 6.99, 9, 4, 5, 4, 5,
    6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 6.99, 5, 5, 9, 9, 9, 6,
    11, 7.52, 7.54, 7.68, 8.48, 6.96, 6.32, 8.53, 8.27, 4.63, 5, 7.62, 6.12, 9.27, 8.23, 8.66,
    6.63, 8.66, 7.65, 7.52, 6.78, 8.05, 7.52, 10.88, 7.54, 6.77, 7.54, 5, 5, 5, 9, 6.99,
    6.99, 6.61, 6.85, 5.73, 6.85, 6.55, 3.87, 6.85, 6.96, 3.02, 3.79, 6.51, 3.02, 10.7, 6.96, 6.68,
    6.85, 6.85, 4.69, 5.73, 4.33, 6.96, 6.51, 9, 6.51, 6.51, 5.78, 6.98, 5, 6.98, 9,
)
# fmt: on
"""Advance widths of Verdana at 11 px from U+0020 on, as measured by anafanafo 2.0.0 for shields."""
SIZE = 11
NARROW = 7.0
"""Width of a letter that Verdana's table above does not have; about that of its digits."""

ICON = 12
PAD = 6


def width(text: str) -> float:
    """How wide `text` is at 11 px; browsers fit it to this by `textLength`, whatever their font."""
    return sum(_advance(char) for char in text)


def _advance(char: str) -> float:
    if " " <= char <= "~":
        return VERDANA[ord(char) - ord(" ")]
    if unicodedata.combining(char):
        return 0
    # Punctuation whose width depends on the font is wide beside Japanese; letters never are.
    depends = unicodedata.east_asian_width(char) == "A" and not char.isalpha()
    return SIZE if is_wide(char) or depends else NARROW


def badges(site: Site) -> Iterator[Document]:
    """Every badge with its path below the site's root.

    Where a claim was split, what embeds its badge still says the whole sentence: the worst of its
    parts answers.
    """
    known = site.ledger.entries
    parts = {claim: (claim,) for claim in known} | dict(site.ledger.catalog.successors)
    for lang in site.languages:
        for claim, now in parts.items():
            said = [known[each] for each in now if _is_said(known[each], lang)]
            if said:
                worst = max(said, key=lambda each: [*looks.LOOKS].index(looks.name_of(each)))
                yield claim_path(site, claim, lang), claim_badge(site, worst, lang).encode()
        for page in site.pages(lang):
            if entries := site.entries(page):
                text = page_badge(site.title(page), entries, lang)
                name = page.name.removesuffix(".md")
                yield f"{site.folder(lang)}badges/pages/{name}.svg", text.encode()


def _is_said(entry: Entry, lang: str) -> bool:
    return any(mention.lang == lang for mention in entry.mentions)


def claim_path(site: Site, claim: str, lang: str) -> str:
    """Where the badge of a claim is published, below the site's root."""
    return f"{site.folder(lang)}badges/claims/{claim}.svg"


def claim_badge(site: Site, entry: Entry, lang: str) -> str:
    """What a site says of one claim."""
    label = labels(lang)["publish"]["claim"]
    said = wording.mark(entry, lang)
    return draw(label, said, looks.of(entry), f"{said}: {site.sentence(entry, lang)}", lang)


def page_badge(title: str, entries: list[Entry], lang: str) -> str:
    """How the claims of a page stand; it looks like the worst of them."""
    counts = Counter(map(looks.name_of, entries))
    separator = labels(lang)["ledger"]["separator"]
    parts = separator.join(
        f"{wording.word(name, lang)} {counts[name]}" for name in looks.LOOKS if counts[name]
    )
    worst = next(look for name, look in reversed(looks.LOOKS.items()) if counts[name])
    good = next(look for name, look in looks.LOOKS.items() if counts[name])
    doubtful = worst not in {looks.LOOKS[strength] for strength in Strength}
    return draw(title, parts, worst if doubtful else good, f"{title}: {parts}", lang)


def draw(label: str, said: str, look: Look, title: str, lang: str) -> str:
    """A badge of two parts: what is judged, and how. `title` is read aloud and shown on hover."""
    left, right = round(width(label), 1), round(width(said), 1)
    edge = round(left + 2 * PAD)
    total = round(edge + PAD + ICON + 3 + right + PAD)
    name = escape(fragments.clean(title), {'"': "&quot;"})
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="20" role="img"'
        f' aria-label="{name}" xml:lang="{lang}"><title>{name}</title>'
        f'<rect width="{total}" height="20" rx="3" fill="{looks.INKS[look.colour]}"/>'
        f'<path d="M3 0H{edge}V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="{LABEL_COLOUR}"/>'
        f'<path transform="translate({edge + PAD} 4) scale(.5)" d="{look.icon}"'
        ' fill="#fff"/>'
        f'<g fill="#fff" font-size="{SIZE}" font-family="Verdana,Geneva,DejaVu Sans,'
        'Hiragino Sans,Noto Sans JP,Noto Sans CJK JP,sans-serif" aria-hidden="true">'
        f'<text x="{PAD}" y="14" textLength="{left}">{escape(label)}</text>'
        f'<text x="{edge + PAD + ICON + 3}" y="14" textLength="{right}">{escape(said)}</text>'
        "</g></svg>\n"
    )


PUBLISHER = Publisher(Stage.WITH_PAGES, badges)
