"""What a host does ahead of its runs leaves nothing that one of them could notice."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

pytest.importorskip("moto")

SCRIPT = """
import json, random, sys

from uradori.aws.moto import BACKEND
from uradori.aws.practice import TIMES
from uradori.run.recording import Recording

import botocore.client
from moto.core.base_backend import BackendDict

SERVICES = ["dynamodb", "iam", "kinesis", "lambda", "no-service", "route53", "s3", "sqs", "sts"]
BACKEND.warm(SERVICES, "eu-west-1")
called = []
call = botocore.client.BaseClient._make_api_call


def calling(client, operation, parameters):
    called.append([client.meta.service_model.protocol, operation])
    return call(client, operation, parameters)


def kept():
    return sorted(
        [service.service_name, account, sorted(regions.keys())]
        for service in BackendDict._instances
        for account, regions in service.items()
        if regions.keys()
    )


before, patched = kept(), botocore.client.BaseClient._make_api_call
botocore.client.BaseClient._make_api_call = calling
if sys.argv[1] == "practised":
    BACKEND.practise(SERVICES, "eu-west-1")
botocore.client.BaseClient._make_api_call = patched
after = kept()

import boto3

recording = Recording()
with BACKEND.world(recording):
    sqs, kinesis = boto3.client("sqs"), boto3.client("kinesis")
    said = [sqs.list_queues().get("QueueUrls"), kinesis.list_streams()["StreamNames"]]
    queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
    said.append(sqs.send_message(QueueUrl=queue, MessageBody="1")["MessageId"])
    said.append(boto3.client("iam").create_user(UserName="one")["User"]["UserId"])
print(json.dumps([called, before, after, said, [each.operation for each in recording.calls]]))
print(TIMES, file=sys.stderr)
"""


def _told(how: str) -> tuple[list[Any], int]:
    keys = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
    environment = {
        **os.environ,
        **dict.fromkeys(keys, "testing"),
        "AWS_DEFAULT_REGION": "eu-west-1",
    }
    command = [sys.executable, "-c", SCRIPT, how]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told: list[Any] = json.loads(ended.stdout)
    return told, int(ended.stderr.split()[-1])


def test_practice_leaves_nothing_of_what_it_did() -> None:
    """Each protocol is spoken, some times, and what runs meet then is what they would have met."""
    told, times = _told("practised")
    usual, _ = _told("not")
    called, before, after, *met = told
    assert {protocol for protocol, _ in called} >= {"json", "query", "rest-json", "rest-xml"}
    assert all(called.count(each) == times for each in called)
    assert all(operation.startswith(("List", "Get")) for _, operation in called)
    assert before == after == usual[1]
    assert usual[0] == []
    assert met == usual[3:]
