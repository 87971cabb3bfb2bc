"""What the clients of a host and of the children it forks share, rather than build anew."""

import copy
import functools
import inspect
from collections.abc import Callable
from typing import Any

import botocore.hooks
import botocore.httpsession
import botocore.loaders
import botocore.session


@functools.cache
def share_what_clients_build() -> None:
    """Have the clients of this process and its children share what each would build anew.

    That is the loader of the API models, which is most of what a client costs, the names that
    events have today, and the TLS settings.
    """
    loader = botocore.loaders.create_loader()
    # As a session asks: a list is remembered by how it was asked for.
    loader.list_available_services(type_name="service-2")

    def register(session: botocore.session.Session) -> None:
        session._components.register_component("data_loader", loader)

    botocore.session.Session._register_data_loader = register
    _share_names_of_events()
    _know_signatures()
    create = botocore.httpsession.create_urllib3_context
    botocore.httpsession.create_urllib3_context = functools.cache(create)


def _share_names_of_events() -> None:
    """Have an event's name of today found once for all, and at once where none was renamed.

    Each client and each session would try all renamed parts on every name that it meets.
    """
    aliaser = botocore.hooks.EventAliaser
    begin, find = aliaser.__init__, aliaser._alias_event_name
    renamed = frozenset(old.partition(".")[0] for old in botocore.hooks.EVENT_ALIASES)
    known: dict[str, str] = {}

    def beginning(self: Any, emitter: Any, event_aliases: Any = None) -> None:
        begin(self, emitter, event_aliases)
        if self._event_aliases is botocore.hooks.EVENT_ALIASES:
            self._alias_name_cache = known

    def finding(self: Any, name: str) -> Any:
        if self._alias_name_cache is known and renamed.isdisjoint(name.split(".")):
            return name
        return find(self, name)

    aliaser.__init__ = beginning
    aliaser._alias_event_name = finding
    aliaser.__copy__ = _copy_with_aliases


def _copy_with_aliases(events: botocore.hooks.EventAliaser) -> botocore.hooks.EventAliaser:
    """A client's own handlers, as botocore copies them; what events are called is shared."""
    return botocore.hooks.EventAliaser(copy.copy(events._emitter), events._event_aliases)


def _know_signatures() -> None:
    """Ask a handler's code whether it takes any keyword, where that is the whole signature."""
    look: Callable[[Any], Any] = botocore.hooks.accepts_kwargs

    def accepts_kwargs(function: Any) -> Any:
        code = getattr(function, "__code__", None)
        if code is None or hasattr(function, "__signature__"):
            return look(function)
        return code.co_flags & inspect.CO_VARKEYWORDS

    botocore.hooks.accepts_kwargs = accepts_kwargs
