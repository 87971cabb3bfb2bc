"""Faults as their source text declares them, read without running any of it."""

from random import Random

import pytest
from support.sites import FAULT, FAULTS, SNIPPET, Site, brief
from uradori.faults import fault
from uradori.project.faults import read_faults
from uradori.project.model import FaultSpec


def test_fault_is_read_from_its_text(site: Site) -> None:
    """Id, place and description, all from the source."""
    specs, problems = read_faults(site.project)
    assert problems == []
    assert specs == {
        FAULT: FaultSpec(
            id=FAULT,
            path=FAULTS,
            line=13,
            description={"ja": "単価が2倍になる", "en": "every price doubles"},
        )
    }


def test_reading_runs_nothing(site: Site) -> None:
    """A module of faults that would fail on import can still be read."""
    site.write(FAULTS, "raise SystemExit('ran')\n" + site.read(FAULTS))
    specs, problems = read_faults(site.project)
    assert (sorted(specs), problems) == ([FAULT], [])


@pytest.mark.parametrize(
    ("source", "names"),
    [
        pytest.param('@fault(ja="あ", en="a")\ndef x(rng): yield\n', ["m.x"], id="name"),
        pytest.param('@faults.fault(ja="あ", en="a")\ndef x(rng): yield\n', ["m.x"], id="dotted"),
        pytest.param(
            '@fault(ja="あ"\n"い", en="a" "b")\ndef x(rng): yield\n', ["m.x"], id="joined"
        ),
        pytest.param('@other\n@fault(ja="あ", en="a")\ndef x(r): yield\n', ["m.x"], id="second"),
        pytest.param("def x(rng): yield\n", [], id="helper function"),
        pytest.param('@other(ja="あ", en="a")\ndef x(rng): yield\n', [], id="other decorator"),
        pytest.param('class C:\n @fault(ja="あ", en="a")\n def x(r): yield\n', [], id="method"),
        pytest.param("x = 1\n", [], id="no function"),
        pytest.param("", [], id="empty"),
    ],
)
def test_what_counts_as_a_fault(site: Site, source: str, names: list[str]) -> None:
    """Functions of the module that are decorated with a call of `fault`."""
    site.write("snippets/faults/m.py", source)
    specs, problems = read_faults(site.project)
    assert ([name for name in specs if name != FAULT], problems) == (names, [])


@pytest.mark.parametrize(
    ("source", "line"),
    [
        pytest.param('@fault(en="a")\ndef x(rng): yield\n', 2, id="one language"),
        pytest.param('@fault(ja="", en="a")\ndef x(rng): yield\n', 2, id="empty"),
        pytest.param('@fault(ja=f"{1}", en="a")\ndef x(rng): yield\n', 2, id="computed"),
        pytest.param("@fault()\ndef x(rng): yield\n", 2, id="nothing"),
        pytest.param("\ndef (\n", 2, id="not Python"),
        pytest.param("\0", None, id="NUL"),
        pytest.param("x = " + "-" * 100_000 + "1\n", None, id="too deep"),
    ],
)
def test_unreadable_fault_is_reported(site: Site, source: str, line: int | None) -> None:
    """A description must be there in every language, as a literal."""
    site.write("snippets/faults/m.py", source)
    assert brief(read_faults(site.project)[1]) == [("UR116", "snippets/faults/m.py", line)]


def test_hidden_modules_hold_no_faults(site: Site) -> None:
    """Helpers of faults, and the lock files of editors, are passed over."""
    site.write("snippets/faults/_shared.py", '@fault(ja="あ", en="a")\ndef x(rng): yield\n')
    site.dangle("snippets/faults/.#prices.py")
    specs, problems = read_faults(site.project)
    assert (sorted(specs), problems) == ([FAULT], [])


def test_site_without_faults(site: Site) -> None:
    """A missing folder is no fault and no exception; the snippet that names one is told."""
    site.delete(FAULTS)
    assert read_faults(site.project) == ({}, [])
    assert site.problems == [("UR104", SNIPPET, 1)]


def test_declared_fault_breaks_and_mends() -> None:
    """The decorator makes a context manager: broken inside, mended after, even on an error."""
    seen: list[str] = []

    @fault(en="something breaks")
    def breaks(rng: Random):  # type: ignore[no-untyped-def]
        seen.append(f"broken {rng.random()}")
        try:
            yield
        finally:
            seen.append("mended")

    with pytest.raises(AssertionError), breaks(Random(1)):
        raise AssertionError
    assert seen == [f"broken {Random(1).random()}", "mended"]


def test_fault_needs_a_description() -> None:
    """A fault that nobody can read about is refused when it is declared."""
    with pytest.raises(TypeError, match="description"):
        fault()
