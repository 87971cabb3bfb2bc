// Finds out which snippets run as they do on this machine: `node measure.mjs ORDERS.json`.
// Prints a line of JSON for each, with whether it solves the exercise that it is of, if it is of one.
// Where a memory is named, Python begins with it.
import { readFileSync } from "node:fs"
import { loadPyodide } from "pyodide"
import create from "pyodide/pyodide.asm.mjs"
import { open } from "./session.mjs"

const { libraries, site, memory, of, orders } = JSON.parse(readFileSync(process.argv[2]))
const read = path => new Blob([readFileSync(path)])
const silent = { stdout: () => {}, stderr: () => {} } // lines here are for who asked
const pyodide = { load: loadPyodide, create, options: silent }
const files = { libraries: read(libraries), site: read(site), memory: memory && read(memory), of }

const start = () => open(pyodide, files)
let session = await start()
if (session.thawed !== Boolean(memory)) throw new Error(session.spoiled)
for (const order of orders) {
  let said
  try {
    const { outcome, detail, agrees, solved } = session.run(order, () => {})
    said = { outcome, detail, agrees, solved }
  } catch (error) {
    // Not the snippet's: this Python is at its end.
    const detail = `${error}`.split("\n", 1)[0]
    said = { outcome: "crashed", detail, agrees: null, solved: false }
    session = await start()
  }
  const { claim, part } = order
  process.stdout.write(`${JSON.stringify({ claim, part, ...said })}\n`)
}
process.exit(0) // Python may hold timers
