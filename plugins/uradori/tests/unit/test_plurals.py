"""Forms of words for numbers, as CLDR has them."""

import pytest
from uradori.page.plurals import form

ALL = {each: each for each in ("zero", "one", "two", "few", "many", "other")}


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("en", "0 other, 1 one, 2 other, 21 other"),
        ("de", "1 one, 2 other"),
        ("zh-Hant", "0 other, 1 other, 5 other"),
        ("ja", "1 other"),
        ("fr", "0 one, 1 one, 2 other"),
        ("pt-BR", "0 one, 1 one, 2 other"),
        ("ru", "0 many, 1 one, 2 few, 5 many, 11 many, 12 many, 21 one, 22 few, 111 many"),
        ("pl", "0 many, 1 one, 2 few, 5 many, 12 many, 21 many, 22 few, 101 many"),
        ("cs", "0 other, 1 one, 2 few, 4 few, 5 other, 22 other"),
        ("sl", "1 one, 2 two, 3 few, 4 few, 5 other, 101 one, 102 two"),
        ("lt", "0 other, 1 one, 2 few, 10 other, 11 other, 12 other, 21 one, 22 few"),
        ("lv", "0 zero, 1 one, 2 other, 10 zero, 11 zero, 21 one"),
        ("ro", "0 few, 1 one, 2 few, 19 few, 20 other, 101 few, 120 other"),
        ("he", "1 one, 2 two, 3 other"),
        ("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 99 many, 100 other, 103 few"),
        ("xx", "1 one, 2 other"),
    ],
)
def test_form(lang: str, wanted: str) -> None:
    """Each rule at its edges."""
    for each in wanted.split(", "):
        number, category = each.split()
        assert form(ALL, int(number), lang) == category, each


def test_a_form_that_is_missing_is_the_other_one() -> None:
    """With the number in it."""
    assert form({"one": "one", "other": "{count} of them"}, 2, "ar") == "2 of them"
