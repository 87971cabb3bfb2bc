"""What runs in one Python leave behind, in bytes: a browser's memory grows in steps of a fifth.

In Node, with what the site ships: there Python's allocator can be asked.
"""

import json
from pathlib import Path

import pytest
from uradori.publish.tab import kept, node

from tests.support.reports import report
from tests.support.tab import CLAIM, TYPICAL, runnable

ROOT = Path(__file__).parents[2]
RUNS, WARM = 50, 10
GROWS_AT_MOST = 1.01
"""By which factor what is in use may grow once runs are warm: botocore remembers the endpoints of
its last hundred clients, and nothing else may stay."""
SCRIPT = """
import { readFileSync } from "node:fs"
import { loadPyodide } from "pyodide"
import create from "pyodide/pyodide.asm.mjs"
import { open } from "./session.mjs"

const { files, of, order, runs } = JSON.parse(process.argv[1])
const blobs = files.map(path => new Blob([readFileSync(path)]))
const [libraries, memory, site] = blobs
let module
const load = async options => {
  const python = await loadPyodide(options)
  module = python._module
  return python
}
const silent = { stdout: () => {}, stderr: () => {} }
const session = await open({ load, create, options: silent }, { libraries, memory, site, of })
const told = module.stackAlloc(40) // ten numbers of C's mallinfo, the eighth what is in use
const taken = []
for (let each = 0; each < runs; each++) {
  const { outcome } = session.run(order, () => {})
  module._mallinfo(told)
  taken.push([outcome, module.HEAP32[told / 4 + 7], session.memory()])
}
console.log(JSON.stringify(taken))
process.exit(0)
"""


@pytest.mark.parametrize("claim", [TYPICAL, CLAIM])
def test_fifty_runs_leave_nothing_in_use(request: pytest.FixtureRequest, claim: str) -> None:
    """Neither of a check like most, nor of one that sends megabytes."""
    site: Path = request.config.getoption("--site").resolve()
    assert claim in runnable(site)
    tab = site / "assets/tab"
    doc = json.loads((tab / f"claims/{claim}.json").read_text("utf-8"))
    (memory,) = tab.glob(f"*/{kept.MEMORY}")
    (own,) = tab.glob("site-*.tar")
    told = {
        "files": [str(memory.with_name(kept.LIBRARIES)), str(memory), str(own)],
        "of": doc["of"],
        "order": doc["order"],
        "runs": RUNS,
    }
    (tools,) = (ROOT / kept.FOLDER).glob("npm-*")
    said = node.find().run(tools, "--input-type=module", "--eval", SCRIPT, json.dumps(told))
    taken = json.loads(said)
    assert {outcome for outcome, _, _ in taken} == {"passed"}
    used = [bytes_ for _, bytes_, _ in taken]
    report(f"tab_memory_{claim.replace('/', '_')}", taken)
    assert used[-1] <= used[WARM] * GROWS_AT_MOST, used
