"""What a snippet reads from AWS's API models: each value is one answer of the run's recording."""

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from unittest import mock

import boto3.session
import botocore.model
import botocore.session

from uradori.aws.clients import share_what_clients_build
from uradori.evidence.model import Origin
from uradori.run.inputs import Inputs, asked_by_snippet

MODEL_VALUES: dict[type, tuple[str, ...]] = {
    botocore.model.ServiceModel: (
        "documentation",
        "operation_names",
        "shape_names",
        "error_shapes",
        "metadata",
    ),
    botocore.model.OperationModel: (
        "documentation",
        "error_shapes",
        "idempotent_members",
        "has_event_stream_input",
        "has_event_stream_output",
        "has_streaming_input",
        "has_streaming_output",
        "deprecated",
    ),
    botocore.model.Shape: ("documentation", "required_members", "metadata", "type_name"),
    botocore.model.StructureShape: ("members",),
    botocore.model.StringShape: ("enum",),
}
"""What says something in a model; the rest leads from one part of it to another."""
LISTS = ("get_available_services", "get_available_regions")
"""Methods of a session that say what there is."""


def load_models(services: Iterable[str]) -> None:
    """Load the models of these services, for all runs that ask for one."""
    share_what_clients_build()
    loader = botocore.session.get_session().get_component("data_loader")
    for service in sorted({*loader.list_available_services("service-2")}.intersection(services)):
        loader.load_service_model(service, "service-2")


@contextlib.contextmanager
def observed(inputs: Inputs) -> Iterator[None]:
    """Inside the block, what the snippet itself takes from a model is given to it by `inputs`."""
    with contextlib.ExitStack() as patches:
        for model, names in MODEL_VALUES.items():
            for name in names:
                watched = _watched(name, model.__dict__.get(name), inputs)
                patches.enter_context(mock.patch.object(model, name, watched, create=True))
        for session in (botocore.session.Session, boto3.session.Session):
            for name in LISTS:
                listed = _listed(name, getattr(session, name), inputs)
                patches.enter_context(mock.patch.object(session, name, listed))
        yield


def _listed(name: str, original: Callable[..., Any], inputs: Inputs) -> Callable[..., Any]:
    """A method in the place of one of a session's, that tells of calls by the snippet itself."""

    def listed(session: Any, *arguments: Any, **named: Any) -> Any:
        value = original(session, *arguments, **named)
        if asked_by_snippet(sys._getframe(1)):
            return inputs.give("session", name, value, Origin.DEFINITION)
        return value

    return listed


def _watched(name: str, original: Any, inputs: Inputs) -> property:
    """A property in the place of one of botocore's, that tells of reads by the snippet itself."""

    def read(model: Any) -> Any:
        if name in model.__dict__:
            value = model.__dict__[name]
        else:
            value = original.__get__(model, type(model))
        # botocore reads its own models all the time; only what the snippet asks for counts.
        if not asked_by_snippet(sys._getframe(1)):
            return value
        called = getattr(model, "name", None) or vars(model).get("_service_name")
        whose = f"{type(model).__name__} {called or ''}".rstrip()
        return inputs.give(whose, name, value, Origin.DEFINITION)

    def write(model: Any, value: Any) -> None:
        model.__dict__[name] = value

    return property(read, write)
