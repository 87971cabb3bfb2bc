"""What a confirmation covers, and the one line of a header that it writes."""

import ast
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from uradori.evidence import places, records
from uradori.evidence.model import (
    Evaluated,
    Evidence,
    FaultRun,
    KilledMutant,
    Mutation,
    MutationResult,
    Outcome,
    Verdict,
)
from uradori.project import confirmed_line
from uradori.project.confirmation import Confirmation, confirmed, digest, unconfirmed
from uradori.project.model import Clause, Expectation, Mention, Snippet
from uradori.project.problems import Problem
from uradori.project.snippets import read_header
from uradori.run.concluding import _keep_mutation

SAID = Mention("a/b", "docs/en/x.md", "en", 3, "It rains.", "It rains.")
SAID_TOO = replace(SAID, page="docs/ja/x.md", lang="ja", text="雨が降る。", html="雨が降る。")


def snippet(source: str, approved: str | None = "wet\n") -> Snippet:
    """The snippet with this source, which must be readable."""
    header, lines, _ = read_header(source, "snippets/a/b.py")
    assert header is not None
    return Snippet("a/b", "snippets/a/b.py", source, header, lines, approved)


def confirm(source: str) -> str:
    """The source after its claim was confirmed."""
    made = confirmed(snippet(source), (SAID, SAID_TOO))
    assert isinstance(made, str), made
    return made


# what is written

SOURCES = {
    "header": "# /// uradori\n# timeout = 9\n# ///\nassert 1\n",
    "empty header": "# /// uradori\n# ///\nassert 1\n",
    "no header": "assert 1\n",
    "nothing": "",
    "header alone": '# /// uradori\n# kind = "source"\n# ///',
    "below others": '"""Rain."""\n# a comment\n# /// uradori\n# sources = []\n# ///\nassert 1\n',
    "Windows": "# /// uradori\r\n# timeout = 9\r\n# ///\r\nassert 1\r\n",
    "Windows, no header": "assert 1\r\nassert 2\r\n",
    "old Macintosh": "# /// uradori\r# timeout = 9\r# ///\rassert 1\r",
    "byte order mark": "\ufeff# /// uradori\n# timeout = 9\n# ///\nassert 1\n",
    "byte order mark, no header": "\ufeffassert 1\n",
    "interpreter": "#!/usr/bin/env python3\nassert 1\n",
    "encoding": "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nassert 1\n",
    "encoding on line 2": "# rain\n# coding: utf-8\nassert 1\n",
    "future": "from __future__ import annotations\nassert 1\n",
    "tables": '# /// uradori\n# [limits]\n# en = "dry"\n# ja = "乾"\n# ///\nassert 1\n',
    "list": '# /// uradori\n# sources = [\n#   "https://example.com",\n# ]\n# ///\nassert 1',
    "mixed ends": "# /// uradori\r\n# timeout = 9\n# ///\nassert 1\r\n",
    "form feed": "# /// uradori\n# timeout = 9\n# ///\n\x0cassert 1\n",
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_only_its_line_is_written(source: str) -> None:
    """All else is the same byte for byte, and means the same, to us and to Python."""
    made = confirm(source)
    before, after = snippet(source), snippet(made)
    lines = made.split(f'# confirmed = "{after.header.confirmed}"')
    assert len(lines) == 2
    assert after.header == replace(before.header, confirmed=digest(before, (SAID, SAID_TOO)))
    assert (after.source_sha256, after.code) == (before.source_sha256, before.code)
    assert made.startswith("\ufeff") == source.startswith("\ufeff")
    assert ast.dump(ast.parse(made.lstrip("\ufeff"))) == ast.dump(
        ast.parse(source.lstrip("\ufeff"))
    )
    if before.header_lines[0]:
        end = next(end for end in ("\r\n", "\n", "\r") if lines[1].startswith(end))
        assert lines[0] + lines[1].removeprefix(end) == source
        assert source.split("# /// uradori")[1].startswith(end)


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_confirmed_again_it_is_the_same(source: str) -> None:
    """A line that is there is exchanged where it stands."""
    once = confirm(source)
    other = once.replace(snippet(once).header.confirmed or "?", "f" * 64)
    assert confirm(other) == once
    assert confirm(once) == once


def test_interpreter_and_encoding_stay_on_top() -> None:
    """What only the first two lines can say is still said there."""
    for name, kept in {"interpreter": 1, "encoding": 2, "encoding on line 2": 2}.items():
        assert confirm(SOURCES[name]).splitlines()[:kept] == SOURCES[name].splitlines()[:kept]
        assert snippet(confirm(SOURCES[name])).header_lines[0] == kept + 1


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("# /// uradori\n# 'confirmed' = \"x\"\n# ///\n", id="key in quotes"),
        pytest.param('# /// uradori\n#  confirmed = "x"\n# ///\n', id="indented"),
        pytest.param('# /// uradori\n# confirmed = "x" # me\n# ///\n', id="with a comment"),
        pytest.param("# /// uradori\n# confirmed = '''x'''\n# ///\n", id="other quotes"),
        pytest.param(
            '# /// uradori\n# limits.en = """\n# confirmed = "x"\n# """\n# ///\n', id="in a text"
        ),
        pytest.param(
            '# /// uradori\n# [limits]\n# confirmed = "x"\n# ///\n', id="in another table"
        ),
        pytest.param(
            'x = """\n# /// uradori\n# timeout = 9\n# ///\n"""\n', id="text of the program"
        ),
        pytest.param("#!/usr/bin/env python3", id="no line to write it on"),
    ],
)
def test_what_cannot_be_written_alone_is_refused(source: str) -> None:
    """Nothing else is changed, not even what looks like the line."""
    made = confirmed(snippet(source), (SAID, SAID_TOO))
    assert made == Problem(
        "UR163",
        "snippets/a/b.py",
        "cannot be confirmed without changing what else its header says",
        max(snippet(source).header_lines[0], 1),
        'delete "confirmed" wherever it stands, and write the header on lines of its own',
    )


def test_line_in_text_of_the_program_is_part_of_it() -> None:
    """Only a comment can be left out of a digest; text decides what the program does."""
    source = 'x = """\n# /// uradori\n# confirmed = "{}"\n# ///\n"""\n'
    one, other = snippet(source.format("a")), snippet(source.format("b"))
    assert one.source_sha256 != other.source_sha256
    assert one.code == one.source


def test_second_line_that_looks_alike_is_part_of_the_code() -> None:
    """Which of the two is meant nobody can tell, so neither is left out."""
    source = (
        '# /// uradori\n# confirmed = "a"\n# limits.en = """\n# confirmed = "b"\n# """\n# ///\n'
    )
    assert (snippet(source).left_out, snippet(source).code) == ((), source)


LINES = st.lists(
    st.sampled_from(
        [
            "# /// uradori",
            "# ///",
            "#",
            "# x",
            '# confirmed = "0"',
            "# timeout = 9",
            '# limits.en = """',
            '# """',
            "# [limits]",
            "x = 1",
            'x = """',
            '"""',
            "",
            "\\",
            "\ufeff",
            "\x0c",
        ]
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.booleans())
def test_any_file_gets_its_line_or_stays(
    lines: list[str], end: str, mark: bool, last: bool
) -> None:
    """Whatever stands there: one line more in a comment, the same code, or nothing is written."""
    source = "\ufeff" * mark + end.join(lines) + end * last
    header, place, _ = read_header(source, "x")
    if header is None:
        return
    before = Snippet("a/b", "x", source, header, place, None)
    made = confirmed(before, (SAID,))
    if isinstance(made, Problem):
        return
    header, place, _ = read_header(made, "x")
    assert header == replace(before.header, confirmed=digest(before, (SAID,)))
    after = Snippet("a/b", "x", made, header, place, None)
    out = confirmed_line._lines(made)[1]
    dropped = {out[number - 1].rstrip("\r\n") for number in after.left_out}
    assert after.source_sha256 == before.source_sha256
    assert dropped <= {"# /// uradori", "# ///", f'# confirmed = "{header.confirmed}"'}
    try:
        tree = ast.dump(ast.parse(source.removeprefix("\ufeff")))
    except (SyntaxError, ValueError):
        return
    assert ast.dump(ast.parse(made.removeprefix("\ufeff"))) == tree


@given(st.sets(st.integers(1, 20)), st.sets(st.integers(1, 20)), st.integers(1, 40))
def test_moved_there_and_back(then: set[int], now: set[int], line: int) -> None:
    """A line of code is the same line wherever what is left out came to stand."""
    if line in then:
        return
    there = confirmed_line.moved(line, then, now)
    assert there not in now
    assert confirmed_line.moved(there, now, then) == line
    code = [number for number in range(1, 80) if number not in then]
    assert code.index(line) == [n for n in range(1, 80) if n not in now].index(there)


# what is covered


@pytest.mark.parametrize(
    "change",
    [
        {"text": "It pours.", "html": "It pours."},
        {"html": "It <em>rains</em>."},
        {"lang": "fr"},
        {"partial": True},
        {"clauses": (Clause("rain", "rains"),)},
    ],
    ids=str,
)
def test_every_change_of_a_sentence_counts(change: dict[str, object]) -> None:
    """One word, one mark, in one language."""
    subject = snippet(SOURCES["header"])
    before = digest(subject, (SAID, SAID_TOO))
    assert before != digest(subject, (replace(SAID, **change), SAID_TOO))  # type: ignore[arg-type]
    assert before != digest(subject, (SAID,))


def test_labels_and_their_words_count() -> None:
    """A clause that covers other words, or has another label, is another clause."""
    subject = snippet(SOURCES["header"])
    marks = [(Clause("a", "rains"),), (Clause("b", "rains"),), (Clause("a", "It rains"),)]
    made = {digest(subject, (replace(SAID, clauses=each),)) for each in marks}
    assert len(made) == 3


def test_where_a_sentence_stands_does_not_count() -> None:
    """Nor how often, nor in which order, nor how the ends of lines are written."""
    subject = snippet(SOURCES["header"])
    before = digest(subject, (SAID, SAID_TOO))
    moved = replace(SAID, page="docs/en/y.md", line=9)
    assert before == digest(subject, (SAID_TOO, moved, SAID))
    crlf = replace(subject, source=subject.source.replace("\n", "\r\n"), approved="wet\r\n")
    assert before == digest(crlf, (SAID, SAID_TOO))


@pytest.mark.parametrize(
    "other",
    [
        snippet(SOURCES["header"].replace("1", "2")),
        snippet(SOURCES["header"].replace("///\nassert", "///\n\nassert")),
        snippet(SOURCES["header"], "wetter\n"),
        snippet(SOURCES["header"], ""),
        snippet(SOURCES["header"], None),
    ],
    ids=["code", "blank line", "output", "no output", "none approved"],
)
def test_every_change_of_code_and_output_counts(other: Snippet) -> None:
    """All that a person reads beside the sentence."""
    assert digest(replace(other, approved=None), (SAID,)) != digest(
        replace(other, approved=""), (SAID,)
    )
    assert digest(snippet(SOURCES["header"]), (SAID,)) != digest(other, (SAID,))


# in a project


@pytest.fixture
def read(site: Site) -> Site:
    """The valid site, read by a person, with evidence that speaks for its claim."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\n')
    subject = site.catalog.snippets[CLAIM]
    made = confirmed(subject, site.catalog.mentions(CLAIM))
    assert isinstance(made, str)
    site.write(SNIPPET, made)
    records.write(site.project, site.evidence())
    return site


def codes(site: Site) -> list[str]:
    """Codes of what is told, without those of translations, which notice sentences too."""
    return [each.code for each in site.ledger.problems if each.code not in {"UR306", "UR402"}]


def test_confirmed_claim_is_no_problem(read: Site) -> None:
    assert codes(read) == []
    assert (read.ledger.unconfirmed, read.ledger.entries[CLAIM].confirmation) == (
        0,
        Confirmation.CURRENT,
    )


def test_claim_that_nobody_confirmed(site: Site) -> None:
    site.write(
        "pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nrequire_confirmation = true\n'
    )
    records.write(site.project, site.evidence())
    (problem,) = site.ledger.problems
    assert (problem.code, problem.path, problem.line) == ("UR160", SNIPPET, 1)
    assert problem.hint == f"read it, then: uradori confirm {CLAIM}"
    assert site.ledger.unconfirmed == 1


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("docs/ja/bills.md", "2ドル", "3ドル"),
        ("docs/en/bills.md", "million requests", "*million* requests"),
        (SNIPPET, "total == 2", "total >= 2"),
        (SNIPPET, "without the free tier", "with the free tier"),
        (OUTPUT, "2 USD", "2.0 USD"),
    ],
)
def test_change_of_anything_is_said(read: Site, name: str, old: str, new: str) -> None:
    read.edit(name, old, new)
    assert codes(read) == ["UR161"]
    (problem,) = (each for each in read.ledger.problems if each.code == "UR161")
    assert (problem.path, problem.line) == (SNIPPET, 2)
    assert read.ledger.entries[CLAIM].confirmation is Confirmation.CHANGED


def test_other_pages_and_claims_change_nothing(read: Site) -> None:
    """Prose beside the claim, where it stands, and other snippets are not what was read."""
    page = read.read("docs/en/bills.md")
    read.write(
        "docs/en/bills.md", page.replace("# Bills", "# All bills").replace("///\n", "///\n\n")
    )
    read.edit("docs/en/bills.md", "\n/// claim", "\nSome say so.\n\n/// claim")
    assert "UR161" not in codes(read)


def test_claim_on_no_page_is_told_of_once(read: Site) -> None:
    """There is nothing that a person could have read."""
    for lang in ("ja", "en"):
        read.edit(f"docs/{lang}/bills.md", f"/// claim | {CLAIM}", "///")
    assert "UR161" not in codes(read)
    assert "UR115" in codes(read)


# beside evidence


def evidence_with_lines(site: Site, line: int) -> Evidence:
    """Evidence that speaks of this line wherever it speaks of lines."""
    seen = (Evaluated((line, line + 1), held=False),)
    mutation = Mutation(0, "", (), "altered")
    return site.evidence(
        line=line,
        assertions=seen,
        left_out=site.catalog.snippets[CLAIM].left_out,
        faults=(
            FaultRun("prices.doubled", Expectation.FAILS, Outcome.FAILED, "", 0.1, line, seen),
        ),
        mutation=MutationResult(1, 1, 0, (), (KilledMutant(mutation, seen),)),
    )


def lines(evidence: Evidence | None) -> list[object]:
    """Every line that evidence speaks of."""
    assert evidence is not None
    assert evidence.mutation is not None
    return [
        evidence.line,
        evidence.assertions[0].lines,
        evidence.faults[0].line,
        evidence.faults[0].falsified[0].lines,
        evidence.mutation.killed[0].falsified[0].lines,
    ]


HEADERS: list[tuple[str, Callable[[str], str], int]] = [
    ("with a header", lambda source: source, 1),
    ("without one", lambda source: source[source.index("import prices") :], 3),
]


@pytest.mark.parametrize(("name", "cut", "by"), HEADERS, ids=[each[0] for each in HEADERS])
def test_evidence_outlives_confirmation(
    site: Site, name: str, cut: Callable[[str], str], by: int
) -> None:
    """The claim is still checked, and what evidence says of lines is still about the same ones."""
    site.write(SNIPPET, cut(site.read(SNIPPET)))
    line = site.read(SNIPPET).splitlines().index("assert total == 2") + 1
    records.write(site.project, evidence_with_lines(site, line))
    before = site.ledger.entries[CLAIM]
    assert lines(before.evidence) == [line, (line, line + 1)] * 2 + [(line, line + 1)]
    made = confirmed(before.snippet, before.mentions)
    assert isinstance(made, str)
    site.write(SNIPPET, made)
    after = site.ledger.entries[CLAIM]
    now = made.splitlines().index("assert total == 2") + 1
    assert (now, after.verdict) == (line + by, before.verdict)
    assert lines(after.evidence) == [now, (now, now + 1)] * 2 + [(now, now + 1)]
    # And back, as in a checkout of the branch before.
    records.write(site.project, evidence_with_lines(site, now))
    site.write(SNIPPET, before.snippet.source)
    assert lines(site.ledger.entries[CLAIM].evidence) == lines(before.evidence)


def test_lines_of_other_code_are_left_alone(site: Site) -> None:
    """Of what is stale nobody knows where a line went."""
    records.write(site.project, replace(evidence_with_lines(site, 17), left_out=(2,)))
    site.edit(SNIPPET, "assert total == 2", "assert total  == 2")
    entry = site.ledger.entries[CLAIM]
    assert entry.verdict is Verdict.STALE
    assert lines(entry.evidence)[0] == 17
    assert places.of_now(entry.evidence or site.evidence(), entry.snippet) is entry.evidence


def test_result_of_mutation_is_kept_with_its_lines(site: Site) -> None:
    """A later run without mutation takes it over, and knows where its lines went."""
    records.write(site.project, evidence_with_lines(site, 17))
    made = confirmed(site.catalog.snippets[CLAIM], site.catalog.mentions(CLAIM))
    assert isinstance(made, str)
    site.write(SNIPPET, made)
    new = site.evidence(left_out=site.catalog.snippets[CLAIM].left_out)
    kept = _keep_mutation(site.catalog, new).mutation
    assert kept is not None
    assert kept.killed[0].falsified[0].lines == (18, 19)


def test_testimony_outlives_confirmation(site: Site) -> None:
    """What second witnesses said is about the same line too."""
    said = site.testimony(CLAIM, "twin", "1", line=17)
    made = confirmed(site.catalog.snippets[CLAIM], site.catalog.mentions(CLAIM))
    assert isinstance(made, str)
    site.write(SNIPPET, made)
    now = site.catalog.snippets[CLAIM]
    assert said.source_sha256 == now.source_sha256
    assert places.said_now(said, now).line == 18


QUOTED = """\
# 料金 {{ #bills }}

[{}]{{ claim={} by=price }}
"""


def test_words_of_a_page_that_quotes_a_part_count(site: Site) -> None:
    """The sentence is in the header; what a page says of it may be changed there alone."""
    ja = '# says.ja = "百万件は[2ドル]{ by=price }。"'
    en = '# says.en = "A million cost [$2]{ by=price }."'
    site.edit(SNIPPET, "# statements", f"{ja}\n{en}\n# statements")
    for lang, words in {"ja": "2ドル", "en": "$2"}.items():
        site.write(f"docs/{lang}/bills.md", QUOTED.format(words, CLAIM))
    before = site.ledger.entries[CLAIM]
    assert {each.text for each in before.mentions} == {"百万件は2ドル。", "A million cost $2."}
    assert [each.parts for each in before.mentions] == [
        (Clause("price", "2ドル"),),
        (Clause("price", "$2"),),
    ]
    site.edit("docs/ja/bills.md", "2ドル", "3ドル")
    after = site.ledger.entries[CLAIM]
    assert digest(before.snippet, before.mentions) != digest(after.snippet, after.mentions)


def test_what_is_not_confirmed_is_told_with_what_to_do(site: Site) -> None:
    """Claims that no page says are passed over, and those behind them are not."""
    site.write("snippets/aaa/first.py", "assert 1\n")
    site.write("pyproject.toml", "[tool.uradori]\nlanguages = ['ja', 'en']\n")
    read = confirmed(site.catalog.snippets[CLAIM], site.catalog.mentions(CLAIM))
    assert isinstance(read, str)
    site.write(SNIPPET, read)
    assert [*unconfirmed(site.catalog)] == []
    site.edit("docs/en/bills.md", "two dollars", "three dollars")
    [changed] = unconfirmed(site.catalog)
    lines = site.read(SNIPPET).splitlines()
    place = next(number for number, each in enumerate(lines, 1) if "confirmed" in each)
    assert changed == Problem(
        "UR161",
        SNIPPET,
        f'sentence, code or output of "{CLAIM}" changed since it was confirmed',
        place,
        f"read it, then: uradori confirm {CLAIM}",
    )
    source = [each for each in lines if "confirmed" not in each]
    site.write(SNIPPET, "\n".join(["# prices", *source]) + "\n")
    [never] = unconfirmed(site.catalog)
    message = f'claim "{CLAIM}" was never confirmed'
    assert never == Problem("UR160", SNIPPET, message, 2, changed.hint)


def test_backend_that_is_not_named_stays_the_usual_one(site: Site) -> None:
    """The line changes nothing else, also where the header names no backend and it is not plain."""
    site.write(SNIPPET, "import boto3\n\nassert boto3\n")
    claim = site.catalog.snippets[CLAIM]
    assert claim.header.backend == "moto"
    assert isinstance(confirmed(claim, site.catalog.mentions(CLAIM)), str)
