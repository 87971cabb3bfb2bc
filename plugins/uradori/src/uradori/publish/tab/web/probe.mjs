// Finds out whether Python can import what is shipped: `node probe.mjs LIBRARIES.tar.gz MODULE,…
// REGION BACKEND …`.
import { readFileSync } from "node:fs"
import { loadPyodide } from "pyodide"
import { inflated, unpack } from "./archive.mjs"
import { begun, ENVIRONMENT, SHIPPED } from "./session.mjs"

const [libraries, modules, region, ...backends] = process.argv.slice(2)
const python = await loadPyodide({ env: ENVIRONMENT })
unpack(python.FS, await inflated(new Blob([readFileSync(libraries)])), SHIPPED)
const alone = begun(python)
try {
  for (const each of modules.split(",")) python.pyimport(each)
  for (const each of backends) alone.prepare(each, region)
} catch (error) {
  const said = error.message.trim().split("\n")
  console.error(said.findLast(line => /^[\w.]+: /.test(line)) ?? said.at(-1))
  process.exit(1)
}
process.exit(0) // Python may hold timers
