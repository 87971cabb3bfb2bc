// The worker of a reader's browser in which Python runs snippets. It is told
//   {load: {files, of, site, …}}  and says {progress}, then {ready: {memory, thawed, spoiled}},
//                                 and {kept} where the browser has all of it for the next time;
//   {run: order, number}          and says {showing}, {output}, {errors}, {assertion}, then
//                                 {result, memory}, each with the number of the run.
// What cannot be done it tells as {broken}. Whoever wants it to stop ends it.
import { narrow } from "./narrow.mjs"
import create from "./pyodide.asm.mjs"
import { loadPyodide } from "./pyodide.mjs"
import { open } from "./session.mjs"
import { fetched } from "./store.mjs"

const LIBRARIES = "libraries.bin",
  MEMORY = "memory.bin"
const tell = self.postMessage.bind(self) // which no program can
let session

async function load({ files, of, site, backend, region }) {
  const here = name => new URL(name, import.meta.url).href
  const all = [...files.map(each => ({ ...each, address: here(each.name) })), site]
  const total = all.reduce((sum, each) => sum + each.size, 0)
  let said = 0
  const { at, keep } = await fetched(all, done => {
    if (done - said < total / 100) return
    said = done
    tell({ progress: { done, total } })
  })
  tell({ progress: { done: total, total } }) // or as much of it as can be had
  narrow()
  self.fetch = async what => {
    // Pyodide fetches what we have already, and nothing else
    const { href } = new URL(what instanceof Request ? what.url : what, import.meta.url)
    const blob = at.get(href)
    if (!blob) throw new TypeError(href)
    return new Response(blob, { headers: { "Content-Type": blob.type } })
  }
  const pyodide = { load: loadPyodide, create, options: { indexURL: here(".") } }
  const [libraries, memory] = [at.get(here(LIBRARIES)), at.get(here(MEMORY))]
  session = await open(pyodide, { libraries, memory, site: at.get(site.address), of })
  delete self.fetch
  session.prepare(backend, region)
  const { thawed, spoiled } = session
  tell({ ready: { memory: session.memory(), thawed, spoiled } })
  // A memory that did not load is to be fetched anew the next time.
  const good = all.map(each => each.address).filter(each => thawed || each !== here(MEMORY))
  if (await keep(good)) tell({ kept: true })
}

function run(order, number) {
  const result = session.run(order, (kind, what) => tell({ [kind]: what, number }))
  tell({ result, memory: session.memory(), number })
}

self.addEventListener("message", async ({ data }) => {
  try {
    if (data.load) await load(data.load)
    if (data.run) run(data.run, data.number)
  } catch (error) {
    tell({ broken: String(error).trim().split("\n").pop(), number: data.number })
  }
})
