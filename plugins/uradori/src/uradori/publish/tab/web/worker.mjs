// The worker of a reader's browser in which Python runs snippets. It is told
//   {load: {files, site, backend, region}}   and says {progress}, then {ready: {memory}};
//   {run: order, number}                     and says {showing}, {output}, {assertion}, then
//                                            {result, memory}, each with the number of the run.
// What cannot be done it tells as {broken}. Whoever wants it to stop ends it.
import { loadPyodide } from "./pyodide.mjs"
import { open } from "./session.mjs"

const CACHE = "uradori-tab"
let session

/** What is at these addresses, from the browser's own store where it is there. */
async function fetched(addresses, sizes) {
  const store = await self.caches?.open(CACHE).catch(() => null)
  const total = sizes.reduce((sum, each) => sum + each, 0)
  let done = 0,
    said = 0
  const tell = more => {
    done += more
    if (done - said < total / 100 && done < total) return
    said = done
    postMessage({ progress: { done, total } })
  }
  return Promise.all(
    addresses.map(async address => {
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
      if (!known)
        await store?.put(address, new Response(blob)).catch(() => {
          /* it is full */
        })
      return blob
    }),
  )
}

/** Forget what another version of the site has left. */
async function forget(wanted) {
  const store = await self.caches?.open(CACHE).catch(() => null)
  for (const request of (await store?.keys()) || []) {
    if (!wanted.includes(request.url)) await store.delete(request)
  }
}

async function load({ files, site, backend, region }) {
  const addresses = [...files.map(each => new URL(each.name, import.meta.url).href), site.address]
  const blobs = await fetched(addresses, [...files.map(each => each.size), site.size])
  const at = new Map(addresses.map((address, place) => [address, blobs[place]]))
  const usual = self.fetch
  self.fetch = (what, ...more) => {
    // Pyodide fetches what we have already
    const blob = at.get(new URL(what instanceof Request ? what.url : what, import.meta.url).href)
    return blob
      ? Promise.resolve(new Response(blob, { headers: { "Content-Type": blob.type } }))
      : usual(what, ...more)
  }
  const bytes = async address => new Uint8Array(await at.get(address).arrayBuffer())
  const libraries = addresses[files.findIndex(each => each.name === "libraries.tar.xz")]
  const archives = [
    { bytes: await bytes(libraries), format: "xztar", folder: "/lib/uradori" },
    { bytes: await bytes(site.address), format: "tar", folder: "/site" },
  ]
  session = await open(loadPyodide, { indexURL: new URL(".", import.meta.url).href }, archives)
  self.fetch = usual
  session.prepare(backend, region)
  postMessage({ ready: { memory: session.memory() } })
  forget(addresses)
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
