"""Snippet files: their header, what a page shows of them, and what is wrong with them."""

import pytest
from support.sites import CLAIM, OUTPUT, SNIPPET, Site, brief
from uradori.project.model import Expectation, Header, Snippet, anchor
from uradori.project.snippet_lines import shown_lines
from uradori.project.snippets import (
    claim_of,
    read_snippet,
    read_snippets,
    snippet_paths,
)
from uradori.project.waivers import is_selected

VALID = """\
# /// uradori
# fails_when = ["prices.doubled"]
# ///
assert abs(1)
"""


def read(site: Site, source: str | bytes, claim: str = "sqs/behaves") -> Snippet:
    """The snippet with this source, which must be readable."""
    path = site.write(f"snippets/{claim}.py", source)
    site.write(f"snippets/{claim}.out", "")
    snippet = read_snippet(claim, path, site.project).snippet
    assert snippet is not None
    return snippet


def problems(
    site: Site, source: str | bytes, claim: str = "sqs/behaves", approved: str | bytes | None = ""
) -> list[tuple[str, int | None]]:
    """(code, line) of what is wrong with a snippet with this source and approved output."""
    path = site.write(f"snippets/{claim}.py", source)
    if approved is not None:
        site.write(f"snippets/{claim}.out", approved)
    settings = site.project.settings
    read = read_snippet(claim, path, site.project).problems
    found = [each for each in read if is_selected(each.code, settings)]
    assert {problem.path for problem in found} <= {f"snippets/{claim}.py", f"snippets/{claim}.out"}
    return [(problem.code, problem.line) for problem in found]


def test_whole_header(site: Site) -> None:
    """Every key of the header reaches the snippet."""
    source = """\
# A comment, then the header.
# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["a.b", "c.d"]
# fails_when = ["x.lost"]
# holds_when = ["x.shuffled"]
# sources = ["https://example.com"]
# limits.ja = "限界"
# limits.en = "limits"
#
# timeout = 2.5
# ///
"""
    snippet = read(site, source)
    assert snippet.header == Header(
        backend="plain",
        kind="engine",
        engines=("valkey",),
        statements=("a.b", "c.d"),
        fails_when=("x.lost",),
        holds_when=("x.shuffled",),
        sources=("https://example.com",),
        limits={"ja": "限界", "en": "limits"},
        timeout=2.5,
    )
    assert snippet.header_lines == (2, 14)
    assert snippet.header.faults == (
        ("x.lost", Expectation.FAILS),
        ("x.shuffled", Expectation.HOLDS),
    )


@pytest.mark.parametrize("source", ["", "assert abs(1)\n", "# /// script\n# ///\n"])
def test_every_key_of_the_header_is_optional(site: Site, source: str) -> None:
    """No header is the header of defaults."""
    snippet = read(site, source)
    assert (snippet.header, snippet.header_lines) == (Header(), (0, 0))


def test_header_of_a_windows_checkout(site: Site) -> None:
    """Line ends do not decide whether there is a header."""
    snippet = read(site, VALID.replace("\n", "\r\n"))
    assert snippet.header == Header(fails_when=("prices.doubled",))
    assert snippet.header_lines == (1, 3)


def test_snippet_names_its_neighbours(site: Site) -> None:
    """Path, output path, anchor and digests follow from the id and the bytes."""
    snippet = site.catalog.snippets[CLAIM]
    assert (snippet.path, snippet.output_path) == (SNIPPET, OUTPUT)
    assert snippet.anchor == "claim-bills-million-requests-cost-two-dollars"
    assert anchor("sqs/redelivers_after_timeout") == "claim-sqs-redelivers-after-timeout"
    before = snippet.source_sha256, snippet.approved_sha256
    site.write(SNIPPET, snippet.source + "\n")
    site.write(OUTPUT, "else")
    after = site.catalog.snippets[CLAIM]
    assert before[0] != after.source_sha256
    assert before[1] != after.approved_sha256


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("# /// uradori\n# x = 1\n", [("UR101", 1)], id="not closed"),
        pytest.param("\n# /// uradori\nx = 1\n# ///\n", [("UR101", 2)], id="no comment inside"),
        pytest.param(
            "# /// uradori\n# a = 1\n# b = \n# c = 1\n# ///\n", [("UR101", 3)], id="not TOML"
        ),
        pytest.param(f"# /// uradori\n# a = {'[' * 5000}\n# ///\n", [("UR101", 2)], id="too deep"),
        pytest.param("# /// uradori\n# colour = 1\n# ///\n", [("UR102", 2)], id="no such key"),
        pytest.param(
            '# /// uradori\n# sources = []\n# statements = "a"\n# ///\n',
            [("UR102", 3)],
            id="wrong type",
        ),
        pytest.param(
            "# /// uradori\n# colour = 1\n# sources = 2\n# ///\n",
            [("UR102", 3), ("UR102", 2)],
            id="all complaints at once",
        ),
        pytest.param('# /// uradori\n# kind = "myth"\n# ///\n', [("UR102", 2)], id="unknown kind"),
        pytest.param("# /// uradori\n# timeout = 0\n# ///\n", [("UR102", 2)], id="no time"),
        pytest.param("# /// uradori\n# timeout = -1\n# ///\n", [("UR102", 2)], id="past"),
        pytest.param("# /// uradori\n# timeout = inf\n# ///\n", [("UR102", 2)], id="for ever"),
        pytest.param("# /// uradori\n# timeout = nan\n# ///\n", [("UR102", 2)], id="no number"),
        pytest.param(b"\xff", [("UR111", 1)], id="not UTF-8"),
    ],
)
def test_unreadable_snippet_is_reported(
    site: Site, source: str | bytes, expected: list[tuple[str, int | None]]
) -> None:
    """What cannot be read is a problem at its line, and no snippet."""
    assert sorted(problems(site, source)) == sorted(expected)
    path = site.root / "snippets/sqs/behaves.py"
    assert read_snippet("sqs/behaves", path, site.project).snippet is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(VALID, [], id="valid"),
        pytest.param("assert abs(1)\n", [], id="nothing required"),
        pytest.param(f"\n{VALID}def", [("UR108", 6)], id="not Python"),
        pytest.param(VALID + "\0", [("UR108", None)], id="NUL"),
        pytest.param(VALID + "-" * 100_000 + "1\n", [("UR108", None)], id="too deep"),
        pytest.param(
            VALID + "import uradori.project.model\n", [("UR119", 5)], id="imports the engine"
        ),
        pytest.param(VALID + "from uradori import model\n", [("UR119", 5)], id="from the engine"),
        pytest.param(VALID + "import uradori_else\n", [], id="imports a namesake"),
        pytest.param(VALID.replace("assert abs(1)\n", ""), [("UR129", None)], id="empty"),
        pytest.param(
            VALID.replace("assert abs(1)", '"""Words."""\npass'), [("UR129", None)], id="only words"
        ),
        pytest.param(
            '# /// uradori\n# backend="x"\n# kind = "engine"\n# fails_when = ["x.y"]\n# ///\n1+1\n',
            [("UR114", 1)],
            id="unknown backend",
        ),
        pytest.param(
            '# /// uradori\n# kind = "engine"\n# fails_when = ["x.y"]\n# ///\nimport boto3\n',
            [("UR114", 1)],
            id="moto is no engine",
        ),
        pytest.param(
            '# /// uradori\n# fails_when = ["x.y"]\n# limits.en = "some"\n# ///\n1 + 1\n',
            [("UR117", 1)],
            id="limits in one language",
        ),
        pytest.param(VALID + "# en: alone\n", [("UR112", 5)], id="comment in one language"),
        pytest.param(VALID + "# ja: あ\n# en: a\n", [], id="comments in pairs"),
        pytest.param(
            VALID + "# ja: あ\n# ja: い\n# en: a\n# en: b\n", [], id="comments of two lines"
        ),
        pytest.param(
            VALID + "# ja: あ\nx = 1\n# en: a\n",
            [("UR112", 5), ("UR112", 7)],
            id="comments apart",
        ),
        pytest.param(
            VALID + "# --8<-- [start:show]\n# --8<-- [end:show]\n", [], id="marks in pairs"
        ),
        pytest.param(VALID + "# --8<-- [start:show]\n", [("UR118", None)], id="mark not closed"),
        pytest.param(
            VALID + "# --8<-- [end:show]\n# --8<-- [start:show]\n",
            [("UR118", None)],
            id="marks the wrong way round",
        ),
    ],
)
def test_review_of_the_source(
    site: Site, source: str, expected: list[tuple[str, int | None]]
) -> None:
    """A review before any run finds what a reader of the source would."""
    assert problems(site, source) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("sqs/one_two_three_four_five_six", []),
        ("s3-control/keeps_2_copies", []),
        ("sqs/deep/er", []),
        ("sqs/one_two_three_four_five_six_seven", [("UR110", None)]),
        ("sqs/CamelCase", [("UR110", None)]),
        ("sqs/kebab-case", [("UR110", None)]),
        ("Sqs/name", [("UR110", None)]),
        ("sqs/1_digit_first", [("UR110", None)]),
    ],
)
def test_name_says_the_behaviour(
    site: Site, claim: str, expected: list[tuple[str, int | None]]
) -> None:
    """Ids are lower case, in snake case, of six words at most."""
    assert problems(site, VALID, claim) == expected


@pytest.mark.parametrize(
    ("approved", "expected"),
    [("", []), ("text\n", []), (None, []), (b"\xff", [("UR111", 1)])],
)
def test_output_is_approved(
    site: Site, approved: str | bytes | None, expected: list[tuple[str, int | None]]
) -> None:
    """What there is can be read, if it is empty; nobody need have approved any."""
    assert problems(site, VALID, approved=approved) == expected


@pytest.mark.parametrize(
    ("setting", "source", "approved", "expected"),
    [
        ("require_faults", "assert abs(1)\n", "", [("UR105", 1)]),
        ("require_faults", "assert abs(1)\n", None, [("UR105", 1)]),
        ("require_outputs", "assert abs(1)\n", None, [("UR106", None)]),
        ("require_outputs", VALID, "", []),
    ],
)
def test_settings_say_what_every_check_needs(
    site: Site,
    setting: str,
    source: str,
    approved: str | None,
    expected: list[tuple[str, int | None]],
) -> None:
    """A site that promises more to its readers asks more of its authors."""
    site.write("pyproject.toml", f'[tool.uradori]\nlanguages = ["ja", "en"]\n{setting} = true\n')
    assert problems(site, source, approved=approved) == expected


SOURCE_KIND = """\
# /// uradori
# kind = "source"
# sources = ["https://example.com"]
# limits.ja = "動かせない"
# limits.en = "cannot be run"
# quotes = [{ place = "https://example.com", words = "It is so.", read = 2026-01-31 }]
# ///
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(SOURCE_KIND, [], id="citations and a reason"),
        pytest.param(SOURCE_KIND + "# only a comment\n", [], id="comment"),
        pytest.param(SOURCE_KIND + "x = 1\n", [("UR113", 8)], id="code"),
        pytest.param(
            SOURCE_KIND.replace('# sources = ["https://example.com"]\n', ""),
            [("UR113", 1)],
            id="no citation",
        ),
        pytest.param(
            '# /// uradori\n# kind = "source"\n# ///\n',
            [("UR154", 1), ("UR113", 1)],
            id="nothing",
        ),
        pytest.param(
            SOURCE_KIND.replace(", read = 2026-01-31", ""),
            [("UR152", 1), ("UR154", 1)],
            id="no day",
        ),
    ],
)
def test_source_rests_on_citations(
    site: Site, source: str, expected: list[tuple[str, int | None]]
) -> None:
    """Kind source needs citations with words and day, a reason why nothing is run, no code."""
    assert problems(site, source, approved=None) == expected


def test_nothing_of_a_source_is_executed(site: Site) -> None:
    """Kind source has no backend to speak of and nothing to run."""
    snippet = read(site, SOURCE_KIND)
    assert (snippet.executed, snippet.header.backend) == (False, "plain")


SHOWN = """\
# /// uradori
# fails_when = ["x.y"]
# ///
import boto3

# --8<-- [start:show]
# ja: 受け取る
# en: receive
x = 1
# --8<-- [end:show]
hidden = 2
    # --8<-- [start:show]
    # ja: 終わり
    # en: the end
    y = 2
# --8<-- [end:show]
"""


def shown(snippet: Snippet, lang: str) -> str:
    """The text that a page shows."""
    return "".join(f"{line}\n" for _, line in shown_lines(snippet, lang))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ja", "# 受け取る\nx = 1\n    # 終わり\n    y = 2\n"),
        ("en", "# receive\nx = 1\n    # the end\n    y = 2\n"),
    ],
)
def test_page_shows_what_stands_between_the_marks(site: Site, lang: str, expected: str) -> None:
    """Only marked parts are shown, with the comments of the page's language."""
    assert shown(read(site, SHOWN), lang) == expected


def test_page_shows_everything_but_the_header_without_marks(site: Site) -> None:
    """Without marks the whole script is shown; other comments stay as they are."""
    source = "# before\n" + VALID + "\n# TODO: more\nx = 1\n\n\n"
    assert shown(read(site, source), "en") == "# before\nassert abs(1)\n\n# TODO: more\nx = 1\n"


def test_shown_lines_know_their_numbers(site: Site) -> None:
    """Those of the file: evidence speaks of lines, and pages leave some out."""
    snippet = read(site, SHOWN)
    in_file = snippet.source.split("\n")
    lines = shown_lines(snippet, "en")
    assert [in_file[number - 1].replace("# en: ", "# ") for number, _ in lines] == [
        line for _, line in lines
    ]


def test_page_shows_no_labels_of_clauses(site: Site) -> None:
    """They are for us; a comment beside one stays, and so does text that looks like one."""
    source = VALID + (
        "assert 1 == 1  # shows: low\n"
        "# shows: low, high\n"
        "assert 2 == 2  # noqa: S101  # shows: high\n"
        "    # shows: low # and more\n"
        "text = '# shows: low'\n"
        "assert text  # setup\n"
    )
    assert shown(read(site, source), "en") == (
        "assert abs(1)\nassert 1 == 1\nassert 2 == 2  # noqa: S101\n    # and more\n"
        "text = '# shows: low'\nassert text  # setup\n"
    )


def test_labels_in_what_is_no_python_are_left_alone(site: Site) -> None:
    """As far as it cannot be read."""
    source = VALID + "x = 1  # shows: low\ny = '''\n# shows: low\n"
    assert shown(read(site, source), "en") == "assert abs(1)\nx = 1\ny = '''\n# shows: low\n"


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        ("snippets/sqs/x.py", "sqs/x"),
        ("snippets/sqs/deep/x.py", "sqs/deep/x"),
        ("snippets/x.py", None),
        ("snippets/faults/x.py", None),
        ("snippets/engines/x.py", None),
        ("snippets/_shared/x.py", None),
        ("snippets/sqs/_x.py", None),
        ("snippets/.cache/sqs/x.py", None),
        ("docs/sqs/x.py", None),
    ],
)
def test_which_files_are_claims(site: Site, name: str, claim: str | None) -> None:
    """Files in a folder of the snippets are claims; helpers, faults and hidden ones are not."""
    path = site.write(name, "")
    assert claim_of(path, site.project) == claim
    assert dict(snippet_paths(site.project)).get(claim or "") == (path if claim else None)


def test_settings_say_which_folders_hold_helpers(site: Site) -> None:
    """A site may name its helper folders."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nhelpers = ["lib"]\n')
    path = site.write("snippets/lib/x.py", "")
    assert claim_of(path, site.project) is None


def test_helper_with_the_name_of_a_library_is_reported(site: Site) -> None:
    """It would never be imported; folders that hold claims alone are no modules."""
    site.write("pyproject.toml", '[tool.uradori]\nhelpers = ["faults", "json"]\n')
    site.write("snippets/statistics.py", "")
    site.write("snippets/yaml/__init__.py", "")
    site.write("snippets/json/deep.py", "")
    site.write("snippets/email/rule.py", "")
    site.write("snippets/decimals.py", "")
    found = brief(read_snippets(site.project)[1])
    assert [each for each in found if each[0] == "UR135"] == [
        ("UR135", "snippets/json", None),
        ("UR135", "snippets/statistics.py", None),
        ("UR135", "snippets/yaml", None),
    ]


def test_link_out_of_the_folder_is_not_followed(site: Site) -> None:
    """A snippet is a file of this site, not whatever a link leads to."""
    outside = site.write("elsewhere/secret.py", "token = 1\n")
    (site.root / "snippets/bills/linked.py").symlink_to(outside)
    snippets, found = read_snippets(site.project)
    assert sorted(snippets) == [CLAIM]
    assert brief(found) == [("UR109", "snippets/bills/linked.py", None)]


def test_editors_lock_file_is_no_snippet(site: Site) -> None:
    """A dangling link that an editor leaves beside an open file is passed over."""
    site.dangle("snippets/bills/.#open.py")
    snippets, found = read_snippets(site.project)
    assert (sorted(snippets), found) == ([CLAIM], [])


def test_output_without_snippet_is_reported(site: Site) -> None:
    """An approved output that approves nothing is left over from something."""
    site.write("snippets/bills/gone.out", "")
    site.write("snippets/faults/prices.out", "")
    assert site.problems == [
        ("UR107", "snippets/bills/gone.out", None),
        ("UR107", "snippets/faults/prices.out", None),
    ]


def test_output_of_a_source_is_reported(site: Site) -> None:
    """What runs nothing prints nothing."""
    site.write(
        SNIPPET, SOURCE_KIND.replace("# sources", '# statements = ["bills.cost"]\n# sources')
    )
    assert site.problems == [("UR107", OUTPUT, None)]
