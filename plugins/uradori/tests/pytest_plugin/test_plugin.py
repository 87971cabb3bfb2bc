"""Claims as test items: what is collected, what passes and fails, and what a person then reads."""

import os
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from support.nested import Nested
from support.sites import CLAIM, FAULT, FAULTS, OUTPUT, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import MutationResult, Verdict

HEADER = '# /// uradori\n# backend = "plain"\n# kind = "calculation"\n# ///\n'
EVIDENCE = f".uradori/evidence/{CLAIM}.json"
ITEM = f"{SNIPPET}::claim"
FAULT_ITEM = f"{SNIPPET}::fails_when[{FAULT}]"
JA, EN = "百万リクエストは2ドル。", "A million requests cost two dollars."


def place(site: Site, lang: str) -> str:
    """page:line of the claim."""
    mention = site.page(lang).mentions[0]
    return f"{mention.page}:{mention.line}"


def line_of(site: Site, text: str) -> int:
    """The number of the line of the snippet that holds `text`."""
    [number] = [n for n, line in enumerate(site.read(SNIPPET).splitlines(), 1) if text in line]
    return number


def verdict(site: Site, claim: str = CLAIM) -> Verdict:
    """What a page would say now."""
    return site.ledger.entries[claim].verdict


# Collection


@pytest.mark.parametrize(
    "settings",
    [
        "[tool.other]\n",
        "[tool.uradori\n",
        'tool = "uradori"\n',
        "[tool]\nuradori = 1\n",
        "\0uradori",
    ],
)
def test_inert_without_settings(pytester: pytest.Pytester, run: Nested, settings: str) -> None:
    """In a project that is not uradori's nothing is collected, imported or reported."""
    (pytester.path / "pyproject.toml").write_text(settings, encoding="utf-8")
    inner = Site(pytester.path / "inner")
    inner.write("pytest.ini", "[pytest]\n")  # pytest itself would not accept each of the above
    inner.write("snippets/thing/behaves.py", "raise SystemExit\n")
    inner.write("test_it.py", "def test_it(): pass\n")
    result = run("inner", "-v")
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("*claim*")
    assert not list(pytester.path.glob("**/.uradori"))


def test_inert_plugin_imports_nothing(pytester: pytest.Pytester) -> None:
    """Every project of an environment pays for an installed plugin: it should not notice."""
    pytester.makepyfile(
        test_it="""
        import sys

        def test_it():
            heavy = {"pydantic", "yaml", "boto3", "moto", "uradori.project.catalog", "uradori.run"}
            assert heavy & set(sys.modules) == set()
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=1)


def test_each_claim_and_each_fault_is_an_item(site: Site, run: Nested) -> None:
    """Ids are the file, then `claim` or the promise with the fault's name."""
    assert run.items("snippets") == [ITEM, FAULT_ITEM]


def test_items_can_be_named(site: Site, run: Nested) -> None:
    """An id that was printed can be given back."""
    assert run.items(FAULT_ITEM) == [FAULT_ITEM]
    assert run.items(SNIPPET, "-k", "claim and not fails_when") == [ITEM]


def test_promise_to_hold_has_its_own_id(site: Site, run: Nested) -> None:
    """`holds_when` is told from `fails_when`."""
    site.edit(SNIPPET, "# sources", f'# holds_when = ["{FAULT}"]\n# sources')
    assert run.items("snippets") == [ITEM, FAULT_ITEM, f"{SNIPPET}::holds_when[{FAULT}]"]


def test_helpers_faults_and_citations_are_no_items(site: Site, run: Nested) -> None:
    """Only what can be run and belongs to a claim is collected."""
    site.write("snippets/bills/is_cited.py", '# /// uradori\n# kind = "source"\n# ///\n')
    site.write("snippets/_private/hidden.py", "print(1)\n")
    site.write("snippets/engines/start.py", "print(1)\n")
    assert run.items("snippets") == [ITEM, FAULT_ITEM]


def test_collecting_runs_nothing(site: Site, run: Nested) -> None:
    """An editor that lists tests starts no process and writes no evidence."""
    run.items("snippets")
    assert not (site.root / ".uradori/evidence").exists()


@pytest.mark.parametrize("name", [SNIPPET, "snippets/bills/test_like_a_test.py"])
def test_snippet_is_never_imported_by_pytest(site: Site, run: Nested, name: str) -> None:
    """Named on the command line or named like a test, it runs in its own process only."""
    site.write(name, HEADER + "import os\nprint(os.getpid())\n")
    result = run(name, "-v")
    ours = f"{os.getpid()}\n"
    record = site.ledger.entries[name.removeprefix("snippets/").removesuffix(".py")].evidence
    assert record is not None
    assert record.stdout != ours
    assert [line for line in result.outlines if "::" in line and "claim" not in line] == []


def test_ordinary_tests_beside_the_snippets_still_run(
    site: Site, run: Nested, pytester: pytest.Pytester
) -> None:
    """The plugin takes the snippets folder and nothing else."""
    pytester.makepyfile(test_it="def test_it(): pass")
    assert run.items("test_it.py", "snippets") == ["test_it.py::test_it", ITEM, FAULT_ITEM]


# Running


def test_claim_that_holds_passes_and_leaves_evidence(site: Site, run: Nested) -> None:
    """A full run of a claim's items is as good as `uradori run`."""
    result = run("snippets")
    result.assert_outcomes(passed=2)
    assert verdict(site) is Verdict.CHECKED


def test_failed_assertion_is_reported_with_sentence_and_line(site: Site, run: Nested) -> None:
    """Both languages with page and line, the snippet's own line, the values; no traceback."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    result = run("snippets", "-k", "claim and not fails")
    result.assert_outcomes(failed=1, deselected=1)
    result.stdout.fnmatch_lines(
        [
            f"claim {CLAIM}",
            f"  ja  {JA}  ({place(site, 'ja')})",
            f"  en  {EN}  ({place(site, 'en')})",
            f"{SNIPPET}:{line_of(site, 'assert')}: failed",
            "    assert total == 3",
            "AssertionError",
            "  total = 2",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*uradori/adapters*")


def test_crash_is_reported_as_one(site: Site, run: Nested) -> None:
    """An exception is no failed assertion, and is told with its line."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 2\nint('x')")
    line = line_of(site, "int('x')")
    result = run(ITEM)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            f"  ja  {JA}  *",
            f"  en  {EN}  *",
            f"{SNIPPET}:{line}: crashed",
            "    int('x')",
            "ValueError: invalid literal *",
        ]
    )


def test_survived_fault_is_reported_with_both_descriptions(site: Site, run: Nested) -> None:
    """Which sentence, which broken world, and that the snippet did not notice."""
    site.edit(SNIPPET, "assert total == 2", "assert total")
    site.edit(SNIPPET, '"total:", total', '"total:", 2')
    result = run("snippets")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            f"claim {CLAIM}",
            f"  ja  {JA}  ({place(site, 'ja')})",
            f"  en  {EN}  ({place(site, 'en')})",
            f"the snippet passes although {FAULT} is broken:",
            "ja  単価が2倍になる",
            "en  every price doubles",
        ]
    )
    assert verdict(site) is Verdict.BROKEN


def test_fault_that_stops_the_snippet_otherwise_is_no_kill(site: Site, run: Nested) -> None:
    """Only the snippet's own assertion counts as noticing."""
    site.edit(FAULTS, "        yield", "        raise RuntimeError('broken fault')\n        yield")
    result = run(FAULT_ITEM)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [f"{FAULT} stops the snippet, but not by an assertion:", "*RuntimeError: broken fault"]
    )


def test_fault_under_which_the_claim_should_hold(site: Site, run: Nested) -> None:
    """`holds_when` fails if the snippet does."""
    site.edit(SNIPPET, "# fails_when", "# holds_when")
    result = run(f"{SNIPPET}::holds_when[{FAULT}]")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [f"the claim should hold under {FAULT}:", "ja  *", f"{SNIPPET}:*: failed"]
    )


def test_other_output_than_approved_fails_with_a_difference(site: Site, run: Nested) -> None:
    """What was approved, what is printed, and how to accept it."""
    site.write(OUTPUT, "total: 3 USD\n")
    result = run(ITEM)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            f"--- {OUTPUT} (approved)",
            f"+++ {OUTPUT} (printed)",
            "-total: 3 USD",
            "+total: 2 USD",
            "to accept this: pytest --uradori-approve",
        ]
    )
    assert site.read(OUTPUT) == "total: 3 USD\n"


def test_problem_that_settings_ignore_fails_nothing(site: Site, run: Nested) -> None:
    """What `check` would not tell of is no reason to fail, and what it tells of is one."""
    site.edit(SNIPPET, "# kind", "# stands_for = 'Amazon SQS'\n# kind")
    run(ITEM).assert_outcomes(failed=1)
    settings = site.read("pyproject.toml")
    site.edit("pyproject.toml", "ignore = [", 'ignore = ["UR155", ')
    run(ITEM).assert_outcomes(passed=1)
    site.write("pyproject.toml", settings)
    site.edit(SNIPPET, "# kind", '# waivers = { UR155 = "it is to come" }\n# kind')
    run(ITEM).assert_outcomes(passed=1)


def test_output_that_nobody_approved_fails(site: Site, run: Nested) -> None:
    """Where the settings want one, the first output needs a person too."""
    site.delete(OUTPUT)
    run(ITEM).assert_outcomes(passed=1)
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\nrequire_outputs = true\n")
    result = run(ITEM)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"{SNIPPET}: UR106 *", "    hint: *approve*"])


def test_snippet_without_a_fault_fails(site: Site, run: Nested) -> None:
    """Where the settings want one; elsewhere the claim counts as unchallenged."""
    site.edit(SNIPPET, f'# fails_when = ["{FAULT}"]\n', "")
    run("snippets").assert_outcomes(passed=1)
    assert verdict(site) is Verdict.UNCHALLENGED
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\nrequire_faults = true\n")
    result = run("snippets")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"{SNIPPET}:1: UR105 *"])


QUOTATION = """\
# /// uradori
# kind = "quotation"
# statements = ["bills.cost"]
# quotes = [{{ place = "botocore:sqs/ReceiveMessage", words = "{words}" }}]
# ///
"""


@pytest.mark.parametrize(
    ("words", "outcome", "expected"),
    [
        ("Short poll is the default behavior.", "failed", Verdict.BROKEN),
        ("If this happens, repeat the request.", "passed", Verdict.QUOTED),
    ],
)
def test_quotation_is_an_item(
    site: Site, run: Nested, words: str, outcome: str, expected: Verdict
) -> None:
    """One, without faults; it says what is wrong where the words are not there."""
    site.write(SNIPPET, QUOTATION.format(words=words))
    site.delete(OUTPUT)
    result = run("snippets")
    result.assert_outcomes(**{outcome: 1})
    assert verdict(site) is expected
    if outcome == "failed":
        result.stdout.fnmatch_lines([f"botocore:sqs/ReceiveMessage does not say: {words}"])


def test_unused_output_fails(site: Site, run: Nested) -> None:
    """An approved output that nothing prints is a leftover."""
    site.write("snippets/bills/gone.out", "total\n")
    result = run("snippets")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["snippets/bills/gone.out: UR107 *"])


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        (
            "snippets/bad/is_no_toml.py",
            "# /// uradori\n# = 1\n# ///\n",
            "*is_no_toml.py:2: UR101 *",
        ),
        ("snippets/bad/is_no_python.py", HEADER + "def broken(:\n", "*is_no_python.py:5: crashed"),
        ("snippets/bad/is_no_text.py", "\udcff", "*is_no_text.py:*: UR111 *"),
    ],
)
def test_broken_snippet_hides_no_other(
    site: Site, run: Nested, name: str, source: str, said: str
) -> None:
    """It is an item that fails, with file and line; the others pass."""
    site.write(name, source.encode(errors="surrogateescape"))
    result = run("snippets")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines([said])
    assert verdict(site) is Verdict.CHECKED


def test_unknown_fault_is_an_item_that_fails(site: Site, run: Nested) -> None:
    """File, line, code and the nearest name."""
    site.edit(SNIPPET, FAULT, "prices.dubled")
    result = run("snippets", "-k", "dubled")
    result.assert_outcomes(failed=1, deselected=1)
    result.stdout.fnmatch_lines(
        [f'{SNIPPET}:1: UR104 no fault named "prices.dubled"', f'*did you mean "{FAULT}"?']
    )


# Approving


def test_approve_writes_the_output_and_passes(site: Site, run: Nested) -> None:
    """The file holds what was printed, and the evidence fits it at once."""
    site.write(OUTPUT, "total: 3 USD\n")
    run("snippets", "--uradori-approve").assert_outcomes(passed=2)
    assert site.read(OUTPUT) == "total: 2 USD\n"
    assert verdict(site) is Verdict.CHECKED


def test_approve_leaves_equal_output_alone(site: Site, run: Nested) -> None:
    """Blank ends of lines are no difference, and no reason to write."""
    site.write(OUTPUT, "total: 2 USD  \n\n")
    run("snippets", "--uradori-approve").assert_outcomes(passed=2)
    assert site.read(OUTPUT) == "total: 2 USD  \n\n"


def test_approve_does_not_accept_a_failure(site: Site, run: Nested) -> None:
    """What a failing snippet printed is not approved."""
    site.edit(SNIPPET, "assert total == 2", "print('half')\nassert total == 3")
    result = run(ITEM, "--uradori-approve")
    result.assert_outcomes(failed=1)
    assert site.read(OUTPUT) == "total: 2 USD\n"


# Evidence


@pytest.mark.parametrize(
    "selection",
    [["snippets", "-k", "fails_when"], [ITEM], [FAULT_ITEM]],
    ids=["k", "claim", "fault"],
)
def test_part_of_a_claim_leaves_its_evidence_alone(
    site: Site, run: Nested, selection: list[str]
) -> None:
    """Evidence is about all of a claim's runs or is not written."""
    records.write(site.project, site.evidence())
    before = site.read(EVIDENCE)
    run(*selection).assert_outcomes(passed=1, deselected=len(selection) // 2)
    assert site.read(EVIDENCE) == before


def test_mutation_score_survives(site: Site, run: Nested) -> None:
    """pytest makes no mutants, and does not throw away what `uradori run --mutate` found."""
    run("snippets")
    record = site.ledger.entries[CLAIM].evidence
    assert record is not None
    scored = replace(record, mutation=MutationResult(9, 3, 0, ("call 1 X: ['y'] altered",)))
    records.write(site.project, scored)
    run("snippets")
    again = site.ledger.entries[CLAIM].evidence
    assert again is not None
    assert again.mutation == scored.mutation
    assert site.ledger.entries[CLAIM].history[-1].mutation_score == 0.75


def test_parallel_workers_leave_complete_evidence(site: Site, run: Nested) -> None:
    """With xdist, a claim's runs may be made by different workers; its evidence has them all."""
    for number in range(4):
        name = f"bills/prints_{number}"
        source = site.read(SNIPPET).replace("2 USD", "USD").replace('"total:"', str(number))
        site.write(f"snippets/{name}.py", source)
        site.write(f"snippets/{name}.out", f"{number} 2 USD\n")
    site.write("snippets/bills/fails.py", HEADER + "assert False\n")
    result = run("snippets", "-n", "2", "--dist", "load")
    result.assert_outcomes(passed=10, failed=1)
    checked = {claim for claim in site.catalog.snippets if verdict(site, claim) is Verdict.CHECKED}
    assert checked == {CLAIM, *(f"bills/prints_{number}" for number in range(4))}
    assert verdict(site, "bills/fails") is Verdict.REFUTED


def test_parallel_workers_can_approve(site: Site, run: Nested) -> None:
    """The worker writes the output; the evidence, written elsewhere, knows of it."""
    site.delete(OUTPUT)
    run("snippets", "-n", "2", "--uradori-approve").assert_outcomes(passed=2)
    assert verdict(site) is Verdict.CHECKED


# Reports


def test_junit_names_claim_and_sentence(site: Site, run: Nested) -> None:
    """CI systems show the id and, where it fails, the sentence; properties name the claim."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    run("snippets", "--junit-xml", "report.xml", "-o", "junit_family=xunit1")
    cases = ET.parse(site.root / "report.xml").getroot().findall(".//testcase")
    properties = {
        (each.get("name"), each.get("value")) for case in cases for each in case.iter("property")
    }
    failures = [text for case in cases if (text := case.findtext("failure")) is not None]
    assert [case.get("name") for case in cases] == ["claim", f"fails_when[{FAULT}]"]
    assert properties == {("claim", CLAIM)}
    assert len(failures) == 1
    assert JA in failures[0]
    assert EN in failures[0]


def test_verbose_lines_and_summary_name_the_item(site: Site, run: Nested) -> None:
    """The short summary is enough to find and repeat what failed."""
    site.write(OUTPUT, "other\n")
    result = run("snippets", "-v", "-rf")
    result.stdout.fnmatch_lines([f"{ITEM} FAILED*", "*::fails_when* PASSED*", f"FAILED {ITEM}*"])


def test_stopping_at_the_first_failure_leaves_no_process(site: Site, run: Nested) -> None:
    """Runs that were queued are called off with their processes."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    site.write("snippets/slow/never_ends.py", HEADER + "while True: pass\n")
    before = {*re.findall(r"\d+", read_children())}
    result = run("snippets", "-x")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*stopping after 1 failures*"])
    children = {*re.findall(r"\d+", read_children())} - before
    assert not any("uradori.run.host" in command_of(pid) for pid in children)


def read_children() -> str:
    """Ids of this process's own children, where the system tells."""
    try:
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return ""


def command_of(pid: str) -> str:
    """The command line of a process."""
    try:
        with open(f"/proc/{pid}/cmdline", encoding="utf-8") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return ""


# Engines

ENGINES = """
[tool.uradori.engines.gone]
name = "Gone"
programs = ["no-such-program"]
install = "apt-get install no-such"

[tool.uradori.engines.big]
name = "Big"
tier = "slow"
"""


def needing(site: Site, engine: str) -> Site:
    """Have the claim of the site name an engine."""
    site.write("pyproject.toml", site.read("pyproject.toml") + ENGINES)
    text = 'from uradori.engines import testify\ntestify("Big", "7")\n'
    site.write("snippets/engines/big.py", text)
    site.edit(SNIPPET, '# backend = "plain"', f'# backend = "plain"\n# engines = ["{engine}"]')
    site.edit(SNIPPET, "import prices", "import prices\nfrom engines import big")
    return site


def test_claim_without_its_engine_is_skipped(
    site: Site, run: Nested, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the reason that the ledger gives, too."""
    monkeypatch.delenv("CI", raising=False)
    needing(site, "gone")
    result = run("snippets", "-rs")
    result.assert_outcomes(skipped=2)
    result.stdout.fnmatch_lines(["*not installed: Gone (apt-get install no-such)"])


def test_claim_without_its_engine_fails_in_ci(
    site: Site, run: Nested, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There everything is run."""
    monkeypatch.setenv("CI", "true")
    needing(site, "gone")
    result = run("snippets")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*CI must run everything: not installed: Gone*"])


def test_slow_claims_are_skipped_until_asked_for(site: Site, run: Nested) -> None:
    """And the reason says how to ask."""
    needing(site, "big")
    result = run("snippets", "-rs")
    result.assert_outcomes(skipped=2)
    result.stdout.fnmatch_lines(["*of the slow tier: pytest --uradori-tier slow"])
    run("snippets", "--uradori-tier", "slow").assert_outcomes(passed=2)


def test_evidence_that_cannot_be_kept_fails_the_session(site: Site, run: Nested) -> None:
    """The items pass, and yet the site would not know: one line, no traceback, nothing lost."""
    path = site.write(f".uradori/evidence/{CLAIM}.json", "somebody's")
    result = run("snippets")
    result.assert_outcomes(passed=2)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines([f".uradori/evidence/{CLAIM}.json: UR416 is in the way*"])
    result.stdout.no_fnmatch_line("*Traceback*")
    assert path.read_text() == "somebody's"


def test_session_writes_nothing_into_folders_of_others(site: Site, run: Nested) -> None:
    """As no command does."""
    site.write("pyproject.toml", '[tool.uradori]\nevidence = "docs"\n')
    before = {path: path.read_bytes() for path in site.root.glob("docs/**/*") if path.is_file()}
    result = run("snippets")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["pyproject.toml: UR905 *"])
    after = {path: path.read_bytes() for path in site.root.glob("docs/**/*") if path.is_file()}
    assert after == before
