"""What the broken worlds of AWS Lambda are made of: invocations that go otherwise."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from unittest import mock

from moto.awslambda.models import LambdaFunction

Answer = tuple[str, bool, str]
"""The result or error as JSON, whether it is an error, and the log."""


def invocations(change: Callable[..., Answer]) -> AbstractContextManager[Any]:
    """A world in which `change` runs functions; it is given one, and an event."""
    return mock.patch.object(LambdaFunction, "_invoke_lambda", change)
