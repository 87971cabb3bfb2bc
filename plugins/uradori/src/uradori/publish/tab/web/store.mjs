// What a worker begins with: from the browser's own store, and from the site what is not there. Code
// of readers' may have written to that store, as any script of the site may: what lies there is
// believed only where it has the digest that the site tells.

const NAME = "uradori-tab"
const SITE = new URL("..", import.meta.url).href // another one of this host has its own there

/**
 * What is at the addresses of these files, as blobs by address. What is `optional` is done without
 * where it cannot be had. `tell` hears how many bytes are there so far. `keep` has the store hold
 * these of the addresses and no others of this site, and says whether it does.
 */
export async function fetched(files, tell) {
  const store = await opened()
  const at = new Map(),
    fresh = new Map()
  let done = 0
  const more = size => {
    done += size
    tell(done)
  }
  await Promise.all(
    files.map(async ({ address, digest, optional }) => {
      try {
        const known = await believed(store, address, digest)
        const blob = known || (await streamed(address, more))
        if (known) more(known.size)
        else fresh.set(address, blob)
        at.set(address, blob)
      } catch (error) {
        if (!optional) throw error
      }
    }),
  )

  async function keep(addresses) {
    if (!store) return false
    try {
      const missing = [...fresh].filter(([address]) => addresses.includes(address))
      await Promise.all(missing.map(([address, blob]) => store.put(address, new Response(blob))))
      for (const { url } of await store.keys())
        if (url.startsWith(SITE) && !addresses.includes(url)) await store.delete(url)
      return true
    } catch {
      return false // it is full
    }
  }
  return { at, keep }
}

/** The store; nothing where there is none, or none that could be checked. */
async function opened() {
  if (!self.caches || !self.crypto?.subtle) return null
  return self.caches.open(NAME).catch(() => null)
}

/** What the store has, if it is what the site tells of. */
async function believed(store, address, digest) {
  const known = await store?.match(address)
  if (!known) return null
  const bytes = await known.arrayBuffer()
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  const read = Array.from(found, each => each.toString(16).padStart(2, "0")).join("")
  return read === digest ? blobOf(address, [bytes]) : null
}

/** What the site has; `more` hears of each part that comes. */
async function streamed(address, more) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  const parts = []
  for (let reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return blobOf(address, parts)
    parts.push(value)
    more(value.length)
  }
}

function blobOf(address, parts) {
  const type = address.endsWith(".wasm") ? "application/wasm" : ""
  return new Blob(parts, { type })
}
