"""What botocore's events cost, done once for all clients, or not until it is needed.

What is done for an event is said by handlers: a hundred come with a session, and each client copies
them all to add a few of its own. Nothing here changes which are called, or in which order.
"""

import copy
import inspect
from typing import Any

import botocore.hooks
import botocore.session
from botocore.handlers import BUILTIN_HANDLERS
from botocore.hooks import EVENT_ALIASES, EventAliaser, HierarchicalEmitter

Node = dict[str, Any]
"""A node of the tree of handlers, in which the parts of an event's name lead to them."""


def share_what_events_need() -> None:
    """Have clients and sessions of this process and its children know events at less cost."""
    _share_names()
    _share_handlers()
    _begin_with_handlers()
    _know_signatures()


def _share_names() -> None:
    """Have an event's name of today found once for all, and at once where no part was renamed.

    Each client and each session would try all renamed parts on every name that it meets.
    """
    begin, find = EventAliaser.__init__, EventAliaser._alias_event_name
    renamed = frozenset(old.partition(".")[0] for old in EVENT_ALIASES)
    known: dict[str, str] = {}

    def beginning(self: Any, emitter: Any, event_aliases: Any = None) -> None:
        begin(self, emitter, event_aliases)
        if self._event_aliases is EVENT_ALIASES:
            self._alias_name_cache = known

    def finding(self: Any, name: str) -> Any:
        if self._alias_name_cache is known and renamed.isdisjoint(name.split(".")):
            return name
        return find(self, name)

    EventAliaser.__init__ = beginning
    EventAliaser._alias_event_name = finding
    EventAliaser.__copy__ = _copied


def _copied(events: EventAliaser) -> EventAliaser:
    """A client's own handlers, as botocore copies them; what events are called is shared."""
    return EventAliaser(copy.copy(events._emitter), events._event_aliases)


def _share_handlers() -> None:
    """Have a copy of a tree share its nodes, of which those that lead to a change are replaced."""
    tree = botocore.hooks._PrefixTrie
    append, remove = tree.append_item, tree.remove_item

    def own(self: Any, key: str) -> None:
        if vars(self).get("is_shared"):
            self._root = _own(self._root, key.split("."))

    def appending(self: Any, key: str, *handler: Any, **how: Any) -> None:
        own(self, key)
        append(self, key, *handler, **how)

    def removing(self: Any, key: str, value: Any) -> None:
        own(self, key)
        remove(self, key, value)

    def copied(self: Any) -> Any:
        twin = type(self)()
        twin._root = self._root
        twin.is_shared = self.is_shared = True
        return twin

    tree.append_item, tree.remove_item, tree.__copy__ = appending, removing, copied


def _own(node: Node, parts: list[str]) -> Node:
    """A copy of a node and of those below it that these parts lead to; the rest is shared."""
    children = dict(node["children"])
    if parts and parts[0] in children:
        children[parts[0]] = _own(children[parts[0]], parts[1:])
    return {**node, "children": children, "values": copy.copy(node["values"])}


def _begin_with_handlers() -> None:
    """Have a session begin with a copy of the handlers that another one began with.

    Not where botocore's list of them was changed meanwhile, or where there are others already.
    """
    session = botocore.session.Session
    register = session._register_builtin_handlers
    known: list[tuple[list[Any], HierarchicalEmitter]] = []

    def registering(self: Any, events: Any) -> None:
        emitter = self._original_handler
        usual = type(emitter) is HierarchicalEmitter and not emitter._handlers._root["children"]
        if usual and known and known[0][0] == BUILTIN_HANDLERS:
            vars(emitter).update(vars(copy.copy(known[0][1])))
            return
        register(self, events)
        if usual:
            known[:] = [([*BUILTIN_HANDLERS], copy.copy(emitter))]

    session._register_builtin_handlers = registering


def _know_signatures() -> None:
    """Ask a handler's code whether it takes any keyword, where that is the whole signature."""
    look = botocore.hooks.accepts_kwargs

    def accepts_kwargs(function: Any) -> Any:
        code = getattr(function, "__code__", None)
        if code is None or hasattr(function, "__signature__"):
            return look(function)
        return code.co_flags & inspect.CO_VARKEYWORDS

    botocore.hooks.accepts_kwargs = accepts_kwargs
