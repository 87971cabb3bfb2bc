"""Words of another language: marked ones are known, others are told of."""

import pytest
from support.pages import read_page
from uradori.project.foreign_words import unmarked
from uradori.project.typography import plain


def found(text: str, lang: str) -> list[str]:
    """The words that are not marked, as the hints say how to mark them."""
    page = read_page(f"# T {{ #t }}\n\n{text}\n", f"docs/{lang}/x.md", lang, "x.md")
    return [each.hint for each in unmarked([page])]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("AWS は “it may be delivered more than once” と書く。", "ja",
         ["[it may be delivered more than once]{ lang=en }"]),
        ("It is called 裏取り in Japanese.", "en", ["[裏取り]{ lang=ja }"]),
        ("カタカナ and ひらがな", "en", ["[カタカナ]{ lang=ja }", "[ひらがな]{ lang=ja }"]),
        ("Amazon Managed Service for Apache Flink を使う。", "ja", []),
        ("at least once という。", "ja", []),
        ("`it may be delivered more than once` と表示する。", "ja", []),
        ("[出典](https://example.com/it-may-be-delivered-more-than-once)", "ja", []),
        ("AWS は [it may be delivered more than once]{ lang=en } と書く。", "ja", []),
        ("It is called [裏取り]{: lang=ja } in Japanese.", "en", []),
        ("naïve façade — “quoted”…", "en", []),
    ],
)  # fmt: skip
def test_what_a_voice_would_garble(text: str, lang: str, expected: list[str]) -> None:
    """Sentences and Japanese words are; names, short terms, code and addresses are not."""
    assert found(text, lang) == expected


def test_problem_says_where() -> None:
    """Code, path, line."""
    page = read_page("# T { #t }\n\na\n\n日本語\n", "docs/en/x.md", "en", "x.md")
    [problem] = unmarked([page])
    assert str(problem) == 'docs/en/x.md:5: UR210 "日本語" is not in the language of the page'


def test_plain_text_keeps_the_words() -> None:
    """Descriptions and cards show them without the mark."""
    assert plain("AWS は [may arrive *twice*]{ lang=en } と書く。", "ja") == (
        "AWS は may arrive twice と書く。"
    )
