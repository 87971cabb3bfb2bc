"""Code that reaches for the interpreter it runs in is found; what only looks like it is not."""

import textwrap

import pytest
from support.sites import FAULTS, HELPER, SNIPPET, Site, brief
from uradori.evidence import records
from uradori.project import internals
from uradori.project.internals import reaches
from uradori.project.model import sha256


def told(source: str) -> list[tuple[int, str]]:
    """What is said of a piece of code."""
    return [*reaches(textwrap.dedent(source))]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import sys\nsys._getframe()\n", id="frame"),
        pytest.param("import sys as s\ns._getframe()\n", id="frame, renamed"),
        pytest.param("from sys import _getframe as g\ng()\n", id="frame, imported"),
        pytest.param("import os\nos.sys._getframe()\n", id="frame, by way of another module"),
        pytest.param("import sys\nt = sys\nt.modules\n", id="modules, by another name"),
        pytest.param("from sys import *\nmodules\n", id="everything"),
        pytest.param("import sys\ngetattr(sys, '_getframe')\n", id="getattr"),
        pytest.param("import sys\ngetattr(sys, 'modules')\n", id="getattr of modules"),
        pytest.param(
            "import sys\ngetattr(sys, '_get' + 'frame')\n", id="getattr of a made-up name"
        ),
        pytest.param("import sys\nvars(sys)['modules']\n", id="vars"),
        pytest.param("import sys\nsys.__dict__['modules']\n", id="__dict__"),
        pytest.param("__import__('sys').modules\n", id="__import__"),
        pytest.param("import importlib\nimportlib.import_module('gc')\n", id="import_module"),
        pytest.param("name = 'g' + 'c'\n__import__(name)\n", id="import of a made-up name"),
        pytest.param(
            "import sys\nsys.mod\\\nules\n".replace("mod\\\nules", "ｍodules"), id="width"
        ),
        pytest.param("x = '\\x5fgetframe'\n", id="escaped"),
        pytest.param("import inspect\ninspect.stack()\n", id="inspect"),
        pytest.param(
            "try:\n    1 / 0\nexcept Exception as e:\n    e.__traceback__.tb_frame\n", id="tb"
        ),
        pytest.param("(x for x in ()).gi_frame.f_back\n", id="generator"),
        pytest.param("def f(): ...\nf.__globals__\n", id="globals of a function"),
        pytest.param("().__class__.__base__.__subclasses__()\n", id="subclasses"),
        pytest.param("globals()['__builtins__']\n", id="builtins by name"),
        pytest.param("import builtins\nbuiltins.repr = str\n", id="builtins"),
        pytest.param("import gc\ngc.get_objects()\n", id="gc"),
        pytest.param("from gc import get_referrers as g\ng(1)\n", id="gc, imported"),
        pytest.param("import gc\ng = gc\n", id="gc, by another name"),
        pytest.param("import gc\ndef f(m): ...\nf(gc)\n", id="gc, handed on"),
        pytest.param("import gc\nvars(gc)\n", id="vars of gc"),
        pytest.param("import gc\nname = 'x'\ngetattr(gc, name)\n", id="getattr of gc"),
        pytest.param("import gc\ngc.callbacks.append(print)\n", id="callbacks of gc"),
        pytest.param("import os.path as p\np.gc.get_objects()\n", id="gc of another module"),
        pytest.param("import weakref\nf(weakref.gc)\n", id="gc of another module, handed on"),
        pytest.param("import weakref as w\ng = w.gc\n", id="gc of another module, by a name"),
        pytest.param("import gc\ng = gc.collect.__self__\n", id="what a function of gc is of"),
        pytest.param("from os import getpid\ng = getpid.__self__\n", id="what a function is of"),
        pytest.param("b = print.__self__\n", id="what a builtin is of"),
        pytest.param("import sys\nsys.__getattribute__(x)\n", id="look-up in sys"),
        pytest.param("import sys\nobject.__getattribute__(sys, x)\n", id="look-up by object"),
        pytest.param("import logging\ngetattr(logging.sys, x)\n", id="sys of another module"),
        pytest.param("from ctypes import pythonapi\n", id="ctypes"),
        pytest.param("import os\nos._exit(0)\n", id="exit"),
        pytest.param("__uradori_called__()\n", id="what tells that a fault was met"),
        pytest.param("import os\nos.write = print\n", id="replaced"),
        pytest.param("import os as o\no.write, x = print, 1\n", id="replaced among others"),
        pytest.param("import os\nfor os.write in (): ...\n", id="replaced by a loop"),
        pytest.param("import os\ndel os.read\n", id="deleted"),
        pytest.param("__import__('os').write = print\n", id="replaced where it is imported"),
        pytest.param("import json\nsetattr(json, 'dumps', str)\n", id="setattr"),
        pytest.param("import json\njson.__dict__['dumps'] = str\n", id="replaced by __dict__"),
        pytest.param("import json\nvars(json)['dumps'] = str\n", id="replaced by vars"),
        pytest.param(
            "from pydantic import TypeAdapter as T\nT.dump_json = None\n", id="replaced method"
        ),
        pytest.param(
            "from unittest import mock\nmock.patch('os.write').start()\n", id="patched by name"
        ),
        pytest.param(
            "import os\nfrom unittest.mock import patch\npatch.object(os, 'write').start()\n",
            id="patched in a module",
        ),
        pytest.param(
            "import unittest.mock\nunittest.mock.patch('ura' + 'dori.x').start()\n",
            id="patched by a made-up name",
        ),
        pytest.param(
            "import os, pytest\npytest.MonkeyPatch().setattr(os, 'write', print)\n",
            id="monkeypatch",
        ),
        pytest.param(
            "import pkgutil\npkgutil.resolve_name('ura' + 'dori')\n",
            id="resolved by a made-up name",
        ),
        pytest.param("import posix\nposix._exit(0)\n", id="exit by way of posix"),
        pytest.param("import os\nos.write(5, b'{}')\n", id="number"),
        pytest.param("import os\nfor n in range(3, 99):\n    os.write(n, b'')\n", id="range"),
        pytest.param("import os\n[os.write(n, b'') for n in range(99)]\n", id="comprehension"),
        pytest.param(
            "import os\nn = 3\nwhile True:\n    n += 1\n    os.write(n, b'')\n", id="count"
        ),
        pytest.param("import os\ndef f(n):\n    os.write(n, b'')\nf(7)\n", id="argument"),
        pytest.param("from os import fdopen as f\nf(4, 'w')\n", id="fdopen"),
        pytest.param("open(7, 'w').write('{}')\n", id="open of a number"),
        pytest.param("import socket\nsocket.socket(fileno=4)\n", id="socket"),
        pytest.param("import os\nos.listdir('/proc/self/fd')\n", id="proc"),
        pytest.param("import os\nopen(f'/proc/{os.getpid()}/mem')\n", id="proc by number"),
        pytest.param("import pathlib\npathlib.Path('/proc') / 'self' / 'fd'\n", id="proc in parts"),
        pytest.param("open('/dev/fd/5', 'w')\n", id="dev"),
        pytest.param("exec('import ' + 'gc')\n", id="exec"),
        pytest.param("eval('__import__(\"gc\")')\n", id="eval of text that does"),
        pytest.param("code = '''\n    import sys\n    sys._getframe()\n'''\n", id="code in a text"),
        pytest.param(
            "from unittest import mock\nmock.patch('uradori.run.course.explain')\n", id="us"
        ),
        pytest.param("from unittest import mock\nmock.patch.dict('sys.modules', {})\n", id="patch"),
        pytest.param(
            "import sys\nfrom unittest import mock\nmock.patch.object(sys, 'modules', {})\n",
            id="patch of an object",
        ),
        pytest.param("import threading\nthreading.excepthook = print\n", id="excepthook"),
        pytest.param("import sys\nmatch sys:\n    case object(modules=m): m\n", id="match"),
        pytest.param(
            "import operator, sys\noperator.attrgetter('_get' + 'frame')(sys)\n", id="attrgetter"
        ),
        pytest.param("import operator as o\no.attrgetter('modules')(x)\n", id="attrgetter, named"),
        pytest.param(
            "from operator import methodcaller\nmethodcaller('_getframe')(x)\n", id="methodcaller"
        ),
        pytest.param("import sys\n[*map(getattr, [sys], names)]\n", id="getattr, handed on"),
        pytest.param("import sys\nobject.__getattribute__(sys, '__dict__')\n", id="dict by name"),
        pytest.param(
            "import pickle\npickle.loads(b'cgc\\nget_objects\\n(tR.')\n", id="gc in a pickle"
        ),
        pytest.param(
            "from importlib.util import find_spec as f\nf('g').loader.load_module('gc')\n",
            id="loader",
        ),
        pytest.param(
            "from unittest import mock\nmock.patch.multiple('os', write=print).start()\n",
            id="patched, several",
        ),
        pytest.param("import os\nos.dup2(1, 5)\n", id="put over another descriptor"),
    ],
)
def test_what_reaches_for_internals(source: str) -> None:
    """By whatever name, and whatever way of writing it."""
    assert told(source) != []


@pytest.mark.parametrize(
    "name", sorted(internals._NAMES | {f"{each}.x" for each in internals._MODULES})
)
def test_every_name_is_found_in_whatever_way_it_is_imported(name: str) -> None:
    """What is looked for first in the text leaves none out."""
    module, _, attribute = name.rpartition(".")
    wanted = module if module in internals._MODULES else name
    assert told(f"\nimport {module}\n{name}()\n")[0] in {(2, wanted), (3, wanted)}
    assert (1, wanted) in told(f"from {module} import {attribute}\n")


@pytest.mark.parametrize("name", sorted(internals._ATTRIBUTES))
def test_every_attribute_is_found(name: str) -> None:
    """On whatever it is."""
    assert told(f"x = 1\nx.y.{name}\n") == [(2, name)]


@pytest.mark.parametrize(
    "source",
    [
        "import sys\nprint(sys.version, sys.argv, sys.path, sys.stdout)\n",
        "import os\nos.environ, os.getpid(), os.listdir('.'), os.path.join('a', 'b')\n",
        "import os\nread, write = os.pipe()\nos.write(write, b'x')\nos.read(read, 1)\n",
        "import os\nfd = os.open('x', os.O_RDONLY)\nos.close(fd)\n",
        "import os\nos.write(1, b'to standard output')\n",
        "with open('x') as file:\n    import os\n    os.dup(file.fileno())\n",
        "from pathlib import Path\npath = Path('x')\nopen(path)\n",
        "for name in ('a', 'b'):\n    open(name)\n",
        "def f(tmp_path):\n    path = tmp_path / 'x'\n    with open(path, 'w') as file: ...\n",
        "def f(folder):\n    name = folder + '/x'\n    open(name)\n    open(f'{name}' + folder)\n",
        "open('/proc/meminfo')\n",
        "def f(path):\n    with open(path) as file:\n        return file.read()\n",
        "import tempfile, os\nhandle, name = tempfile.mkstemp()\nos.close(handle)\n",
        "import re\nre.compile('gc')\n",
        "import gc\nbefore = gc.isenabled()\ngc.disable()\ngc.collect()\ngc.enable()\n",
        "import gc as garbage\nfrom gc import collect\nassert garbage.collect() >= collect()\n",
        "gc = 1\nprint(gc)\n",
        "import weakref\nweakref.gc.collect()\n",
        "class A:\n    def f(self): ...\na = A()\nassert a.f.__self__ is a\n",
        "def print(): ...\nx.inspect(print)\nimport sqlalchemy\nsqlalchemy.inspect(x)\n",
        "import inspect\ninspect.signature(print)\n",
        "x = type(1).__name__, __name__, __file__, (1).__class__\n",
        "modules = {'sys': 1}\nprint(modules['sys'])\n",
        "stack = []\nstack.append(1)\ntrace = 'the stack trace'\n",
        "print('https://docs.aws.amazon.com/lambda/latest/dg/proc/self')\n",
        "import importlib\nimportlib.import_module('json')\n",
        "eval('1 + 1')\n",
        "import sys, io\nsys.stdout = io.StringIO()\nsys.argv = ['x']\nsys.path = []\n",
        "from unittest import mock\nmock.patch.dict('os.environ', A='b').start()\n",
        "import time\nfrom unittest import mock\nmock.patch('time.sleep').start()\n",
        "json = type('J', (), {})\njson.dumps = 1\nsetattr(json, 'loads', 2)\n",
        "class A:\n    def __init__(self, os):\n        self.os = os\n        self.os.x = 1\n",
        "import pickle\npickle.loads(b'cmine\\nShelf\\n(tR.')\npickle.loads(pickle.dumps(1))\n",
        "import operator\nsorted([], key=operator.attrgetter('name', 'a.b'))\n",
        "import re\nmatch = re.match('a', 'b')\nmatch x:\n    case A(name=1): ...\n",
        "match job:\n    case Job(stack=s, modules=m): print(s, m)\n",
        "from importlib.machinery import SourceFileLoader as L\nL('m', 'm.py').load_module('m')\n",
        "uradori = 'uradori'\nprint('uradori is a word', 'uradori.')\n",
        "text = '''import json\ndef handler(event, context): return json.dumps(event)'''\n",
        "def (\n",
        "",
    ],
)
def test_what_only_looks_like_it(source: str) -> None:
    """Whoever writes it need not explain it."""
    assert told(source) == []


def test_line_of_code_in_a_text_is_its_own() -> None:
    """Where it stands in the file, as far as that can be told."""
    assert told('x = 1\ncode = """\nimport os\nos._exit(0)\n"""\n') == [(4, "os._exit")]


def test_it_is_a_problem_at_its_line_and_the_snippet_stays(site: Site) -> None:
    """Of a snippet, of its helpers, and of faults, which change the world and not the report."""
    reaching = "import sys\nsys._getframe()\n"
    site.write(SNIPPET, site.read(SNIPPET) + reaching)
    site.write(HELPER, site.read(HELPER) + reaching)
    site.write("snippets/bills/_more.py", reaching)
    patching = "\n\nsys.modules.pop('prices').open.__globals__.update(__builtins__)\n"
    site.write(FAULTS, site.read(FAULTS) + patching + reaching)
    broken = (
        "import builtins\nimport os\nos.getpid = os.times = None\nos.write = print\nimport ctypes\n"
    )
    site.write("snippets/faults/deep/more.py", broken)
    site.write("snippets/engines/mine.py", "import ctypes\n")
    site.write("snippets/engines/theirs.py", "import gc\ngc.get_objects()\n")
    (site.root / "snippets/engines/pipe.py").mkdir()
    lines = site.read(SNIPPET).splitlines()
    expected = {
        ("UR450", SNIPPET, lines.index("sys._getframe()") + 1),
        ("UR450", HELPER, 3),
        ("UR450", "snippets/bills/_more.py", 2),
        ("UR450", FAULTS, site.read(FAULTS).count("\n")),
        ("UR450", "snippets/faults/deep/more.py", 4),
        ("UR450", "snippets/faults/deep/more.py", 5),
        ("UR450", "snippets/engines/theirs.py", 2),
    }
    found = brief(site.catalog.problems)
    assert {each for each in found if each[0] == "UR450"} == expected
    assert site.catalog.snippets


def test_it_can_be_waived_with_a_reason(site: Site) -> None:
    """A sentence may be about the interpreter itself."""
    text = site.read(SNIPPET) + "import gc\ngc.get_objects()\n"
    waiver = '# waivers = { UR450 = "the sentence is about garbage" }\n# ///\nimport prices'
    site.write(SNIPPET, text.replace("# ///\nimport prices", waiver))
    ledger = site.ledger
    assert "UR450" not in {each.code for each in ledger.problems}
    assert [each.problem.code for each in ledger.waived] == ["UR450"]


LIBRARY = "src/mylib/core.py"


def imported(site: Site, source: str) -> Site:
    """The site with evidence of a run that imported a package of the project's own."""
    site.write(LIBRARY, source)
    files = {FAULTS: sha256(site.read(FAULTS).encode()), LIBRARY: sha256(source.encode())}
    records.write(site.project, site.evidence(files=files))
    return site


def test_package_of_the_project_is_a_problem_of_the_claim(site: Site) -> None:
    """Only while evidence is fresh does anybody know that it is imported."""
    ledger = imported(site, "import posix\nimport os\n\n\ndef stop():\n    os._exit(0)\n").ledger
    found = [each for each in ledger.problems if each.code == "UR450"]
    assert [(each.path, each.line, each.message) for each in found] == [
        (SNIPPET, 1, f"imports {LIBRARY}, which reaches for what runs it: posix (line 1)"),
        (SNIPPET, 1, f"imports {LIBRARY}, which reaches for what runs it: os._exit (line 6)"),
    ]
    site.write(LIBRARY, "import posix\n")
    assert "UR450" not in {each.code for each in site.ledger.problems}


def test_package_under_test_has_a_life_of_its_own(site: Site) -> None:
    """Lazy imports, frames for its messages, libraries in C."""
    lazy = "import ctypes\nimport inspect\nimport sys\n\nsys.modules[__name__] = inspect.stack()\n"
    ledger = imported(site, f"{lazy}sys._getframe().f_globals\n").ledger
    assert "UR450" not in {each.code for each in ledger.problems}


def test_package_can_be_waived_at_the_claim(site: Site) -> None:
    """With a reason, as the snippet itself."""
    site.edit(SNIPPET, "# kind", '# waivers = { UR450 = "it measures memory" }\n# kind')
    ledger = imported(site, "import gc\ngc.get_objects()\n").ledger
    assert [each.problem.code for each in ledger.waived] == ["UR450"]
    assert ledger.problems == ()
