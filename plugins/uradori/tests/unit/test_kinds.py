"""Kinds of proof and backends: what is registered, and what each backend can show."""

from importlib.metadata import EntryPoint

import pytest
from uradori.project import kinds
from uradori.project.kinds import BackendSpec, Kind, Strength

OURS = (
    "behaviour",
    "library",
    "engine",
    "calculation",  # ran
    "api_model",
    "quotation",  # says so
    "source",  # cited
)


def test_kinds_are_in_order() -> None:
    """The strongest first; of the same strength, as their places say."""
    assert [name for name in kinds.kinds() if name in OURS] == list(OURS)
    strengths = [kind.strength for kind in kinds.kinds().values()]
    assert strengths == sorted(strengths, key=list(Strength).index)


def test_registration_is_sound() -> None:
    """Nothing that is installed here is registered wrongly."""
    assert kinds.problems() == ()


@pytest.mark.parametrize(
    ("backend", "engines", "shown"),
    [
        ("moto", False, {"behaviour"}),
        ("moto", True, {"behaviour", "engine"}),
        ("plain", False, {*OURS} - {"behaviour"}),
        ("endpoint", True, set()),
        ("cloud", True, set()),
    ],
)
def test_backend_shows_what_it_can(backend: str, engines: bool, shown: set[str]) -> None:
    """A badge cannot claim more than its backend can show; engines testify anywhere."""
    assert kinds.kinds_shown(backend, engines=engines) == shown


@pytest.mark.parametrize("kind", kinds.kinds().values(), ids=lambda kind: kind.name)
def test_kind_has_words(kind: Kind) -> None:
    """Each says in both languages what a page needs of it; what is only cited has no badge."""
    assert set(kind.title) == {"ja", "en"}
    words = {"ja", "en"} if kind.tested else set()
    assert set(kind.badge) == set(kind.tally) == words


def test_same_name_twice_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first keeps the name, and the second is told."""
    entries = [
        EntryPoint("engine", "uradori.project.own_kinds:ENGINE", kinds.KINDS),
        EntryPoint("engine", "zzz:ENGINE", kinds.KINDS),
    ]
    monkeypatch.setattr(kinds, "entry_points", lambda **_: entries)
    first, second = kinds._registered(kinds.KINDS, Kind)
    assert isinstance(first[1], Kind)
    assert second[1] == "has the name of one that uradori.project.own_kinds registers"


def test_descriptor_of_another_shape_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """A backend is no kind, and a kind under another name is not that one."""
    entries = [
        EntryPoint("plain", "uradori.project.own_kinds:PLAIN", kinds.KINDS),
        EntryPoint("engines", "uradori.project.own_kinds:ENGINE", kinds.KINDS),
    ]
    monkeypatch.setattr(kinds, "entry_points", lambda **_: entries)
    found = [each for _, each in kinds._registered(kinds.KINDS, Kind)]
    assert found == ["is no Kind of that name"] * 2


def test_specs_load_nothing() -> None:
    """A spec says where its backend is, and does not import it."""
    assert all(isinstance(each, BackendSpec) for each in kinds.backends().values())
    assert kinds.simulators() == {"moto"}
