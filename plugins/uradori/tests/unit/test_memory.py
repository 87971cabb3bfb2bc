"""What moto and botocore work out anew: remembered, it is what they would have worked out."""

import json
import os
import subprocess
import sys

import pytest

pytest.importorskip("moto")

SCRIPT = """
import json, sys
from datetime import UTC, datetime

import boto3
import botocore.auth
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.loaders import Loader
from moto import mock_aws

simulation = mock_aws()
simulation.start()
session = boto3.Session(
    region_name="eu-west-1", aws_access_key_id="a", aws_secret_access_key="b"
)
botocore.auth.get_current_datetime = lambda *_: datetime(2026, 1, 31, 12, 0)
if sys.argv[1] == "remembered":
    from uradori.aws.clients import share_what_clients_build
    from uradori.aws.memory import remember, remember_regions
    from uradori.aws.queues import look_at_queues_at_once
    share_what_clients_build()
    remember_regions()
    remember(["sqs", "route53", "rds"])
    look_at_queues_at_once()

from moto.backends import get_backend
from moto.core import utils
from moto.sqs.models import Message

said = []

# What a client calls itself, twice each: alone, with an application, and with another size of it.
for config in (None, Config(user_agent_appid="one"), Config(user_agent_appid="two#"), Config(
    user_agent_extra="x/1"
)):
    client = session.client("sqs", config=config)
    client.meta.events.register(
        "before-send.sqs", lambda request, **_: said.append(str(request.headers["User-Agent"]))
    )
    client.list_queues()
    client.list_queues()

# Regions: of two accounts each, which share no list that one of them could change.
for service in ("sqs", "route53", "cloudwatch", "iam", "sqs"):
    one, other = (get_backend(service)[account] for account in ("1" * 12, "2" * 12))
    said.append([one.regions, other.regions, one.regions is other.regions])
one.regions.append("nowhere")
said.append(get_backend("sqs")["3" * 12].regions)

# What requests are signed with: by two who have keys, in two regions, for two services, twice.
for key, region, service in [
    (key, region, service)
    for key in "bc"
    for region in ("eu-west-1", "us-east-1")
    for service in ("sqs", "rds")
] * 2:
    client = boto3.Session(
        region_name=region, aws_access_key_id="a", aws_secret_access_key=key
    ).client(service)
    client.meta.events.register(
        "before-send", lambda request, **_: said.append(str(request.headers["Authorization"]))
    )
    client.list_queues() if service == "sqs" else client.describe_db_instances()
    asked = "list_queues" if service == "sqs" else "describe_events"
    said.append(client.generate_presigned_url(asked))

# What models say, that of a service which another one's client has looked at before, and one that
# is changed for a while: by operation, each member with what it is.
def members(client):
    model = client.meta.service_model
    return {
        name: {
            key: [each.type_name, each.serialization, each.documentation]
            for key, each in getattr(model.operation_model(name).input_shape, "members", {}).items()
        }
        for name in model.operation_names
    }


load = Loader.load_service_model
said.append(members(session.client("sqs")))
said.append(members(session.client("route53")))


def altered(loader, service, kind, api_version=None):
    model = json.loads(json.dumps(load(loader, service, kind, api_version)))
    for shape in model.get("shapes", {}).values():
        shape.get("members", {}).pop("QueueName", None)
    return model


Loader.load_service_model = altered
said.append("QueueName" in members(session.client("sqs"))["CreateQueue"])
Loader.load_service_model = load
said.append("QueueName" in members(session.client("sqs"))["CreateQueue"])

# Where calls go: by clients of services, regions and ways, each twice, and where rules are altered.
def addresses():
    for service in ("sqs", "s3", "route53") * 2:
        for region in ("eu-west-1", "us-gov-west-1", "cn-north-1"):
            for way in ({}, {"use_dualstack_endpoint": True}, {"use_fips_endpoint": True}):
                config = Config(**way)
                client = session.client(service, region_name=region, config=config)
                client.meta.events.register(
                    "before-send", lambda request, **_: said.append(request.url)
                )
                call = {"sqs": "list_queues", "s3": "list_buckets", "route53": "list_hosted_zones"}
                try:
                    getattr(client, call[service])()
                except Exception as error:
                    said.append(repr(error)[:200])


def elsewhere(loader, service, kind, api_version=None):
    text = json.dumps(load(loader, service, kind, api_version))
    return json.loads(text.replace("https://sqs", "https://queues"))


addresses()
Loader.load_service_model = elsewhere
addresses()
Loader.load_service_model = load
addresses()

# By which names moto looks for members of answers: in dicts, in things of a class, by other rules.
from moto.core.serialize import SERIALIZERS, NoAlias, XFormedAttributePicker


class Alias:
    class Meta:
        serialization_aliases = {"Name": "called"}

    called, name, role_id = "one", "two", "three"


class Named(dict):
    Meta = Alias.Meta


roles = [
    {"Name": "a", "role_name": "b", "Arn": "c"},
    {"RoleName": "a", "id": "b", "arn": "c"},
    Alias(),
    Named(called="a", Name="b", role_name="c"),
]
for service, operation, told in (
    ("iam", "GetRole", [{"Role": each} for each in roles]),
    ("rds", "DescribeDBInstances", [{"DBInstances": [
        {"identifier": "a", "db_instance_identifier": "b"}, {"Identifier": "c"}, {"DBName": "d"}
    ]}]),
    ("kinesis", "ListShards", [{"Shards": [{"shard_id": "s"}, {"ShardId": "t"}, {"Id": "u"}]}]),
):
    model = utils.get_service_model(service)
    for aliases in (None, [NoAlias], None):
        serializer = SERIALIZERS[model.protocol](
            model.operation_model(operation),
            value_picker=XFormedAttributePicker(alias_providers=aliases),
        )
        said.append([str(serializer.serialize(each)["body"]) for each in told])

# What is refused, and what is given page by page.
for call in (
    lambda: session.client("sqs").get_queue_url(QueueName="none"),
    lambda: session.client("rds").describe_db_instances(DBInstanceIdentifier="none"),
    lambda: session.client("route53").get_hosted_zone(Id="none"),
):
    try:
        call()
    except ClientError as error:
        said.append(error.response["Error"])
for number in range(3):
    session.client("rds").create_db_parameter_group(
        DBParameterGroupName=f"g{number}", DBParameterGroupFamily="f", Description="d"
    )
said.append(
    [
        [each["DBParameterGroupName"] for each in page["DBParameterGroups"]]
        for page in session.client("rds")
        .get_paginator("describe_db_parameter_groups")
        .paginate(PaginationConfig={"PageSize": 2})
    ]
)

# Which messages can be received, and how many cannot yet; and where a message says so itself.
sqs = session.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
for number in range(6):
    sqs.send_message(QueueUrl=queue, MessageBody=str(number), DelaySeconds=60 * (number // 4))


def look():
    counts = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"]
    said.append([value for key, value in counts.items() if key.startswith("Approximate")])
    found = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=2)
    said.append([each["Body"] for each in found.get("Messages", [])])


for _ in range(3):
    look()
usual, Message.visible = Message.visible, property(lambda message: message.body == "5")
look()
Message.visible, Message.delayed = usual, property(lambda message: message.body != "5")
look()

# Moments, the same one more than once.
for value in (0, 1, 1.5, 0, 0.0, 1_700_000_000, 1.5):
    said.append(str(utils.utcfromtimestamp(value)))
    said.append(utils.unix_time(utils.utcfromtimestamp(value)))
print(json.dumps(said))
"""


def said(how: str) -> str:
    """What a process of its own says."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, how],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": "0"},  # botocore lists a set in its name
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_is_remembered_is_what_would_be_worked_out() -> None:
    """What clients call themselves, sign and say of models; regions, errors, queues, moments."""
    assert json.loads(said("remembered")) == json.loads(said("anew"))
