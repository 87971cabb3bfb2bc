"""Workflows that are really executed, by moto if it is there: set-up of checks of Step Functions.

Unless it is told to execute state machines, moto reports every execution as a success at once.
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest import mock

import boto3

PATIENCE = 60.0
"""Seconds that an execution may take, however busy this machine is."""
PAUSE = 0.5
"""Seconds between two looks at an execution."""
ROLE = "arn:aws:iam::123456789012:role/workflows"


@contextmanager
def executed() -> Iterator[None]:
    """Have moto execute state machines inside the block; elsewhere nothing needs to be done."""
    try:
        from moto.core.config import default_user_config
    except ImportError:
        yield
        return
    with mock.patch.dict(default_user_config["stepfunctions"], execute_state_machine=True):
        yield


def run(name: str, states: Mapping[str, Any]) -> dict[str, Any]:
    """Execute a workflow that begins with the first of its states; gives how it ended."""
    workflows: Any = boto3.client("stepfunctions")
    definition = json.dumps({"StartAt": next(iter(states)), "States": dict(states)})
    machine = workflows.create_state_machine(name=name, definition=definition, roleArn=ROLE)
    started = workflows.start_execution(stateMachineArn=machine["stateMachineArn"])
    deadline = time.monotonic() + PATIENCE
    while True:
        found: dict[str, Any] = workflows.describe_execution(executionArn=started["executionArn"])
        if found["status"] != "RUNNING" or time.monotonic() > deadline:
            return found
        time.sleep(PAUSE)
