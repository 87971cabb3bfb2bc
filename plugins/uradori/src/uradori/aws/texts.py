"""What AWS's API models say in words, by place.

"sqs" is the service, "sqs/ReceiveMessage" an operation or a shape of it, and
"sqs/ReceiveMessage.WaitTimeSeconds" a member: of an operation's request, else of its answer.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from botocore.exceptions import DataNotFoundError
from botocore.loaders import Loader
from botocore.model import (
    ListShape,
    MapShape,
    NoShapeFoundError,
    OperationModel,
    ServiceModel,
    Shape,
    StructureShape,
)


def read(place: str) -> str:
    """The text at a place, as HTML. Raises LookupError where there is no such place."""
    service, _, rest = place.partition("/")
    model = _model(service)
    if not rest:
        return str(model.documentation)
    name, *members = rest.split(".")
    found = _named(model, name)
    for member in members:
        found = _member(found, member, name)
        name = member
    return str(found.documentation)


@cache
def _model(service: str) -> ServiceModel:
    # Only what came with botocore: a person's own models in their home are not AWS's words.
    loader = Loader(include_default_search_paths=False)
    loader.search_paths.append(Loader.BUILTIN_DATA_PATH)
    known = loader.list_available_services("service-2")
    if service not in known:
        raise LookupError(_unknown("service", service, known))
    try:
        return ServiceModel(loader.load_service_model(service, "service-2"), service)
    except DataNotFoundError as error:
        raise LookupError(_unknown("service", service, known)) from error


def _named(model: ServiceModel, name: str) -> OperationModel | Shape:
    if name in model.operation_names:
        return model.operation_model(name)
    try:
        return model.shape_for(name)
    except NoShapeFoundError as error:
        known = (*model.operation_names, *model.shape_names)
        raise LookupError(_unknown("operation or shape", name, known)) from error


def _member(of: OperationModel | Shape, name: str, whose: str) -> Shape:
    """The member of that name; of a list or a map, that of its elements."""
    shapes = [of.input_shape, of.output_shape] if isinstance(of, OperationModel) else [of]
    known: list[str] = []
    for shape in map(_element, shapes):
        members = shape.members if isinstance(shape, StructureShape) else {}
        if name in members:
            return members[name]
        known += members
    raise LookupError(_unknown(f"member of {whose}", name, known))


def _element(shape: Shape | None) -> Shape | None:
    """A list's or a map's element, however deep; any other shape itself."""
    while isinstance(shape, ListShape | MapShape):
        shape = shape.member if isinstance(shape, ListShape) else shape.value
    return shape


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    return f'there is no {what} "{name}"' + (f'; did you mean "{close[0]}"?' if close else "")
