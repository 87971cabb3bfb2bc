// The worker of a reader's browser in which Python runs snippets. It is told
//   {load: {files, of, site, …}}  and says {progress}, then {ready: {memory, thawed, spoiled}};
//   {run: order, number}          and says {showing}, {output}, {assertion}, then
//                                 {result, memory}, each with the number of the run.
// What cannot be done it tells as {broken}. Whoever wants it to stop ends it.
import create from "./pyodide.asm.mjs"
import { loadPyodide } from "./pyodide.mjs"
import { open } from "./session.mjs"

const CACHE = "uradori-tab"
const LIBRARIES = "libraries.bin",
  MEMORY = "memory.bin"
let session

/**
 * What is at these addresses, from the browser's own store where it is there, by address; `keep`
 * puts the rest into it. What lies at `optional` is done without where it cannot be had.
 */
async function fetched(addresses, total, optional) {
  const store = await self.caches?.open(CACHE).catch(() => null)
  const at = new Map(),
    fresh = new Map()
  let done = 0,
    said = 0
  const tell = more => {
    done += more
    if (done - said < total / 100 && done < total) return
    said = done
    postMessage({ progress: { done, total } })
  }
  const get = async address => {
    const known = await store?.match(address)
    const response = known || (await fetch(address))
    if (!response.ok) throw new Error(`${response.status} ${address}`)
    const parts = []
    for (let reader = response.body.getReader(); ; ) {
      const { done: end, value } = await reader.read()
      if (end) break
      parts.push(value)
      tell(value.length)
    }
    const type = response.headers.get("Content-Type") || ""
    const blob = new Blob(parts, { type: address.endsWith(".wasm") ? "application/wasm" : type })
    at.set(address, blob)
    if (!known) fresh.set(address, blob)
  }
  await Promise.all(
    addresses.map(address =>
      get(address).catch(error => {
        if (address !== optional) throw error
      }),
    ),
  )
  const put = ([address, blob]) => store?.put(address, new Response(blob))
  const keep = () => Promise.all([...fresh].map(put)).catch(() => {}) // it is full
  return { at, keep }
}

/** Forget what another version of the site has left. */
async function forget(wanted) {
  const store = await self.caches?.open(CACHE).catch(() => null)
  for (const request of (await store?.keys()) || []) {
    if (!wanted.includes(request.url)) await store.delete(request)
  }
}

async function load({ files, of, site, backend, region }) {
  const here = name => new URL(name, import.meta.url).href
  const addresses = [...files.map(each => here(each.name)), site.address]
  const total = files.reduce((sum, each) => sum + each.size, site.size)
  const { at, keep } = await fetched(addresses, total, here(MEMORY))
  const usual = self.fetch
  self.fetch = (what, ...more) => {
    // Pyodide fetches what we have already
    const blob = at.get(new URL(what instanceof Request ? what.url : what, import.meta.url).href)
    return blob
      ? Promise.resolve(new Response(blob, { headers: { "Content-Type": blob.type } }))
      : usual(what, ...more)
  }
  const pyodide = { load: loadPyodide, create, options: { indexURL: here(".") } }
  const [libraries, memory] = [at.get(here(LIBRARIES)), at.get(here(MEMORY))]
  session = await open(pyodide, { libraries, memory, site: at.get(site.address), of })
  self.fetch = usual
  session.prepare(backend, region)
  const { thawed, spoiled } = session
  postMessage({ ready: { memory: session.memory(), thawed, spoiled } })
  await keep()
  // A memory that did not load is to be fetched anew the next time.
  await forget(thawed ? addresses : addresses.filter(each => each !== here(MEMORY)))
}

function run(order, number) {
  const result = session.run(order, (kind, what) => postMessage({ [kind]: what, number }))
  postMessage({ result, memory: session.memory(), number })
}

self.addEventListener("message", async ({ data }) => {
  try {
    if (data.load) await load(data.load)
    if (data.run) run(data.run, data.number)
  } catch (error) {
    postMessage({ broken: String(error).trim().split("\n").pop(), number: data.number })
  }
})
