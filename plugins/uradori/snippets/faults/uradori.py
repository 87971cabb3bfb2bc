"""uradori with something broken in it."""

from unittest import mock

from engines import command

from uradori.faults import fault


def broken(name, code):
    """uradori's processes have `code`, an expression, in the place of what `name` leads to."""
    return mock.patch.object(command, "BROKEN", [(name, code)])


def silent(code):
    """uradori's processes find nothing wrong that has this code."""
    kept = f"type(found.told)(each for each in found.told if each.code != {code!r})"
    sifted = f"__import__('dataclasses').replace(found, told={kept})"
    return broken(
        "uradori.project.waivers:sift", f"lambda *all: (lambda found: {sifted})(old(*all))"
    )


@fault(en="a check without a page is no problem")
def wants_a_page_for_each_check_not(rng):
    with silent("UR115"):
        yield


@fault(en="a claim without a check is no problem")
def wants_a_check_for_each_claim_not(rng):
    with silent("UR201"):
        yield


@fault(en="a claim without words is no problem")
def refuses_a_claim_without_words_not(rng):
    with silent("UR202"):
        yield


@fault(en="a page may repeat a claim")
def refuses_a_claim_said_again_not(rng):
    with silent("UR203"):
        yield


@fault(en="a clause may stand anywhere")
def refuses_a_clause_outside_claims_not(rng):
    with silent("UR232"):
        yield


@fault(en="a heading may be a claim")
def refuses_a_claim_in_a_heading_not(rng):
    with silent("UR231"):
        yield


@fault(en="front matter may be anything")
def wants_front_matter_that_is_yaml_not(rng):
    with silent("UR207"):
        yield


@fault(en="a clause needs no assertion")
def wants_an_assertion_for_each_clause_not(rng):
    with silent("UR131"):
        yield


@fault(en="an assertion may show what nobody says")
def wants_a_clause_for_each_label_not(rng):
    with silent("UR132"):
        yield


@fault(en="a header may stay open")
def wants_a_header_that_is_closed_not(rng):
    with silent("UR101"):
        yield


@fault(en="a header may have any key")
def refuses_keys_it_does_not_know_not(rng):
    with silent("UR102"):
        yield


@fault(en="a header may name any fault")
def wants_faults_that_there_are_not(rng):
    with silent("UR104"):
        yield


@fault(en="output may lie around")
def refuses_output_of_nothing_not(rng):
    with silent("UR107"):
        yield


@fault(en="a snippet may be anything")
def wants_python_not(rng):
    with silent("UR108"):
        yield


@fault(en="names may be of any length")
def wants_short_names_not(rng):
    with silent("UR110"):
        yield


@fault(en="a citation needs no source")
def wants_sources_for_what_is_cited_not(rng):
    with silent("UR113"):
        yield


@fault(en="any backend will do")
def refuses_a_backend_that_is_unknown_not(rng):
    with silent("UR114"):
        yield


@fault(en="marks need no partner")
def wants_marks_in_pairs_not(rng):
    with silent("UR118"):
        yield


@fault(en="a snippet may import uradori")
def refuses_snippets_that_import_it_not(rng):
    with silent("UR119"):
        yield


@fault(en="addresses may meet")
def refuses_ids_that_meet_not(rng):
    with silent("UR120"):
        yield


@fault(en="any engine will do")
def wants_engines_that_are_set_up_not(rng):
    with silent("UR122"):
        yield


@fault(en="further headers are passed over")
def refuses_another_header_not(rng):
    with silent("UR123"):
        yield


@fault(en="an empty snippet is fine")
def refuses_what_is_empty_not(rng):
    with silent("UR129"):
        yield


@fault(en="a helper may have any name")
def refuses_helpers_named_like_libraries_not(rng):
    with silent("UR135"):
        yield


@fault(en="a check may reach for anything")
def refuses_checks_that_reach_out_not(rng):
    with silent("UR450"):
        yield


@fault(en="a quotation needs no day")
def wants_the_day_of_a_quotation_not(rng):
    with silent("UR152"):
        yield


@fault(en="anything may stand for a service")
def refuses_to_stand_for_nothing_not(rng):
    with silent("UR155"):
        yield


@fault(en="a fault needs no description")
def wants_faults_to_be_described_not(rng):
    with silent("UR116"):
        yield


@fault(en="a waiver needs no reason")
def wants_a_reason_for_a_waiver_not(rng):
    with silent("UR124"):
        yield


@fault(en="a waiver may waive nothing")
def refuses_waivers_of_nothing_not(rng):
    with silent("UR125"):
        yield


@fault(en="everything can be waived")
def refuses_to_waive_the_truth_not(rng):
    with silent("UR126"):
        yield


@fault(en="settings may have any key")
def refuses_settings_it_does_not_know_not(rng):
    with silent("UR902"):
        yield


@fault(en="settings may ignore everything")
def refuses_to_ignore_the_truth_not(rng):
    with silent("UR903"):
        yield


@fault(en="nothing requires faults")
def wants_faults_where_one_asks_not(rng):
    with silent("UR105"):
        yield


@fault(en="nothing requires outputs")
def wants_outputs_where_one_asks_not(rng):
    with silent("UR106"):
        yield


@fault(en="nothing requires claims")
def wants_claims_where_one_asks_not(rng):
    with silent("UR240"):
        yield


@fault(en="a note may be anything")
def wants_notes_that_are_toml_not(rng):
    with silent("UR501"):
        yield


@fault(en="a statement may stay open")
def wants_statements_to_be_settled_not(rng):
    with silent("UR502"):
        yield


@fault(en="the settings are not asked")
def ignores_what_the_settings_say_not(rng):
    with broken("uradori.project.waivers:_is_listed", "lambda *_: True"):
        yield


@fault(en="nothing is printed for GitHub")
def marks_lines_for_github_not(rng):
    with broken("uradori.hosts.cli.console:annotations", "lambda problems: iter(())"):
        yield


@fault(en="everything counts as checked")
def says_not_run_before_a_run_not(rng):
    with broken(
        "uradori.evidence.verdicts:judge",
        'lambda *a, **k: old.__globals__["Judgement"](old.__globals__["Verdict"].CHECKED)',
    ):
        yield


@fault(en="differences are not looked for")
def compares_with_what_was_published_not(rng):
    with broken("uradori.hosts.cli.comparing:differences", "lambda *_: []"):
        yield


@fault(en="plain Python is evidence of an engine")
def takes_plain_python_for_a_library_not(rng):
    with broken(
        "uradori.project.own_kinds:PLAIN",
        '__import__("dataclasses").replace(old, usual="calculation")',
    ):
        yield
