"""Clauses held against their snippet before any run, and across languages and pages."""

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.project.clause_review import MOST_CHARACTERS, MOST_WORDS, too_much
from uradori.project.quoting import written
from uradori.project.typography import length

JA, EN = "docs/ja/bills.md", "docs/en/bills.md"
SAYS = """\
# says.ja = "百万リクエストは[2ドル]{ by=price }。"
# says.en = "A million requests cost [two *dollars*]{ by=price }."
"""


def marked(site: Site, ja: str = "price", en: str = "price", snippet: str = "price") -> None:
    """Mark the price as a clause on both pages, and the assertion that shows it."""
    site.edit(JA, "2ドル", f"[2ドル]{{ by={ja} }}" if ja else "2ドル")
    site.edit(EN, "two dollars", f"[two dollars]{{ by={en} }}" if en else "two dollars")
    comment = f"  # shows: {snippet}" if snippet else ""
    site.edit(SNIPPET, "assert total == 2", f"assert total == 2{comment}")
    site.confirm()


def quoted(site: Site, says: str = SAYS) -> None:
    """Let both pages quote the price alone, and the header say the sentence."""
    for path, text in (
        (JA, f"料金は[2ドル]{{ claim={CLAIM} by=price }}。\n"),
        (EN, f"The price is [two dollars]{{ claim={CLAIM} by=price }}.\n"),
    ):
        site.write(path, f"# B {{ #bills }}\n\n{text}")
    site.edit(SNIPPET, "# ///\n", f"{says}# ///\n")
    site.edit(SNIPPET, "assert total == 2", "assert total == 2  # shows: price")
    site.confirm()


def told(site: Site) -> list[tuple[str, str, int | None]]:
    """What is wrong, without what comes of changed headers."""
    return site.problems


def test_clauses_that_agree_everywhere(site: Site) -> None:
    """Pages, snippet, languages; the published sentence has no marks."""
    marked(site)
    assert told(site) == []
    catalog = site.catalog
    assert catalog.text(CLAIM)["en"] == "A million requests cost two dollars."
    assert [each.clauses[0].text for each in catalog.mentions(CLAIM)] == ["2ドル", "two dollars"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("price", "", "price"), [("UR233", EN)]),
        (("price", "cost", "price"), [("UR233", EN), ("UR131", SNIPPET)]),
        (("price", "price", ""), [("UR131", SNIPPET), ("UR132", SNIPPET)]),
        (("price", "price", "cost"), [("UR131", SNIPPET), ("UR132", SNIPPET)]),
        (("", "", "price"), [("UR132", SNIPPET)]),
        (("price", "price", "price, cost"), [("UR132", SNIPPET)]),
        (("", "", ""), []),
        (("", "", "sentence"), []),
    ],
)
def test_labels_are_the_same_everywhere(
    site: Site, labels: tuple[str, str, str], expected: list[tuple[str, str]]
) -> None:
    """In each language, and at the assertions."""
    marked(site, *labels)
    assert [each[:2] for each in told(site)] == expected


def test_precondition_shows_no_clause(site: Site) -> None:
    """Unless it says so, nobody can tell it from an assertion that was forgotten."""
    marked(site)
    site.edit(SNIPPET, "assert total == 2", "assert prices\nassert total == 2")
    assert [each[::2] for each in told(site)] == [("UR132", 16)]
    site.edit(SNIPPET, "assert prices", "assert prices  # setup")
    assert told(site) == []


@pytest.mark.parametrize(
    ("assertion", "expected"),
    [
        ("(total, 1) == (2, 1)", ["UR133"]),
        ("{'a': total} == {'a': 2}", ["UR133"]),
        ("[total for _ in 'a'] == [2]", ["UR133"]),
        ("total == 2", []),
        ("total == 2 and print", []),
    ],
)
def test_many_values_at_once_show_one_clause(
    site: Site, assertion: str, expected: list[str]
) -> None:
    """What is false as soon as one of them is wrong says nothing of another clause."""
    marked(site, snippet="price, requests")
    site.edit(JA, "百万リクエスト", "[百万リクエスト]{ by=requests }")
    site.edit(EN, "A million requests", "[A million requests]{ by=requests }")
    site.confirm()
    site.edit(SNIPPET, "total == 2", assertion)
    assert [each[0] for each in told(site)] == expected


@pytest.mark.parametrize(
    ("text", "lang", "why"),
    [
        ("from one minute", "en", ""),
        ("14 days of 2026-01-31", "en", "has two figures"),
        ("since 2026-01-31", "en", ""),
        ("from one minute to fourteen days", "en", "has two figures"),
        ("one of its 3 replicas", "en", ""),
        ("二分から十四日", "ja", "has two figures"),
        ("10.5 MB in S3 with SHA-256", "en", ""),
        ("14日", "ja", ""),
        ("60秒から14日まで", "ja", "has two figures"),
        ("kept and shown", "en", 'has "and"'),
        ("and kept", "en", ""),
        ("if it is kept", "en", ""),
        ("it is kept if asked", "en", 'has "if"'),
        ("a band of brand new orders", "en", ""),
        ("保持され、または表示される", "ja", 'has "または"'),
        ("かつて保持された", "en", ""),
        ("削除しない場合", "ja", ""),
        ("削除しない場合は届く", "ja", 'has "場合は"'),
        ("削除しなければ、届く", "ja", 'has "れば、"'),
        ("削除しなければならない", "ja", ""),
        (" ".join(["word"] * MOST_WORDS), "en", ""),
        (" ".join(["word"] * MOST_WORDS) + " – more", "en", "has 13 words, of 12 at most"),
        ("あ" * MOST_CHARACTERS + "。", "ja", ""),
        ("あ" * MOST_CHARACTERS + "x", "ja", "has 41 characters, of 40 at most"),
        ("一二三、四五。", "fr", ""),
    ],
)
def test_clause_is_the_smallest_part_that_can_be_false(text: str, lang: str, why: str) -> None:
    """Two figures, two halves, or too many words are more than one."""
    assert too_much(text, lang) == why


def test_digit_in_a_name_is_no_figure() -> None:
    """The glossary, and the service that an engine stands in for, say which are names."""
    assert too_much("Route 53 waits 30 seconds", "en") == "has two figures"
    assert too_much("Route 53 waits 30 seconds", "en", ["Route 53"]) == ""


def test_clause_that_is_too_much_is_told_and_may_be_waived(site: Site) -> None:
    """The whole sentence is one where nothing is marked; a reason is given in the header."""
    site.edit(EN, "cost two dollars", "and 3 more cost 2 dollars")
    site.confirm()
    assert told(site) == [("UR134", SNIPPET, 1)]
    (problem,) = site.catalog.problems
    assert problem.message == (
        'clause "sentence" has two figures: '
        "“A million requests and 3 more cost 2 dollars.” (docs/en/bills.md:8)"
    )
    site.edit(SNIPPET, "# ///\n", '# waivers = { UR134 = "one price" }\n# ///\n')
    ledger = site.ledger
    assert [each.code for each in ledger.problems] == ["UR401"]
    assert [(each.problem.code, each.reason) for each in ledger.waived] == [("UR134", "one price")]


def test_citations_have_no_clauses(site: Site) -> None:
    """Nothing is run, so nothing shows a part of the sentence."""
    site.write(
        SNIPPET,
        '# /// uradori\n# kind = "source"\n# statements = ["bills.cost"]\n'
        '# sources = ["https://example.com/prices"]\n'
        '# quotes = [{ place = "https://example.com/prices", words = "It is so.", '
        "read = 2026-01-31 }]\n"
        '# limits.ja = "動かせない"\n# limits.en = "nothing can be run"\n# ///\n',
    )
    site.delete(SNIPPET.replace(".py", ".out"))
    site.edit(EN, "cost two dollars", "and 3 more cost 2 dollars")
    site.confirm()
    assert told(site) == []


def test_sentence_stands_in_the_header_where_pages_quote_a_part(site: Site) -> None:
    """It is what is published, on whatever page; the marks are those of the header."""
    quoted(site)
    assert told(site) == []
    catalog = site.catalog
    assert catalog.text(CLAIM) == {
        "ja": "百万リクエストは2ドル。",
        "en": "A million requests cost two dollars.",
    }
    [_, mention] = catalog.mentions(CLAIM)
    assert (mention.partial, mention.clauses[0].text) == (True, "two dollars")
    assert mention.html == "A million requests cost two dollars."


def test_words_in_one_piece_are_the_sentence_where_nothing_else_is(site: Site) -> None:
    """The short form of a sentence that is one clause."""
    quoted(site, "")
    assert told(site) == []
    assert site.catalog.text(CLAIM) == {"ja": "2ドル", "en": "two dollars"}
    assert not any(each.partial for each in site.catalog.mentions(CLAIM))


def test_words_in_pieces_are_no_sentence(site: Site) -> None:
    """Nobody guesses what stands between them."""
    quoted(site, "")
    site.edit(EN, "The price", f"[The price]{{ claim={CLAIM} by=price }}")
    site.confirm()
    assert told(site) == [("UR234", EN, 8)]


def test_page_may_quote_what_another_page_says(site: Site) -> None:
    """A start page, say; it marks no clause that the sentence lacks."""
    marked(site)
    for lang in ("ja", "en"):
        text = f"# S {{ #s }}\n\n[two]{{ claim={CLAIM} by=price }}\n"
        site.write(f"docs/{lang}/index.md", text)
    site.confirm()
    assert told(site) == []
    texts = [each.text for each in site.catalog.mentions(CLAIM) if each.lang == "en"]
    assert texts == ["A million requests cost two dollars."] * 2
    for lang in ("ja", "en"):
        site.edit(f"docs/{lang}/index.md", "by=price", "by=cost")
    site.confirm()
    assert told(site) == [("UR235", "docs/en/index.md", 8), ("UR235", "docs/ja/index.md", 8)]


def test_sentence_is_the_one_that_is_said_first(site: Site) -> None:
    """Of those in a language; others are quoted nowhere, and pages that quote come last."""
    for lang in ("ja", "en"):
        block = f"/// claim | {CLAIM}\nOther words.\n///\n"
        site.write(f"docs/{lang}/z.md", f"# Z {{ #z }}\n\n{block}")
        quotation = f"[two]{{ claim={CLAIM} by=price }}"
        site.write(f"docs/{lang}/a.md", f"# A {{ #a }}\n\n{quotation}\n")
    marked(site)
    assert told(site) == []
    english = [each for each in site.catalog.mentions(CLAIM) if each.lang == "en"]
    assert [each.page for each in english] == [EN, "docs/en/z.md", "docs/en/a.md"]
    assert [each.text for each in english] == [
        "A million requests cost two dollars.", "Other words.",
        "A million requests cost two dollars.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        (SAYS.split("\n", 1)[1], []),
        (SAYS.replace("[2ドル]{ by=price }", "2ドル"), ["UR130", "UR235"]),
        (SAYS.replace("{ by=price }。", "{ by=cost }。"), ["UR130", "UR131", "UR235"]),
        (SAYS.replace("{ by=price }", "{ by = price }"), ["UR130"] * 2 + ["UR132"] + ["UR235"] * 2),
        (SAYS + '# says.fr = "…"\n', ["UR127", "UR130"]),
    ],
)
def test_sentence_in_a_header_is_held_to_the_same(
    site: Site, says: str, expected: list[str]
) -> None:
    """Marks that are none, other labels, languages that the site does not have."""
    quoted(site, says)
    assert sorted(each[0] for each in told(site)) == expected


def test_sentence_in_a_header_is_of_no_use_beside_a_page_that_says_it(site: Site) -> None:
    """There would be two of them."""
    site.edit(SNIPPET, "# ///\n", f"{SAYS}# ///\n")
    assert [each[0] for each in told(site)] == ["UR130", "UR130"]


def test_order_of_claims_in_one_paragraph_is_free(site: Site) -> None:
    """Languages put words in another order; paragraphs they do not."""
    site.write("snippets/bills/other.py", site.read(SNIPPET))
    site.write("snippets/bills/other.out", site.read(SNIPPET.replace(".py", ".out")))
    one, two = f"[two dollars]{{ claim={CLAIM} }}", "[A million]{ claim=bills/other }"
    site.write(JA, f"# B {{ #bills }}\n\n{one}、{two}\n")
    site.write(EN, f"# B {{ #bills }}\n\n{two}\n{one}\n")
    site.confirm()
    assert told(site) == []
    site.write(EN, f"# B {{ #bills }}\n\n{two}\n\n{one}\n")
    site.confirm()
    assert told(site) == [("UR302", EN, 8)]


def test_sentence_that_is_no_page_is_read_by_the_same_rules() -> None:
    """Marks in marks, code, emphasis."""
    said = "A `[x]{ by=y }` [keeps [a **b** [c](u)]{ by=a } [d]{ by=b }]{ lang=en }."
    text, clauses = written(said, "en")
    assert text == "A [x]{ by=y } keeps a b c d."
    assert [(each.label, each.text) for each in clauses] == [("a", "a b c"), ("b", "d")]


def test_length_is_counted_in_words_or_characters() -> None:
    """Punctuation is none of them."""
    assert length("from – one minute, to 14 days.", "en") == 6
    assert length("メッセージ、を「1分」残す。", "ja") == 10
