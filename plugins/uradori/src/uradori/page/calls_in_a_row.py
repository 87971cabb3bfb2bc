"""Calls in a row that are alike but for what they send, told as one: a loop that fills a stream."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from uradori.page.calls import SameAnswer, ToldCall

SENT = 80
"""Characters of what was sent with several calls that are shown."""
FEW = 3
"""So many calls of one operation in a row are one, whatever they send."""
AT_ONCE = 1.0
"""Seconds within which calls must follow each other to be made in a row; a busy machine is slow."""


def folded(calls: Iterable[ToldCall]) -> Iterator[ToldCall]:
    """Calls of one operation at once, of which no two send the same, as one where they are many."""
    group: list[ToldCall] = []
    for call in calls:
        if group and not _goes_on(group, call):
            yield from _one_of(group)
            group = []
        group.append(call)
    yield from _one_of(group)


def _goes_on(group: Sequence[ToldCall], call: ToldCall) -> bool:
    last = group[-1]
    new = all(call.request != each.request for each in group)
    at_once = call.started - last.started < AT_ONCE
    return _alike(last) == _alike(call) and new and last.ok == call.ok and at_once


def _alike(call: ToldCall) -> tuple[str, ...]:
    """What is the same of calls in a row; where nothing is sent, their parameters are."""
    return call.service, call.about, call.operation, "" if call.sent else call.settings


def _one_of(group: Sequence[ToldCall]) -> list[ToldCall]:
    if len(group) < FEW:
        return list(group)
    first, settings = group[0], [each.settings for each in group]
    shared = settings[0] if len(set(settings)) == 1 else ""
    what = [each.sent if shared else _joined(each) for each in group]
    if not shared and len({each.sent for each in group}) == 1:  # the parameters alone differ
        what = settings
    said: dict[str, list[str]] = {}
    for each, sent in zip(group, what, strict=True):
        said.setdefault(each.returned, []).append(sent)
    parts = tuple(
        SameAnswer(_listed(sent) if len(said) > 1 else "", returned, len(sent))
        for returned, sent in said.items()
    )
    return [
        replace(
            first,
            sent=_listed(what) if len(said) == 1 else "",
            settings=shared,
            parts=parts,
            times=sum(each.times for each in group),
            request="\n".join(each.request for each in group),
            result="\n".join(each.result for each in group),
        )
    ]


def _joined(call: ToldCall) -> str:
    return " ".join(filter(None, (call.sent, call.settings)))


def _listed(texts: Sequence[str]) -> str:
    """As many as have room, each once, and how many more there are; a name is said once."""
    texts = list(dict.fromkeys(texts))
    name = texts[0].partition("=")[0] + "="
    if len(texts) > 1 and all(each.startswith(name) and " " not in each for each in texts):
        texts = [texts[0], *(each.removeprefix(name) for each in texts[1:])]
    shown = ""
    for place, each in enumerate(texts):
        longer = f"{shown}, {each}" if shown else each
        if len(longer) > SENT:
            return f"{shown or each}, … +{len(texts) - max(place, 1)}"
        shown = longer
    return shown
