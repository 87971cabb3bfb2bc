// Keeps the memory of a Python that is ready to run snippets, so that browsers need not start one:
// `node freeze.mjs LIBRARIES.tar.gz OF REGION OUT BACKEND …`.
// What is compiled has a part outside of that memory: where any was loaded, OUT stays empty.
import { readFileSync, writeFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { loadPyodide } from "pyodide"
import { inflated, unpack } from "./archive.mjs"
import { begun, ENVIRONMENT, SHIPPED } from "./session.mjs"

const [libraries, of, region, out, ...backends] = process.argv.slice(2)
process.argv[1] = "./this.program" // what Python is told that it is, in a browser
const python = await loadPyodide({ env: ENVIRONMENT, _makeSnapshot: true })
unpack(python.FS, await inflated(new Blob([readFileSync(libraries)])), SHIPPED)
const alone = begun(python)
const whole = alone.freeze(of, backends, region)
alone.destroy() // nothing of JavaScript's may be known to Python
writeFileSync(out, whole ? gzipSync(python.makeMemorySnapshot(), { level: 9 }) : "")
process.exit(0) // Python may hold timers
