"""The head of a page: previews in its language, data that says no more than the page."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from support.builds import with_evidence
from support.sites import CLAIM, NOTE, Site
from uradori.evidence import records
from uradori.evidence.model import Outcome
from uradori.publish.head import head, with_head
from uradori.publish.linked_data import linked_data
from uradori.publish.site import Site as Published

URL = "https://example.com/"
URLS = {f"docs/{lang}/bills.md": f"{lang}/bills/" for lang in ("ja", "en")}
HTML = "<html><head><title>x</title></head><body></head></body></html>"


def published(site: Site, url: str = URL) -> Published:
    """The site as its documents see it."""
    return Published(site.ledger, URLS, url, {"ja": "メモ"})


def graph(site: Site, lang: str = "en") -> list[dict[str, Any]]:
    """What the page says as JSON-LD."""
    known = published(site)
    page = known.ledger.catalog.pages[f"docs/{lang}/bills.md"]
    found: list[dict[str, Any]] = json.loads(linked_data(known, page))["@graph"]
    return found


def reviews(site: Site) -> list[dict[str, Any]]:
    """What the page says of what others said."""
    return [each for each in graph(site) if each["@type"] == "ClaimReview"]


def test_claim_is_a_claim_and_no_review(site: Site) -> None:
    """Reviewing oneself is none; sources and program are named."""
    _, claim = graph(with_evidence(site))
    assert claim == {
        "@type": "Claim",
        "@id": f"{URL}en/bills/#claim-bills-million-requests-cost-two-dollars",
        "text": "A million requests cost two dollars.",
        "inLanguage": "en",
        "appearance": {"@id": f"{URL}en/bills/"},
        "creativeWorkStatus": "run as a calculation",
        "isBasedOn": {
            "@type": "SoftwareSourceCode",
            "url": f"{URL}snippets/{CLAIM}.py",
            "programmingLanguage": "Python",
        },
        "citation": ["https://example.com/prices"],
    }


def test_statement_of_a_note_is_reviewed_where_the_errata_are(site: Site) -> None:
    """Only what was said elsewhere, only what was judged, and only on the page that lists it."""
    site.edit(NOTE, 'judged = "correct"', 'judged = "wrong"\nnow.ja = "3ドル"\nnow.en = "three"')
    assert not reviews(with_evidence(site))
    site.edit("docs/en/bills.md", "# Bills { #bills }", "# Bills { #bills }\n\n/// errata\n///")
    [review] = reviews(site)
    assert review["claimReviewed"] == "two dollars a million requests"
    assert review["reviewBody"] == "three"
    assert review["reviewRating"]["ratingValue"] == 1
    assert review["reviewRating"]["alternateName"] == "Wrong"
    assert review["itemReviewed"]["appearance"]["url"] == "https://example.com/notes/2023-08-21"
    assert review["author"] == {"@id": f"{URL}#site"}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(None, id="not run"),
        pytest.param({"outcome": Outcome.FAILED}, id="refuted"),
        pytest.param({"outcome": Outcome.CRASHED}, id="broken"),
    ],
)
def test_rating_that_rests_on_nothing_is_none(site: Site, changes: dict[str, Any] | None) -> None:
    """Nobody is reviewed by a check that says nothing, or the opposite."""
    site.edit("docs/en/bills.md", "# Bills { #bills }", "# Bills { #bills }\n\n/// errata\n///")
    if changes is not None:
        records.write(site.project, site.evidence(**changes))
    assert reviews(site) == []


def test_quotation_is_cited_by_its_place(site: Site) -> None:
    """The words themselves stand on the page: there they are read, and here they would weigh."""
    words = "Valid values: 1 to 10."
    place = "botocore:sqs/ReceiveMessage.MaxNumberOfMessages"
    site.write(
        f"snippets/{CLAIM}.py",
        "# /// uradori\n"
        '# kind = "quotation"\n'
        f'# quotes = [{{ place = "{place}", words = "{words}" }}]\n'
        "# ///\n",
    )
    _, claim = graph(site)
    assert claim["citation"] == [place]
    assert "isBasedOn" not in claim


def test_data_cannot_end_its_element(site: Site) -> None:
    """What a stranger wrote stays inside the script element; scripts are not what a page says."""
    site.edit("docs/en/bills.md", "A million", "</script><script>alert(1)</script> \u2028A million")
    known = published(site)
    page = known.ledger.catalog.pages["docs/en/bills.md"]
    text = linked_data(known, page)
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text)["@graph"][1]["text"] == "\u2028A million requests cost two dollars."


def test_preview_is_in_the_language_of_the_page(site: Site) -> None:
    """Open Graph tells title, site, language and the other languages; the picture is absolute."""
    site.edit("docs/ja/bills.md", "{ #bills }\n", '{ #bills }\n\n"料金" と`額`を知る。\n次の文。\n')
    known = published(site)
    page = known.ledger.catalog.pages["docs/ja/bills.md"]
    found = BeautifulSoup("".join(head(known, page, "ja/cards/bills.png")), "html.parser")
    metas = {each.get("property") or each["name"]: each["content"] for each in found("meta")}
    assert metas == {
        "og:type": "article",
        "og:site_name": "メモ",
        "og:title": "料金",
        "og:description": '"料金" と額を知る。次の文。',
        "og:url": f"{URL}ja/bills/",
        "og:locale": "ja_JP",
        "og:locale:alternate": "en_US",
        "og:image": f"{URL}ja/cards/bills.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "料金",
        "twitter:card": "summary_large_image",
    }
    links = {each["type"]: each["href"] for each in found("link")}
    assert links == {"text/markdown": "../bills.md", "application/atom+xml": "../changes.atom"}


def test_without_an_address_nothing_absolute_is_promised(site: Site) -> None:
    """Feeds and pictures need absolute links; the twin does not."""
    known = published(site, url="")
    page = known.ledger.catalog.pages["docs/en/bills.md"]
    found = "".join(head(known, page, "en/cards/bills.png"))
    assert "text/markdown" in found
    assert not any(word in found for word in ("atom", "og:url", "og:image", "example.com/en"))


def test_head_is_completed_once() -> None:
    """Doing it again replaces what was there; the body is left alone."""
    once = with_head(HTML, ["<meta a>"])
    assert once.startswith("<html><head><title>x</title>\n<!-- uradori -->\n<meta a>\n")
    assert once.endswith("</head><body></head></body></html>")
    assert with_head(once, ["<meta a>"]) == once
    assert with_head(once, ["<meta b>"]) == once.replace("<meta a>", "<meta b>")
    assert with_head("<p>no head</p>", ["<meta a>"]) == "<p>no head</p>"
