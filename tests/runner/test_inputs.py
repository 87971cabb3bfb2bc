"""Mutation of what a snippet without API calls reads."""

from uradori.model import MutationResult
from uradori.runner.claims import check
from uradori.runner.pool import HostPool

from tests.support.sites import Site

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
    [made] = check(site.catalog, [claim], pool, mutate=True)
    assert made.mutation is not None, made.detail
    return made.mutation


def test_text_that_is_asserted_is_noticed(plain_pool: HostPool, site: Site) -> None:
    """Gone, it leaves the assertion nothing to find."""
    source = MODEL + 'assert "Retrieves one or more messages" in operation.documentation\n'
    found = mutation(site, plain_pool, source)
    assert (found.noticed, found.survivors) == (1, ())


def test_text_that_is_only_read_survives(plain_pool: HostPool, site: Site) -> None:
    """Reading proves nothing."""
    found = mutation(site, plain_pool, MODEL + "text = operation.documentation\n")
    assert found.score == 0


def test_what_botocore_reads_by_itself_does_not_count(plain_pool: HostPool, site: Site) -> None:
    """Only the snippet's own reads are its inputs."""
    found = mutation(site, plain_pool, MODEL + "assert operation.input_shape is not None\n")
    assert found.candidates == 0


def test_table_of_a_helper_is_an_input(plain_pool: HostPool, site: Site) -> None:
    """A price that a calculation uses but does not check survives its change."""
    site.write("snippets/rates.py", 'RATES = {"request": 2, "storage": 5, "unused": 7}\n')
    source = (
        'from rates import RATES\nassert RATES["request"] * 3 == 6\nstorage = RATES["storage"]\n'
    )
    found = mutation(site, plain_pool, source)
    assert (found.candidates, found.noticed, len(found.survivors)) == (2, 1, 1)
