"""The pages of a site in its languages, compared."""

import pytest
from support.sites import CLAIM, Site
from uradori.project.translations import out_of_date, versions_of

JA, EN = "docs/ja/bills.md", "docs/en/bills.md"


def compared(site: Site, ja: str, en: str) -> list[tuple[str, str, int | None]]:
    """Problems of the comparison of two bodies that a person has confirmed."""
    site.write("docs/ja/x.md", ja)
    site.write("docs/en/x.md", en)
    site.confirm()
    return [problem for problem in site.problems if problem[0].startswith("UR3")]


def test_same_structure_in_other_words(site: Site) -> None:
    """Words differ, structure does not: no problem."""
    ja = "# あ { #a }\n\n[い](y.md) ![絵](p.png)\n\n```py\nx\n```\n"
    en = "# A { #a }\n\nSome [b](y.md) text ![a picture](p.png)\n\n```py\nx\n```\n"
    assert compared(site, ja, en) == []


@pytest.mark.parametrize(
    ("ja", "en", "expected"),
    [
        pytest.param(
            "# あ { #a }\n## い { #b }\n", "# A { #a }\n", ("UR303", None), id="lacks a heading"
        ),
        pytest.param("# あ { #a }\n", "# A { #b }\n", ("UR303", 6), id="another heading id"),
        pytest.param(
            "# あ { #a }\n# い { #b }\n# う { #c }\n",
            "# A { #a }\n# C { #c }\n# B { #b }\n",
            ("UR303", 7),
            id="another order",
        ),
        pytest.param("[あ](a.md)\n", "[a](b.md)\n", ("UR304", None), id="another link"),
        pytest.param("[あ](a.md)\n", "no link\n", ("UR304", None), id="lacks a link"),
        pytest.param("```\n1\n```\n", "```\n2\n```\n", ("UR305", None), id="other code"),
        pytest.param("```py\n1\n```\n", "```js\n1\n```\n", ("UR305", None), id="other language"),
        pytest.param("```\n1\n```\n", "text\n", ("UR305", None), id="lacks code"),
    ],
)
def test_difference_is_reported_once_at_the_translation(
    site: Site, ja: str, en: str, expected: tuple[str, int | None]
) -> None:
    """The first place where two pages part is reported; what follows would only repeat it."""
    code, line = expected  # the body starts on line 6, after the digest
    assert compared(site, ja, en) == [(code, "docs/en/x.md", line)]


DRAWN = "/// diagram | {}\na: {} | {}\nb: B\nc: C\na -> b: {}\nb --> c\n///\n"


def test_same_picture_in_other_words(site: Site) -> None:
    """Titles, subtitles and labels are in each page's language."""
    ja = DRAWN.format("絵", "送る側", "店", "注文")
    assert compared(site, ja, DRAWN.format("A picture", "Sender", "shop", "orders")) == []


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("c: C\n", "c: C\nd: D\n", "boxes {} has d"),
        ("b: B\nc: C\n", "c: C\nb: B\n", "boxes {} has c"),
        ("b --> c\n", "", "arrows {} lacks b --> c"),
        ("b --> c\n", "b -> c\n", "arrows {} lacks b --> c and has b -> c"),
        ("b --> c\n", "c --> b\n", "arrows {} lacks b --> c and has c --> b"),
        ("a -> b: L\nb --> c\n", "b --> c\na -> b: L\n", "arrows {} has b --> c"),
    ],
)
def test_other_picture_is_reported_at_its_line(
    site: Site, old: str, new: str, differs: str
) -> None:
    """A picture must not show one reader what the other's does not."""
    drawn = "# A { #a }\n\n" + DRAWN.format("P", "A", "S", "L")
    assert compared(site, drawn, drawn.replace(old, new)) == [("UR310", "docs/en/x.md", 8)]
    (problem,) = [each for each in site.catalog.problems if each.code == "UR310"]
    place = "of the diagram differ from those at docs/ja/x.md:8:"
    assert problem.message == differs.format(place)


def test_picture_missing_in_a_language_is_reported(site: Site) -> None:
    """Where there are not as many, there is no telling which is which."""
    drawn = DRAWN.format("P", "A", "S", "L")
    assert compared(site, drawn, drawn * 2) == [("UR310", "docs/en/x.md", None)]


def test_other_claims_are_reported(site: Site) -> None:
    """A claim that only one language makes is reported where it is missing."""
    site.edit(EN, f"/// claim | {CLAIM}\n", "/// note\n")
    site.confirm()
    assert site.problems == [("UR302", EN, None)]


def test_links_to_the_own_language_are_the_same(site: Site) -> None:
    """A link into /ja/ on the Japanese page is the link into /en/ on the English one."""
    assert compared(site, "[あ](/ja/a/#x)\n", "[a](/en/a/#x)\n") == []
    assert compared(site, "[あ](/ja/a/)\n", "[a](/ja/a/)\n") == [("UR304", "docs/en/x.md", None)]


@pytest.mark.parametrize(
    ("kept", "lost"), [("docs/ja/x.md", "docs/en/x.md"), ("docs/en/x.md", "docs/ja/x.md")]
)
def test_page_missing_in_a_language(site: Site, kept: str, lost: str) -> None:
    """There are no fallback pages: the page that is there is told what it lacks."""
    compared(site, "# あ { #a }\n", "# A { #a }\n")
    site.delete(lost)
    assert site.problems == [("UR301", kept, None)]


def test_change_of_one_page_calls_for_comparison(site: Site) -> None:
    """The other language is out of date until a person has compared the two."""
    site.edit(JA, "2ドル", "3ドル")
    assert site.problems == [("UR306", EN, 1)]
    assert out_of_date(site.page("en"), {"ja": site.page("ja"), "en": site.page("en")}) == ["ja"]
    site.confirm()
    assert site.problems == []


def test_new_pages_were_never_compared(site: Site) -> None:
    """Pages without digests have yet to be read side by side."""
    site.write("docs/ja/x.md", "あ\n")
    site.write("docs/en/x.md", "a\n")
    assert site.problems == [("UR307", "docs/en/x.md", 1), ("UR307", "docs/ja/x.md", 1)]
    site.confirm()
    assert site.problems == []


def test_front_matter_alone_calls_for_nothing(site: Site) -> None:
    """What is not shown need not be compared."""
    site.edit(JA, "---\ntranslation_of", "---\ntitle: x\ntranslation_of")
    assert site.problems == []


def test_three_languages(site: Site) -> None:
    """Each language is compared with the first, and digests with every other."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en", "fr"]\n')
    site.write("docs/ja/x.md", "# あ { #a }\n")
    site.write("docs/en/x.md", "# A { #a }\n")
    site.write("docs/fr/x.md", "# A { #b }\n")
    site.confirm()
    about_x = [problem for problem in site.problems if problem[1].endswith("x.md")]
    assert about_x == [("UR303", "docs/fr/x.md", 7)]
    assert sorted(versions_of(site.page("ja", "x.md"), site.catalog.pages)) == ["en", "fr", "ja"]


def test_one_language_has_nothing_to_compare(site: Site) -> None:
    """A site of one language is no translation of anything."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["en"]\n')
    assert [problem for problem in site.problems if problem[0].startswith("UR3")] == []
