"""Languages that are written otherwise: right to left, without spaces, with more forms of words."""

import json

import pytest
from support.builds import Built, build, with_evidence
from support.cli import uradori
from support.sites import CLAIM, FAULTS, SNIPPET, Site, minimal_site
from uradori.project.model import anchor

SENTENCES = {
    "ar": "تكلف مليون طلب\nدولارين.",
    "zh-Hant": "一百萬次請求\n要價兩美元。",
    "de": "Eine Million Anfragen\nkosten zwei Dollar.",
}
ARABIC = """\
[tally]
claims = { one = "ادعاء واحد", two = "ادعاءان", few = "{count} ادعاءات", other = "{count} ادعاء" }
ran = "شُغّل {count}"
nonsense = "x"

[badge]
calculation = "بلا {everything}"
"""
CONFIG = """\
site_name: Site
site_url: https://example.com/notes/
exclude_docs: |
  notes/
  words/
theme:
  name: THEME
plugins:
  - uradori:
      languages:
        ar: {name: العربية}
        zh-Hant: {name: 繁體中文}
        de: {name: Deutsch}
markdown_extensions:
  - uradori
  - attr_list
"""


@pytest.fixture(scope="module", params=["material", "mkdocs"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site in three languages of which we have no words; Arabic ones it gives in part."""
    site = minimal_site(tmp_path_factory.mktemp("languages"))
    for lang in ("ja", "en"):
        site.delete(f"docs/{lang}/bills.md")
    site.delete("docs/notes/2023-08-21.toml")
    listed = ", ".join(f'"{lang}"' for lang in SENTENCES)
    site.write("pyproject.toml", f'[tool.uradori]\nlanguages = [{listed}]\nignore = ["UR16"]\n')
    header = site.read(SNIPPET)
    for lang in ("ja", "en"):
        header = header.replace(f"# limits.{lang} = ", "# was-").replace(f"# {lang}: ", "# was ")
    header = "".join(each for each in header.splitlines(keepends=True) if "was" not in each)
    limits = "".join(f'# limits.{lang} = "{lang}…"\n' for lang in SENTENCES)
    comments = "".join(f"# {lang}: {lang}…\n" for lang in SENTENCES)
    header = header.replace('# statements = ["bills.cost"]\n', limits)
    site.write(SNIPPET, header.replace("total = ", f"{comments}total = "))
    words = ", ".join(f'"{lang}": "{lang} doubled"' for lang in SENTENCES)
    site.edit(FAULTS, 'ja="単価が2倍になる", en="every price doubles"', f"**{{{words}}}")
    for lang, sentence in SENTENCES.items():
        text = f"# {lang} {{ #bills }}\n\n/// claim | {CLAIM}\n{sentence}\n///\n"
        site.write(f"docs/{lang}/bills.md", text)
        site.write(f"docs/{lang}/index.md", f"# {lang} {{ #start }}\n")
    site.write("docs/words/ar.toml", ARABIC)
    site.write("mkdocs.yml", CONFIG.replace("THEME", request.param))
    site.confirm()
    return with_evidence(site)


@pytest.fixture(scope="module")
def built(site: Site) -> Built:
    """The site, of which only the words are told that cannot be used."""
    built = build(site)
    assert built.codes == ["UR311", "UR311"]
    return built


@pytest.mark.parametrize("lang", SENTENCES)
def test_page_says_its_language_and_direction(built: Built, lang: str) -> None:
    """Whatever the theme makes of them; the direction once."""
    page = built.page(f"{lang}/bills/index.html")
    assert page.html["lang"] == lang
    directions = [each["dir"] for each in page.select("html[dir], body[dir]")]
    assert directions in ([["rtl"]] if lang == "ar" else [[], ["ltr"]])


@pytest.mark.parametrize("lang", SENTENCES)
def test_lines_of_a_sentence_are_joined_as_the_language_does(built: Built, lang: str) -> None:
    """Chinese has no spaces between words."""
    said = built.claims()["claims"][0]["text"][lang].strip()
    between = "" if lang == "zh-Hant" else " "
    [part] = [
        part
        for page in json.loads(built.text(f"search/{lang}.json"))["pages"]
        for part in page["parts"]
        if part.get("anchor") == anchor(CLAIM)
    ]
    assert part["text"] == SENTENCES[lang].replace("\n", between)
    assert said.split() == SENTENCES[lang].split() or lang == "zh-Hant"


@pytest.mark.parametrize("lang", SENTENCES)
def test_words_of_ours_are_the_sites_or_say_that_they_are_english(built: Built, lang: str) -> None:
    """A screen reader is told; what cannot be filled in is passed over."""
    page = built.page(f"{lang}/bills/index.html")
    [tally], [panel] = page.select(".uradori-tally"), page.select(".uradori-evidence")
    if lang == "ar":
        assert "ادعاء واحد" in tally.get_text()
        assert "شُغّل 1" in tally.get_text()
        assert (tally.get("lang"), panel.get("lang")) == (None, None)
    else:
        assert "1 claim" in tally.get_text()
        assert (tally["lang"], tally["dir"]) == (panel["lang"], panel["dir"]) == ("en", "ltr")
        inside = panel.select_one(f'[lang="{lang}"]')
        assert inside.get_text() in {f"{lang}…", f"{lang} doubled"}
    assert f"# {lang}…" in page.select_one("pre").get_text()


def test_check_says_what_nobody_looked_for(site: Site) -> None:
    """Word lists are there for some languages only, and so are our words."""
    site.edit("docs/words/ar.toml", 'nonsense = "x"\n', "")
    site.edit("docs/words/ar.toml", '[badge]\ncalculation = "بلا {everything}"\n', "")
    said = uradori(site.root, "check")
    assert said.status == 0, said.err
    lines = said.out.splitlines()
    for lang in SENTENCES:
        [line] = [each for each in lines if each.startswith(f"{lang}: not looked for")]
        assert "numerals and absolutes, conjunctions in clauses" in line
        assert ("words in other languages" in line) == (lang == "zh-Hant")
    english = [each.partition(":")[0] for each in lines if "own words are English" in each]
    assert english == ["zh-Hant", "de"]
