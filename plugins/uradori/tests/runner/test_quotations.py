"""Quotations looked up in installed texts, here botocore's."""

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.aws import texts
from uradori.evidence import records
from uradori.evidence.model import Evidence, Outcome, Verdict
from uradori.evidence.verdicts import Judgement, Reason
from uradori.project.model import Quote, sha256
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool
from uradori.run.quotations import Misquoted, look, standing

PLACE = "botocore:sqs/ReceiveMessage.MaxNumberOfMessages"
FIRST = "The maximum number of messages to return."


@pytest.mark.parametrize(
    ("place", "beginning"),
    [
        ("sqs", "<p>Welcome to the"),
        ("sqs/ReceiveMessage", "<p>Retrieves one or more messages"),
        ("sqs/ReceiveMessage.MaxNumberOfMessages", "<p>The maximum number of messages"),
        ("sqs/ReceiveMessage.Messages", "<p>A list of messages.</p>"),
        ("sqs/ReceiveMessage.Messages.ReceiptHandle", "<p>An identifier associated with"),
        ("sqs/Message", "<p>An Amazon SQS message.</p>"),
        ("sqs/Message.MessageAttributes.DataType", "<p>Amazon SQS supports the following"),
        ("route53/HealthCheckConfig.Disabled", "<p>Stops Route"),
    ],
)
def test_place_leads_to_its_text(place: str, beginning: str) -> None:
    """Service, operation, shape, and members of them, through lists and maps."""
    assert texts.read(place).startswith(beginning)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("sqss", 'there is no service "sqss"; did you mean "sqs"?'),
        ("sqs/RecieveMessage", 'there is no operation or shape "RecieveMessage"; did you mean'),
        ("sqs/ReceiveMessage.MaxNumberOfMessage", 'there is no member of ReceiveMessage "MaxNum'),
        (
            "sqs/ReceiveMessage.MaxNumberOfMessages.More",
            "there is no member of MaxNumberOfMessages",
        ),
        ("", 'there is no service ""'),
        ("../sqs/x", 'there is no service ".."'),
    ],
)
def test_place_that_there_is_not_is_named(place: str, said: str) -> None:
    """With what may be meant."""
    with pytest.raises(LookupError, match=said.replace("?", r"\?").replace(".", r"\.")):
        texts.read(place)


def test_models_of_a_persons_own_are_no_words_of_aws(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """boto3 reads ~/.aws/models; whoever quotes AWS does not."""
    monkeypatch.setenv("HOME", str(tmp_path))
    model = tmp_path / ".aws/models/mine/2020-01-01/service-2.json"
    model.parent.mkdir(parents=True)
    model.write_text('{"metadata": {}, "documentation": "Mine.", "operations": {}, "shapes": {}}')
    with pytest.raises(LookupError, match="no service"):
        texts.read("mine")


def test_what_stands_around_the_words_is_there() -> None:
    """A condition two sentences later is part of what AWS says."""
    found = standing(Quote(PLACE, FIRST))
    assert (found.excerpt.before, found.excerpt.words) == ((), (FIRST,))
    assert "Valid values: 1 to 10." in found.excerpt.after
    assert (found.distribution, found.version) == ("botocore", version("botocore"))
    where = PLACE.partition(":")[2]
    assert found.sha256 == sha256(texts.read(where).encode())


@pytest.mark.parametrize(
    ("place", "words", "said"),
    [
        (PLACE, "The minimum number of messages.", "does not say: The minimum"),
        (PLACE, "The maximum number of messages", "but not as whole sentences"),
        (PLACE + "s", FIRST, "there is no member"),
        ("nobody:sqs", FIRST, 'there is no text named "nobody" here'),
    ],
)
def test_misquotation_says_what_is_wrong(place: str, words: str, said: str) -> None:
    """The author sees whether words, boundaries or place are wrong."""
    with pytest.raises(Misquoted, match=said):
        standing(Quote(place, words))


def test_nobody_looks_at_web_addresses() -> None:
    """Runs leave this machine for nobody."""
    assert look([Quote("https://example.com/", "Anything.")]) == {}


def quote(site: Site, words: str, *header: str, code: str = "") -> None:
    """Make the site's claim rest on these words."""
    lines = (
        'statements = ["bills.cost"]',
        *header,
        f'quotes = [{{ place = "{PLACE}", words = "{words}" }}]',
    )
    text = "\n".join(f"# {line}" for line in lines)
    site.write(SNIPPET, f"# /// uradori\n{text}\n# ///\n{code}")
    if not code:
        (site.root / SNIPPET).with_suffix(".out").unlink()


def ran(site: Site, pool: HostPool) -> Evidence:
    """The evidence of the site's claim."""
    [evidence] = run_campaign(site.catalog, [CLAIM], pool)
    return evidence


def judged(site: Site, evidence: Evidence) -> Judgement:
    """What the site says of its claim with this evidence."""
    assert records.write(site.project, evidence) is None
    return site.ledger.entries[CLAIM].judgement


def test_quotation_is_looked_up_where_snippets_run(site: Site, plain_pool: HostPool) -> None:
    """Evidence holds the digest of the text and its version; nothing was printed or called."""
    quote(site, FIRST, 'kind = "quotation"')
    evidence = ran(site, plain_pool)
    assert (evidence.outcome, evidence.stdout, evidence.calls) == (Outcome.PASSED, "", ())
    assert evidence.versions["botocore"] == version("botocore")
    assert evidence.texts == {PLACE: sha256(texts.read(PLACE.partition(":")[2]).encode())}
    assert judged(site, evidence) == Judgement(Verdict.QUOTED)
    assert site.ledger.entries[CLAIM].shown is None
    other = replace(evidence, versions={**evidence.versions, "botocore": "1.0"})
    assert judged(site, other).verdict is Verdict.STALE


def test_mutation_leaves_quotations_alone(site: Site, plain_pool: HostPool) -> None:
    """There is no program whose answers could be changed."""
    quote(site, FIRST, 'kind = "quotation"')
    [evidence] = run_campaign(site.catalog, [CLAIM], plain_pool, mutate=True)
    assert (evidence.mutation, judged(site, evidence).verdict) == (None, Verdict.QUOTED)
    assert site.ledger.problems == ()


def test_words_that_are_not_there_break_the_check(site: Site, plain_pool: HostPool) -> None:
    """The sentence may be true all the same."""
    quote(site, "The maximum number of letters.", 'kind = "quotation"')
    evidence = ran(site, plain_pool)
    assert (evidence.outcome, evidence.texts) == (Outcome.CRASHED, {})
    assert evidence.detail == f"{PLACE} does not say: The maximum number of letters."
    broken = Judgement(Verdict.BROKEN, (Reason("not_quoted", evidence.detail),))
    assert judged(site, evidence) == broken


def test_any_kind_may_quote_and_is_held_to_it(site: Site, plain_pool: HostPool) -> None:
    """A check that passes beside a false quotation has not done its work."""
    for words, outcome in ((FIRST, Outcome.PASSED), ("It is so.", Outcome.CRASHED)):
        quote(site, words, 'backend = "plain"', code="assert abs(1)\nprint('total: 2 USD')\n")
        assert ran(site, plain_pool).outcome is outcome


def test_snippet_cannot_change_who_looks(site: Site, plain_pool: HostPool) -> None:
    """What it does to uradori comes too late."""
    code = "import sys\nsys.modules['uradori.run.quotations'].look = lambda _: {}\n"
    quote(site, "It is so.", 'backend = "plain"', code=code)
    evidence = ran(site, plain_pool)
    assert evidence.outcome is Outcome.CRASHED
    assert "does not say" in evidence.detail
