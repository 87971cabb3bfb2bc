"""What a snippet asks of AWS through boto3: each call is one answer of the run's recording."""

import contextlib
from collections.abc import Iterator
from functools import partial
from typing import Any
from unittest import mock

import botocore.client
from botocore.exceptions import ClientError
from botocore.model import Shape

from uradori.engines import answers
from uradori.evidence.model import Call
from uradori.run.mutants import Place
from uradori.run.recording import Recording, shorten

DEPTH = 3
"""Levels of structures in an example value; shapes may contain themselves."""


@contextlib.contextmanager
def recorded(recording: Recording) -> Iterator[None]:
    """Record every boto3 call made inside the block."""
    original = botocore.client.BaseClient._make_api_call

    def make_api_call(client: Any, operation: str, parameters: dict[str, Any]) -> Any:
        index = recording.number()
        service = client.meta.service_model.service_name
        request = shorten(parameters)  # before botocore puts its own things into them
        try:
            response = original(client, operation, parameters)
        except ClientError as error:
            problem = shorten(_without_metadata(error.response.get("Error", {})))
            recording.keep(index, Call(service, operation, request, problem, ok=False))
            raise
        result = shorten(_without_metadata(response))
        recording.keep(index, Call(service, operation, request, result))
        if answers.is_setting_up():
            return response
        shape = client.meta.service_model.operation_model(operation).output_shape
        return recording.give(index, operation, response, partial(_example, shape))

    with mock.patch.object(botocore.client.BaseClient, "_make_api_call", make_api_call):
        yield


def _without_metadata(result: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in result.items() if key != "ResponseMetadata"}


def _example(shape: Shape | None, path: Place) -> Any:
    """A smallest value for the member at `path` of a response, where the API model knows one."""
    for key in path:
        if shape is None:
            return None
        if shape.type_name == "structure":
            shape = shape.members.get(key)
        elif shape.type_name == "list":
            shape = shape.member
        elif shape.type_name == "map":
            shape = shape.value
        else:
            return None
    return None if shape is None else _smallest(shape, depth=0)


def _smallest(shape: Shape, depth: int) -> Any:
    if shape.type_name == "structure":
        members = shape.members.items() if depth < DEPTH else ()
        return {name: _smallest(member, depth + 1) for name, member in members}
    if shape.type_name == "list":
        return [_smallest(shape.member, depth + 1)]
    if shape.type_name == "map":
        return {}
    plain = {"string": "~", "character": "~", "integer": 1, "long": 1, "float": 1.0, "double": 1.0}
    return {**plain, "boolean": True, "blob": b"~"}.get(shape.type_name)
