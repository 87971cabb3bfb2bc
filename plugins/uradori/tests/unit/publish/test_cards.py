"""Cards for link previews: right size, every letter written, drawn once."""

import io
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from support.builds import with_evidence
from support.fonts import ensure_japanese_font
from support.sites import Site
from uradori.page.phrases import phrases
from uradori.publish import built_site
from uradori.publish.extras.previews import pictures
from uradori.publish.extras.previews.drawing import SIZE, Face, cards, draw, faces, undrawn
from uradori.publish.extras.previews.fonts import Font
from uradori.publish.site import Site as Published

URLS = {f"docs/{lang}/bills.md": f"{lang}/bills/" for lang in ("ja", "en")}
INDIGO = "#1c4f86"


@pytest.fixture(scope="module")
def font() -> Font:
    """A font that can write Japanese, put here if need be."""
    found = ensure_japanese_font()
    if found is None:
        pytest.skip("no font with Japanese here, and none could be installed")
    return found


def published(site: Site) -> Published:
    """The site as its documents see it."""
    return Published(site.ledger, URLS, "https://example.com/", {"ja": "メモ", "en": "Notes"})


def test_card_says_title_site_and_figures(site: Site) -> None:
    """In the language of the page; the colours are those of the badges."""
    known = published(with_evidence(site))
    face = next(face for page, face in faces(known) if page.path == "docs/ja/bills.md")
    assert face == Face(("料金",), "メモ", "項目1件：実行 1", ((INDIGO, 1),))


def test_card_of_a_page_without_claims_speaks_of_the_site(site: Site) -> None:
    """Beside pages with claims, whose cards speak of these."""
    with_evidence(site)
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/more.md", "# More { #more }\n\nText.\n")
    urls = {**URLS, **{f"docs/{lang}/more.md": f"{lang}/more/" for lang in ("ja", "en")}}
    known = Published(site.ledger, urls, "https://example.com/", {"ja": "メモ", "en": "Notes"})
    said = {page.path: (face.line, face.shares) for page, face in faces(known)}
    assert said["docs/ja/more.md"] == ("項目1件：実行 1", ((INDIGO, 1),))
    assert said["docs/en/more.md"] == ("1 claim: 1 run", ((INDIGO, 1),))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("復旧の目標とスナップショット", "ja", ["復旧の", "目標と", "スナップショット"]),
        ("Amazon SQS の使い方", "ja", ["Amazon ", "SQS の", "使い方"]),
        ("Loose coupling", "en", ["Loose ", "coupling "]),
    ],
)
def test_titles_break_between_phrases(text: str, lang: str, expected: list[str]) -> None:
    """Japanese between its phrases, English between its words; nothing is lost."""
    found = phrases(text, lang)
    assert [piece.strip() for piece in found] == [piece.strip() for piece in expected]
    assert "".join(found).strip() == text


@pytest.mark.parametrize(
    "title", ["料金", "とても長い題名が" * 6, "W" * 60, "Averyveryverylongword " * 9, ""]
)
def test_every_title_fits(font: Font, title: str) -> None:
    """Whatever a page is called, its card has the right size and a free margin."""
    face = Face(tuple(phrases(title, "ja")), "メモ", "項目1件", ((INDIGO, 2), ("#b3261e", 1)))
    image = Image.open(io.BytesIO(draw(face, font))).convert("RGB")
    assert image.size == SIZE
    margin = image.crop((SIZE[0] - 40, 0, *SIZE))
    assert len(margin.getcolors() or []) == 1


def test_font_knows_what_it_lacks(font: Font) -> None:
    """What would come out as boxes is told apart from what can be written."""
    assert font.lacks("裏取り Aa、") == ""
    assert font.lacks("a\U0010fffd裏") == "\U0010fffd"


def test_card_is_drawn_once(site: Site, font: Font, tmp_path: Path) -> None:
    """A second build takes it from where it is kept; what no page has any more goes."""
    folder = tmp_path / "cards"
    first = dict(cards(published(site), font, folder))
    assert set(first) == {"ja/cards/bills.png", "en/cards/bills.png"}
    kept = sorted(folder.iterdir())
    assert len(kept) == 2
    marked = kept[0].read_bytes() + b"marked"
    kept[0].write_bytes(marked)
    assert marked in dict(cards(published(site), font, folder)).values()
    site.edit("docs/ja/bills.md", "# 料金", "# 値段")
    assert len(dict(cards(published(site), font, folder))) == 2
    assert len({*folder.iterdir()} - {*kept}) == 1
    assert len([*folder.iterdir()]) == 2


def test_other_pictures_are_left_alone(site: Site, font: Font, tmp_path: Path) -> None:
    """Whatever lies where cards are kept, only cards are replaced and deleted there."""
    folder = tmp_path / "pictures"
    others = {name: folder / name for name in ("logo.png", "notes.txt")}
    first = dict(cards(published(site), font, folder))
    [one, _] = sorted(folder.iterdir())
    others[one.name] = one
    for path in others.values():
        path.write_bytes(b"\x89PNG, and not a card")
    assert dict(cards(published(site), font, folder)) == first
    assert {path.read_bytes() for path in others.values()} == {b"\x89PNG, and not a card"}


def test_cards_are_drawn_where_none_can_be_kept(site: Site, font: Font, tmp_path: Path) -> None:
    """A folder that cannot be written to, or that is refused, costs time and no more."""
    blocked = tmp_path / "file" / "cards"
    blocked.parent.write_text("in the way")
    first = dict(cards(published(site), font, None))
    assert dict(cards(published(site), font, blocked)) == first
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\ncards = "docs/cards"\n')
    assert dict(pictures.documents(published(site))) == first
    assert not (site.root / "docs/cards").exists()


def test_page_that_cannot_be_written_has_no_card(site: Site, font: Font, tmp_path: Path) -> None:
    """And a person is told which letter is to blame."""
    site.edit("docs/ja/bills.md", "# 料金", "# 料\U0010fffd金")
    known = published(site)
    assert set(dict(cards(known, font, tmp_path))) == {"en/cards/bills.png"}
    [remark] = undrawn(known, font)
    assert remark.startswith("docs/ja/bills.md: no card")
    assert remark.endswith("lacks \U0010fffd")


def test_machine_without_a_font_is_told_what_to_do(site: Site) -> None:
    """One remark for all pages."""
    [remark] = undrawn(published(site), None)
    assert "fonts-noto-cjk" in remark


def test_pages_point_at_cards_that_are_there(site: Site, font: Font, tmp_path: Path) -> None:
    """The picture in a page's head is the one that was written; without it none is promised."""
    for url in URLS.values():
        page = tmp_path / url / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text("<head></head>", "utf-8")
    known = published(site)
    built_site.complete_heads(known, tmp_path)
    assert "og:image" not in (tmp_path / "ja/bills/index.html").read_text("utf-8")
    built_site.write(tmp_path, pictures.documents(known))
    built_site.complete_heads(known, tmp_path)
    html = (tmp_path / "ja/bills/index.html").read_text("utf-8")
    url = html.split('property="og:image" content="')[1].split('"')[0]
    assert (tmp_path / urlsplit(url).path.lstrip("/")).read_bytes().startswith(b"\x89PNG")
