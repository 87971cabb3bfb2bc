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
let fetched = false // what a reader who saves data was asked about
/** @type {symbol | null} - whose code has run in this Python, where it may have changed anything */
let writer = null
let runs = 0
/** @type {Promise<void>} - until all that was asked for so far is over */
let turn = Promise.resolve()
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
      if (worker !== made) return // it was ended, and this was on its way
      if (data.progress) loading = data.progress
      if (data.ready) {
        fetched = true
        resolve()
      }
      if (data.broken) reject(new Error(data.broken))
      tell(data)
    }
    made.onerror = event => {
      event.preventDefault()
      if (worker !== made) return
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
  if (worker || fetched || !saves()) return 0
  return wanted(doc).reduce((sum, each) => sum + each.size, doc.site_size)
}

function drop() {
  worker?.terminate()
  worker = ready = loading = writer = null
}

/** End Python, and whatever runs in it or waits for it. */
export function end() {
  drop()
  tell({ stopped: true })
}

/**
 * Have a new Python in the place of one that a reader's code has run in, before it is asked for.
 * @param {Shipped} doc
 * @param {string} base
 */
export function renew(doc, base) {
  if (!writer || hearing.size) return // the next run sees to it
  drop()
  if (!saves()) warm(doc, base)?.catch(() => {})
}

/**
 * Run something, after all that was asked for before: `hear` is told of the progress of loading, of
 * what happens in the run, that it was stopped or cannot be made, and of its result; any of these
 * three is the last. What a reader has written runs in a Python in which no other code of a
 * reader's has run: `by` is the same for runs that may follow each other in one, and null for what
 * is published.
 * @param {Shipped} doc
 * @param {string} base
 * @param {Record<string, any>} order
 * @param {symbol | null} by
 * @param {() => void} begun
 * @param {(data: any) => void} hear
 */
export async function run(doc, base, order, by, begun, hear) {
  const number = ++runs
  const before = turn
  let over = () => {}
  turn = new Promise(resolve => {
    over = resolve
  })
  /** @param {any} data */
  function told(data) {
    if (data.number !== undefined && data.number !== number) return // of another run
    if (data.result || data.stopped || data.broken) {
      hearing.delete(told)
      over()
    }
    hear(data)
    if (data.broken) end()
    if (data.result && data.memory > MOST_MEMORY) drop()
  }
  hearing.add(told)
  if (loading && loading.done < loading.total) told({ progress: loading })
  await before
  if (!hearing.has(told)) return
  if (writer && writer !== by) drop()
  try {
    await warm(doc, base)
  } catch {
    return // it was told
  }
  if (!hearing.has(told)) return
  writer = by
  begun()
  worker?.postMessage({ number, run: order })
}
