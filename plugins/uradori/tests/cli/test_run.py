"""`uradori run`: what it keeps, what it says, and that bad input never hides good results."""

import json
import signal
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.cli import Said, authored, start, uradori
from support.sites import CLAIM, FAULT, FAULTS, HELPER, OUTPUT, SNIPPET, Site, minimal_site
from support.wild import HEADER, WILD, code_of, go_wild
from uradori.evidence import records
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Verdict
from uradori.hosts.cli import keeping
from uradori.hosts.cli.commands import running, telling

EVIDENCE = f".uradori/evidence/{CLAIM}.json"


WildRun = tuple[Site, dict[str, bytes], Said]


def verdicts(site: Site) -> dict[str, Verdict]:
    """The verdict of each claim, as a build would give it now."""
    return {claim: entry.verdict for claim, entry in site.ledger.entries.items()}


def test_run_keeps_evidence_and_succeeds(site: Site) -> None:
    """A site in order: status 0, a line a claim, and evidence that makes the claim checked."""
    said = uradori(site.root, "run")
    assert (said.status, said.out) == (0, "")
    assert said.err.startswith(f"✔ {CLAIM}  ")
    assert "faults 1/1" in said.err
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}


def test_what_was_known_before_goes_before_all_is_read_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory for both at once would be twice as much."""
    usual = load_ledger
    before: list[weakref.ref[Ledger]] = []
    gone: list[bool] = []

    def first(root: Path, **how: Any) -> Ledger:
        ledger = usual(root, **how)
        before.append(weakref.ref(ledger))
        return ledger

    def again(root: Path, **how: Any) -> Ledger:
        gone.append(before[0]() is None)
        return usual(root, **how)

    monkeypatch.setattr(running, "load_ledger", first)
    monkeypatch.setattr(keeping, "load_ledger", again)
    assert uradori(site.root, "run").status == 0
    (site.root / EVIDENCE).unlink()
    before.clear()
    assert uradori(site.root, "run", "--stale").status == 0
    assert gone == [True, True]


def test_run_as_json_prints_nothing_but_json(site: Site) -> None:
    """Machines get the claims as in claims.json, and the problems as data."""
    said = uradori(site.root, "run", "--json")
    assert (said.status, said.err) == (0, "")
    assert said.document["problems"] == []
    [claim] = said.document["claims"]
    assert (claim["id"], claim["verdict"]) == (CLAIM, "checked")
    assert claim["fails_when"] == [{"fault": FAULT, "killed": True}]


@pytest.mark.parametrize("name", [CLAIM, "bills", SNIPPET, "snippets/bills/"])
def test_run_takes_ids_folders_and_paths(site: Site, name: str) -> None:
    """What a shell completes is as good as an id."""
    site.write("snippets/other/is_left_alone.py", HEADER + "print(1)\n")
    said = uradori(site.root, "run", name, "--json")
    assert (said.status, said.problems) == (0, [])
    assert verdicts(site) == {CLAIM: Verdict.CHECKED, "other/is_left_alone": Verdict.NOT_RUN}


def test_run_works_from_a_folder_inside_the_project(site: Site) -> None:
    """The project is found from below, as git does it."""
    assert uradori(site.root / "docs" / "ja", "run").status == 0
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}


@pytest.mark.parametrize("stale", [(), ("--stale",)], ids=["run", "run --stale"])
def test_what_a_run_found_need_not_be_found_again(
    site: Site, monkeypatch: pytest.MonkeyPatch, stale: tuple[str, ...]
) -> None:
    """It has read and judged everything: whoever asks next is told the same."""
    assert uradori(site.root, "check").status == 1  # which also writes what it has read in pages
    assert uradori(site.root, "run", *stale).status == 0
    monkeypatch.delattr(running, "load_ledger")
    monkeypatch.delattr(telling, "load_ledger")
    assert uradori(site.root, "run", "--stale") == Said(0, "", "")
    checked = uradori(site.root, "check")
    monkeypatch.undo()
    (site.root / ".uradori" / "unchanged-check.json").unlink()
    assert uradori(site.root, "check") == checked
    assert checked.status == 0


def test_nothing_is_known_after_a_run_with_problems(site: Site) -> None:
    """Of a claim that is not settled, of another file that is wrong, of some claims alone."""
    kept = [site.root / f".uradori/unchanged-{each}.json" for each in ("run", "check")]
    uradori(site.root, "run", CLAIM)
    assert [each.exists() for each in kept] == [False, False]
    site.write("snippets/bills/no_page_says_this.out", "")
    assert uradori(site.root, "run").status == 1
    assert [each.exists() for each in kept] == [False, False]
    assert uradori(site.root, "run", "--stale").status == 0
    assert [each.exists() for each in kept] == [True, False]
    site.write(SNIPPET, site.read(SNIPPET).replace("assert", "assert not"))
    for _ in range(2):
        said = uradori(site.root, "run", "--stale")
        assert (said.status, CLAIM in said.err) == (1, True)


def test_stale_runs_only_what_is_out_of_date(site: Site) -> None:
    """Fresh evidence stays as it is, byte for byte; changed snippets are run again."""
    assert uradori(site.root, "run").status == 0
    kept = site.read(EVIDENCE)
    assert uradori(site.root, "run", "--stale").err == ""
    assert site.read(EVIDENCE) == kept
    site.edit(SNIPPET, "assert total == 2", "assert total == 2  # USD")
    assert uradori(site.root, "run", "--stale").err.startswith(f"✔ {CLAIM}")
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}


def test_runs_leave_a_history(site: Site) -> None:
    """Each run adds what it came to, well or ill; claims that are gone lose theirs."""
    assert uradori(site.root, "run").status == 0
    gone = site.read(f".uradori/history/{CLAIM}.jsonl")
    orphan = site.write(".uradori/history/gone/away.jsonl", gone)
    site.write(OUTPUT, "total: 3 USD\n")
    assert uradori(site.root, "run").status == 1
    history = site.ledger.entries[CLAIM].history
    assert [each.verdict for each in history] == [Verdict.CHECKED, Verdict.BROKEN]
    assert (history[0].as_promised, history[1].reasons) == (1, ("output_differs",))
    assert not orphan.exists()


def test_citation_has_a_history_too(site: Site) -> None:
    """Nothing is run for it, but since when it rests on its sources alone is noted."""
    header = 'backend = "plain"\nkind = "source"\nsources = ["https://example.com/prices"]'
    commented = "".join(f"# {line}\n" for line in header.splitlines())
    site.write("snippets/bills/is_only_cited.py", f"# /// uradori\n{commented}# ///\n")
    for _ in range(2):
        uradori(site.root, "run", "--stale")
    [only] = site.ledger.entries["bills/is_only_cited"].history
    assert (only.verdict, only.seconds) == (Verdict.CITED, None)


def test_full_run_deletes_the_evidence_of_claims_that_are_gone(site: Site) -> None:
    """What no claim owns any more does not stay behind; a partial run leaves it alone."""
    records.write(site.project, replace(site.evidence(), claim="gone/away"))
    orphan = records.path_of(site.project, "gone/away")
    other = site.write(".uradori/evidence/gone/data.json", "{}")
    uradori(site.root, "run", CLAIM)
    assert orphan.exists()
    uradori(site.root, "run")
    assert (orphan.exists(), other.read_text()) == (False, "{}")


def test_refuted_claim_is_a_problem(site: Site) -> None:
    """Status 1, one line with file, line and code, a hint, and evidence that says so."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    said = uradori(site.root, "run")
    line = site.read(SNIPPET).splitlines().index("assert total == 3") + 1
    assert said.status == 1
    assert f'{SNIPPET}:{line}: UR403 claim "{CLAIM}" is refuted (run failed:' in said.err
    assert f"    hint: uradori show {CLAIM}\n" in said.err
    assert said.err.endswith("1 problem\n")
    mark, place, value, *_ = said.err.splitlines()
    assert mark.startswith(f"✘ {CLAIM}  ")
    assert place == f"    {SNIPPET}:{line}: assert total == 3"
    assert value == "      total = 2"
    assert verdicts(site) == {CLAIM: Verdict.REFUTED}
    assert f"    {SNIPPET}:{line}: assert total == 3\n" in uradori(site.root, "show", CLAIM).out


def test_survived_fault_is_a_problem(site: Site) -> None:
    """A check that does not notice its fault proves nothing."""
    site.edit(SNIPPET, "assert total == 2", "assert total")
    site.edit(SNIPPET, '"total:", total', '"total:", 2')
    said = uradori(site.root, "run", "--json")
    assert (said.status, said.problems) == (1, [("UR414", SNIPPET, None)])
    assert said.document["claims"][0]["fails_when"] == [{"fault": FAULT, "killed": False}]
    assert said.document["claims"][0]["reasons"] == ["fault_survived"]


def test_output_that_was_never_approved_is_not_written(site: Site) -> None:
    """Running approves nothing by itself, and says so where the settings want an output."""
    site.delete(OUTPUT)
    said = uradori(site.root, "run", "--json")
    assert (said.status, said.problems) == (0, [])
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\nrequire_outputs = true\n")
    said = uradori(site.root, "check", "--json")
    assert (said.status, said.problems) == (1, [("UR106", SNIPPET, None)])
    assert not (site.root / OUTPUT).exists()


def test_claim_without_a_fault_is_unchallenged(site: Site) -> None:
    """Its mark says so, and it is no problem unless the settings say that it is one."""
    site.edit(SNIPPET, f'# fails_when = ["{FAULT}"]\n', "")
    said = uradori(site.root, "run")
    assert (said.status, said.err.split("  ")[0]) == (0, f"⋯ {CLAIM}")
    assert said.err.endswith("unchallenged\n")
    assert verdicts(site) == {CLAIM: Verdict.UNCHALLENGED}
    assert uradori(site.root, "run", "--stale").err == ""
    site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\nrequire_faults = true\n")
    said = uradori(site.root, "check", "--json")
    assert (said.status, said.problems) == (1, [("UR105", SNIPPET, 1)])


def test_mutation_scores_are_kept_by_a_later_run_without_them(site: Site) -> None:
    """`--mutate` changes what the snippet rests on, here one number of a helper module."""
    assert uradori(site.root, "run", "--mutate").status == 0
    record = site.ledger.entries[CLAIM].evidence
    assert record is not None
    assert record.mutation is not None
    assert (record.mutation.candidates, record.mutation.score) == (1, 1)
    assert uradori(site.root, "run").status == 0
    again = site.ledger.entries[CLAIM].evidence
    assert again is not None
    assert again.mutation == record.mutation


def rests_on_literals(site: Site) -> Site:
    """Have the site's claim read nothing that mutation could change."""
    for path in (SNIPPET, HELPER, FAULTS):
        site.write(path, site.read(path).replace("PER_MILLION", "per_million"))
    return site


def test_mutation_has_nothing_to_say_of_a_mere_calculation(site: Site) -> None:
    """Its faults say whether it can fail."""
    said = uradori(rests_on_literals(site).root, "run", "--mutate")
    assert said.status == 0
    assert uradori(site.root, "check").status == 0


def test_claim_that_reads_no_answer_is_told_so_until_it_is_run_again(site: Site) -> None:
    """Mutation found nothing to change; a run that does not ask for mutation takes that back."""
    site.edit(SNIPPET, 'kind = "calculation"', 'kind = "api_model"')
    said = uradori(rests_on_literals(site).root, "run", "--mutate", "--json")
    assert (said.status, said.problems) == (1, [("UR409", SNIPPET, None)])
    assert uradori(site.root, "check").status == 1
    assert uradori(site.root, "run").status == 0
    assert uradori(site.root, "check").status == 0


@pytest.fixture(scope="module")
def wild_run(tmp_path_factory: pytest.TempPathFactory) -> WildRun:
    """One run of the wild site: the site, what its files were before, what was said."""
    site = minimal_site(tmp_path_factory.mktemp("wild"))
    go_wild(site)
    before = dict(authored(site))
    return site, before, uradori(site.root, "run", "--json")


@pytest.mark.parametrize("claim", WILD)
def test_wild_snippet_gets_its_own_problem(wild_run: WildRun, claim: str) -> None:
    """Whatever a snippet does, its author is told in one line at its file."""
    _, _, said = wild_run
    [problem] = [
        each
        for each in said.document["problems"]
        if (each["code"], each["path"]) == (code_of(claim), f"snippets/{claim}.py")
    ]
    assert WILD[claim][1] in problem["message"]
    assert "\n" not in problem["message"]


def test_wild_snippets_hide_no_other_result(wild_run: WildRun) -> None:
    """The one good claim is checked, one is refuted, all others broken; the status says so."""
    site, _, said = wild_run
    assert said.status == 1
    assert verdicts(site) == {
        CLAIM: Verdict.CHECKED,
        **dict.fromkeys(WILD, Verdict.BROKEN),
        "wild/asserts": Verdict.REFUTED,
    }


def test_wild_snippets_change_no_file(wild_run: WildRun) -> None:
    """Nothing that a person wrote is written over."""
    site, before, _ = wild_run
    assert dict(authored(site)) == before


BAD_HEADERS = {
    "bad/is_no_toml": ("= 1", "UR101", 2),
    "bad/has_unknown_key": ("satements = []", "UR102", 2),
    "bad/has_no_time": ("timeout = 0", "UR102", 2),
    "bad/has_no_such_kind": ('kind = "hearsay"', "UR102", 2),
    "bad/has_unknown_backend": ('backend = "nope"\n# kind = "behaviour"', "UR114", 1),
    "bad/has_unknown_fault": ('fails_when = ["prices.dubled"]', "UR104", 1),
    "bad/has_unknown_statement": ('statements = ["bills.kost"]', "UR103", 1),
    "bad/has_source_that_runs": ('sources = ["javascript:alert(1)"]', "UR102", 2),
}
"""Claim → a line of its header, and the code and line of its problem."""


@pytest.fixture(scope="module")
def bad_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Said]:
    """One run of a site with bad headers, and what was said."""
    site = minimal_site(tmp_path_factory.mktemp("bad"))
    for claim, (header, _, _) in BAD_HEADERS.items():
        site.write(f"snippets/{claim}.py", f"# /// uradori\n# {header}\n# ///\nprint(1)\n")
    return site, uradori(site.root, "run", "--json")


@pytest.mark.parametrize("claim", BAD_HEADERS)
def test_bad_header_is_said(bad_run: tuple[Site, Said], claim: str) -> None:
    """The header's file, line and code are in the report."""
    _, code, line = BAD_HEADERS[claim]
    assert (code, f"snippets/{claim}.py", line) in bad_run[1].problems


def test_bad_headers_hide_no_other_result(bad_run: tuple[Site, Said]) -> None:
    """The good claim is checked all the same; nothing else is."""
    site, said = bad_run
    good = [claim for claim, verdict in verdicts(site).items() if verdict is Verdict.CHECKED]
    assert (said.status, good) == (1, [CLAIM])


def test_unreadable_snippet_in_a_named_folder_is_said(site: Site) -> None:
    """A folder is not in order because what can be read of it is."""
    site.write("snippets/bills/has_bad_header.py", "# /// uradori\n# = 1\n# ///\n")
    said = uradori(site.root, "run", "bills", "--json")
    assert said.status == 1
    assert said.problems == [("UR101", "snippets/bills/has_bad_header.py", 2)]
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}


def test_broken_fault_module_is_said_once(site: Site) -> None:
    """One line at the module; the claim that names its fault is not checked."""
    site.write("snippets/faults/prices.py", "def broken(:\n")
    said = uradori(site.root, "run", "--json")
    assert said.status == 1
    assert ("UR116", "snippets/faults/prices.py", 1) in said.problems
    assert verdicts(site) == {CLAIM: Verdict.STALE}


def test_fault_module_that_raises_does_not_pass_for_a_kill(site: Site) -> None:
    """An import error inside a fault says nothing about the snippet."""
    site.edit("snippets/faults/prices.py", "import prices\n", "import nowhere\n")
    said = uradori(site.root, "run", "--json")
    assert (said.status, said.problems) == (1, [("UR414", SNIPPET, None)])
    assert said.document["claims"][0]["reasons"] == ["fails_when_broken"]


def test_snippet_that_leads_out_of_the_folder_is_not_run(site: Site, tmp_path: Path) -> None:
    """A symbolic link to a file elsewhere is a problem, not a snippet."""
    outside = tmp_path / "outside.py"
    outside.write_text("print('ran')\n", encoding="utf-8")
    (site.root / "snippets/bills/leads_elsewhere.py").symlink_to(outside)
    said = uradori(site.root, "run", "--json")
    assert (said.status, said.problems) == (
        1,
        [("UR109", "snippets/bills/leads_elsewhere.py", None)],
    )
    assert [claim["id"] for claim in said.document["claims"]] == [CLAIM]


def test_approved_output_that_leads_out_of_the_folder_is_not_read(
    site: Site, tmp_path: Path
) -> None:
    """Approved output is published; a link must not publish what lies elsewhere."""
    secret = tmp_path / "secret"
    secret.write_text("total: 2 USD\n", encoding="utf-8")
    site.delete(OUTPUT)
    (site.root / OUTPUT).symlink_to(secret)
    said = uradori(site.root, "check", "--json")
    assert said.status == 1
    assert ("UR109", OUTPUT, None) in said.problems
    assert site.catalog.snippets[CLAIM].approved is None


def test_two_runs_at_once_leave_whole_evidence(site: Site) -> None:
    """Both succeed, and the files are complete, whichever wrote last."""
    for number in range(8):
        site.write(f"snippets/many/prints_{number}.py", HEADER + f"print({number})\n")
    runs = [start(site.root, "run", "--json") for _ in range(2)]
    said = [run.communicate() for run in runs]
    documents = [json.loads(out) for out, _ in said]
    assert [err for _, err in said] == ["", ""]
    assert documents[0]["problems"] == documents[1]["problems"]
    for claim in site.catalog.snippets:
        found, problem = records.read(site.project, claim)
        assert problem is None
        assert found is not None
    left = sorted(path.name for path in (site.root / ".uradori").glob("**/.*"))
    assert left == [".gitignore", ".lock"]  # by which runs took turns at the history


def test_interrupted_run_keeps_what_ended_and_says_no_more(site: Site) -> None:
    """Ctrl-C ends everything at once, without a traceback; finished claims have evidence."""
    site.write("snippets/slow/never_ends.py", HEADER + "while True: pass\n")
    run = start(site.root, "run", "--jobs", "2")
    assert run.stderr is not None
    assert run.stderr.readline().startswith(f"✔ {CLAIM}")
    run.send_signal(signal.SIGINT)
    out, err = run.communicate()
    assert (run.returncode, out) == (1, "")
    assert err.strip() == "Aborted!"
    assert verdicts(site) == {CLAIM: Verdict.CHECKED, "slow/never_ends": Verdict.NOT_RUN}


def test_evidence_that_cannot_be_written_is_one_line(site: Site) -> None:
    """A file where the folder should be: said as such, status 1, nothing written over."""
    site.write(".uradori", "in the way\n")
    before = authored(site)
    said = uradori(site.root, "run")
    assert said.status == 1
    why = "cannot be written: a file is in the place of a folder above it (and 1 more)"
    assert said.err.splitlines()[1:] == [
        f".uradori/history/{CLAIM}.jsonl: UR415 {why}",
        "    hint: move that file elsewhere",
        "1 problem",
    ]
    assert authored(site) == before
