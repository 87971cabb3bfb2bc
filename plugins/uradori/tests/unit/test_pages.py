"""Pages, read line by line: claims, headings, links, fences and front matter."""

import textwrap
from pathlib import Path

import pytest
from support.pages import read_page
from support.sites import Site, brief
from uradori.project.front_matter import with_translation
from uradori.project.model import Aside, Heading, Mention, Page, Picture, Span, sha256
from uradori.project.pages import read_pages

PATH = "docs/en/x.md"


def page(text: str) -> Page:
    """The English page with this text."""
    return read_page(textwrap.dedent(text), PATH, "en", "x.md")


def mentions(text: str) -> list[tuple[str, int, str]]:
    """(claim, line, prose) of each claim of a page with this text."""
    return [(each.claim, each.line, each.text) for each in page(text).mentions]


def problems(text: str) -> list[tuple[str, int | None]]:
    """(code, line) of what is wrong with a page with this text."""
    return [(problem.code, problem.line) for problem in page(text).problems]


def test_whole_page() -> None:
    """Everything that is wanted of a page, with its line numbers."""
    text = """\
        ---
        title: Queues
        translation_of:
          ja: 0123abc
        ---
        # Queues { #queues }

        See [SQS](sqs.md#top "title") and <https://example.com/>.

        /// claim | sqs/redelivers
        A message that is not deleted
        comes again, says [AWS](https://docs.aws.amazon.com/).
        ///

        ## Details {: #details .wide }

        ```python title="x"
        print(1)
        ```
        """
    found = page(text)
    assert found == Page(
        path=PATH,
        lang="en",
        name="x.md",
        title="Queues",
        mentions=(
            Mention(
                "sqs/redelivers",
                PATH,
                "en",
                10,
                "A message that is not deleted comes again, says AWS.",
                "A message that is not deleted comes again, says AWS.",
            ),
        ),
        headings=(Heading(1, "queues", 6, "Queues"), Heading(2, "details", 15, "Details")),
        links=("sqs.md#top", "https://example.com/", "https://docs.aws.amazon.com/"),
        fences=("python\nprint(1)",),
        pictures=(),
        rows=(),
        prose=(
            (6, "Queues"),
            (8, "See SQS and  ."),
            (11, "A message that is not deleted"),
            (12, "comes again, says AWS."),
            (15, "Details"),
        ),
        opening="See SQS and https://example.com/.",
        body=found.body,
        body_sha256=found.body_sha256,
        translation_of={"ja": "0123abc"},
        problems=(),
        blocks=("claim",),
        spans=(Span("claim", "sqs/redelivers", 5),),
        body_line=6,
        asides=(Aside(8, "See SQS and .", "See SQS and ."),),
    )


def test_structure_of_a_picture() -> None:
    """Which boxes there are and how they are joined, whatever is written on them."""
    text = """\
        /// diagram | Orders go one way
        shop: Order service | producer
        queue: Amazon SQS
        shop -> queue: orders
        queue --> shop: receipts
        ///
        """
    arrows = ("shop -> queue", "queue --> shop")
    assert page(text).pictures == (Picture(1, ("shop", "queue"), arrows),)


@pytest.mark.parametrize("name", ["timeline", "sequence"])
def test_figure_of_a_run_names_its_claim(name: str) -> None:
    """And the world that is drawn beside the real one; its caption is prose."""
    options = "    world: sqs.never\n    until: 9\n"
    found = page(f"/// {name} | sqs/redelivers\n{options}\nIt comes 2 times.\n///\n")
    assert found.pictures == (Picture(1, (), (), "sqs/redelivers", "sqs.never"),)
    assert [line for _, line in found.prose] == ["It comes 2 times."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("/// claim | a/b\nx\n///\n", [("a/b", 1, "x")], id="plain"),
        pytest.param("///claim|a/b\nx\n///\n", [("a/b", 1, "x")], id="no blanks"),
        pytest.param("//// claim | a/b\nx\n////\n", [("a/b", 1, "x")], id="more slashes"),
        pytest.param(
            "- item\n\n    /// claim | a/b\n    x\n    ///\n", [("a/b", 3, "x")], id="list"
        ),
        pytest.param(
            '=== "Tab"\n    /// claim | a/b\n    x\n    ///\n', [("a/b", 2, "x")], id="tab"
        ),
        pytest.param(
            "/// note | Title\n\n//// claim | a/b\nx\n////\n\n///\n", [("a/b", 3, "x")], id="block"
        ),
        pytest.param(
            "//// note\n/// claim | a/b\nx\n///\ny\n////\n", [("a/b", 2, "x")], id="outer is longer"
        ),
        pytest.param(
            "/// claim | a/b\nx\n///\n/// claim | c/d\ny\n///\n",
            [("a/b", 1, "x"), ("c/d", 4, "y")],
            id="two",
        ),
        pytest.param("/// claim | a/b\n\nx\n\ny\n\n///\n", [("a/b", 1, "x\ny")], id="paragraphs"),
        pytest.param("```\n/// claim | a/b\nx\n///\n```\n", [], id="fence"),
        pytest.param("~~~~\n```\n/// claim | a/b\n```\n~~~~\n", [], id="fence in a fence"),
        pytest.param("- a\n\n    ```\n    /// claim | a/b\n    ```\n", [], id="fence in a list"),
        pytest.param("> ```\n> /// claim | a/b\n> ```\n", [], id="fence in a quotation"),
        pytest.param("<!--\n/// claim | a/b\nx\n///\n-->\n", [], id="comment"),
        pytest.param("/// note | a/b\nx\n///\n", [], id="other block"),
        pytest.param("// claim | a/b\nx\n//\n", [], id="two slashes"),
        pytest.param("/// claim | a/b\r\nx\r\n///\r\n", [("a/b", 1, "x")], id="windows"),
        pytest.param("---\nk: v\n---\n\n/// claim | a/b\nx\n///\n", [("a/b", 5, "x")], id="front"),
        pytest.param("<!-- a\nb -->\n/// claim | a/b\nx\n///\n", [("a/b", 3, "x")], id="after"),
        pytest.param("", [], id="empty"),
    ],
)
def test_claims_of_a_page(text: str, expected: list[tuple[str, int, str]]) -> None:
    """Claims are seen where the site will show them, and only there."""
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("/// claim | a/b\nx\n///\n", [], id="valid"),
        pytest.param("/// claim | a/b\nx\n", [("UR202", 1)], id="not closed"),
        pytest.param("\n/// claim\nx\n///\n", [("UR202", 2)], id="names nothing"),
        pytest.param("/// claim |\nx\n///\n", [("UR202", 1)], id="names emptiness"),
        pytest.param("/// claim | a/b\n \n///\n", [("UR202", 1)], id="says nothing"),
        pytest.param("/// note\nx\n", [], id="other block not closed"),
        pytest.param(
            "/// claim | a/b\nx\n///\n\n/// claim | a/b\nx\n///\n", [("UR203", 5)], id="twice"
        ),
        pytest.param("# Title\n", [("UR204", 1)], id="heading without id"),
        pytest.param("# Title { .wide }\n", [("UR204", 1)], id="heading with another attribute"),
        pytest.param("# Title { #title }\n", [], id="heading with id"),
        pytest.param("#hashtag\n", [("UR204", 1)], id="heading without a blank"),
        pytest.param("\\#hashtag\n", [], id="no heading"),
        pytest.param("```\n# Title\n```\n", [], id="heading in a fence"),
        pytest.param("---\ntitle: a: b\n---\n", [("UR207", 2)], id="not YAML"),
        pytest.param("---\ntitle: '\n---\n", [("UR207", 3)], id="YAML not closed"),
        pytest.param("---\nwhen: 2023-99-99\n---\n", [("UR207", 2)], id="no such day"),
        pytest.param("---\nx: " + "[" * 1000 + "\n---\n", [("UR207", 2)], id="too deep"),
        pytest.param("---\n- a\n---\n", [("UR204", 2)], id="YAML of another shape is text"),
        pytest.param(
            "---\ntranslation_of: abc\n---\n", [("UR207", 1)], id="digests of no language"
        ),
    ],
)
def test_problems_of_a_page(text: str, expected: list[tuple[str, int | None]]) -> None:
    """Each mistake is reported once, at its line."""
    assert problems(text) == expected


@pytest.mark.parametrize("written", ["{ #title }", "{#title}", "{: #title }"])
def test_id_that_nothing_reads_is_told_what_reads_it(tmp_path: Path, written: str) -> None:
    """Where the site does without the extension for attributes."""
    site = Site(tmp_path)
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en", "de"]\n')
    site.write("mkdocs.yml", "site_name: x\nmarkdown_extensions: [uradori]\n")
    site.write("docs/en/x.md", f"# Title {written}\n")
    pages, _ = read_pages(site.project)
    [problem] = [each for page in pages.values() for each in page.problems if each.code == "UR204"]
    assert "attr_list" in problem.hint


def test_yaml_error_says_what_is_wrong() -> None:
    """The message is about the text, not about the parser."""
    (problem,) = page("---\ntitle: a: b\n---\n").problems
    assert (
        problem.message
        == "front matter cannot be read: mapping values are not allowed in this context"
    )


def test_headings_inside_blocks_are_of_the_page() -> None:
    """They stand in the table of contents, and want an id like any other."""
    assert page("/// note\n# Inside { #in }\n///\n# Outside { #out }\n").headings == (
        Heading(1, "in", 2, "Inside"),
        Heading(1, "out", 4, "Outside"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md) and [c](d.md#e)", ("b.md", "d.md#e")),
        ("![alt](pic.png)", ("pic.png",)),
        ('[a](b.md "title")', ("b.md",)),
        ("<https://example.com/a>", ("https://example.com/a",)),
        ("\\[a\\](b.md)", ()),
        ("```\n[a](b.md)\n```", ()),
        ("plain https://example.com", ()),
    ],
)
def test_links_of_a_page(text: str, expected: tuple[str, ...]) -> None:
    """Targets of links and pictures, in order."""
    assert page(text).links == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\na\n```\n", ("\na",)),
        ("``` py\na\n\nb\n```\n", ("py\na\n\nb",)),
        ("````\n```\n````\n", ("\n```",)),
        ("~~~\na\n~~~\n", ("\na",)),
        ("```\nnever closed\n", ()),
        ("use ``` in text\n", ()),
    ],
)
def test_fences_of_a_page(text: str, expected: tuple[str, ...]) -> None:
    """Code with its info string, verbatim."""
    assert page(text).fences == expected


def test_digest_is_of_the_body_alone() -> None:
    """Front matter, line ends and blank edges do not count; every other byte does."""
    body = "# T { #t }\n\ntext\n"
    same = [body, f"---\nk: v\n---\n{body}", f"\n\n{body}\n", body.replace("\n", "\r\n")]
    assert {page(text).body_sha256 for text in same} == {sha256(body.strip().encode())}
    assert page(body.replace("text", "texts")).body_sha256 != page(body).body_sha256


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("body\n", id="no front matter"),
        pytest.param("---\ntitle: T\n---\nbody\n", id="other keys"),
        pytest.param(
            "---\ntranslation_of:\n  ja: old\n  fr: old\ntitle: T\n---\nbody\n", id="old digests"
        ),
        pytest.param("---\r\ntitle: T\r\n---\r\nbody\r\n", id="windows"),
    ],
)
def test_confirming_writes_digests_and_nothing_else(text: str) -> None:
    """Digests are replaced, other keys and the body stay, and a second time changes nothing."""
    written = with_translation(text, {"ja": "new", "de": "newer"}, "x.md")
    assert isinstance(written, str)
    before, after = page(text), page(written)
    assert after.translation_of == {"de": "newer", "ja": "new"}
    assert after.body_sha256 == before.body_sha256
    assert ("title: T" in written) == ("title: T" in text)
    assert (written.count("---"), after.problems) == (2, ())
    assert with_translation(written, {"ja": "new", "de": "newer"}, "x.md") == written


def test_confirming_a_page_of_one_language_leaves_no_digests() -> None:
    """Where there is nothing to compare with, nothing is noted."""
    written = with_translation("---\ntranslation_of:\n  ja: old\n---\nbody\n", {}, "x.md")
    assert isinstance(written, str)
    assert (page(written).translation_of, page(written).problems) == ({}, ())


def test_pages_of_all_languages_are_read(site: Site) -> None:
    """Folders of the languages, at any depth, and nothing beside them."""
    site.write("docs/ja/deep/er.md", "text\n")
    site.write("docs/adr/0001.md", "# No id\n")
    site.write("docs/ja/data.txt", "# No id\n")
    pages, found = read_pages(site.project)
    assert ([(each.path, each.lang, each.name) for each in pages.values()], found) == (
        [
            ("docs/ja/bills.md", "ja", "bills.md"),
            ("docs/ja/deep/er.md", "ja", "deep/er.md"),
            ("docs/en/bills.md", "en", "bills.md"),
        ],
        [],
    )


def test_unreadable_page_is_reported(site: Site) -> None:
    """Bytes that are no text are a problem, and no page."""
    site.write("docs/en/x.md", b"\xff\xfe")
    pages, found = read_pages(site.project)
    assert ("docs/en/x.md" in pages, brief(found)) == (False, [("UR206", "docs/en/x.md", 1)])


def test_editors_lock_file_is_no_page(site: Site) -> None:
    """A dangling link that an editor leaves beside an open page is passed over."""
    site.dangle("docs/en/.#bills.md")
    assert sorted(site.catalog.pages) == ["docs/en/bills.md", "docs/ja/bills.md"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[A queue keeps it]{ claim=a/b }.", "A queue keeps it."),
        ("[保持する]{ claim=a/b }。次の文。", "保持する。"),
        ("So “[it stays]{ claim=a/b }”. And.", "it stays."),
        ("[It stays]{ claim=a/b }, and goes.", "It stays"),
        ("[It stays.]{ claim=a/b } And.", "It stays."),
        ("| a | b |\n|---|---|\n| [9 days]{ claim=a/b } | . |", "9 days"),
        ("/// claim | a/b\nIt stays.\n///", "It stays."),
    ],
)
def test_sentence_has_what_ends_it_on_the_page(text: str, sentence: str) -> None:
    """Where it stands alone; what people confirmed is the words that are marked."""
    [mention] = page(f"{text}\n").mentions
    assert mention.sentence == sentence
    assert mention.marked.endswith(mention.stop)
    assert mention.text == sentence.removesuffix(mention.stop)
