// Finds out which snippets run as they do on this machine: `node measure.mjs LIBRARIES ORDERS.json`.
// Prints a line of JSON for each, with whether it solves the exercise that it is of, if it is of one.
// Where there is a memory to begin with, each is run without it and with it: `thawed` says which.
import { readFileSync } from "node:fs"
import { loadPyodide } from "pyodide"
import create from "pyodide/pyodide.asm.mjs"
import { open } from "./session.mjs"

const [libraries, given] = process.argv.slice(2)
const read = path => new Blob([readFileSync(path)])
const { site, memory, of, orders } = JSON.parse(readFileSync(given))
const silent = { stdout: () => {}, stderr: () => {} } // lines here are for who asked
const pyodide = { load: loadPyodide, create, options: silent }
const files = { libraries: read(libraries), site: read(site), of }

/** Run all in a Python that begins with a memory, or without one. */
async function measure(memory) {
  const start = () => open(pyodide, { ...files, memory })
  let session = await start()
  const { thawed } = session
  if (thawed !== Boolean(memory)) throw new Error(session.spoiled)
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
    process.stdout.write(`${JSON.stringify({ claim, part, thawed, ...said })}\n`)
  }
}

await measure(null)
if (memory) await measure(read(memory))
process.exit(0) // Python may hold timers
