// The one Python of a page, in a worker: started when it is wanted, ended when it is not.

const MOST_MEMORY = 400 * 2 ** 20

/** @typedef {{ done: number, total: number }} Progress */
/**
 * What is published of anything that can be run.
 * @typedef {object} Shipped
 * @property {string} bundle
 * @property {{ name: string, size: number, digest: string, optional: boolean }[]} files
 * @property {string} of - which libraries are among them
 * @property {string} site
 * @property {number} site_size
 * @property {string} site_digest
 * @property {Record<string, any>} order
 */

/**
 * What somebody has asked for.
 * @typedef {object} Run
 * @property {number} number
 * @property {Shipped} doc
 * @property {string} base
 * @property {Record<string, any>} order
 * @property {symbol | null} by
 * @property {() => void} begun
 * @property {(data: any) => void} hear
 */

/** @type {Worker | null} */
let worker = null
/** @type {Promise<void> | null} */
let ready = null
/** @type {Progress | null} */
let loading = null
let kept = false // what a reader who saves data was asked about
/** @type {symbol | null} - whose code has run in this Python, where it may have changed anything */
let writer = null
let count = 0
/** @type {Run[]} - what is not over: the first has Python, or waits for it, and the rest wait for that */
const asked = []
/** @type {Run | null} - the one of them that Python was told of */
let running = null

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
      if (data.progress) {
        loading = data.progress
        asked[0]?.hear(data)
      }
      if (data.ready) resolve()
      if (data.kept) kept = true
      if (data.number !== undefined) told(data)
      else if (data.broken) reject(new Error(data.broken))
    }
    made.onerror = event => {
      event.preventDefault()
      if (worker !== made) return
      const broken = event.message || "Worker"
      reject(new Error(broken))
      if (running) told({ broken, number: running.number })
    }
  })
  ready.catch(() => {
    if (worker === made) drop()
  }) // whoever runs something is told
  made.postMessage({
    load: {
      files: wanted(doc),
      of: doc.of,
      site: {
        address: `${base}site-${doc.site}.tar`,
        size: doc.site_size,
        digest: doc.site_digest,
      },
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
  if (worker || kept || !saves()) return 0
  return wanted(doc).reduce((sum, each) => sum + each.size, doc.site_size)
}

function drop() {
  worker?.terminate()
  worker = ready = loading = writer = running = null
}

/**
 * Have a new Python in the place of one that a reader's code has run in, before it is asked for.
 * @param {Shipped} doc
 * @param {string} base
 */
export function renew(doc, base) {
  if (!writer || asked.length) return // the next run sees to it
  drop()
  ahead(doc, base)
}

/**
 * Make Python ready for whatever is asked for next; who saves data is not run ahead of.
 * @param {Shipped} doc
 * @param {string} base
 */
function ahead(doc, base) {
  if (!saves()) warm(doc, base)?.catch(() => {}) // it is said when somebody asks
}

/**
 * Run something, after all that was asked for before: `hear` is told that it waits for that, of the
 * progress of loading, of what happens in the run, that it was stopped or cannot be made, and of its
 * result; any of these three is the last. What a reader has written runs in a Python in which no other code of a
 * reader's has run: `by` is the same for runs that may follow each other in one, and null for what
 * is published.
 * @param {Shipped} doc
 * @param {string} base
 * @param {Record<string, any>} order
 * @param {symbol | null} by
 * @param {() => void} begun
 * @param {(data: any) => void} hear
 * @returns {(stays: boolean) => void} stops it, and nothing else that was asked for; whether the
 *   reader `stays` where something may be run
 */
export function run(doc, base, order, by, begun, hear) {
  const made = { number: ++count, doc, base, order, by, begun, hear }
  asked.push(made)
  if (asked[0] === made) next()
  else hear({ waits: true })
  return stays => stop(made, stays)
}

/** Give Python what was asked for first. */
async function next() {
  const [first] = asked
  if (!first) return
  if (writer && writer !== first.by) drop()
  const starts = warm(first.doc, first.base)
  if (loading) first.hear({ progress: loading })
  try {
    await starts
  } catch (error) {
    over(first, { broken: /** @type {Error} */ (error).message })
    return
  }
  if (asked[0] !== first) return // it was stopped
  writer = first.by
  running = first
  first.begun()
  worker?.postMessage({ number: first.number, run: first.order })
}

/**
 * Hand on what Python tells of the run that it makes.
 * @param {any} data
 */
function told(data) {
  const run = running
  if (!run || data.number !== run.number) return
  if (!data.result && !data.broken) {
    run.hear(data)
    return
  }
  running = null
  if (data.broken || data.memory > MOST_MEMORY) drop()
  over(run, data)
}

/**
 * Be done with a run, which hears why, and go on with the next.
 * @param {Run} run
 * @param {any} data
 */
function over(run, data) {
  const place = asked.indexOf(run)
  if (place < 0) return
  asked.splice(place, 1)
  run.hear(data)
  if (!place) next()
}

/**
 * Stop a run. Where Python makes it, or is loaded for it, that ends, and whatever waits begins in
 * another one; a run that waits itself is just forgotten.
 * @param {Run} run
 * @param {boolean} stays
 */
function stop(run, stays) {
  const made = run === running
  if (asked[0] === run) drop()
  over(run, { stopped: true })
  if (made && stays && !asked.length) ahead(run.doc, run.base)
}
