"""Words of which a snippet says that they are not there."""

import ast

import pytest
from uradori.run.denials import MOST_WORDS, denied


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('assert "Engine" not in members\n', ("Engine",)),
        ('assert "Engine" in members\n', ()),
        ('assert "a" not in x and "b" in x and "c" not in y\n', ("a", "c")),
        ('assert not {"A", "B"} & set(x)\n', ("A", "B")),
        ('assert not any("Node" in name for name in x)\n', ("Node",)),
        ('assert not any(w in name for name in x for w in ("Node", "Shard"))\n', ("Node", "Shard")),
        ('for w in ("a", "b"):\n    assert w not in x\n', ("a", "b")),
        ('name = "Engine"\nassert name not in x\n', ("Engine",)),
        ('name = f()\nassert name not in x, "message"\n', ()),
        ('assert "" not in x\n', ()),
        ("assert not x\nassert 5 not in x\n", ()),
        ('if "a" not in x:\n    pass\n', ()),
    ],
)
def test_words_are_those_of_denying_assertions(source: str, expected: tuple[str, ...]) -> None:
    """Written there, or what a name in it stands for."""
    assert denied(ast.parse(source)) == expected


def test_long_lists_are_data() -> None:
    """Not every word of them is worth a run."""
    words = ", ".join(f'"w{n}"' for n in range(50))
    assert len(denied(ast.parse(f"assert not {{{words}}} & x\n"))) == MOST_WORDS
