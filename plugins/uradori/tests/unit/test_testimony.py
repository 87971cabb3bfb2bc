"""What the answers of second witnesses mean, and how long they are good for."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.odd import ODD, put
from support.sites import Site, minimal_site
from uradori.evidence import testimony
from uradori.evidence.model import Answer, Call, Outcome, Run
from uradori.project.confirmation import confirmed
from uradori.project.model import Snippet, sha256
from uradori.project.settings import Witness

CLAIM = "queue/keeps_orders"
NAME = f"snippets/{CLAIM}.py"
NOW = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
SETTINGS = """
[tool.uradori.witnesses.twin]
name = "Twin"
package = "twin"
lock = "twin.lock"
command = ["twin", "{port}"]
version = ["twin", "--version"]
lacks.lambda = { ja = "コードを動かさない", en = "runs no code" }
"""
CODE = """\
# /// uradori
# fails_when = ["prices.doubled"]
# ///
import boto3

sqs = boto3.client("sqs")
print("kept")
"""
WITNESS = Witness("Twin", "twin", "twin.lock", ("twin",), ("twin",), lacks={"lambda": {"en": "no"}})
ERROR = "botocore.exceptions.ClientError: An error occurred ({}) when calling the X operation: no"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with one claim of behaviour and one witness at version 1.0."""
    site = minimal_site(tmp_path)
    site.write("pyproject.toml", site.read("pyproject.toml") + SETTINGS)
    site.write("twin.lock", "other==3\ntwin==1.0 \\\n    --hash=sha256:00\n")
    site.write(NAME, CODE)
    site.write(f"snippets/{CLAIM}.out", "kept\n")
    return site


def snippet(site: Site) -> Snippet:
    return site.catalog.snippets[CLAIM]


def run(outcome: Outcome, detail: str = "", stdout: str = "kept\n", error: str = "") -> Run:
    calls = [Call("sqs", "CreateQueue", "{}", f'{{"Code": "{error}", "Message": "no"}}', not error)]
    return Run(outcome, stdout, detail, 0.1234, calls=tuple(calls))


@pytest.mark.parametrize(
    ("made", "answer", "detail"),
    [
        (run(Outcome.PASSED), Answer.AGREES, ""),
        (run(Outcome.PASSED, stdout="lost\n"), Answer.DISAGREES, "prints something else:\nlost"),
        (run(Outcome.FAILED, "AssertionError"), Answer.DISAGREES, "AssertionError"),
        (run(Outcome.CRASHED, "KeyError: 'Messages'"), Answer.CRASHED, "KeyError: 'Messages'"),
        (run(Outcome.TIMED_OUT, "was still running"), Answer.TIMED_OUT, "was still running"),
        # A call that was refused is an answer; one that failed inside the server is none.
        (run(Outcome.CRASHED, ERROR.format("InvalidParameter")), Answer.DISAGREES, None),
        (run(Outcome.CRASHED, ERROR.format("InternalError")), Answer.CRASHED, None),
        # Whatever the snippet made of it, a server that does not know a call cannot testify.
        (
            run(Outcome.FAILED, "AssertionError", error="NotImplemented"),
            Answer.NOT_SUPPORTED,
            "sqs.CreateQueue: NotImplemented no",
        ),
        (
            run(Outcome.CRASHED, ERROR.format("404"), error="404"),
            Answer.NOT_SUPPORTED,
            "sqs.CreateQueue: 404 no",
        ),
        # But one that the snippet could do without does not keep it from agreeing.
        (run(Outcome.PASSED, error="NotImplemented"), Answer.AGREES, ""),
    ],
)
def test_answer_follows_from_the_run(
    site: Site, made: Run, answer: Answer, detail: str | None
) -> None:
    said = testimony.conclude(snippet(site), "twin", WITNESS, "1.0", made, NOW)
    assert (said.answer, said.seconds, said.ran_at.microsecond) == (answer, 0.123, 0)
    assert said.detail == (made.detail if detail is None else detail)


def test_witness_that_lacks_a_service_cannot_disagree(site: Site) -> None:
    site.edit(NAME, 'boto3.client("sqs")', 'boto3.client("lambda")')
    for outcome, answer in (
        (Outcome.FAILED, Answer.NOT_SUPPORTED),
        (Outcome.PASSED, Answer.AGREES),
    ):
        said = testimony.conclude(snippet(site), "twin", WITNESS, "1.0", run(outcome, "why"), NOW)
        assert said.answer is answer


def test_only_claims_within_its_services_are_put_to_a_witness(site: Site) -> None:
    asked = [
        testimony.asked(replace(WITNESS, services=services), snippet(site))
        for services in ((), ("sqs", "sns"), ("kinesis",))
    ]
    assert asked == [True, True, False]
    calculation = site.catalog.snippets["bills/million_requests_cost_two_dollars"]
    assert not testimony.asked(WITNESS, calculation)


@pytest.mark.parametrize(
    ("name", "text", "version"),
    [
        ("a.lock", "twin==1.0\n", "1.0"),
        ("a.lock", "not-twin==9\ntwin[extra]==1.2.post3 \\\n", "1.2.post3"),
        ("a.lock", "twin>=1.0\n", None),
        ("a.json", '{"packages": {"node_modules/twin": {"version": "3.0.1"}}}', "3.0.1"),
        ("a.json", '{"packages": []}', None),
        ("a.json", "{", None),
        ("a.json", "[" * 100_000, None),
    ],
    ids=range(7),
)
def test_version_is_read_from_the_lock(
    site: Site, name: str, text: str, version: str | None
) -> None:
    site.write(name, text)
    assert testimony.locked_version(site.project, replace(WITNESS, lock=name)) == version


@pytest.mark.parametrize("odd", ODD)
def test_odd_thing_in_the_place_of_the_lock_names_no_version(site: Site, odd: str) -> None:
    """Nobody waits for what a pipe will say."""
    put(odd, site.root / "odd.lock")
    assert testimony.locked_version(site.project, replace(WITNESS, lock="odd.lock")) is None


def test_missing_lock_names_no_version(site: Site) -> None:
    assert testimony.locked_version(site.project, replace(WITNESS, lock="none.lock")) is None


def test_page_hears_what_was_said_of_these_bytes(site: Site) -> None:
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0"))
    [heard] = site.ledger.entries[CLAIM].heard
    assert (heard.name, heard.version, heard.answer, heard.why) == ("Twin", "1.0", "agrees", {})


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (NAME, 'print("kept")', 'print("kept!")'),
        (f"snippets/{CLAIM}.out", "kept", "kept!"),
        ("twin.lock", "twin==1.0", "twin==1.1"),
        ("snippets/prices.py", "2", "3"),
    ],
)
def test_page_hears_nothing_that_is_out_of_date(site: Site, name: str, old: str, new: str) -> None:
    files = {"snippets/prices.py": sha256(site.read("snippets/prices.py").encode())}
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0", files=files))
    assert len(site.ledger.entries[CLAIM].heard) == 1
    site.edit(name, old, new)
    assert site.ledger.entries[CLAIM].heard == ()


def test_no_verdict_rests_on_a_second_witness(site: Site) -> None:
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0"))
    assert site.ledger.entries[CLAIM].verdict == "not_run"


def problems(site: Site) -> list[str]:
    return [each.code for each in site.ledger.problems if each.code in {"UR410", "UR411", "UR412"}]


@pytest.mark.parametrize("answer", [Answer.DISAGREES, Answer.CRASHED, Answer.TIMED_OUT])
def test_disagreement_is_a_problem_until_it_is_explained(site: Site, answer: Answer) -> None:
    said = {"answer": answer, "detail": "AssertionError\n  kept = []"}
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0", **said))
    assert problems(site) == ["UR411"]
    explained = (
        '# sources = ["https://example.com/queues"]\n'
        '# disagrees.twin.ja = "なくす"\n# disagrees.twin.en = "loses it"\n# ///\nimport'
    )
    site.edit(NAME, "# ///\nimport", explained)
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0", **said))
    assert problems(site) == []
    assert site.ledger.entries[CLAIM].heard[0].why == {"ja": "なくす", "en": "loses it"}
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0"))
    assert problems(site) == ["UR412"]


def test_file_that_was_touched_is_not_heard(site: Site) -> None:
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0", answer=Answer.DISAGREES))
    path = testimony.path_of(site.project, "twin", CLAIM)
    path.write_text(path.read_text().replace('"disagrees"', '"agrees"'))
    assert problems(site) == ["UR410"]
    assert site.ledger.entries[CLAIM].heard == ()


@pytest.mark.parametrize(
    "lines",
    [
        ('disagrees.twin.ja = "a"', 'disagrees.twin.en = "b"'),  # no source
        ('sources = ["https://e.com"]', 'disagrees.twin.en = "b"'),  # one language
        (
            'sources = ["https://e.com"]',
            'disagrees.nobody.ja = "a"',
            'disagrees.nobody.en = "b"',
        ),
    ],
)
def test_explanations_are_reviewed(site: Site, lines: tuple[str, ...]) -> None:
    site.edit(NAME, "# ///\nimport", "".join(f"# {line}\n" for line in lines) + "# ///\nimport")
    assert [code for code, path, _ in site.problems if path == NAME].count("UR121") == 1


def test_answers_of_what_is_gone_are_pruned(site: Site) -> None:
    testimony.write(site.project, site.testimony(CLAIM, "twin", "1.0"))
    testimony.prune(site.project, [CLAIM])
    assert testimony.path_of(site.project, "twin", CLAIM).is_file()
    testimony.prune(site.project, [])
    assert not testimony.path_of(site.project, "twin", CLAIM).exists()


def test_confirming_moves_the_line_of_what_was_said(site: Site) -> None:
    """The testimony is still heard, and about the same line."""
    said = site.testimony(CLAIM, "twin", "1.0", answer=Answer.DISAGREES, line=4)
    testimony.write(site.project, said)
    made = confirmed(snippet(site), site.catalog.mentions(CLAIM))
    assert isinstance(made, str)
    shift = made.count("\n") - site.read(NAME).count("\n")
    site.write(NAME, made)
    assert [each.line for each in site.ledger.entries[CLAIM].heard] == [4 + shift]
