"""botocore's events at less cost: the same handlers are called, in the same order."""

import subprocess
import sys

import pytest

pytest.importorskip("botocore.hooks")

SCRIPT = """
import copy, json, random, sys
import botocore.handlers, botocore.hooks, botocore.session
from botocore.hooks import EVENT_ALIASES, EventAliaser, HierarchicalEmitter, _PrefixTrie

if sys.argv[1] == "shared":
    from uradori.aws.events import share_what_events_need
    share_what_events_need()

said = []

# Names: every renamed part, alone and within, and the names of real sessions.
events = EventAliaser(HierarchicalEmitter())
for old in EVENT_ALIASES:
    for name in (old, f"before-call.{old}.Do", f"x-{old}.y", f"creating-client-class.{old}"):
        said.append(events._alias_event_name(name))
said.append(EventAliaser(HierarchicalEmitter(), {"a": "b"})._alias_event_name("x.a.y"))

# Handlers: trees that are changed and copied at random, each looked at after every step.
chance = random.Random(7)
trees = [_PrefixTrie()]
keys = ["a", "a.b", "a.b.c", "a.*", "*.b", "d.e", "a.b.d"]
for step in range(2000):
    tree = chance.choice(trees)
    key = chance.choice(keys)
    what = chance.random()
    if what < 0.5:
        tree.append_item(key, step, section=chance.randrange(3))
    elif what < 0.8:
        kept = list(tree.prefix_search(key))
        try:
            tree.remove_item(key, chance.choice(kept) if kept else -1)
        except (ValueError, AttributeError) as error:  # as botocore says that it is not there
            said.append(str(error))
    elif len(trees) < 20:
        trees.append(copy.copy(tree))
    said.append([list(each.prefix_search(key)) for key in keys for each in trees])

# Signatures: functions, methods, what hides its own, and what has none.
class Handler:
    def method(self, **kwargs): ...
    def strict(self, a): ...
    def __call__(self, **kwargs): ...

def open_(a, **kwargs): ...
def closed(a): ...
closed.__wrapped__ = open_
for each in (open_, closed, Handler().method, Handler().strict, Handler(), lambda **k: 0):
    said.append(bool(botocore.hooks.accepts_kwargs(each)))

# Clients: who is called for an event, from two sessions and three clients.
session = botocore.session.Session()
session.register("before-call.sqs", lambda **kwargs: "mine", unique_id="mine")
custom = botocore.session.Session(event_hooks=HierarchicalEmitter())
bare = botocore.session.Session(include_builtin_handlers=False)
botocore.handlers.BUILTIN_HANDLERS.append(("before-call.sqs.Do", Handler().method))
late = botocore.session.Session()
sessions = (session, botocore.session.Session(), custom, bare, late)
said.append([len(each._original_handler._handlers.prefix_search("before-call.sqs.Do"))
    for each in sessions])
for each in sessions:
    for service in ("sqs", "logs", "s3"):
        client = each.create_client(service, region_name="eu-west-1")
        client.meta.events.register_first("before-call.*.Do", lambda **kwargs: service)
        emitter = client.meta.events._emitter
        for name in (f"before-call.{service}.Do", f"choose-signer.{service}.Do", "docs.*"):
            found = emitter._handlers.prefix_search(name)
            said.append([getattr(each, "__qualname__", type(each).__name__) for each in found])
print(json.dumps(said))
"""


def test_same_names_handlers_and_signatures() -> None:
    """Two fresh processes say the same, whether they share or not."""
    plain, shared = (
        subprocess.run(
            [sys.executable, "-c", SCRIPT, how], capture_output=True, text=True, check=True
        ).stdout
        for how in ("plain", "shared")
    )
    assert "before-call.cloudwatch-logs.Do" in plain
    assert plain == shared
