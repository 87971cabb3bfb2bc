// The one Python of a page, in a worker: started when it is wanted, ended when it is not.

const MOST_MEMORY = 400 * 2 ** 20

/** @typedef {{ done: number, total: number }} Progress */
/**
 * What is published of anything that can be run.
 * @typedef {object} Shipped
 * @property {string} bundle
 * @property {{ name: string, size: number, optional: boolean }[]} files
 * @property {string} of - which libraries are among them
 * @property {string} site
 * @property {number} site_size
 * @property {Record<string, any>} order
 */

/** @type {Worker | null} */
let worker = null
/** @type {Promise<void> | null} */
let ready = null
/** @type {Progress | null} */
let loading = null
let soiled = false // by code that a reader has written, which may have changed anything in Python
let runs = 0
/** @type {Set<(data: any) => void>} - the panels in which something runs, or waits for others */
const hearing = new Set()

/** @param {any} data */
function tell(data) {
  for (const hear of [...hearing]) hear(data)
}

/**
 * Start Python, if it is not there; `base` ends with the folder that all of it lies in.
 * @param {Shipped} doc
 * @param {string} base
 */
export function warm(doc, base) {
  if (worker) return ready
  const made = new Worker(`${base}${doc.bundle}/worker.mjs`, { type: "module" })
  worker = made
  ready = new Promise((resolve, reject) => {
    made.onmessage = ({ data }) => {
      if (data.progress) loading = data.progress
      if (data.ready) resolve()
      if (data.broken) reject(new Error(data.broken))
      tell(data)
    }
    made.onerror = event => {
      event.preventDefault()
      const broken = event.message || "Worker"
      reject(new Error(broken))
      tell({ broken })
    }
  })
  ready.catch(() => {
    if (worker === made) end()
  }) // whoever runs something is told
  made.postMessage({
    load: {
      files: wanted(doc),
      of: doc.of,
      site: { address: `${base}site-${doc.site}.tar`, size: doc.site_size },
      backend: doc.order.backend,
      region: doc.order.region,
    },
  })
  return ready
}

/** Whether the reader has asked the browser to load little. */
function saves() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData)
}

/**
 * What is fetched; what only saves time is not where the reader saves data.
 * @param {Shipped} doc
 */
function wanted(doc) {
  return doc.files.filter(each => !(each.optional && saves()))
}

/**
 * How many bytes a reader who saves data is to be told of before a run; 0 where nobody need be.
 * @param {Shipped} doc
 */
export function toBeTold(doc) {
  if (worker || !saves()) return 0
  return wanted(doc).reduce((sum, each) => sum + each.size, doc.site_size)
}

/** End Python, and whatever runs in it. */
export function end() {
  if (worker) worker.terminate()
  worker = ready = loading = null
  soiled = false
  tell({ stopped: true })
}

/** Have the next run begin in a Python that nobody has changed. */
export function clean() {
  if (soiled) end()
}

/**
 * Run something: `hear` is told of the progress of loading, of what happens in the run, that it was
 * stopped or cannot be made, and of its result; any of these three is the last.
 * @param {Shipped} doc
 * @param {string} base
 * @param {Record<string, any>} order
 * @param {boolean} changes - whether a reader has written any of it
 * @param {() => void} begun
 * @param {(data: any) => void} hear
 */
export async function run(doc, base, order, changes, begun, hear) {
  const number = ++runs
  /** @param {any} data */
  function told(data) {
    if (data.number !== undefined && data.number !== number) return // of another run
    if (data.result || data.stopped || data.broken) hearing.delete(told)
    hear(data)
    if (data.broken) end()
    if (data.result && data.memory > MOST_MEMORY && !hearing.size) end()
  }
  hearing.add(told)
  if (loading && loading.done < loading.total) told({ progress: loading })
  try {
    await warm(doc, base)
  } catch {
    return // it was told
  }
  if (!hearing.has(told)) return
  if (changes) soiled = true
  begun()
  worker?.postMessage({ number, run: order })
}
