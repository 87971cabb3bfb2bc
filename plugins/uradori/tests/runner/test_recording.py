"""What a run asked of AWS, and which parts of the answers it read."""

import json
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from support.runs import job, run, timeless
from uradori.evidence.model import Call, Outcome, Run
from uradori.run.pool import HostPool

Reads = Callable[[str], set[tuple[str, str]]]
QUEUES = """\
import boto3
sqs = boto3.client("sqs")
for name in ("a", "b"):
    sqs.create_queue(QueueName=name, Attributes={"DelaySeconds": "5"})
"""


def made(pool: HostPool, root: Path, source: str, track_reads: bool = False) -> Run:
    """A run against moto that must pass."""
    result = run(pool, job(root, source, backend="moto", track_reads=track_reads))
    assert result.outcome is Outcome.PASSED, result.detail
    return result


def test_calls_are_recorded_in_order(moto_pool: HostPool, tmp_path: Path) -> None:
    """Service, operation, request and result of each call, without the metadata."""
    source = """\
        import boto3
        sqs = boto3.client("sqs")
        url = sqs.create_queue(QueueName="q")["QueueUrl"]
        sqs.send_message(QueueUrl=url, MessageBody="本文")
        boto3.client("sts").get_caller_identity()
        """
    calls = made(moto_pool, tmp_path, source).calls
    url = "https://sqs.ap-northeast-1.amazonaws.com/123456789012/q"
    assert [(call.service, call.operation, call.ok) for call in calls] == [
        ("sqs", "CreateQueue", True),
        ("sqs", "SendMessage", True),
        ("sts", "GetCallerIdentity", True),
    ]
    assert timeless(calls)[0] == Call(
        "sqs", "CreateQueue", '{"QueueName": "q"}', f'{{"QueueUrl": "{url}"}}', ok=True
    )
    assert calls[1].request == f'{{"QueueUrl": "{url}", "MessageBody": "本文"}}'
    assert "ResponseMetadata" not in "".join(call.result for call in calls)


def test_refused_call_is_recorded_with_its_error(moto_pool: HostPool, tmp_path: Path) -> None:
    """An error is an answer of AWS's, whether the snippet catches it or not."""
    source = """\
        import boto3
        sqs = boto3.client("sqs")
        sqs.get_queue_url(QueueName="none")
        """
    result = run(moto_pool, job(tmp_path, source, backend="moto"))
    (call,) = result.calls
    assert (result.outcome, result.line, call.ok) == (Outcome.CRASHED, 3, False)
    assert "QueueDoesNotExist" in result.detail
    assert "NonExistentQueue" in call.result


def test_call_that_was_never_made_is_not_recorded(moto_pool: HostPool, tmp_path: Path) -> None:
    """What the SDK refuses by itself reached nobody."""
    source = """\
        import boto3, botocore.exceptions
        sqs = boto3.client("sqs")
        try:
            sqs.create_queue(QueueName="q", Attributes={("no", "text"): 1})
        except botocore.exceptions.ParamValidationError:
            sqs.list_queues()
        """
    assert [call.operation for call in made(moto_pool, tmp_path, source).calls] == ["ListQueues"]


def test_calls_of_resources_and_paginators_are_recorded(
    moto_pool: HostPool, tmp_path: Path
) -> None:
    """Every way through boto3 ends in the same place."""
    source = """\
        import boto3
        boto3.resource("sqs").create_queue(QueueName="q")
        list(boto3.client("sqs").get_paginator("list_queues").paginate())
        """
    operations = [call.operation for call in made(moto_pool, tmp_path, source).calls]
    assert operations == ["CreateQueue", "ListQueues"]


def test_long_calls_are_shortened(moto_pool: HostPool, tmp_path: Path) -> None:
    """Evidence keeps a glance at each call, of many calls only the first."""
    source = """\
        import boto3
        sqs = boto3.client("sqs")
        sqs.create_queue(QueueName="q", tags={"t": "x" * 200, "u": "short"})
        for _ in range(250):
            sqs.list_queues()
        """
    calls = made(moto_pool, tmp_path, source).calls
    assert (len(calls), json.loads(calls[0].request)) == (
        200,
        {"QueueName": "q", "tags": {"t": "x" * 99 + "…", "u": "short"}},
    )


def test_bytes_and_bodies_are_shown_without_being_read(moto_pool: HostPool, tmp_path: Path) -> None:
    """Recording a call takes nothing from the snippet."""
    source = """\
        import boto3
        s3 = boto3.client("s3")
        where = {"LocationConstraint": "ap-northeast-1"}
        s3.create_bucket(Bucket="bucket", CreateBucketConfiguration=where)
        s3.put_object(Bucket="bucket", Key="k", Body=b"\\xffcontent")
        assert s3.get_object(Bucket="bucket", Key="k")["Body"].read() == b"\\xffcontent"
        """
    _, put, get = made(moto_pool, tmp_path, source).calls
    assert put.request == '{"Bucket": "bucket", "Key": "k", "Body": "\\\\xffcontent"}'
    assert '"ContentLength": 8' in get.result


def test_calls_hold_no_machine_paths(moto_pool: HostPool, tmp_path: Path) -> None:
    """A path that a snippet sends to AWS is shown without what only this machine knows."""
    source = """\
        import boto3, os
        sqs = boto3.client("sqs")
        url = sqs.create_queue(QueueName="q")["QueueUrl"]
        sqs.send_message(QueueUrl=url, MessageBody=os.getcwd())
        sqs.send_message(QueueUrl=url, MessageBody=__file__)
        sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)
        """
    calls = made(moto_pool, tmp_path, source).calls
    text = "".join(call.request + call.result for call in calls)
    assert '"MessageBody": "scratch"' in text
    assert '"MessageBody": "snippets/thing/behaves.py"' in text
    assert [place for place in (str(tmp_path), "/uradori-") if place in text] == []


def test_every_run_starts_with_an_empty_account(moto_pool: HostPool, tmp_path: Path) -> None:
    """Nothing of a run is there in the next, and chance repeats."""
    source = QUEUES + "print(sqs.list_queues()['QueueUrls'])\n"
    source += "print(sqs.send_message(QueueUrl='a', MessageBody='x')['MessageId'])\n"
    first, second = (made(moto_pool, tmp_path, source) for _ in range(2))
    assert first.stdout.count("/a'") == 1
    assert (first.stdout, [call.operation for call in first.calls]) == (
        second.stdout,
        [call.operation for call in second.calls],
    )


def test_versions_of_what_simulated(moto_pool: HostPool, tmp_path: Path) -> None:
    """Moto, the SDK and Python testified."""
    assert sorted(made(moto_pool, tmp_path, "x = 1\n").versions) == [
        "boto3",
        "botocore",
        "moto",
        "python",
    ]


@pytest.fixture
def reads(moto_pool: HostPool, tmp_path: Path) -> Reads:
    """What can be changed in the answers of a snippet, as (path, change); set-up aside."""

    def find(source: str) -> set[tuple[str, str]]:
        whole = QUEUES + textwrap.dedent(source)
        found = made(moto_pool, tmp_path, whole, track_reads=True).mutable
        assert {mutation.call for mutation in found} <= {2}
        return {("".join(f"[{key!r}]" for key in each.path), each.change) for each in found}

    return find


LIST = {("['QueueUrls']", change) for change in ("emptied", "element_doubled", "reordered")}
FIRST, SECOND = (("['QueueUrls'][0]", "altered"), ("['QueueUrls'][1]", "altered"))
DELAY = ("['Attributes']['DelaySeconds']", "altered")
ATTRIBUTES = 'sqs.get_queue_attributes(QueueUrl="a", AttributeNames=["DelaySeconds"])'
MESSAGES = 'sqs.receive_message(QueueUrl="a")'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("sqs.list_queues()", set(), id="not read"),
        pytest.param("x = sqs.list_queues()", set(), id="kept, not read"),
        pytest.param('sqs.list_queues()["QueueUrls"]', LIST, id="list"),
        pytest.param('sqs.list_queues()["QueueUrls"][0]', {*LIST, FIRST}, id="one element"),
        pytest.param('sqs.list_queues()["QueueUrls"][-1]', {*LIST, SECOND}, id="the last one"),
        pytest.param(
            'for url in sqs.list_queues()["QueueUrls"]: pass', {*LIST, FIRST, SECOND}, id="loop"
        ),
        pytest.param(
            'for url in sqs.list_queues()["QueueUrls"]: break', {*LIST, FIRST}, id="loop, left"
        ),
        pytest.param(
            'one, two = sqs.list_queues()["QueueUrls"]', {*LIST, FIRST, SECOND}, id="unpacked"
        ),
        pytest.param('len(sqs.list_queues()["QueueUrls"])', LIST, id="counted"),
        pytest.param('sorted(sqs.list_queues()["QueueUrls"])', {*LIST, FIRST, SECOND}, id="sorted"),
        pytest.param(
            '"," .join(sqs.list_queues()["QueueUrls"])', {*LIST, FIRST, SECOND}, id="joined"
        ),
        pytest.param('sqs.list_queues()["QueueUrls"][:1]', {*LIST, FIRST}, id="slice"),
        pytest.param(
            'next(reversed(sqs.list_queues()["QueueUrls"]))', {*LIST, FIRST, SECOND}, id="reversed"
        ),
        pytest.param(
            'assert "x" not in sqs.list_queues()["QueueUrls"]',
            {*LIST, FIRST, SECOND, ("['QueueUrls']['x']", "appeared")},
            id="in a list",
        ),
        pytest.param(
            'sqs.list_queues()["QueueUrls"] == []', {*LIST, FIRST, SECOND}, id="list compared"
        ),
        pytest.param(
            '[] == sqs.list_queues()["QueueUrls"]', {*LIST, FIRST, SECOND}, id="compared with list"
        ),
        pytest.param(
            'assert sqs.list_queues()["QueueUrls"] != []', {*LIST, FIRST, SECOND}, id="list unequal"
        ),
        pytest.param(
            'sqs.list_queues()["QueueUrls"].count("x")', {*LIST, FIRST, SECOND}, id="count"
        ),
        pytest.param(f'{ATTRIBUTES}["Attributes"]', set(), id="map"),
        pytest.param(f'{ATTRIBUTES}["Attributes"]["DelaySeconds"]', {DELAY}, id="map element"),
        pytest.param(f'{ATTRIBUTES}["Attributes"].get("DelaySeconds")', {DELAY}, id="get"),
        pytest.param(f'{ATTRIBUTES}["Attributes"].pop("DelaySeconds")', {DELAY}, id="pop"),
        pytest.param(f'"DelaySeconds" in {ATTRIBUTES}["Attributes"]', {DELAY}, id="in"),
        pytest.param(f'list({ATTRIBUTES}["Attributes"].values())', {DELAY}, id="values"),
        pytest.param(f'list({ATTRIBUTES}["Attributes"].items())', {DELAY}, id="items"),
        pytest.param(f'list({ATTRIBUTES}["Attributes"])', set(), id="keys"),
        pytest.param(f'{ATTRIBUTES}["Attributes"] == {{}}', {DELAY}, id="map compared"),
        pytest.param(f'assert {ATTRIBUTES}["Attributes"] != {{}}', {DELAY}, id="map unequal"),
        pytest.param(f"{ATTRIBUTES} == {{}}", {DELAY}, id="compared deeply, metadata aside"),
        pytest.param(
            f'match {ATTRIBUTES}:\n    case {{"Attributes": {{"DelaySeconds": x}}}}: pass',
            {DELAY},
            id="match",
        ),
        pytest.param(f"import copy\nx = copy.deepcopy({ATTRIBUTES})", {DELAY}, id="copied deeply"),
        pytest.param(f"import json\njson.dumps({ATTRIBUTES})", {DELAY}, id="as JSON"),
        pytest.param(f"dict({ATTRIBUTES}['Attributes'])", {DELAY}, id="copied"),
        pytest.param(f"{{**{ATTRIBUTES}['Attributes']}}", {DELAY}, id="unpacked into a map"),
        pytest.param(f'{ATTRIBUTES}["ResponseMetadata"]["HTTPStatusCode"]', set(), id="metadata"),
        pytest.param(f'"Messages" in {MESSAGES}', {("['Messages']", "appeared")}, id="in, absent"),
        pytest.param(
            f'{MESSAGES}.get("Messages", [])', {("['Messages']", "appeared")}, id="get, absent"
        ),
        pytest.param(f'{MESSAGES}.get("Mess")', set(), id="get, not in the API"),
    ],
)
def test_only_what_is_read_can_be_changed(
    reads: Reads, source: str, expected: set[tuple[str, str]]
) -> None:
    """Each way to look at an answer is noticed, and nothing that was not looked at."""
    assert reads(source) == expected


def test_tracked_answers_behave_as_plain_ones(moto_pool: HostPool, tmp_path: Path) -> None:
    """A snippet cannot tell that it is watched."""
    source = QUEUES + textwrap.dedent("""\
        import copy, json, pickle
        answer = sqs.list_queues()
        urls = answer["QueueUrls"]
        plain = [str(url) for url in urls]
        assert isinstance(answer, dict) and isinstance(urls, list)
        assert urls == plain and plain == urls and not urls != plain
        assert urls[0] in urls and urls.index(plain[1]) == 1 and urls[::-1] == plain[::-1]
        assert json.loads(json.dumps(answer)) == answer == copy.deepcopy(answer)
        assert pickle.loads(pickle.dumps(urls)) == plain
        assert {**answer}.keys() == answer.keys() and len(urls + []) == 2
        assert str(urls) == str(plain)
        try:
            answer["None"]
        except KeyError as error:
            assert error.args == ("None",)
        try:
            {urls: 1}
        except TypeError:
            print("done")
        """)
    assert made(moto_pool, tmp_path, source, track_reads=True).stdout == "done\n"
    assert made(moto_pool, tmp_path, source).stdout == "done\n"


def test_calls_are_told_by_the_clock_of_what_is_simulated(
    moto_pool: HostPool, tmp_path: Path
) -> None:
    """A snippet moves it on, and has it back where it was: then no time has passed."""
    source = """\
        import time
        from unittest import mock
        import boto3
        sqs, now = boto3.client("sqs"), time.time
        sqs.create_queue(QueueName="a")
        with mock.patch.object(time, "time", lambda: now() + 3600):
            sqs.create_queue(QueueName="b")
        sqs.create_queue(QueueName="c")
        """
    first, second, third = made(moto_pool, tmp_path, source).calls
    assert first.ended < 3600 <= second.started <= second.ended <= third.started < 7200


def test_numbers_of_tables_are_told(moto_pool: HostPool, tmp_path: Path) -> None:
    """As numbers, whatever boto3 makes of them."""
    source = """\
        import boto3
        table = boto3.resource("dynamodb").create_table(
            TableName="t", BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "k", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "k", "AttributeType": "N"}],
        )
        table.put_item(Item={"k": 5})
        table.scan()
        """
    assert '"Items": [{"k": 5}]' in made(moto_pool, tmp_path, source).calls[-1].result
