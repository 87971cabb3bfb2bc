"""The catalog: everything that the files of a project say, joined and cross-checked."""

import subprocess
import sys
import textwrap

import pytest
from support.sites import CLAIM, FAULT, FAULTS, FILES, NOTE, SNIPPET, Site
from uradori.hosts.markdown import limit

JA, EN = "docs/ja/bills.md", "docs/en/bills.md"


def test_valid_site_has_no_problems(site: Site) -> None:
    """The site that the other tests deviate from is in order."""
    catalog = site.catalog
    assert catalog.problems == ()
    assert (list(catalog.snippets), list(catalog.faults)) == ([CLAIM], [FAULT])
    assert sorted(catalog.pages) == [EN, JA]
    assert list(catalog.statements) == ["bills.cost", "bills.taste"]


def test_claim_has_a_sentence_in_each_language(site: Site) -> None:
    """Mentions come in the order of languages, pages and lines; the first of each is the text."""
    site.write(
        "docs/en/again.md", f"# Again {{ #again }}\n\n/// claim | {CLAIM}\nOnce more.\n///\n"
    )
    catalog = site.catalog
    found = [(mention.lang, mention.page, mention.line) for mention in catalog.mentions(CLAIM)]
    assert found == [("ja", JA, 8), ("en", "docs/en/again.md", 3), ("en", EN, 8)]
    assert catalog.text(CLAIM) == {"ja": "百万リクエストは2ドル。", "en": "Once more."}


@pytest.mark.parametrize(
    ("claim", "world", "code"),
    [(CLAIM, FAULT, ""), (CLAIM, "x.y", "UR209"), (f"{CLAIM}s", "", "UR201")],
)
def test_figure_of_what_is_not_there_is_reported(
    site: Site, claim: str, world: str, code: str
) -> None:
    """A claim or a world with a typing error, at the line of its figure."""
    option = f"    world: {world}\n\n" if world else ""
    for page in (JA, EN):
        site.write(page, f"{site.read(page)}\n/// timeline | {claim}\n{option}2 x.\n///\n")
    site.confirm()
    found = [(each.code, each.path) for each in site.catalog.problems]
    assert found == ([(code, EN), (code, JA)] if code else [])


def test_unknown_claim_is_reported_where_it_is_said(site: Site) -> None:
    """A typing error on a page has a place and a suggestion, on each page."""
    for page in (JA, EN):
        site.edit(page, CLAIM, CLAIM + "s")
    site.confirm()
    problems = site.catalog.problems
    assert [(problem.code, problem.path, problem.line) for problem in problems] == [
        ("UR201", EN, 8),
        ("UR201", JA, 8),
        ("UR502", NOTE, 7),
        ("UR115", SNIPPET, None),
    ]
    assert problems[0].hint == f'did you mean "{CLAIM}"?'


def test_suggestion_for_something_quite_different(site: Site) -> None:
    """Where nothing is close the hint is to write it."""
    assert site.catalog.suggest("kinesis/keeps_order") == "uradori new kinesis/keeps_order"
    assert site.catalog.suggest("docs_src/use.py").endswith("of it: docs_src/use.py::name")


@pytest.mark.parametrize(
    ("name", "old", "new", "expected", "hint"),
    [
        pytest.param(
            SNIPPET,
            '"bills.cost"',
            '"bills.cost", "bills.costs"',
            [("UR103", SNIPPET, 1)],
            'did you mean "bills.cost"?',
            id="unknown statement",
        ),
        pytest.param(
            SNIPPET,
            'fails_when = ["prices.doubled"]',
            'fails_when = ["prices.double"]',
            [("UR104", SNIPPET, 1)],
            'did you mean "prices.doubled"?',
            id="unknown fault",
        ),
        pytest.param(
            SNIPPET,
            "# sources",
            '# holds_when = ["queues.shuffled"]\n# sources',
            [("UR104", SNIPPET, 1)],
            "",
            id="unknown adversary",
        ),
        pytest.param(
            SNIPPET,
            '# statements = ["bills.cost"]\n',
            "",
            [("UR502", NOTE, 7)],
            "name it in a snippet's statements, or give the reason in omitted.<language>",
            id="statement that nothing settles",
        ),
        pytest.param(
            NOTE,
            'said.en = "two dollars a million requests"\n',
            'said.en = "x"\nomitted.ja = "あ"\nomitted.en = "a"\n',
            [("UR505", NOTE, 7)],
            "delete `omitted`",
            id="statement that is omitted and settled",
        ),
    ],
)
def test_names_lead_somewhere(
    site: Site,
    name: str,
    old: str,
    new: str,
    expected: list[tuple[str, str, int | None]],
    hint: str,
) -> None:
    """Each dangling name is reported once, with a hint."""
    site.edit(name, old, new)
    assert (site.problems, site.catalog.problems[0].hint) == (expected, hint)


def test_unmentioned_claim_settles_nothing(site: Site) -> None:
    """A claim that no page makes is reported, and the statement it names is still open."""
    for page in (JA, EN):
        site.edit(page, f"/// claim | {CLAIM}\n", "/// note\n")
    site.confirm()
    assert site.problems == [("UR502", NOTE, 7), ("UR115", SNIPPET, None)]


def test_unreadable_snippet_is_reported_once(site: Site) -> None:
    """Pages that name a snippet with a broken header are not reported as well."""
    site.edit(SNIPPET, "# limits.ja", "# limitz.ja")
    assert [problem for problem in site.problems if problem[1] != NOTE] == [("UR102", SNIPPET, 7)]


@pytest.mark.parametrize("name", [name for name in FILES if name != "pyproject.toml"])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\x00\xfe", id="bytes"),
        pytest.param(b"\0" * 10, id="NUL"),
        pytest.param(b"---\n---\n# /// uradori\n[[[\n/// claim |\n@fault(", id="fragments"),
        pytest.param("\ufeff# あ\n\u2028/// claim | x\n".encode(), id="odd characters"),
        pytest.param(b"[" * 100_000, id="nested"),
    ],
)
def test_no_content_makes_reading_raise(
    site: Site, name: str, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stands in a file becomes problems of that file, and of those that refer to it."""
    monkeypatch.setattr(limit, "SECONDS", 0.5)  # a page that takes too long need not take 5
    site.write(name, content)
    assert {path for _, path, _ in site.problems} <= set(FILES)


def test_problems_come_in_order_of_place(site: Site) -> None:
    """All problems at once, by path and line."""
    site.edit(EN, "# Bills { #bills }", "# Bills")
    site.edit(SNIPPET, "import prices", "import prices, uradori")
    site.write(FAULTS, "def (")
    problems = site.problems
    assert len(problems) > 3
    assert problems == sorted(problems, key=lambda each: (each[1], each[2] or 0, each[0]))


def test_problem_as_a_person_reads_it(site: Site) -> None:
    """Path, line, code, message: what an editor can jump to."""
    site.edit(SNIPPET, '"bills.cost"', '"bills.cast"')
    assert str(site.catalog.problems[-1]) == f'{SNIPPET}:1: UR103 no statement named "bills.cast"'


def test_core_needs_neither_site_nor_aws_tools() -> None:
    """Every core module can be imported where none of the tools it serves is installed."""
    program = """
        import importlib, pkgutil, sys

        BLOCKED = {"boto3", "botocore", "moto", "mkdocs", "markdown", "pytest", "pymdownx"}
        NEEDING = ("uradori.hosts", "uradori.aws", "uradori.__main__")

        class Block:
            def find_spec(self, name, path=None, target=None):
                if name.partition(".")[0] in BLOCKED:
                    raise ModuleNotFoundError(f"blocked: {name}")

        sys.meta_path.insert(0, Block())
        import uradori
        for module in pkgutil.walk_packages(uradori.__path__, "uradori.", onerror=print):
            if not module.name.startswith(NEEDING):
                importlib.import_module(module.name)
        print(*sorted(name for name in sys.modules if name.startswith("uradori.")))
        """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    core = {"project.catalog", "evidence.verdicts", "run.pool", "page.claims", "publish.publisher"}
    assert {f"uradori.{name}" for name in core} <= set(done.stdout.split())


def test_two_claims_cannot_share_an_anchor(site: Site) -> None:
    """`a/b_c` and `a/b/c` would have one HTML id."""
    first, second = "bills/yearly_total.py", "bills/yearly/total.py"
    source = site.read("snippets/bills/million_requests_cost_two_dollars.py")
    site.write(f"snippets/{first}", source)
    site.write(f"snippets/{second}", source)
    found = [each.path for each in site.catalog.problems if each.code == "UR120"]
    assert found == [f"snippets/{first}"]


def test_start_page_quotes_what_another_page_is_about(site: Site) -> None:
    """A claim's own place is where it was before someone showed it on the start page."""
    text = f"# Start {{ #start }}\n\n/// claim | {CLAIM}\nText.\n///\n"
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/index.md", text)
    pages = [mention.page for mention in site.catalog.mentions(CLAIM)]
    assert pages == [
        "docs/ja/bills.md",
        "docs/ja/index.md",
        "docs/en/bills.md",
        "docs/en/index.md",
    ]
