# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.takes_plain_python_for_a_library_not"]
# ///
from engines.command import ask

told = ask({"snippets/sums/adds.py": "assert True\n"}, "list", "--json")
assert '"kind": "library"' in told["out"]
