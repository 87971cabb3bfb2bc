"""A real account's safety, tried on moto's server posing as AWS."""

import json
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import boto3
import pytest
from uradori.backends import account
from uradori.backends.account import KINDS, TAG, Gate, Refused
from uradori.runner import elsewhere
from uradori.runner.pool import environment
from uradori.runner.servers import serving
from uradori.settings import Witness

from tests.support import cli
from tests.support.sites import Site, minimal_site

NUMBER = "123456789012"
"""The account that moto simulates."""
REGION = "ap-northeast-1"
SERVER = ("{python}", "-m", "moto.server", "-H", "127.0.0.1", "-p", "{port}")
EVERYTHING = """\
import boto3

sqs, sns = boto3.client("sqs"), boto3.client("sns")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
known = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]
topic = sns.create_topic(Name="sold")["TopicArn"]
sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=known["QueueArn"])
sns.publish(TopicArn=topic, Message="order-1042")
kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
boto3.resource("dynamodb").create_table(
    TableName="paid",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
).put_item(Item={"id": "order-1042"})
assert sqs.receive_message(QueueUrl=queue)["Messages"]
print("all there")
"""
FAILS = EVERYTHING.replace('["Messages"]\n', '["Messages"] == []\n')
HANGS = EVERYTHING.replace('print("all there")', "while True:\n    pass")
MAIL = """\
import boto3

sns = boto3.client("sns")
topic = sns.create_topic(Name="sold")["TopicArn"]
sns.subscribe(TopicArn=topic, Protocol="email", Endpoint="aoi@example.com")
print("all there")
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    witness = Witness("moto server", "moto", "-", SERVER, ("-",))
    root = tmp_path_factory.mktemp("server")
    with serving(witness, root, environment(REGION, ""), threading.Event()) as url:
        yield url


@pytest.fixture
def site(tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site, and our own credentials for the account."""
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAOURS")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setattr(account, "PAUSE", 0.01)
    monkeypatch.setattr(elsewhere, "EXTRA_SECONDS", 0.0)
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    reset = urllib.request.Request(f"{server}/moto-api/reset", method="POST")  # noqa: S310
    urllib.request.urlopen(reset, timeout=30).close()  # noqa: S310
    return minimal_site(tmp_path)


def add_claim(site: Site, claim: str, code: str, header: str = "") -> None:
    head = f'# /// uradori\n# fails_when = ["prices.doubled"]\n{header}# ///\n'
    site.write(f"snippets/{claim}.py", head + code)
    site.write(f"snippets/{claim}.out", "all there\n")


def inventory() -> list[str]:
    """Everything in the account."""
    tables = boto3.client("dynamodb").list_tables()["TableNames"]
    streams = boto3.client("kinesis").list_streams()["StreamNames"]
    topics = [each["TopicArn"] for each in boto3.client("sns").list_topics()["Topics"]]
    queues = boto3.client("sqs").list_queues().get("QueueUrls", [])
    return [*tables, *streams, *topics, *queues]


def ask(site: Site, *claims: str) -> tuple[int, dict[str, str], list[str]]:
    said = cli.uradori(site.root, "witness", *claims, "--aws-account", NUMBER, "--json")
    answers = {each["claim"]: each["outcome"] for each in said.document["answers"]}
    return said.status, answers, said.document["left"]


def journals(site: Site) -> list[Path]:
    return list(site.root.glob(".uradori/account/**/*.jsonl"))


def test_what_a_run_made_is_deleted_however_it_ended(site: Site) -> None:
    add_claim(site, "shop/fails", FAILS)
    add_claim(site, "shop/hangs", HANGS, "# timeout = 3\n")
    add_claim(site, "shop/mails", MAIL)
    status, answers, left = ask(site, "shop")
    assert answers == {
        "shop/fails": "disagrees",
        "shop/hangs": "timed_out",
        "shop/mails": "not_supported",
    }
    assert (status, left, inventory(), journals(site)) == (1, [], [], [])
    assert not list(site.root.glob(".uradori/witnesses/**/*.json"))


def test_what_was_there_before_is_not_touched(site: Site) -> None:
    sqs = boto3.client("sqs")
    queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
    sqs.send_message(QueueUrl=queue, MessageBody="somebody's order")
    add_claim(site, "shop/agrees", EVERYTHING)
    assert ask(site, "shop") == (0, {"shop/agrees": "not_supported"}, [])
    assert inventory() == [queue]
    counted = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"]
    assert counted["ApproximateNumberOfMessages"] == "1"
    assert not sqs.list_queue_tags(QueueUrl=queue).get("Tags")


def test_other_account_than_the_one_named_is_refused(site: Site) -> None:
    add_claim(site, "shop/agrees", EVERYTHING)
    said = cli.uradori(site.root, "witness", "shop", "--aws-account", "210987654321")
    assert (said.status, inventory()) == (1, [])
    assert "for account 123456789012, not 210987654321" in said.err
    said = cli.uradori(site.root, "witness", "shop", "--aws-account", "my-account")
    assert (said.status, "12 digits" in said.err) == (2, True)


def test_next_run_deletes_what_a_killed_one_left(site: Site) -> None:
    sqs = boto3.client("sqs")
    ours = sqs.create_queue(QueueName="left", tags={TAG: "run-1"})["QueueUrl"]
    theirs = sqs.create_queue(QueueName="theirs", tags={TAG: "run-2"})["QueueUrl"]
    lines = [["sqs", REGION, name, "run-1"] for name in ("left", "theirs", "never-made")]
    folder = site.root / ".uradori/account" / NUMBER
    folder.mkdir(parents=True)
    (folder / "run-1.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    add_claim(site, "shop/agrees", EVERYTHING)
    status, answers, [left] = ask(site, "shop")
    assert (status, answers) == (1, {"shop/agrees": "agrees"})
    assert "sqs theirs in ap-northeast-1: does not carry the tag" in left
    assert inventory() == [theirs]
    assert ours != theirs
    assert [path.name for path in journals(site)] == ["run-1.jsonl"]


def test_snippet_gets_our_credentials_only_here(site: Site) -> None:
    code = 'import os, boto3\n\nboto3.client("sqs")\nprint(os.environ["AWS_ACCESS_KEY_ID"])\n'
    add_claim(site, "shop/keys", code)
    site.write("snippets/shop/keys.out", "AKIAOURS\n")
    assert ask(site, "shop")[1] == {"shop/keys": "agrees"}
    said = cli.uradori(site.root, "witness", "shop", "--endpoint", "http://127.0.0.1:9", "--json")
    [answer] = said.document["answers"]
    assert answer["detail"] == "prints something else:\ntesting"


def test_endpoint_of_our_choice_is_asked_with_an_empty_account(site: Site, server: str) -> None:
    code = (
        'import boto3\n\nsqs = boto3.client("sqs")\nassert "QueueUrls" not in sqs.list_queues()\n'
        'sqs.create_queue(QueueName="orders")\nprint("all there")\n'
    )
    add_claim(site, "shop/first", code)
    add_claim(site, "shop/second", code)
    said = cli.uradori(
        site.root, "witness", "shop", "--endpoint", server, "--reset", "/moto-api/reset"
    )
    assert (said.status, said.out) == (0, "2 agrees\n")
    said = cli.uradori(site.root, "witness", "shop", "--endpoint", "file:///etc/passwd")
    assert said.status == 2


def client(service: str) -> Any:
    """What a gate needs to know of a client."""
    model = SimpleNamespace(service_name=service)
    return SimpleNamespace(meta=SimpleNamespace(service_model=model, region_name=REGION))


@pytest.mark.parametrize(
    ("service", "operation", "parameters"),
    [
        ("ec2", "RunInstances", {}),
        ("sns", "Publish", {"PhoneNumber": "+81900000000"}),
        ("sns", "Publish", {"TopicArn": "arn:aws:sns:ap-northeast-1:123456789012:theirs"}),
        ("sns", "Publish", {"TopicArn": "arn:aws:sns:ap-northeast-1:123456789012:sold-out"}),
        ("sqs", "PurgeQueue", {"QueueUrl": "https://sqs.test/123456789012/orders"}),
        ("sqs", "ReceiveMessage", {"QueueUrl": "https://sqs.test/123456789012/theirs"}),
        ("sqs", "ListQueues", {}),
        ("dynamodb", "CreateBackup", {"TableName": "paid", "BackupName": "b"}),
    ],
)
def test_gate_refuses_before_anything_is_sent(
    tmp_path: Path, service: str, operation: str, parameters: dict[str, str]
) -> None:
    made = {
        "sqs": {"orders", "https://sqs.test/123456789012/orders"},
        "sns": {"sold", "arn:aws:sns:ap-northeast-1:123456789012:sold"},
        "dynamodb": {"paid"},
    }
    gate = Gate("run", tmp_path / "journal", made)
    sent: list[str] = []

    def send(_: Any, operation: str, __: Any) -> None:
        sent.append(operation)

    with pytest.raises(Refused):
        gate.call(send, client(service), operation, parameters)
    assert sent == []
    gate.call(send, client("sqs"), "SendMessage", {"QueueUrl": min(made["sqs"])})
    assert sent == ["SendMessage"]


def test_core_and_backend_name_the_same_services() -> None:
    assert {*KINDS} == elsewhere.AFFORDABLE
    for service, kind in KINDS.items():
        known = boto3.client(service, region_name=REGION).meta.service_model.operation_names
        assert {kind.create, *kind.operations} <= {*known}
