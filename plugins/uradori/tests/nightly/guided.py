"""One reader, given inputs that go by which of its branches earlier ones took.

    PYTHONPATH=tests python tests/nightly/guided.py READER FOLDER [option of libFuzzer …]

Ends as libFuzzer does: not with status 0 where a reader raises, tells of a problem that is not
listed, or takes too long. What brought it there is then in FOLDER. Needs `atheris`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["uradori"]):
    from support.fuzzing import is_told
    from support.readers import READERS, Reader
    from support.sites import minimal_site

LONGEST = 4096
"""Bytes of an input: longer ones show what shorter ones show, more slowly."""


def dictionary(reader: Reader) -> str:
    """Pieces that mean something to a reader, as libFuzzer's option `-dict` takes them."""
    pieces = [each.encode(errors="replace") for each in (*reader.words, *reader.values)]
    quoted = ("".join(f"\\x{byte:02x}" for byte in each) for each in pieces if len(each) < 64)
    return "".join(f'"{each}"\n' for each in quoted)


def begin(name: str, folder: Path) -> list[str]:
    """Lay down what fuzzing of a reader begins with; gives the options that name it."""
    reader = READERS[name]
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    for number, each in enumerate(reader.seeds):
        (seeds / str(number)).write_bytes(each.encode(errors="replace"))
    words = folder / "words"
    words.write_text(dictionary(reader), encoding="ascii")
    found = folder / "found"
    found.mkdir()
    options = f"-dict={words}", f"-max_len={LONGEST}", f"-artifact_prefix={folder}/"
    return [*options, str(found), str(seeds)]


def main(name: str, where: str, *options: str) -> None:
    """Fuzz until libFuzzer has enough, or something is wrong."""
    reader = READERS[name]
    with TemporaryDirectory() as place:
        site = minimal_site(Path(place) / "site")

        def read(data: bytes) -> None:
            untold = [each for each in reader.read(site, data) if not is_told(each)]
            assert untold == []

        atheris.Setup([sys.argv[0], *options, *begin(name, Path(where))], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
