# /// uradori
# fails_when = [{ fault = "markdown.util:Registry._sort does nothing", en = "nothing is sorted by priority" }]
# sources = ["https://python-markdown.github.io/extensions/api/"]
# limits.en = "Preprocessors are looked at; block, inline and tree processors are registered alike."
# ///
from markdown import Markdown
from markdown.preprocessors import Preprocessor


class Noting(Preprocessor):
    def __init__(self, name):
        self.name = name

    def run(self, lines):
        met.append(self.name)
        return lines


met = []
md = Markdown()
for name, priority in (("last", 1), ("first", 101), ("second", 100)):
    md.preprocessors.register(Noting(name), name, priority)
md.convert("words")

assert met == ["first", "second", "last"]
print("registered: last, first, second")
print("run:", *met)
