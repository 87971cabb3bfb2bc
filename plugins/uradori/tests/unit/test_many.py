"""What is read again from the disk is what was put there, and a site is judged alike with it."""

import tempfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builds import plain
from support.edits import divided, edited_site
from support.sites import SNIPPET, Site
from support.verdicts import every_verdict
from uradori.evidence.ledger import load_ledger
from uradori.project import many
from uradori.project.many import Many
from uradori.publish.publisher import with_problems

NAMES = st.sampled_from("abcde")
STEPS = st.lists(st.tuples(NAMES, st.none() | st.text()))


@given(STEPS, st.integers(0, 3))
def test_it_is_a_mapping(steps: list[tuple[str, str | None]], most: int) -> None:
    """Whatever is put in, replaced and taken out, and however much of it is in memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(many, "IN_MEMORY", most)
        found, wanted = Many[str](), dict[str, str]()
        for name, value in steps:
            if value is None:
                assert found.pop(name, None) == wanted.pop(name, None)
            else:
                found[name] = wanted[name] = value
            assert list(found.items()) == list(wanted.items())
            assert (len(found), name in found) == (len(wanted), name in wanted)


def test_what_finds_no_room_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is no reason not to judge a site."""

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(many, "IN_MEMORY", 1)
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    found = Many[int]()
    for at in range(3):
        found[str(at)] = at
    assert [*found.items()] == [("0", 0), ("1", 1), ("2", 2)]


@pytest.mark.parametrize("most", [0, 1])
@pytest.mark.parametrize("kind", ["verdicts", "pages", "problems"])
def test_a_site_is_judged_alike(
    site: Site, monkeypatch: pytest.MonkeyPatch, kind: str, most: int
) -> None:
    """Entries and all that is wrong, in the same order; with claims that pages have code of."""
    monkeypatch.setattr(many, "IN_MEMORY", most)
    if kind == "verdicts":
        site = plain(every_verdict(site.root / "more"))
    else:
        site = divided(edited_site(site))
    if kind == "problems":
        waivers = '# waivers = { UR117 = "odd", UR134 = "waives nothing", UR999 = "none such" }\n'
        site.edit(SNIPPET, '# limits.en = "without the free tier"\n', waivers)
        quoted = "[two]{ by=much } and [three]{ by=odd }\n///\n"
        for name in ("docs/en/again.md", "docs/ja/bills.md"):
            block = "/// claim | on/page\nOne.\n///\n\n```python\nassert 1\n```\n"
            site.write(name, f"{site.read(name)}\n/// claim | queues/other\n{quoted}\n{block}")
    plainly, sparing = (with_problems(load_ledger(site.root, many=each)) for each in (dict, Many))
    assert list(sparing.entries.items()) == list(plainly.entries.items())
    assert sparing.problems == plainly.problems
    assert (sparing.waived, sparing.unasked) == (plainly.waived, plainly.unasked)
    assert dict(sparing.catalog.said) == dict(plainly.catalog.said)
    assert plainly.problems
