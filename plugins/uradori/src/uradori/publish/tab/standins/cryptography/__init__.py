"""Stands in for `cryptography` where that cannot be installed: in a reader's browser.

This is no cryptography. It has RSA signatures and self-signed certificates alone (`_rsa.py`), which
simulated AWS puts on what SNS delivers, all by one key that is published right there. Everything
else can be imported, and stops the run as soon as it is called.
"""

import sys
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

__version__ = "0 (a stand-in of uradori's)"


class NotHere(BaseException):
    """Asked for what the stand-in does not have; no `except Exception` takes it for an answer."""


class _Missing(type):
    """The type of what can be named, and not used."""

    def __call__(cls, *_: Any, **__: Any) -> Any:
        raise NotHere(f"{cls.__module__}.{cls.__name__} is not there in a browser")

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _missing(f"{cls.__module__}.{cls.__name__}", name)


def _missing(module: str, name: str) -> Any:
    if name.startswith("Invalid"):
        return type(name, (Exception,), {"__module__": module})
    return _Missing(name, (), {"__module__": module})


class _Module(ModuleType):
    """A module, or a function, which is called alike: to call it stops the run."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        from cryptography import _rsa

        found = _rsa.NAMES.get(name)
        if found is None and name.islower():
            return import_module(f"{self.__name__}.{name}")
        found = found or _missing(self.__name__, name)
        setattr(self, name, found)
        return found

    def __call__(self, *_: Any, **__: Any) -> Any:
        raise NotHere(f"{self.__name__} is not there in a browser")


class _Finder(MetaPathFinder, Loader):
    """Gives a module for every name below `cryptography` that is no file here."""

    def find_spec(self, name: str, _path: Any = None, _target: Any = None) -> ModuleSpec | None:
        if name.startswith(f"{__name__}.") and not name.startswith(f"{__name__}._"):
            return ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to execute."""


sys.meta_path.append(_Finder())
