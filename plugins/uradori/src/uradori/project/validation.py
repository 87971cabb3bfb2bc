"""Reads untrusted TOML and JSON into typed dataclasses, naming everything that is wrong at once."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Strict,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import ErrorDetails

T = TypeVar("T")


_adapters: dict[Any, TypeAdapter[Any]] = {}
"""One a shape: building it costs more than all its uses in a build."""
_schemas: dict[Any, dict[str, Any]] = {}


def _adapter(shape: type[T]) -> TypeAdapter[T]:
    if shape not in _adapters:
        _adapters[shape] = TypeAdapter(shape)
    return _adapters[shape]


def read(shape: type[T], data: Any) -> tuple[T | None, list[tuple[str, str]]]:
    """Give (value, []) or (None, [(dotted key, what is wrong), …]) for already parsed data."""
    try:
        return _adapter(shape).validate_python(data), []
    except ValidationError as error:
        return None, _complaints(shape, error)


def read_json(shape: type[T], data: bytes) -> tuple[T | None, list[tuple[str, str]]]:
    """As `read`, from the bytes of a JSON document."""
    try:
        return _adapter(shape).validate_json(data), []
    except ValidationError as error:
        return None, _complaints(shape, error)


def _no_number(value: Any) -> Any:
    if isinstance(value, int | float):  # of seconds since 1970, which nobody means
        raise ValueError("must be a date, as 2026-01-31")  # noqa: TRY004 - for pydantic
    return value


Flag = Annotated[bool, Strict()]
"""True or false: no word that means one of them, and no number."""
Whole = Annotated[int, Strict()]
"""A whole number: no text that looks like one, and neither true nor false."""
Number = Annotated[float, Strict()]
"""A number, be it a whole one; the same holds."""
Day = Annotated[date, BeforeValidator(_no_number)]
"""A date, or text that is one."""


def plain_json(text: str | bytes) -> Any:
    """What a JSON document says, in whatever shape. Raises ValueError where it is none."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deep") from None


def to_json(shape: type[T], value: T) -> bytes:
    """The one byte sequence that stands for `value`: indented UTF-8 JSON with a final newline."""
    return _adapter(shape).dump_json(value, indent=1) + b"\n"


def to_line(shape: type[T], value: T) -> bytes:
    """`value` as one line of JSON, for a pipe."""
    return _adapter(shape).dump_json(value) + b"\n"


def line_writer(shape: type[T]) -> Callable[[T], bytes]:
    """What makes a value one line of JSON, without its end; found now, whatever is changed later.

    The validating library's compiled part does it, which code of the same process cannot change.
    """
    return _adapter(shape).serializer.to_json


def to_data(shape: type[T], value: T) -> Any:
    """`value` as plain data that any JSON writer takes."""
    return _adapter(shape).dump_python(value, mode="json")


def schema(shape: type[T], title: str, url: str = "") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_data` gives; `url` is its own address."""
    head = {"$schema": GenerateJsonSchema.schema_dialect} | ({"$id": url} if url else {})
    if shape not in _schemas:
        _schemas[shape] = _adapter(shape).json_schema(mode="serialization")
    return {**head, **_schemas[shape], "title": title}


def prepare(*shapes: Any) -> None:
    """Build now what reading and writing these shapes needs, so that forked children have it."""
    for shape in shapes:
        _adapter(shape)


def open_list(known: Iterable[str], unknown: str = "", *, nullable: bool = False) -> WithJsonSchema:
    """A schema that names the known values without closing the list.

    `unknown` says what a value means that is not among them, `nullable` that there may be none.
    """
    values = [str(each) for each in known]
    named = f"Known today: {', '.join(values)}; others may come."
    return WithJsonSchema(
        {
            "type": ["string", "null"] if nullable else "string",
            "examples": values,
            "$comment": f"{named} {unknown}".strip(),
        }
    )


def matching(pattern: str, words: str) -> AfterValidator:
    """Text that matches `pattern` as a whole; what does not gets the complaint `words`."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(words)
        return value

    return AfterValidator(check)


def unknown_key(key: str, known: Iterable[str]) -> str:
    """What is wrong with a key that nobody knows, and which one may be meant."""
    close = get_close_matches(key, list(known), n=1)
    return f'no such key; did you mean "{close[0]}"?' if close else "no such key"


def _complaints(shape: Any, error: ValidationError) -> list[tuple[str, str]]:
    items = error.errors(include_url=False, include_input=False)
    places = {item["loc"][:-1] for item in items}
    found = dict.fromkeys(
        (_place(item["loc"]), _plain(shape, item))
        for item in items
        # A list of which no entry can be read is empty for that alone.
        if item["type"] != "too_short" or item["loc"] not in places
    )
    return list(found)


def _place(loc: tuple[int | str, ...]) -> str:
    """The key as an author would write it; entries of lists are counted from 1."""
    parts = (str(each + 1) if isinstance(each, int) else each for each in loc)
    return ".".join(part for part in parts if part != "[key]")


_WORDS = {
    "missing": "is missing",
    "string_type": "must be text in quotes",
    "string_too_short": "must not be empty",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "is too large a number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number, and not inf or nan",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "frozen_set_type": "must be a list",
    "dict_type": "must be a table",
    "mapping_type": "must be a table",
    "dataclass_type": "must be a table",
    "too_short": "must not be empty",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than": "must be less than {lt:g}",
    "less_than_equal": "must be at most {le:g}",
    "enum": "must be one of: {expected}",
    "literal_error": "must be one of: {expected}",
    "date_type": "must be a date, as 2026-01-31",
    "date_parsing": "must be a date, as 2026-01-31",
    "date_from_datetime_parsing": "must be a date, as 2026-01-31",
    "date_from_datetime_inexact": "must be a date without a time, as 2026-01-31",
    "value_error": "{error}",
}
"""Kind of a complaint, as pydantic has it → our words for it; {…} is filled from its context."""


def _plain(shape: Any, item: ErrorDetails) -> str:
    kind, loc = item["type"], item["loc"]
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        top = len(loc) == 1 and is_dataclass(shape)
        return unknown_key(str(loc[-1]), [each.name for each in fields(shape)] if top else ())
    context = {name: _listed(value) for name, value in item.get("ctx", {}).items()}
    words = _WORDS.get(kind.removesuffix("_argument"))
    return words.format(**context) if words else item["msg"][:1].lower() + item["msg"][1:]


def _listed(value: Any) -> Any:
    """A list of choices as pydantic words it, "'a', 'b' or 'c'", without quotes; else as it is."""
    return re.sub(r"' or '|', '", ", ", value).strip("'") if isinstance(value, str) else value
