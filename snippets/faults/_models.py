"""AWS's API models as botocore ships them, changed: what every fault of an API model is made of."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest import mock

from botocore.loaders import Loader

Model = dict[str, Any]


@contextmanager
def altered(service: str, alter: Callable[[Model], None]) -> Iterator[None]:
    """Change the model of `service` by `alter`, which gets a copy of its own."""
    load = Loader.load_service_model

    def load_altered(
        loader: Loader, service_name: str, type_name: str, api_version: str | None = None
    ) -> Model:
        model: Model = load(loader, service_name, type_name, api_version)
        if (service_name, type_name) == (service, "service-2"):
            model = json.loads(json.dumps(model))
            alter(model)
        return model

    with mock.patch.object(Loader, "load_service_model", load_altered):
        yield


def reworded(service: str, old: str, new: str) -> AbstractContextManager[None]:
    """Replace `old` by `new` wherever it stands in the model of `service`, as JSON text."""

    def reword(model: Model) -> None:
        text = json.dumps(model)
        _must_say(text, old)
        model.clear()
        model.update(json.loads(text.replace(old, new)))

    return altered(service, reword)


def redocumented(service: str, old: str, new: str, *place: str) -> AbstractContextManager[None]:
    """Replace `old` by `new` in the documentation of what stands at `place` in the model."""

    def reword(model: Model) -> None:
        for key in place:
            model = model[key]
        _must_say(model["documentation"], old)
        model["documentation"] = model["documentation"].replace(old, new)

    return altered(service, reword)


def _must_say(text: str, old: str) -> None:
    """Stop a fault that would change nothing: another version of botocore words it differently."""
    if old not in text:
        raise LookupError(f"the API model does not say {old!r}")
