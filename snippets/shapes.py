"""AWS's API models, asked for what may not be there: what is missing is empty, and no error.

A place is written as a path: an operation, then members of what it takes, as in
`PutRecordBatch.Records.Data`. Lists are passed through to what they hold.
"""

from typing import Any

import botocore.session
from botocore.model import ServiceModel, Shape


def api(service: str) -> ServiceModel:
    """Today's API model of a service, by the name that boto3 uses."""
    model: ServiceModel = botocore.session.get_session().get_service_model(service)
    return model


def _inside(shape: Shape | None) -> Shape | None:
    while shape is not None and shape.type_name == "list":
        shape = shape.member
    return shape


def at(model: ServiceModel, path: str) -> Shape | None:
    """The shape at a path, or nothing."""
    operation, *names = path.split(".")
    if operation not in model.operation_names:
        return None
    shape: Shape | None = model.operation_model(operation).input_shape
    for name in names:
        shape = getattr(_inside(shape), "members", {}).get(name)
    return shape


def bounds(model: ServiceModel, path: str) -> dict[str, Any]:
    """The smallest and the largest value, size or length there, as far as there are any."""
    metadata = getattr(at(model, path), "metadata", {})
    return {name: metadata[name] for name in ("min", "max") if name in metadata}


def choices(model: ServiceModel, path: str) -> list[str]:
    """The values to choose from there."""
    return list(getattr(_inside(at(model, path)), "enum", []))


def members(model: ServiceModel, path: str) -> set[str]:
    """What can be given there."""
    return {*getattr(_inside(at(model, path)), "members", {})}


def required(model: ServiceModel, path: str) -> set[str]:
    """What must be given there."""
    return {*getattr(_inside(at(model, path)), "required_members", [])}


def words(model: ServiceModel, path: str) -> str:
    """What the documentation says there."""
    return getattr(at(model, path), "documentation", "")
