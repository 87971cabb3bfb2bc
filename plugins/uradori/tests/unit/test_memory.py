"""What moto and botocore work out anew: remembered, it is what they would have worked out."""

import os
import subprocess
import sys

import pytest

pytest.importorskip("moto")

SCRIPT = """
import json, sys
from datetime import UTC, datetime

import boto3
from botocore.config import Config
from moto import mock_aws

simulation = mock_aws()
simulation.start()
session = boto3.Session(
    region_name="eu-west-1", aws_access_key_id="a", aws_secret_access_key="b"
)
if sys.argv[1] == "remembered":
    from uradori.aws.memory import remember, remember_regions
    remember_regions()
    remember(["sqs", "route53"])

from moto.backends import get_backend
from moto.core import utils

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
    """A client's name for itself, the regions of services, and moments in time."""
    assert said("remembered") == said("anew") != ""
