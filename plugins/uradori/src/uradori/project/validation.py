"""Reads untrusted TOML and JSON into typed dataclasses, naming everything that is wrong at once."""

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import GenerateJsonSchema

T = TypeVar("T")


_adapters: dict[Any, TypeAdapter[Any]] = {}
"""One a shape: building it costs more than all its uses in a build."""


def _adapter(shape: type[T]) -> TypeAdapter[T]:
    if shape not in _adapters:
        _adapters[shape] = TypeAdapter(shape)
    return _adapters[shape]


def read(shape: type[T], data: Any) -> tuple[T | None, list[tuple[str, str]]]:
    """Give (value, []) or (None, [(dotted key, what is wrong), …]) for already parsed data."""
    try:
        return _adapter(shape).validate_python(data), []
    except ValidationError as error:
        return None, _complaints(error)


def read_json(shape: type[T], data: bytes) -> tuple[T | None, list[tuple[str, str]]]:
    """As `read`, from the bytes of a JSON document."""
    try:
        return _adapter(shape).validate_json(data), []
    except ValidationError as error:
        return None, _complaints(error)


def to_json(shape: type[T], value: T) -> bytes:
    """The one byte sequence that stands for `value`: indented UTF-8 JSON with a final newline."""
    return _adapter(shape).dump_json(value, indent=1) + b"\n"


def to_line(shape: type[T], value: T) -> bytes:
    """`value` as one line of JSON, for a pipe."""
    return _adapter(shape).dump_json(value) + b"\n"


def to_data(shape: type[T], value: T) -> Any:
    """`value` as plain data that any JSON writer takes."""
    return _adapter(shape).dump_python(value, mode="json")


def schema(shape: type[T], title: str, url: str = "") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_data` gives; `url` is its own address."""
    head = {"$schema": GenerateJsonSchema.schema_dialect} | ({"$id": url} if url else {})
    return {**head, **_adapter(shape).json_schema(mode="serialization"), "title": title}


def prepare(*shapes: Any) -> None:
    """Build now what reading and writing these shapes needs, so that forked children have it."""
    for shape in shapes:
        _adapter(shape)


def _complaints(error: ValidationError) -> list[tuple[str, str]]:
    return [
        (".".join(map(str, item["loc"])), _plain(item["type"], item["msg"]))
        for item in error.errors(include_url=False, include_input=False)
    ]


def _plain(kind: str, message: str) -> str:
    """Pydantic's words, with the two that authors meet most often put plainly."""
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        return "no such key"
    return message[:1].lower() + message[1:]
