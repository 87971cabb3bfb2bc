"""What moto and botocore work out anew in each process, remembered by the host for its children.

Measured over a third of the first site's snippets: a ninth of their processor time.
"""

import contextlib
import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import boto3
import botocore.loaders
import botocore.session
import moto.core.utils
from botocore.exceptions import BotoCoreError
from botocore.model import ListShape, MapShape, ServiceModel, Shape, StructureShape
from botocore.useragent import UserAgentComponent, sanitize_user_agent_string_component
from moto.core.base_backend import AccountSpecificBackend, BackendDict
from moto.core.errors import ErrorLookupFactory
from moto.core.loaders import create_loader
from moto.core.responses import BaseResponse
from moto.core.routing import get_service_router
from moto.core.serialize import DEFAULT_ALIAS_PROVIDERS, XFormedAttributePicker
from moto.core.utils import (
    camelcase_to_underscores,
    get_pagination_model,
    get_service_model,
    method_names_from_class,
    utcfromtimestamp,
)

ANYWHERE = "us-east-1"
"""A region; what is worked out of an API model is the same in all."""
MOST_SHAPES = 20_000
"""Of an API model, that are worked out ahead: all but the largest have far fewer."""
MOST_NAMES = 20_000
"""Of members of answers, with the names that are looked for."""
KINDS_OF_DATA = ("service-2", "waiters-2", "paginators-1", "resources-1", "endpoint-rule-set-1")
"""Data files of a service; before one is read, the folders of all services are looked through."""


def remember(services: Iterable[str]) -> None:
    """Work out, once and for all children, what calls to these services need every time."""
    _remember_results(sanitize_user_agent_string_component)
    UserAgentComponent.to_string = _remembered_where_alike(UserAgentComponent.to_string)
    _remember_results(utcfromtimestamp)  # of 0, for every message that moto looks at
    underscored = _remember_results(camelcase_to_underscores)
    methods = _remember_results(method_names_from_class)
    loader = botocore.session.get_session().get_component("data_loader")
    for kind in KINDS_OF_DATA:
        loader.list_available_services(kind)
    motos = create_loader()
    for kind in ("service-2", "paginators-1"):
        motos.list_available_services(kind)
    moto.core.utils.create_loader = lambda: motos  # type: ignore[attr-defined]
    errors = functools.cache(ErrorLookupFactory._create_error_lut)
    ErrorLookupFactory._create_error_lut = staticmethod(errors)  # type: ignore[method-assign]
    for service in services:
        model = get_service_model(service)
        _look_up_data(loader, service)
        _look_up_routes(model)
        errors(model)
        _resolve(model)
        _resolve(boto3.client(service, region_name=ANYWHERE).meta.service_model)
        with contextlib.suppress(BotoCoreError):  # nothing of some is given page by page
            get_pagination_model(service)
        for operation in model.operation_names:
            underscored(operation)
    for kind_of_response in _all_below(BaseResponse):
        methods(kind_of_response)
    _remember_names()
    # Each of moto's is a thing of its own; it looks one up among all with every request.
    BackendDict.__eq__ = object.__eq__  # type: ignore[method-assign]


def remember_regions() -> None:
    """Have moto find the regions of a service once, and not once an account that it simulates."""
    find = AccountSpecificBackend._generate_regions.__wrapped__
    known = functools.cache(functools.partial(find, None))  # it asks nothing of the account

    def regions(_: Any, service: str) -> list[str]:
        return known(service)

    AccountSpecificBackend._generate_regions = regions  # type: ignore[method-assign,assignment]


def _remember_names() -> None:
    """Have moto find once by which names it looks in a dict for a member of an answer.

    They follow from the member and its shape alone, unless somebody tells it of other names.
    """
    find = XFormedAttributePicker.get_possible_keys
    known: dict[tuple[int, str], tuple[Shape, tuple[str, ...]]] = {}

    def finding(itself: Any, context: Any) -> Iterable[str]:
        if type(context.obj) is not dict or itself.alias_providers is not DEFAULT_ALIAS_PROVIDERS:
            return find(itself, context)
        place = id(context.shape), context.key
        if place not in known:
            if len(known) >= MOST_NAMES:
                known.clear()
            # Held with its shape, whose number is no other's.
            known[place] = context.shape, tuple(find(itself, context))
        return known[place][1]

    XFormedAttributePicker.get_possible_keys = finding  # type: ignore[method-assign,assignment]


def _remember_results(function: Callable[..., Any]) -> Callable[..., Any]:
    """Have a pure function remember what it gave, wherever it was imported to."""
    remembering = functools.cache(function)
    for module in list(sys.modules.values()):
        if getattr(module, "__dict__", {}).get(function.__name__) is function:
            setattr(module, function.__name__, remembering)
    return remembering


def _remembered_where_alike(
    to_string: Callable[[UserAgentComponent], str],
) -> Callable[[UserAgentComponent], str]:
    """`to_string`, remembering the parts of a user agent that are the same with every request.

    One of limited size is made anew each time, with a limit that equals no other.
    """
    known = functools.cache(to_string)
    return lambda part: known(part) if part.size_config is None else to_string(part)


def _resolve(model: ServiceModel) -> None:
    """Have a model know the shapes of what its operations are asked and answer."""
    waiting: list[tuple[Shape | None, frozenset[str]]] = []
    for name in model.operation_names:
        operation = model.operation_model(name)
        waiting += [(operation.input_shape, frozenset()), (operation.output_shape, frozenset())]
    for _ in range(MOST_SHAPES):
        if not waiting:
            return
        shape, above = waiting.pop()
        if shape is None or shape.name in above:  # one that contains itself has no end
            continue
        below = {*above, shape.name}
        waiting += [(each, frozenset(below)) for each in _parts(shape)]


def _parts(shape: Shape) -> list[Shape]:
    """The shapes that one is made of, which are worked out as they are asked for."""
    if isinstance(shape, StructureShape):
        return [*shape.members.values()]
    if isinstance(shape, MapShape):
        return [shape.key, shape.value]
    return [shape.member] if isinstance(shape, ListShape) else []


def _look_up_data(loader: botocore.loaders.Loader, service: str) -> None:
    for kind in KINDS_OF_DATA:
        with contextlib.suppress(BotoCoreError):  # not every service has every kind
            loader.load_service_model(service, kind)


def _look_up_routes(model: ServiceModel) -> None:
    """Have moto know which address means which operation, where services have several."""
    protocol = model.resolved_protocol
    if protocol.startswith("rest"):
        get_service_router(model.service_name)._get_router(protocol)


def _all_below(base: type) -> Iterator[type]:
    below: list[type] = base.__subclasses__()
    for each in below:
        yield each
        yield from _all_below(each)
