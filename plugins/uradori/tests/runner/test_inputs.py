"""Mutation of what a snippet without API calls reads."""

import pytest
from support.runs import job, run
from support.sites import Site
from uradori.evidence.model import MutationResult, Outcome
from uradori.run.campaign import run_campaign
from uradori.run.job import Warmth
from uradori.run.pool import HostPool

HEADER = '# /// uradori\n# backend = "plain"\n# kind = "api_model"\n# ///\n'
MODEL = (
    "import botocore.session\n"
    'model = botocore.session.get_session().get_service_model("sqs")\n'
    'operation = model.operation_model("ReceiveMessage")\n'
)


def mutation(site: Site, pool: HostPool, source: str) -> MutationResult:
    """What mutation found out about a snippet with this source."""
    claim = "sqs/reads_something"
    site.write(f"snippets/{claim}.py", HEADER + source)
    [made] = run_campaign(site.catalog, [claim], pool, mutate=True)
    assert made.mutation is not None, made.detail
    return made.mutation


def test_text_that_is_asserted_is_noticed(plain_pool: HostPool, site: Site) -> None:
    """Gone, it leaves the assertion nothing to find."""
    source = MODEL + 'assert "one or more messages (up to 10)" in operation.documentation\n'
    found = mutation(site, plain_pool, source)
    assert (found.noticed, found.survivors) == (2, ())


def test_text_that_is_only_read_survives(plain_pool: HostPool, site: Site) -> None:
    """Reading proves nothing."""
    found = mutation(site, plain_pool, MODEL + "text = operation.documentation\n")
    assert found.score == 0


def test_what_botocore_reads_by_itself_does_not_count(plain_pool: HostPool, site: Site) -> None:
    """Only the snippet's own reads are its inputs."""
    found = mutation(site, plain_pool, MODEL + "assert operation.input_shape is not None\n")
    assert found.candidates == 0


def test_member_that_is_asked_for_can_be_lost(plain_pool: HostPool, site: Site) -> None:
    """Asserted, its loss is noticed; looked at and forgotten, it survives."""
    source = (
        MODEL
        + "members = operation.input_shape.members\n"
        + 'assert "WaitTimeSeconds" in members\n'
        + 'found = "QueueUrl" in members\n'
    )
    found = mutation(site, plain_pool, source)
    assert (found.candidates, found.noticed) == (2, 1)
    assert found.survivors == (
        "call 1 StructureShape ReceiveMessageRequest: ['members']['QueueUrl'] lost",
    )


def test_names_of_members_can_be_none_or_one_more(plain_pool: HostPool, site: Site) -> None:
    """Who goes through all names is told of neither unless it asserts how many there are."""
    names = 'names = {each for each in operation.input_shape.members if "Wait" in each}\n'
    found = mutation(site, plain_pool, MODEL + names + 'assert names == {"WaitTimeSeconds"}\n')
    assert (found.candidates, found.noticed, len(found.survivors)) == (2, 1, 1)
    exact = "assert len(set(operation.input_shape.members)) == 8\n"
    assert mutation(site, plain_pool, MODEL + exact).score == 1


def test_number_in_a_text_can_be_altered(plain_pool: HostPool, site: Site) -> None:
    """A calculation that starts from a documented figure must notice another one."""
    source = 'text = operation.documentation\nassert not text or "(up to 10)" in text\n'
    found = mutation(site, plain_pool, MODEL + source)
    survivor = "call 1 OperationModel ReceiveMessage: ['documentation'] emptied"
    assert (found.noticed, found.survivors) == (1, (survivor,))


def test_metadata_of_a_service_is_an_input(plain_pool: HostPool, site: Site) -> None:
    """The name by which AWS calls a service is read from it."""
    source = MODEL + 'assert model.metadata["serviceId"] == "SQS"\n'
    found = mutation(site, plain_pool, source)
    assert (found.candidates, found.noticed) == (1, 1)


def test_json_document_is_an_input(plain_pool: HostPool, site: Site) -> None:
    """What the snippet takes from it counts; what a library does with it does not."""
    site.write("snippets/past.json", '{"metadata": {"serviceId": "SQS"}, "operations": ["a", "b"]}')
    source = (
        "import json\n"
        "from pathlib import Path\n"
        "from botocore.model import ServiceModel\n"
        'text = (Path(__file__).parents[1] / "past.json").read_text()\n'
        "past = json.loads(text)\n"
        "ServiceModel(past).metadata\n"
        'assert past["metadata"]["serviceId"] == "SQS"\n'
        'assert "a" in past["operations"]\n'
    )
    found = mutation(site, plain_pool, source)
    assert found.noticed == 2
    assert found.survivors == ("call 1 JSON: ['document']['operations'] name added",)


def test_table_of_a_helper_is_an_input(plain_pool: HostPool, site: Site) -> None:
    """A price that a calculation uses but does not check survives its change."""
    site.write("snippets/rates.py", 'RATES = {"request": 2, "storage": 5, "unused": 7}\n')
    source = (
        'from rates import RATES\nassert RATES["request"] * 3 == 6\nstorage = RATES["storage"]\n'
    )
    found = mutation(site, plain_pool, source)
    assert (found.candidates, found.noticed, len(found.survivors)) == (2, 1, 1)


def test_number_of_a_helper_is_an_input_if_the_snippet_names_it(
    plain_pool: HostPool, site: Site
) -> None:
    """What it does not mention cannot have been looked at."""
    site.write("snippets/rates.py", "REQUEST, STORAGE, UNUSED = 2, 5, 7\n")
    source = (
        "import rates\n"
        "def price():\n    return rates.REQUEST * 3\n"
        "assert price() == 6\nstorage = rates.STORAGE\n"
    )
    found = mutation(site, plain_pool, source)
    assert (found.candidates, found.noticed, len(found.survivors)) == (2, 1, 1)


@pytest.mark.parametrize(
    "test",
    [
        '"Engine" not in operation.input_shape.members',
        '"Engine" not in set(operation.input_shape.members)',
        '"Engine" not in operation.input_shape.required_members',
        '"Engine" not in model.operation_names',
        'not any("Engine" in name for name in model.operation_names)',
        'not {"Engine", "Node"} & set(model.shape_names)',
        '"Engine" not in operation.documentation.replace("x", "y")',
        '"engine-lambda" not in session.get_available_services()',
        '"Engine" not in past["operations"]',
        '"Engine" not in past["metadata"]',
    ],
)
def test_what_is_denied_can_appear(plain_pool: HostPool, site: Site, test: str) -> None:
    """An assertion that something is not there is seen to fail where it is."""
    site.write("snippets/past.json", '{"metadata": {"serviceId": "SQS"}, "operations": ["a", "b"]}')
    source = (
        "import json\nfrom pathlib import Path\n"
        'past = json.loads((Path(__file__).parents[1] / "past.json").read_text())\n'
        f"{MODEL}session = botocore.session.get_session()\nassert {test}\n"
    )
    found = mutation(site, plain_pool, source)
    assert [each for each in found.killed if each.mutation.change == "appeared"], found


@pytest.mark.parametrize(
    "test",
    [
        "operation.has_streaming_output is False",
        'operation.input_shape.members["QueueUrl"].type_name == "string"',
        '"OverLimit" in [each.name for each in operation.error_shapes]',
        '"OverLimit" in model.shape_names',
        'operation.input_shape.required_members == ["QueueUrl"]',
        '"lambda" in session.get_available_services()',
        '"sqs" in boto3.Session().get_available_services()',
    ],
)
def test_what_a_definition_states_can_change(plain_pool: HostPool, site: Site, test: str) -> None:
    """Names, flags, types and errors, as well as words."""
    source = f"import boto3\n{MODEL}session = botocore.session.get_session()\nassert {test}\n"
    found = mutation(site, plain_pool, source)
    assert found.noticed, found


@pytest.mark.parametrize("backends", [("plain",), ("plain", "moto"), ("moto", "plain")])
def test_models_are_loaded_once(site: Site, backends: tuple[str, ...]) -> None:
    """By the host, for every run that names the service; a run opens none of their files again."""
    source = (
        "import sys\n"
        "opened = []\n"
        "def look(event, arguments):\n"
        "    if event == 'open' and 'service-2' in str(arguments[0]):\n"
        "        opened.append(arguments[0])\n"
        f"sys.addaudithook(look)\n{MODEL}"
        "import boto3\n"
        "assert boto3.client('sqs', region_name='ap-northeast-1')\n"
        "assert opened == [], opened\n"
        'botocore.session.get_session().get_service_model("sns")\n'
        "assert len(opened) == 1\n"
    )
    with HostPool(Warmth(backends, "ap-northeast-1", ("sqs", "no-such-service"))) as pool:
        made = run(pool, job(site.root, source))
    assert made.outcome is Outcome.PASSED, made.detail


def test_every_assertion_gets_its_share_of_mutants(plain_pool: HostPool, site: Site) -> None:
    """However many values one of them reads, the others are seen to fail, too."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nmutants = 4\n')
    table = ", ".join(f'"{n}": {n}' for n in range(50))
    site.write("snippets/rates.py", f"RATES = {{{table}}}\nONE = {{'a': 1}}\nTWO = {{'b': 2}}\n")
    source = (
        "from rates import ONE, RATES, TWO\n"
        "assert sum(RATES.values()) == 1225\n"
        "assert ONE['a'] == 1\n"
        "assert TWO['b'] == 2\n"
    )
    found = mutation(site, plain_pool, source)
    assert (found.candidates, found.noticed) == (52, 4)
    assert {one.line for each in found.killed for one in each.falsified} == {6, 7, 8}


def test_slow_claim_has_a_mutant_for_each_assertion(plain_pool: HostPool, site: Site) -> None:
    """However little time there is for mutants."""
    site.write(
        "pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nmutation_seconds = 0.0001\n'
    )
    names = [f"T{n}" for n in range(7)]
    tables = "".join(f"{name} = {{'a': {n}, 'b': {n}}}\n" for n, name in enumerate(names))
    site.write("snippets/rates.py", tables)
    tests = "".join(f"assert {name}['a'] == {name}['b'] == {n}\n" for n, name in enumerate(names))
    found = mutation(site, plain_pool, f"from rates import {', '.join(names)}\n{tests}")
    assert (found.candidates, found.noticed) == (14, 7)
    assert len({one.line for each in found.killed for one in each.falsified}) == 7
