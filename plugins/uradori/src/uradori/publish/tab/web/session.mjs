// A Python that runs snippets: in a worker of a reader's browser, and in Node, where the site's
// build finds out which of them it can run.
import "./utc.mjs"
import { inflated, unpack } from "./archive.mjs"

export const SHIPPED = "/lib/uradori"
// Of every run, too: Python takes the seed of its hashes when it starts.
export const ENVIRONMENT = { HOME: "/home/pyodide", PYTHONHASHSEED: "0" }
const TEXTS = ["output", "errors"]

/** Start Python, unpack what is shipped, and give what runs one order after another.
 *
 * `pyodide` has Pyodide's own functions `load` and `create`, and the `options` that it takes;
 * `libraries`, `site` and `memory` are blobs: two archives, and a memory that `freeze.mjs` has made
 * with these `libraries`, or nothing. `of` says which libraries these are. A memory that does not
 * load, for whatever reason, is done without: `thawed` says which it was, `spoiled` that reason.
 */
export async function open(pyodide, { libraries, site, memory, of }) {
  const files = Promise.all([inflated(libraries), site.arrayBuffer()])

  async function start(more, begin, how) {
    const python = await pyodide.load({ ...pyodide.options, env: ENVIRONMENT, ...more })
    const [shipped, own] = await files
    unpack(python.FS, shipped, SHIPPED)
    unpack(python.FS, new Uint8Array(own), "/site")
    return running(python, begin(python), how)
  }

  let spoiled = ""
  if (memory) {
    try {
      return await start(beginning(await inflated(memory), pyodide.create), thawed(of), {
        thawed: true,
      })
    } catch (error) {
      spoiled = String(error)
    }
  }
  return start({}, begun, { thawed: false, spoiled })
}

/** Options of Pyodide's with which it begins with a memory. */
function beginning(memory, create) {
  return {
    _loadSnapshot: memory,
    // Pyodide asks for as much room as that takes, and its WebAssembly does not hear of it.
    createPyodideModule: async settings => {
      const made = await create(settings)
      if (made.HEAP8.length < memory.length) made.growMemory(memory.length)
      return made
    },
  }
}

/** What runs snippets in a Python that has begun with a memory made with the libraries `of`. */
function thawed(of) {
  return python => {
    const alone = python.pyimport("uradori.run.alone")
    alone.thaw(of)
    return alone
  }
}

/** What runs snippets in a Python that has just been started. */
export function begun(python) {
  python.runPython(`import sys; sys.path.insert(0, '${SHIPPED}'); sys.dont_write_bytecode = True`)
  return python.pyimport("uradori.run.alone")
}

function running(python, alone, how) {
  /** Load what runs on a backend need. */
  function prepare(backend, region) {
    alone.prepare(backend, region)
  }

  /** Run one snippet; `tell(kind, what)` hears of what happens in between. */
  function run(order, tell) {
    const hear = (kind, what) => tell(kind, TEXTS.includes(kind) ? what : JSON.parse(what))
    return JSON.parse(alone.run(JSON.stringify(order), hear))
  }

  /** How much memory Python has taken, in bytes; it gives none of it back. */
  function memory() {
    return python._module.HEAPU8.length
  }

  return { prepare, run, memory, ...how }
}
