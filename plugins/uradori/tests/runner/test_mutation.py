"""Response mutation through real runs: changes made, noticed, survived, crashed, and counted."""

import textwrap
from pathlib import Path

import pytest
from support.runs import job, run
from support.sites import Site
from uradori.evidence import records
from uradori.evidence.model import (
    Evaluated,
    Evidence,
    KilledMutant,
    Mutation,
    MutationResult,
    Outcome,
    Run,
)
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool

CLAIM = "sqs/answers"
SETUP = """\
import boto3

sqs = boto3.client("sqs")
for name in ("a", "b"):
    sqs.create_queue(QueueName=name)
"""


def mutated(pool: HostPool, root: Path, source: str, operation: str, path: str, change: str) -> Run:
    """A run whose third call has its answer changed at a dotted path."""
    keys = tuple(int(key) if key.isdecimal() else key for key in path.split("."))
    mutation = Mutation(2, operation, keys, change)
    whole = SETUP + textwrap.dedent(source)
    return run(pool, job(root, whole, backend="moto", mutation=mutation))


def urls(*names: str) -> str:
    """A snippet that checks the names of the queues."""
    return f"""\
        found = [url.rsplit("/")[-1] for url in sqs.list_queues().get("QueueUrls", [])]
        print(found)
        assert found == {list(names)}
        """


@pytest.mark.parametrize(
    ("source", "operation", "path", "change", "printed"),
    [
        (urls("a", "b"), "ListQueues", "QueueUrls.0", "altered", "['a~', 'b']"),
        (urls("a", "b"), "ListQueues", "QueueUrls", "emptied", "[]"),
        (urls("a", "b"), "ListQueues", "QueueUrls", "reordered", "['b', 'a']"),
        (urls("a", "b"), "ListQueues", "QueueUrls", "element_doubled", "['a', 'a', 'b']"),
        (
            """\
            found = sqs.receive_message(QueueUrl="a")
            print("Messages" in found)
            assert "Messages" not in found
            """,
            "ReceiveMessage",
            "Messages",
            "appeared",
            "True",
        ),
        (
            """\
            ddb = boto3.client("kms")
            found = ddb.create_key()["KeyMetadata"]["Enabled"]
            print(found)
            assert found is True
            """,
            "CreateKey",
            "KeyMetadata.Enabled",
            "flipped",
            "False",
        ),
    ],
)
def test_each_change_is_made_and_noticed(
    moto_pool: HostPool,
    tmp_path: Path,
    source: str,
    operation: str,
    path: str,
    change: str,
    printed: str,
) -> None:
    """The snippet meets the changed answer, and its own assertion fails."""
    made = mutated(moto_pool, tmp_path, source, operation, path, change)
    assert (made.outcome, made.mutated, made.stdout) == (Outcome.FAILED, True, f"{printed}\n")


@pytest.mark.parametrize(
    ("operation", "path", "change"),
    [
        pytest.param("ListQueues", "QueueUrls.7", "altered", id="no such place"),
        pytest.param("ListTopics", "QueueUrls", "emptied", id="another operation by now"),
        pytest.param("ListQueues", "QueueUrls", "appeared", id="there already"),
    ],
)
def test_change_that_cannot_be_made_is_told(
    moto_pool: HostPool, tmp_path: Path, operation: str, path: str, change: str
) -> None:
    """A run that went another way is not taken for one that survived."""
    made = mutated(moto_pool, tmp_path, urls("a", "b"), operation, path, change)
    assert (made.outcome, made.mutated) == (Outcome.PASSED, False)


def test_recorded_calls_are_those_of_the_simulation(moto_pool: HostPool, tmp_path: Path) -> None:
    """The record keeps what was answered, not what the mutant was told."""
    made = mutated(moto_pool, tmp_path, urls("a", "b"), "ListQueues", "QueueUrls.0", "altered")
    assert "/a~" not in made.calls[2].result


def checked(site: Site, pool: HostPool, source: str, mutate: bool = True) -> Evidence:
    """The evidence of a claim whose snippet follows the set-up of two queues."""
    site.write(f"snippets/{CLAIM}.py", SETUP + textwrap.dedent(source))
    (made,) = run_campaign(site.catalog, [CLAIM], pool, mutate=mutate)
    assert made.outcome is Outcome.PASSED, made.detail
    return made


COUNTED = """\
    url = sqs.get_queue_url(QueueName="a")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="order-1")
    message = sqs.receive_message(QueueUrl=url)["Messages"][0]
    assert message["Body"] == "order-1"
    print(message["MessageId"])
    """


def test_noticed_survived_and_crashed_are_counted_apart(moto_pool: HostPool, site: Site) -> None:
    """What it asserts is noticed, what it prints survives, what it needs to go on crashes."""
    result = checked(site, moto_pool, COUNTED).mutation
    assert result == MutationResult(
        candidates=5,
        noticed=1,  # the body
        crashed=2,  # the queue's address, and no messages at all
        survivors=(
            "call 5 ReceiveMessage: ['Messages'] element doubled",
            "call 5 ReceiveMessage: ['Messages'][0]['MessageId'] altered",
        ),
        killed=(
            KilledMutant(
                Mutation(
                    4,
                    "ReceiveMessage",
                    ("Messages", 0, "Body"),
                    "altered",
                    before="'order-1'",
                    after="'order-1~'",
                ),
                (Evaluated((9,), held=False),),
            ),
        ),
    )
    assert result.score == 0.3333


def test_snippet_that_reads_nothing_has_no_score(moto_pool: HostPool, site: Site) -> None:
    """Without anything read there is nothing to change."""
    result = checked(site, moto_pool, "sqs.list_queues()\n").mutation
    assert (result, result and result.score) == (MutationResult(0, 0, 0, ()), None)


def test_mutant_that_could_not_be_made_is_none(moto_pool: HostPool, site: Site) -> None:
    """Where the run goes another way than the one that was watched, nothing is counted."""
    source = """\
        if type(sqs.list_queues()) is not dict:
            print(sqs.get_queue_url(QueueName="a")["QueueUrl"])
        """
    assert checked(site, moto_pool, source).mutation == MutationResult(1, 0, 0, ())


def test_snippet_that_fails_has_no_mutants(moto_pool: HostPool, site: Site) -> None:
    """There is nothing to learn from changing the answers of a check that does not pass."""
    site.write(f"snippets/{CLAIM}.py", SETUP + "assert not sqs.list_queues()['QueueUrls']\n")
    (made,) = run_campaign(site.catalog, [CLAIM], moto_pool, mutate=True)
    assert (made.outcome, made.mutation) == (Outcome.FAILED, MutationResult(0, 0, 0, ()))


MANY = """\
    for n in range(12):
        url = sqs.create_queue(QueueName=f"q{n}")["QueueUrl"]
        print(url)
    """


def test_sample_is_capped_and_seeded(moto_pool: HostPool, site: Site) -> None:
    """No more mutants than the site allows, the same ones every time."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nmutants = 5\n')
    first, second = (checked(site, moto_pool, MANY).mutation for _ in range(2))
    assert first == second
    assert first is not None
    assert (first.candidates, first.noticed, first.crashed, len(first.survivors)) == (12, 0, 0, 5)


def test_mutation_is_kept_while_nothing_changes(moto_pool: HostPool, site: Site) -> None:
    """A run without mutation keeps the result of the one before, until the snippet changes."""
    with_mutation = checked(site, moto_pool, COUNTED)
    records.write(site.project, with_mutation)
    again = checked(site, moto_pool, COUNTED, mutate=False)
    changed = checked(site, moto_pool, COUNTED + "x = 1\n", mutate=False)
    assert (again.mutation, changed.mutation) == (with_mutation.mutation, None)


WEBHOOK = """\
import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
import boto3

class Webhook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        received.append((self.path, body["Type"], body["Message"]))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass

received = []
server = HTTPServer(("127.0.0.1", 0), Webhook)
Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
sns = boto3.client("sns")
topic = sns.create_topic(Name="alarms")["TopicArn"]
there = f"http://127.0.0.1:{server.server_port}/on-call"
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=there)
sns.publish(TopicArn=topic, Message="disk is full")
server.shutdown()
"""


@pytest.mark.parametrize(
    ("assertion", "noticed"),
    [
        ('assert received == [("/on-call", "Notification", "disk is full")]\n', {"path", "body"}),
        ('assert received[0][0] == "/on-call"\n', {"path"}),
    ],
)
def test_request_that_a_server_of_the_snippet_is_sent(
    moto_pool: HostPool, site: Site, assertion: str, noticed: set[str]
) -> None:
    """AWS speaks first there: where it posts to, and what, may be wrong like any answer."""
    site.write(f"snippets/{CLAIM}.py", WEBHOOK + assertion)
    [made] = run_campaign(site.catalog, [CLAIM], moto_pool, mutate=True)
    assert made.mutation is not None, made.detail
    unseen = {part for part in ("path", "body") if f"HTTP POST: ['{part}']" in str(made.mutation)}
    assert (made.mutation.noticed, unseen) == (len(noticed), {"path", "body"} - noticed)
