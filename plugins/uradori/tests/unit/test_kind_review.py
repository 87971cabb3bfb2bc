"""What headers say of their kind: quotations, and whom an engine stands for."""

import ast
from typing import Any

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.project.descriptions import described_only
from uradori.project.kinds import kinds
from uradori.project.waivers import is_selected

PLACE = "botocore:lambda/Invoke"
WORDS = "For synchronous invocations, the maximum payload size is 6 MB."
QUOTATION = ('kind = "quotation"', f'quotes = [{{ place = "{PLACE}", words = "{WORDS}" }}]')
ENGINES = '[tool.uradori]\nlanguages = ["ja", "en"]\n[tool.uradori.engines.names]\nname = "gdnsd"\n'


def found(site: Site, *header: str, code: str = "") -> list[tuple[str, int | None]]:
    """(code, line) of what is wrong with a snippet with these lines in its header."""
    lines = "\n".join(f"# {line}" for line in ('statements = ["bills.cost"]', *header))
    site.write("pyproject.toml", ENGINES)
    site.write(SNIPPET, f"# /// uradori\n{lines}\n# ///\n{code}")
    (site.root / SNIPPET).with_suffix(".out").unlink()
    settings = site.project.settings
    told = [each for each in site.catalog.problems if is_selected(each.code, settings)]
    return [(each.code, each.line) for each in told if each.path == SNIPPET]


def quoting(**changes: Any) -> str:
    """The line of a header that quotes, with these keys."""
    keys = {"place": f'"{PLACE}"', "words": f'"{WORDS}"', **changes}
    return f"quotes = [{{ {', '.join(f'{key} = {value}' for key, value in keys.items())} }}]"


def test_quotation_is_words_and_nothing_beside(site: Site) -> None:
    """It needs neither code nor faults nor output nor sources, and has no problems."""
    assert found(site, *QUOTATION) == []
    snippet = site.catalog.snippets[CLAIM]
    assert (snippet.executed, snippet.tested, snippet.header.backend) == (False, True, "plain")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(quoting(words='""'), "UR150", id="no words"),
        pytest.param(quoting(words='"One. Two. Three."'), "UR150", id="three sentences"),
        pytest.param(quoting(place='"botocor:lambda/Invoke"'), "UR151", id="unknown text"),
        pytest.param(quoting(place='"botocore:"'), "UR151", id="no place"),
        pytest.param(quoting(place='"lambda/Invoke"'), "UR151", id="no text"),
        pytest.param(quoting(place='"javascript:alert(1)"'), "UR151", id="no text of anybody's"),
        pytest.param(
            quoting(place='"https://example.com"', read="2026-01-31"), "UR153", id="on the web"
        ),
        pytest.param("quotes = []", "UR153", id="nothing"),
        pytest.param(quoting(place='"https://[x"'), "UR102", id="no address"),
        pytest.param(quoting(lang='"English"'), "UR102", id="no language"),
        pytest.param(quoting(red="2026-01-31"), "UR102", id="unknown key"),
    ],
)
def test_faulty_quotation_is_a_problem(site: Site, line: str, expected: str) -> None:
    """Whatever nothing can look up, or too much of it."""
    assert [code for code, _ in found(site, 'kind = "quotation"', line)] == [expected]


@pytest.mark.parametrize("more", ['fails_when = ["prices.doubled"]', 'engines = ["names"]'])
def test_quotation_runs_nothing(site: Site, more: str) -> None:
    """Faults and engines promise something that no run shows."""
    assert found(site, *QUOTATION, more) == [("UR153", 1)]


def test_quotation_has_no_code(site: Site) -> None:
    """Code that nothing runs looks like a check."""
    assert found(site, *QUOTATION, code="x = 1\n") == [("UR113", 6)]


@pytest.mark.parametrize(("read", "expected"), [("", [("UR152", 1)]), ("read = 2026-01-31", [])])
def test_what_nobody_can_look_at_has_a_day(
    site: Site, read: str, expected: list[tuple[str, int | None]]
) -> None:
    """Any kind may quote a page on the web, and says when somebody read it."""
    line = f'quotes = [{{ place = "https://example.com", words = "It is so.", {read} }}]'
    shown = found(site, 'backend = "plain"', line.replace(",  }", " }"), code="assert abs(1)\n")
    assert shown == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (['backend = "plain"', 'kind = "engine"', 'engines = ["names"]'], []),
        (['backend = "plain"', 'kind = "engine"'], [("UR155", 1)]),
        (['backend = "plain"', 'kind = "calculation"', 'engines = ["names"]'], [("UR155", 1)]),
        (["fails_when = []"], [("UR155", 1)]),
    ],
)
def test_only_engines_stand_in(
    site: Site, header: list[str], expected: list[tuple[str, int | None]]
) -> None:
    """A service is named where something ran in its place."""
    assert (
        found(site, *header, 'stands_for = "Amazon Route 53"', code="assert abs(1)\n") == expected
    )


MODEL = "model = session.get_service_model('sqs')\n"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        pytest.param("assert 'x' in model.documentation\n", 2, id="description"),
        pytest.param(
            "text = model.shape_for('A').members['B'].documentation\nassert 'x' in text\n",
            2,
            id="description of a part",
        ),
        pytest.param(
            "parts = model.shape_for('A').members\nassert 'x' in parts['B'].documentation\n",
            3,
            id="parts under a name",
        ),
        pytest.param(
            "def said(name):\n    return clean(model.operation_model(name).documentation)\n\n"
            "assert 'x' in said('A')\n",
            3,
            id="by a function",
        ),
        pytest.param(
            "names = model.operation_names\nassert 'x' in model.documentation\nprint(names)\n",
            3,
            id="the rest is only printed",
        ),
        pytest.param(
            "http = clean(model.documentation)\nassert 'x' in http\n", 2, id="name of a variable"
        ),
        pytest.param(
            "assert 'x' in model.documentation\nassert 'A' in model.operation_names\n",
            None,
            id="operations too",
        ),
        pytest.param(
            "assert 'B' in model.shape_for('A').members\nassert model.documentation\n",
            None,
            id="parts too",
        ),
        pytest.param(
            "parts = model.shape_for('A').members\nassert 'B' in parts\n"
            "assert parts['B'].documentation\n",
            None,
            id="parts under a name too",
        ),
        pytest.param(
            "def wanted(name):\n    return name in model.shape_for('A').required_members\n\n"
            "assert wanted('B')\nassert model.documentation\n",
            None,
            id="required by a function",
        ),
        pytest.param(
            "found = set()\nfound.update(model.operation_names)\n"
            "assert 'A' in found\nassert model.documentation\n",
            None,
            id="gathered",
        ),
        pytest.param(
            "for name in model.operation_names:\n    assert name\nassert model.documentation\n",
            None,
            id="loop",
        ),
        pytest.param(
            "then = json.loads(text)\nassert then['x'] in model.documentation\n",
            None,
            id="who knows",
        ),
        pytest.param("assert model.operation_names\n", None, id="no description"),
        pytest.param("print(model.documentation)\n", None, id="no assertion"),
    ],
)
def test_check_of_descriptions_alone_is_found(code: str, line: int | None) -> None:
    """Where an assertion rests on something else, or nobody can tell, nothing is said."""
    definition = kinds()["api_model"].definition
    assert definition is not None
    assert described_only(ast.parse(MODEL + code), definition) == line


def test_check_of_descriptions_is_a_problem_of_its_kind(site: Site) -> None:
    """What other kinds do with descriptions is their own affair."""
    code = "import botocore.session\n\nassert 'x' in model.documentation\n"
    header = ['backend = "plain"', 'kind = "api_model"']
    assert found(site, *header, code=code) == [("UR156", 8)]
    site.write(SNIPPET.replace(".py", ".out"), "")
    assert found(site, header[0], code=code) == []
