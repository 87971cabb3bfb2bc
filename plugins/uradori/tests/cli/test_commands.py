"""The other commands: check, list, show, new, approve, confirm; and what all have in common."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data
from support.cli import authored, uradori
from support.sites import CLAIM, FAULT, OUTPUT, SNIPPET, Site, minimal_site
from support.verdicts import CLAUSES, DIFFERS, REFUTED, SIMULATED, VERDICTS, every_verdict
from uradori.evidence import records
from uradori.evidence.model import Verdict
from uradori.evidence.records import SCHEMA
from uradori.hosts.cli.commands import main

EVIDENCE = f".uradori/evidence/{CLAIM}.json"


@pytest.fixture
def checked(site: Site) -> Site:
    """The valid site with evidence that speaks for its claim, though nothing was run."""
    records.write(site.project, site.evidence())
    return site


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with every verdict; tests only read it."""
    return every_verdict(tmp_path_factory.mktemp("ledger"))


# What all commands have in common


@pytest.mark.parametrize(
    "arguments",
    [
        ["run"],
        ["check"],
        ["compare", "pyproject.toml"],
        ["list"],
        ["merge"],
        ["show", "a/b"],
        ["eject"],
        ["exercises"],
        ["new", "a/b"],
        ["approve", "a/b"],
        ["confirm", "--all"],
        ["suggest"],
        ["suggest-faults", "a/b"],
        ["publish", "."],
        ["remember", "pyproject.toml"],
        ["serve"],
        ["tab"],
        ["upkeep"],
        ["witness"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_outside_a_project(tmp_path: Path, arguments: Sequence[str]) -> None:
    """Every command says what is missing, in one line, and writes nothing."""
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'uradori-less'\n", encoding="utf-8")
    said = uradori(tmp_path, *arguments)
    assert (said.status, said.out) == (1, "")
    assert said.err == (
        "Error: no project here: run uradori init, or add [tool.uradori] to pyproject.toml\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["pyproject.toml"]


def test_every_command_is_tried_outside_a_project() -> None:
    """The list above is complete, but for what has a use everywhere."""
    tried = ["approve", "check", "compare", "confirm", "eject", "exercises"]
    tried += ["list", "merge", "new", "publish"]
    tried += ["remember", "run", "serve", "show", "suggest", "suggest-faults", "tab", "upkeep"]
    tried += ["witness"]
    assert sorted({*main.commands} - {"doctor", "init", "policy", "schema"}) == tried


@pytest.mark.parametrize("command", ["check", "run"])
def test_wrong_settings_are_all_named(site: Site, command: str) -> None:
    """Each wrong key is a problem at pyproject.toml."""
    site.write(
        "pyproject.toml",
        '[tool.uradori]\nlanguages = ["ja", "en"]\ntimeout = "long"\nlangauges = ["ja"]\n',
    )
    said = uradori(site.root, command, "--json")
    assert said.status == 1
    settings = [each for each in said.document["problems"] if each["path"] == "pyproject.toml"]
    assert [(each["code"], each["message"].split(":")[0]) for each in settings] == [
        ("UR902", "tool.uradori.timeout"),
        ("UR902", "tool.uradori.langauges"),
    ]


def test_unknown_command_and_option_are_usage_errors(site: Site) -> None:
    """Status 2, as everywhere."""
    assert uradori(site.root, "rnu").status == 2
    assert uradori(site.root, "run", "--jobs", "0").status == 2
    assert uradori(site.root, "approve").status == 2
    assert uradori(site.root, "confirm").status == 2


def test_help_and_version_need_no_project(tmp_path: Path) -> None:
    """A newcomer may ask."""
    said = uradori(tmp_path, "--help")
    assert said.status == 0
    assert all(f"  {name} " in said.out for name in main.commands)
    assert uradori(tmp_path, "--version").out.startswith("uradori, version ")


@pytest.mark.parametrize("command", ["run", "show", "approve"])
def test_unknown_id_gets_a_suggestion(checked: Site, command: str) -> None:
    """Status 1, one line, the nearest id as a hint, and nothing is written."""
    before = authored(checked)
    typo = "bills/milion_requests_cost_two_dollars"
    said = uradori(checked.root, command, typo)
    assert (said.status, said.out) == (1, "")
    assert said.err.splitlines() == [
        f'snippets/{typo}.py: UR201 no snippet named "{typo}"',
        f'    hint: did you mean "{CLAIM}"?',
        "1 problem",
    ]
    assert authored(checked) == before


@pytest.mark.parametrize("command", ["run", "show", "approve"])
@pytest.mark.parametrize("name", ["", "nowhere", "../../etc/passwd", "/etc/passwd", "s", "ars"])
def test_name_that_means_nothing(site: Site, command: str, name: str) -> None:
    """Part of a name, a path outside or no name at all is no claim, whatever else is wrong."""
    site.write("snippets/bills/costs_dollars.py", "# /// uradori\n# = 1\n# ///\n")
    said = uradori(site.root, command, name)
    assert (said.status, said.out) == (1, "")
    assert "UR201" in said.err.splitlines()[0]
    assert said.err.splitlines()[-1] == "1 problem"


def test_name_of_a_broken_snippet_tells_what_is_broken(site: Site) -> None:
    """The file is there, so its own problem is said instead of "no such snippet"."""
    site.write("snippets/bills/costs_dollars.py", "# /// uradori\n# = 1\n# ///\n")
    for command in ("run", "show", "approve"):
        said = uradori(site.root, command, "bills/costs_dollars")
        assert said.status == 1
        assert said.err.startswith("snippets/bills/costs_dollars.py:2: UR101 header is not TOML")


# check


def test_check_says_that_nothing_is_wrong(checked: Site) -> None:
    """Status 0, one line, and one for what nobody has confirmed though the settings ignore it."""
    unread, fine = "1 not yet confirmed: uradori confirm ID\n", "1 claim, nothing wrong\n"
    said = uradori(checked.root, "check")
    assert (said.status, said.out, said.err) == (0, unread + fine, "")
    uradori(checked.root, "confirm", CLAIM, "--yes")
    assert uradori(checked.root, "check").out == fine


def test_check_without_evidence_fails(site: Site) -> None:
    """`check` is 0 only if nothing at all is wrong; it runs nothing to make it so."""
    said = uradori(site.root, "check", "--json")
    assert (said.status, said.problems) == (1, [("UR401", SNIPPET, None)])
    assert not (site.root / ".uradori/evidence").exists()


def test_check_names_every_problem_at_once(checked: Site) -> None:
    """One bad file hides no other; each problem has its file, line and code, most a hint."""
    checked.edit("docs/ja/bills.md", CLAIM, "bills/nothing")
    checked.edit("docs/en/bills.md", "{ #bills }", "")
    checked.write("docs/ja/alone.md", "# 一人 { #alone }\n")
    checked.write("snippets/bad/header_is_broken.py", "# /// uradori\n# = 1\n# ///\n")
    checked.write("snippets/bad/code_is_broken.py", "def broken(:\n")
    line = checked.page("ja").mentions[0].line
    said = uradori(checked.root, "check")
    codes = [line.split()[1] for line in said.err.splitlines() if ": UR" in line]
    assert said.status == 1
    assert {"UR201", "UR204", "UR301", "UR302", "UR303", "UR101", "UR108", "UR115"} <= set(codes)
    assert f"docs/ja/bills.md:{line}: UR201" in said.err
    assert "snippets/bad/header_is_broken.py:2: UR101" in said.err
    assert "snippets/bad/code_is_broken.py:1: UR108" in said.err
    assert said.err.splitlines()[-1] == f"{len(codes)} problems"
    assert "Traceback" not in said.err


def _truncate(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _tamper(data: bytes) -> bytes:
    return data.replace(b'"seconds": 0.012', b'"seconds": 0.001')


def _empty(_: bytes) -> bytes:
    return b""


def _not_json(_: bytes) -> bytes:
    return b"\xff\xfe{}"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_truncate, "UR404"),
        (_tamper, "UR404"),
        (_empty, "UR404"),
        (_not_json, "UR404"),
    ],
)
def test_spoilt_evidence_is_said(checked: Site, spoil: Callable[[bytes], bytes], code: str) -> None:
    """The file is named with what is wrong, and the claim counts as not run."""
    path = checked.root / EVIDENCE
    path.write_bytes(spoil(path.read_bytes()))
    said = uradori(checked.root, "check", "--json")
    assert said.status == 1
    assert said.problems == [(code, EVIDENCE, None), ("UR401", SNIPPET, None)]


def test_evidence_of_an_older_form_is_not_run(checked: Site) -> None:
    """It is told once, as a claim without evidence is, with the reason; a run mends it."""
    checked.edit(EVIDENCE, f'"schema": {SCHEMA}', '"schema": 1')
    said = uradori(checked.root, "check", "--json")
    assert (said.status, said.problems) == (1, [("UR401", SNIPPET, None)])
    [told] = json.loads(said.out)["problems"]
    assert told["message"] == f'claim "{CLAIM}" has not been run here (evidence older)'
    assert uradori(checked.root, "run", "--stale").status == 0
    assert uradori(checked.root, "check").status == 0


def test_run_replaces_spoilt_evidence(checked: Site) -> None:
    """What cannot be read counts as out of date, and is written anew."""
    checked.write(EVIDENCE, b"{")
    assert uradori(checked.root, "run", "--stale").status == 0
    assert uradori(checked.root, "check").status == 0


def test_evidence_from_another_checkout_is_stale(checked: Site) -> None:
    """Evidence of other bytes does not speak for these."""
    checked.edit(SNIPPET, "assert total == 2", "assert total  == 2")
    said = uradori(checked.root, "check", "--json")
    assert (said.status, said.problems) == (1, [("UR402", SNIPPET, None)])


def test_folder_in_place_of_evidence_is_said(checked: Site) -> None:
    """Not every accident is a file."""
    (checked.root / EVIDENCE).unlink()
    (checked.root / EVIDENCE).mkdir()
    said = uradori(checked.root, "check", "--json")
    assert said.status == 1
    assert said.problems == [("UR404", EVIDENCE, None), ("UR401", SNIPPET, None)]


# list


def test_list_names_every_claim_in_one_piece(ledger: Site) -> None:
    """Each claim is one line with its verdict, so that grep finds it, however narrow the pipe."""
    said = uradori(ledger.root, "list")
    lines = [re.split(r"\s{2,}", line)[:2] for line in said.out.splitlines()[1:-1]]
    assert (said.status, said.err) == (0, "")
    assert {claim: verdict.split()[1] for verdict, claim in lines} == VERDICTS


def test_list_counts_clauses(ledger: Site) -> None:
    """Those of claims that were run, and on what they rest."""
    entries = [each for each in ledger.ledger.entries.values() if each.shown is not None]
    clauses = [clause for each in entries for clause in each.clauses]
    seen = [each for each in clauses if each.seen]
    alone = [each for each in seen if not each.faults]
    assert uradori(ledger.root, "list").out.splitlines()[-1] == (
        f"{len(clauses)} clauses of {len(entries)} claims that ran, {len(seen)} seen to be false, "
        f"{len(alone)} of these by mutants alone"
    )
    assert len(clauses) > len(seen) > 0


def test_list_as_json_is_what_the_site_publishes(ledger: Site) -> None:
    """The form of claims.json, in the order of ids."""
    said = uradori(ledger.root, "list", "--json")
    claims = said.document["claims"]
    assert said.status == 0
    assert said.document["schema"] == 1
    assert [(each["id"], each["verdict"]) for each in claims] == sorted(VERDICTS.items())


# show


def test_show_tells_everything(ledger: Site) -> None:
    """Verdict, reasons, difference of outputs, faults."""
    said = uradori(ledger.root, "show", REFUTED)
    lines = said.out.splitlines()
    assert (said.status, said.err) == (0, "")
    assert lines[:3] == [
        f"✘ refuted  {REFUTED}  (calculation)",
        "  run failed: AssertionError: <b>three</b>",
        f"    snippets/{REFUTED}.py:11: assert total == 2",
    ]
    assert lines[3] == "      total = 3"
    assert f"snippet  snippets/{REFUTED}.py" in lines


def test_show_tells_what_is_wrong_with_a_check(ledger: Site) -> None:
    """Nobody disagreed with the sentence; each defect is named."""
    lines = uradori(ledger.root, "show", DIFFERS).out.splitlines()
    assert lines[:3] == [
        f"⚠ broken  {DIFFERS}  (calculation)",
        "  output differs",
        "  fault survived: shop.item_lost",
    ]
    assert {"-total: 2", "+total: 3"} <= set(lines)
    assert "  fails_when shop.item_lost: passed, NOT as promised" in lines


def test_show_lists_calls_and_survivors(ledger: Site) -> None:
    """What a mutant got away with is what to assert next."""
    said = uradori(ledger.root, "show", SIMULATED)
    assert "mutation  75% noticed: 3 noticed, 1 survived, 0 crashed, of 9 possible" in said.out
    assert "  survived: call 1 CreateQueue: ['QueueUrl'] altered\n" in said.out
    assert '  sqs.CreateQueue {"QueueName": "orders"} → {"QueueUrl": "https://…"}\n' in said.out


def test_show_tells_what_made_clauses_false(ledger: Site) -> None:
    """And where the assertions are that show them."""
    text = "# O { #o }\n\n[Orders keep [their order]{ by=order }, [once]{ by=once }]{ claim=%s }\n"
    ledger.write("docs/en/orders.md", text % CLAUSES)
    out = uradori(ledger.root, "show", CLAUSES).out
    ledger.delete("docs/en/orders.md")
    assert (
        """
clauses  60% of the sentence shown
  order: line 20; false by shop.shuffled, shop.item_lost, mutants (1)
  once: line 25; false by shop.doubled, shop.item_lost, mutants (1)
"""
        in out
    )


def test_show_lets_every_witness_speak(ledger: Site) -> None:
    said = uradori(ledger.root, "show", SIMULATED)
    spoke = [line for line in said.out.splitlines() if line.startswith("witness")]
    assert spoke == [
        "witness  Twin 1.0: agrees",
        "witness  <b>Rival</b> 2.0: disagrees: AssertionError",
        "witness  Partial 0.3: not supported: sqs.CreateQueue: <NotImplemented/>",
    ]


def test_show_as_json_is_one_claim(ledger: Site) -> None:
    """As in claims.json, with the survivors."""
    said = uradori(ledger.root, "show", SIMULATED, "--json")
    assert said.status == 0
    assert (said.document["id"], said.document["verdict"]) == (SIMULATED, "checked")
    assert said.document["survivors"] == ["call 1 CreateQueue: ['QueueUrl'] altered"]


def test_show_of_a_claim_that_was_not_run(site: Site) -> None:
    """Sentences and places are known without evidence."""
    said = uradori(site.root, "show", CLAIM)
    line = site.page("ja").mentions[0].line
    assert said.status == 0
    assert f"ja  百万リクエストは2ドル。\n    docs/ja/bills.md:{line}\n" in said.out
    assert said.out.endswith("\nnot run here\n")


# new


def test_new_writes_a_draft_that_fails_as_it_is(site: Site) -> None:
    """The draft is read without complaint about its form, and says what is still to be done."""
    said = uradori(site.root, "new", "sqs/keeps_order")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("wrote snippets/sqs/keeps_order.py\n")
    assert "/// claim | sqs/keeps_order\n" in said.out
    path = "snippets/sqs/keeps_order.py"
    assert sorted(each.code for each in site.ledger.problems if each.path == path) == [
        "UR115",
        "UR401",
    ]
    assert 'boto3.client("sqs")' in site.read("snippets/sqs/keeps_order.py")


def test_new_never_writes_over_a_snippet(site: Site) -> None:
    """An id that is taken is refused."""
    before = authored(site)
    said = uradori(site.root, "new", CLAIM)
    assert (said.status, said.err) == (1, f"Error: {SNIPPET} is already there\n")
    assert authored(site) == before


@pytest.mark.parametrize(
    "claim",
    [
        "",
        "alone",
        "sqs/",
        "/etc/x",
        "../x/y",
        "sqs/../../x",
        "sqs/Shouts",
        "sqs/has-dash",
        "sqs/x.py",
        "sqs/日本語",
        "faults/is_no_claim",
        "engines/is_no_claim",
        "sqs/x\n",
    ],
)
def test_new_refuses_what_can_be_no_id(site: Site, claim: str) -> None:
    """One line, status 1, no file anywhere; folders of helpers hold no claims."""
    before = authored(site)
    said = uradori(site.root, "new", claim)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("Error: ")
    assert authored(site) == before


@pytest.mark.parametrize("before", [None, '"""Mine."""\n\nimport prices\n'])
def test_new_fault_can_be_named_at_once(site: Site, before: str | None) -> None:
    """In a module of its own, or behind what is there; a snippet that names it is run with it."""
    if before is not None:
        site.write("snippets/faults/broken.py", before)
    for name in ("broken.first", "broken.second"):
        said = uradori(site.root, "new", name, "--fault")
        assert (said.status, said.err) == (0, "")
    text = site.read("snippets/faults/broken.py")
    assert text.startswith(before or '"""Broken worlds')
    assert text.count("import mock") == 1
    site.edit(SNIPPET, '"prices.doubled"', '"prices.doubled", "broken.first", "broken.second"')
    assert site.problems == []
    said = uradori(site.root, "run", CLAIM, "--json")
    told = [each["message"] for each in said.document["problems"]]
    assert any("broken.first" in each for each in told), told  # which this check cannot notice
    again = uradori(site.root, "new", "broken.first", "--fault")
    assert (again.status, site.read("snippets/faults/broken.py")) == (1, text)


@pytest.mark.parametrize("name", ["alone", "a.B", "../x.y", "a.b.c", ""])
def test_new_refuses_what_can_be_no_fault(site: Site, name: str) -> None:
    """One line, and no file."""
    before = authored(site)
    assert uradori(site.root, "new", name, "--fault").status == 1
    assert authored(site) == before


def test_new_note_is_valid_and_a_snippet_can_settle_it(site: Site) -> None:
    """Its statement is omitted, until a snippet names it."""
    said = uradori(site.root, "new", "2026-02-01-caching", "--note")
    assert (said.status, said.err) == (0, "")
    assert site.problems == []
    name = "docs/notes/2026-02-01-caching.toml"
    site.edit(SNIPPET, '"bills.cost"', '"bills.cost", "2026-02-01-caching.first"')
    assert [code for code, _, _ in site.problems] == ["UR505"]
    lines = site.read(name).splitlines(keepends=True)
    site.write(name, "".join(each for each in lines if not each.startswith("omitted")))
    assert site.problems == []
    assert uradori(site.root, "new", "2026-02-01-caching", "--note").status == 1


def test_new_is_short_where_there_is_one_language(tmp_path: Path) -> None:
    """No comments in pairs, and no limits in languages."""
    site = Site(tmp_path)
    site.write("pyproject.toml", "[tool.uradori]\n")
    assert uradori(tmp_path, "new", "words/makes_names").status == 0
    text = site.read("snippets/words/makes_names.py")
    assert not {"en:", "limits", "boto3"} & set(text.replace(".", " ").split())
    assert "# …" in text


# approve


def test_approve_accepts_what_is_printed(site: Site) -> None:
    """The .out file is written, the difference shown, and the evidence already fits."""
    site.write(OUTPUT, "total: 3 USD\n")
    said = uradori(site.root, "approve", CLAIM)
    assert said.status == 0
    assert {"-total: 3 USD", "+total: 2 USD"} <= set(said.out.splitlines())
    assert site.read(OUTPUT) == "total: 2 USD\n"
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED


def test_approve_refuses_a_snippet_that_does_not_pass(site: Site) -> None:
    """The old output stays; the reason is one line with file and line."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    line = site.read(SNIPPET).splitlines().index("assert total == 3") + 1
    before = authored(site)
    said = uradori(site.root, "approve", CLAIM)
    assert said.status == 1
    assert f"{SNIPPET}:{line}: UR403 not approved: failed: AssertionError" in said.err
    assert authored(site) == before


def test_approve_leaves_quotations_alone(site: Site) -> None:
    """What is no program prints nothing that could be approved."""
    site.write(
        "snippets/bills/is_quoted.py",
        '# /// uradori\n# kind = "quotation"\n'
        '# quotes = [{ place = "botocore:sqs/Message", words = "An Amazon SQS message." }]\n'
        "# ///\n",
    )
    before = authored(site)
    said = uradori(site.root, "approve", "bills")
    assert (said.status, said.err.count("✔")) == (0, 1)
    assert authored(site) == before


def test_approve_one_of_two(site: Site) -> None:
    """A snippet that fails hides no other's approval."""
    header = '# /// uradori\n# backend = "plain"\n# kind = "calculation"\n# ///\n'
    site.write("snippets/bills/works.py", header + "print('works')\n")
    site.write("snippets/bills/fails.py", header + "assert False\n")
    said = uradori(site.root, "approve", "bills")
    assert said.status == 1
    assert site.read("snippets/bills/works.out") == "works\n"
    assert not (site.root / "snippets/bills/fails.out").exists()


# confirm


def test_confirm_notes_the_other_language(site: Site) -> None:
    """After a change in one language, the other is confirmed by name, and only it is written."""
    site.edit("docs/ja/bills.md", "2ドル", "2米ドル")
    before = authored(site)
    stale = [("UR306", "docs/en/bills.md", 1)]
    assert [each for each in site.problems if each[0] == "UR306"] == stale
    said = uradori(site.root, "confirm", "docs/en/bills.md")
    changed = {name for name, data in authored(site).items() if before[name] != data}
    assert (said.status, said.out) == (0, "confirmed docs/en/bills.md\n")
    assert changed == {"docs/en/bills.md"}
    assert site.problems == []


def test_confirm_all_is_silent_where_nothing_changed(site: Site) -> None:
    """Nothing is written without need."""
    before = {path: path.stat().st_mtime_ns for path in site.root.glob("docs/**/*.md")}
    said = uradori(site.root, "confirm", "--all")
    assert (said.status, said.out, said.err) == (0, "", "")
    assert {path: path.stat().st_mtime_ns for path in site.root.glob("docs/**/*.md")} == before


@pytest.mark.parametrize(
    "top",
    [
        pytest.param("\ufeff---\ntitle: 料金\n---\n", id="byte order mark"),
        pytest.param("title: 料金\nauthor: x\n\n", id="MultiMarkdown lines"),
        pytest.param("---\n---\n\n", id="empty pair"),
        pytest.param("---\r\ntitle: 料金\r\n...\r\n", id="Windows, ends in dots"),
    ],
)
def test_confirmed_page_says_the_same(site: Site, top: str) -> None:
    """Whatever stands on top of a page, confirming it once settles it and touches nothing else."""
    name = "docs/ja/bills.md"
    body = site.read(name).partition("---\n")[2].partition("---\n")[2].lstrip("\n")
    site.write(name, top + body)
    uradori(site.root, "confirm", "--all")
    # To the host an empty pair is no front matter but a heading, which has no id.
    expected = {"UR204", "UR303"} if top.startswith("---\n---") else set()
    assert {code for code, _, _ in site.problems} == expected
    assert get_data(site.read(name).removeprefix("\ufeff").replace("\r\n", "\n"))[0].endswith(body)
    assert site.read(name).startswith("\ufeff") == top.startswith("\ufeff")
    assert uradori(site.root, "confirm", "--all").out == ""


def test_confirm_refuses_what_it_would_damage(site: Site) -> None:
    """A page whose front matter its host cannot read is left alone; the others are confirmed."""
    broken = "---\nenv: !ENV SECRET\n---\n# 料金 { #bills }\n"
    site.write("docs/ja/bills.md", broken)
    said = uradori(site.root, "confirm", "--all")
    assert (said.status, said.out) == (1, "confirmed docs/en/bills.md\n")
    assert said.err.startswith("docs/ja/bills.md:2: UR904 cannot be confirmed: its front matter")
    assert site.read("docs/ja/bills.md") == broken


def test_confirmed_link_stays_a_link(site: Site) -> None:
    """What is written is the page that the link leads to."""
    page = site.root / "docs/ja/bills.md"
    page.rename(site.root / "shared.md")
    page.symlink_to("../../shared.md")
    site.edit("docs/en/bills.md", "two dollars", "2 dollars")
    assert uradori(site.root, "confirm", "docs/ja/bills.md").out == "confirmed docs/ja/bills.md\n"
    assert (page.is_symlink(), site.problems) == (True, [])


def test_confirm_works_from_another_folder(site: Site) -> None:
    """Paths are those of the shell."""
    site.edit("docs/ja/bills.md", "2ドル", "2米ドル")
    assert uradori(site.root / "docs", "confirm", "en/bills.md").status == 0
    assert site.problems == []


@pytest.mark.parametrize("page", ["pyproject.toml", "docs/notes/2023-08-21.toml"])
def test_confirm_refuses_what_is_no_page(site: Site, page: str) -> None:
    """One line, status 1, nothing written."""
    before = authored(site)
    said = uradori(site.root, "confirm", page)
    assert (said.status, said.err) == (1, f"Error: {page} is no page of this site\n")
    assert authored(site) == before


def test_confirm_of_a_file_that_is_not_there(site: Site) -> None:
    """A usage error, in click's words."""
    said = uradori(site.root, "confirm", "docs/ja/nope.md")
    assert said.status == 2
    assert "does not exist" in said.err


def test_one_project_inside_another(tmp_path: Path) -> None:
    """The nearest settings count."""
    outer = minimal_site(tmp_path / "outer")
    inner = Site(outer.root / "vendored")
    inner.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\n')
    inner.write("snippets/a/b.py", "print(1)\n")
    said = uradori(inner.root, "list", "--json")
    assert [each["id"] for each in json.loads(said.out)["claims"]] == ["a/b"]


def test_fault_is_named_in_the_hint_for_a_misspelt_one(site: Site) -> None:
    """Hints name what exists."""
    site.edit(SNIPPET, FAULT, "prices.dubled")
    said = uradori(site.root, "check")
    assert f'{SNIPPET}:1: UR104 no fault named "prices.dubled"' in said.err
    assert f'    hint: did you mean "{FAULT}"?' in said.err
