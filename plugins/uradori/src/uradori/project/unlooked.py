"""What nobody looked for in a language, because nobody has listed its words."""

from uradori.project.clause_review import has_conjunctions
from uradori.project.foreign_words import looks_for
from uradori.project.vocabulary import vocabulary


def unlooked(lang: str) -> list[str]:
    """What `check` knows nothing of in a language, in a few words each."""
    gaps = {
        "numerals and absolutes": vocabulary(lang) is not None,
        "conjunctions in clauses": has_conjunctions(lang),
        "words in other languages": bool(looks_for(lang)),
    }
    return [what for what, known in gaps.items() if not known]
