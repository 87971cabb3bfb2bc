"""Wheels for browsers: what pip is asked for, what of its answer is taken, and for how long."""

import os
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from support.wheels import FOR_BROWSERS, LICENCE, have_pip_look_only, wheel
from uradori.project.model import sha256
from uradori.publish.tab import bundle, wheels
from uradori.publish.tab.wheels import Target, Wheel

TARGET = Target("3.14.2", "pyemscripten_2026_0_wasm32")
VERSION, OF_CFFI = version("cryptography"), version("cffi")
NAMES = ("cryptography", "click")
MODULE = {"cryptography/__init__.py": f"__version__ = '{VERSION}'\n"}

Find = Callable[..., tuple[Wheel, ...]]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place that pip looks at."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    have_pip_look_only(shelf, monkeypatch)
    return shelf


@pytest.fixture
def said() -> list[str]:
    """What was told."""
    return []


@pytest.fixture
def find(tmp_path: Path, said: list[str]) -> Find:
    """Looks for wheels, as often as asked, with one folder to keep them in."""

    def find(lock: Path | None = None) -> tuple[Wheel, ...]:
        return wheels.find(tmp_path / "kept", NAMES, TARGET, lock, said.append)

    return find


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What pip was asked, which answers all the same."""
    asked: list[tuple[str, ...]] = []
    pip = wheels._pip

    def noted(*arguments: str) -> str:
        asked.append(arguments)
        return pip(*arguments)

    monkeypatch.setattr(wheels, "_pip", noted)
    return asked


def test_a_wheel_and_what_it_needs_are_found_once(
    shelf: Path, find: Find, said: list[str], asked: list[tuple[str, ...]]
) -> None:
    wheel(shelf, "cryptography", VERSION, MODULE, f"cffi<{OF_CFFI}.9")
    wheel(shelf, "cffi", OF_CFFI, {"_cffi_backend.so": "compiled"})
    wheel(shelf, "cffi", f"{OF_CFFI}.1", {"_cffi_backend.so": "newer than what is installed"})
    found = find()
    assert [each.path.name for each in found] == [
        f"cffi-{OF_CFFI}-{FOR_BROWSERS}.whl",
        f"cryptography-{VERSION}-{FOR_BROWSERS}.whl",
    ]
    assert [each.sha256 for each in found] == [sha256(each.path.read_bytes()) for each in found]
    assert find() == found
    assert len(asked) == 1
    assert said == []


@pytest.mark.usefixtures("shelf")
def test_that_there_is_none_is_believed_for_a_day(
    tmp_path: Path, find: Find, said: list[str], asked: list[tuple[str, ...]]
) -> None:
    assert find() == find() == ()
    assert len(asked) == 1
    (told,) = said
    assert f"No matching distribution found for cryptography=={VERSION}" in told
    (none,) = tmp_path.glob("kept/*/none")
    yesterday = time.time() - wheels.ASKED_AGAIN_AFTER
    os.utime(none, (yesterday, yesterday))
    assert find() == ()
    assert len(asked) == 2


def test_another_place_to_look_at_is_looked_at_at_once(
    shelf: Path, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find() == ()
    other = wheel(shelf / "other", "cryptography", VERSION, MODULE)
    monkeypatch.setenv("PIP_FIND_LINKS", str(other.parent))
    assert [each.path.name for each in find()] == [other.name]


def test_of_another_version_there_is_none(shelf: Path, find: Find) -> None:
    wheel(shelf, "cryptography", f"{VERSION}.1", MODULE)
    assert find() == ()


def test_a_part_that_is_missing_leaves_nothing(shelf: Path, tmp_path: Path, find: Find) -> None:
    wheel(shelf, "cryptography", VERSION, MODULE, "cffi")
    assert find() == ()
    assert [*tmp_path.glob("kept/*/*.whl")] == []


def test_what_a_lock_file_has_no_digest_of_is_not_taken(
    shelf: Path, tmp_path: Path, find: Find, said: list[str]
) -> None:
    """It says so each time, and takes it once the digest stands there."""
    made = wheel(shelf, "cryptography", VERSION, MODULE)
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"cryptography=={VERSION} \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")
    assert find(lock) == find(lock) == ()
    told = f"a stand-in is shipped for {made.name}, whose digest requirements.lock lacks"
    assert said == [told, told]
    lock.write_text(f"    --hash=sha256:{sha256(made.read_bytes())}\n", "utf-8")
    assert [each.path.name for each in find(lock)] == [made.name]


def test_where_the_lock_file_is_missing_nothing_is_taken(
    shelf: Path, tmp_path: Path, find: Find
) -> None:
    wheel(shelf, "cryptography", VERSION, MODULE)
    with pytest.raises(FileNotFoundError):
        find(tmp_path / "none.lock")


@pytest.mark.usefixtures("shelf")
def test_what_has_no_stand_in_is_not_asked_for(
    tmp_path: Path, asked: list[tuple[str, ...]], said: list[str]
) -> None:
    assert wheels.find(tmp_path, ["click", "moto"], TARGET, None, said.append) == ()
    assert (asked, said) == ([], [])


def test_where_pip_is_missing_there_is_none(
    find: Find, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("uradori.publish.tab.wheels.sys.executable", "/bin/false")
    assert find() == ()
    assert said[0].endswith("pip failed")


def test_wheel_is_shipped_in_the_place_of_the_stand_in(tmp_path: Path) -> None:
    """With what of it is compiled, and with its licence; what is installed is not."""
    files = {**MODULE, "cryptography/_rust.abi3.so": "compiled", "cryptography/x.pyi": "types"}
    made = Wheel(wheel(tmp_path, "cryptography", VERSION, {**files, "_top.so": "compiled"}), "")
    found = bundle.distributions([*NAMES, "pydantic"], [made.distribution()])
    shipped = dict(bundle.libraries(found, []))
    mine = {path: data for path, data in shipped.items() if not path.startswith("click")}
    standins = {*dict(bundle.stand_in_files(found))}
    assert {*mine} - standins == {
        *MODULE,
        "cryptography/_rust.abi3.so",
        "_top.so",
        f"cryptography-{VERSION}.dist-info/METADATA",
    }
    assert {path.partition("/")[0] for path in standins} == {"pydantic", "pydantic_core"}
    assert mine["cryptography/__init__.py"].decode() == MODULE["cryptography/__init__.py"]
    licence = {each.name: each for each in bundle.licensed(found)}["cryptography"]
    assert (licence.version, licence.licence) == (VERSION, "MIT-0")
    assert licence.texts == {"LICENSE": LICENCE}
