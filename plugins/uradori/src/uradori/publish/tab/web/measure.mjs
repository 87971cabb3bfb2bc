// Finds out which snippets run as they do on this machine: `node measure.mjs LIBRARIES ORDERS.json`.
// Prints a line of JSON for each. Where there is a memory to begin with, each is run twice: what
// began with it, and what began without it, must come to the same.
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

/** What each order came to, in a Python that began with a memory, or without one. */
async function ran(memory) {
  const start = () => open(pyodide, { ...files, memory })
  let session = await start()
  if (session.thawed !== Boolean(memory)) throw new Error(session.spoiled)
  const said = []
  for (const order of orders) {
    try {
      const { outcome, detail, agrees } = session.run(order, () => {})
      said.push({ outcome, detail, agrees })
    } catch (error) {
      // Not the snippet's: this Python is at its end.
      const detail = `${error}`.split("\n", 1)[0]
      said.push({ outcome: "crashed", detail, agrees: null })
      session = await start()
    }
  }
  return said
}

const ways = [await ran(null)]
if (memory) ways.push(await ran(read(memory)))
for (const [place, { claim }] of orders.entries()) {
  const runs = ways.map(said => said[place])
  process.stdout.write(`${JSON.stringify({ claim, runs })}\n`)
}
process.exit(0) // Python may hold timers
