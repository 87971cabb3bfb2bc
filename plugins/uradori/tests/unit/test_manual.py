"""What is written for people leads somewhere, and names what is there."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[2]
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def written() -> list[Path]:
    """README, manual and decisions, and what stands above the engine where that is a checkout."""
    above = [ENGINE.parents[1] / f"{each}.md" for each in ("README", "CONTRIBUTING", "SECURITY")]
    above.append(ENGINE.parents[1] / "CHANGELOG.md")
    ours = [ENGINE / "README.md", *ENGINE.glob("docs/*.md"), *ENGINE.glob("adr/*.md")]
    return [*(path for path in above if path.is_file()), *sorted(ours)]


def anchors(path: Path) -> set[str]:
    """The ids that GitHub gives to the headings of a file."""
    text = CODE.sub(lambda match: match[0].strip("`") if "\n" not in match[0] else "", read(path))
    titles = re.findall(r"^#{1,6} (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def read(path: Path) -> str:
    """The text of a file."""
    return path.read_text("utf-8")


@pytest.mark.parametrize("path", written(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_links_lead_somewhere(path: Path) -> None:
    """To a file that is there, and a heading in it."""
    for match in LINK.finditer(CODE.sub("", read(path))):
        target, _, anchor = match["target"].partition("#")
        if "://" in target:
            continue
        file = (path.parent / target).resolve() if target else path
        assert file.exists(), f"{match['target']} leads nowhere"
        assert not anchor or anchor in anchors(file), f"{match['target']}: no such heading"


def places() -> Iterator[tuple[str, str]]:
    """(word, where it is in the code) for each place that the vocabulary names."""
    for line in read(ENGINE / "docs/vocabulary.md").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3:
            for place in re.findall(r"`([\w.]+)`", cells[2]):
                if re.fullmatch(r"[a-z_]+(\.[\w]+)*", place):
                    yield cells[0], place


@pytest.mark.parametrize(("word", "place"), [*places()])
def test_vocabulary_names_what_is_there(word: str, place: str) -> None:
    """A module, or something in one."""
    module, found = f"uradori.{place}", []
    while True:
        try:
            value = importlib.import_module(module)
            break
        except ModuleNotFoundError:
            module, _, name = module.rpartition(".")
            found.insert(0, name)
            assert module, f"{word}: there is no {place}"
    for name in found:
        fields = getattr(value, "__dataclass_fields__", {})
        assert name in fields or hasattr(value, name), f"{word}: there is no {place}"
        value = getattr(value, name, None)


def test_vocabulary_has_each_word_once() -> None:
    """One word, one meaning; hosts of two kinds say that they differ."""
    words = [
        line.split("|")[1].strip()
        for line in read(ENGINE / "docs/vocabulary.md").splitlines()
        if line.startswith("| ") and not line.startswith(("| word", "| ---"))
    ]
    assert sorted({word for word in words if words.count(word) > 1}) == ["host"]
