"""AWS's API models, asked for what may not be there: what is missing is empty, and no error.

A place is written as a path: an operation, then members of what it takes, as in
`PutRecordBatch.Records.Data`. Lists are passed through to what they hold; what the last one holds
is `PutRecordBatch.Records[]`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import botocore.session
from botocore.model import ServiceModel, Shape


@dataclass(frozen=True, slots=True)
class Nothing:
    """What a snippet reads of a shape, where there is none."""

    metadata: Mapping[str, object] = field(default_factory=dict)
    enum: tuple[str, ...] = ()
    members: Mapping[str, Shape] = field(default_factory=dict)
    required_members: tuple[str, ...] = ()
    documentation: str = ""


def api(service: str) -> ServiceModel:
    """Today's API model of a service, by the name that boto3 uses."""
    model: ServiceModel = botocore.session.get_session().get_service_model(service)
    return model


def at(model: ServiceModel, path: str) -> Shape | Nothing:
    """The shape at a path. It is the snippet that reads it, for reads of its own are watched."""
    operation, *names = path.removesuffix("[]").split(".")
    if operation not in model.operation_names:
        return Nothing()
    shape: Shape | None = model.operation_model(operation).input_shape
    for name in names:
        shape = getattr(_inside(shape), "members", {}).get(name)
    return (_inside(shape) if path.endswith("[]") else shape) or Nothing()


def _inside(shape: Shape | None) -> Shape | None:
    while shape is not None and shape.type_name == "list":
        shape = shape.member
    return shape
