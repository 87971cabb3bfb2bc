"""What a host compiles for its runs: from the very bytes that they have, or not at all."""

import warnings
from dataclasses import replace
from pathlib import Path
from types import CodeType

import pytest
from support.runs import job
from uradori.project.model import sha256
from uradori.run import compiled
from uradori.run.compiled import Compiled, compile_module

HELPER = "snippets/faults/thing.py"


def written(root: Path, name: str, source: str) -> dict[str, str]:
    """A file of the project, as a run says that it has read it."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, "utf-8")
    return {name: sha256(source.encode())}


def value(code: CodeType) -> object:
    """What a module says that is called VALUE."""
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 - of our own making
    return names["VALUE"]


def test_module_is_known_by_its_bytes(tmp_path: Path) -> None:
    """Of an edited module there is no code until a run has read it again."""
    known, path = Compiled(), tmp_path / HELPER
    known.learn(str(tmp_path), "snippets", written(tmp_path, HELPER, "VALUE = 1\n"))
    found = known.module(str(path), b"VALUE = 1\n")
    assert found is not None
    assert value(found) == 1
    assert found == compile_module(b"VALUE = 1\n", str(path))
    assert known.module(str(path), b"VALUE = 2\n") is None
    known.learn(str(tmp_path), "snippets", written(tmp_path, HELPER, "VALUE = 2\n"))
    found = known.module(str(path), b"VALUE = 2\n")
    assert found is not None
    assert value(found) == 2
    assert known.module(str(path), b"VALUE = 1\n") is None


def test_what_a_run_says_it_read_must_be_there(tmp_path: Path) -> None:
    """A report cannot bring the host to take one text for another, or to look elsewhere."""
    known = Compiled()
    written(tmp_path, HELPER, "VALUE = 1\n")
    outside = written(tmp_path, "elsewhere.py", "VALUE = 1\n")
    data = written(tmp_path, "snippets/data.json", "{}")
    known.learn(str(tmp_path), "snippets", {HELPER: sha256(b"VALUE = 2\n"), **outside, **data})
    for name in (HELPER, "elsewhere.py"):
        assert known.module(str(tmp_path / name), b"VALUE = 1\n") is None
    assert known.module(str(tmp_path / "snippets/data.json"), b"{}") is None


@pytest.mark.parametrize(
    "source", ["VALUE = (", "VALUE = '\\d'\n", "(" * 1000, "\0"], ids=["", "warns", "deep", "null"]
)
def test_what_does_not_compile_is_left_to_the_runs(source: str, tmp_path: Path) -> None:
    """They say why, and warn where Python warns; the host does neither."""
    known = Compiled()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        known.learn(str(tmp_path), "snippets", written(tmp_path, HELPER, source))
        assert known.module(str(tmp_path / HELPER), source.encode()) is None
        assert known.script(job(tmp_path, source, fault="thing.broken")) is None


def test_script_is_compiled_once_for_all_worlds(tmp_path: Path) -> None:
    """The real one and the broken ones share it; another text is another script."""
    known = Compiled()
    broken = job(tmp_path, "assert 1\n", fault="thing.broken")
    script = known.script(broken)
    assert script is not None
    assert known.script(replace(broken, fault="thing.other")) is script
    assert known.script(replace(broken, source="assert 2\n")) is not script
    assert known.script(replace(broken, watched=("thing",))) is not script
    assert known.script(replace(broken, fault=None)) is script


def test_only_so_much_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that serves for days does not grow with every text that it has met."""
    monkeypatch.setattr(compiled, "MOST_SCRIPTS", 2)
    known = Compiled()
    jobs = [job(tmp_path, f"assert {n}\n", fault="thing.broken") for n in range(3)]
    first, second, third = (known.script(each) for each in jobs)
    assert known.script(jobs[2]) is third
    assert known.script(jobs[1]) is second
    assert known.script(jobs[0]) is not first
