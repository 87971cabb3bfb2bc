// Lets a reader run a check in the browser. What that takes is large: it is loaded when the reader
// asks, or is about to, and never with the page. Without WebAssembly and workers nothing is offered.
import { onPage } from "./uradori-page.js"

const TAB = "/assets/tab/"
const able = "WebAssembly" in window && "Worker" in window

/**
 * What is told of a claim, where the rest of it lies, and what opens for it.
 * @typedef {{ doc: any, base: string, panel: any }} Told
 */

/** @type {Map<string, Promise<Told>>} by address */
const known = new Map()

if (able) onPage(start)

/**
 * @param {string} address
 * @returns {Promise<Told>}
 */
function told(address) {
  let asked = known.get(address)
  if (!asked) {
    asked = fetchAll(address)
    asked.catch(() => known.delete(address))
    known.set(address, asked)
  }
  return asked
}

/**
 * @param {string} address
 * @returns {Promise<Told>}
 */
async function fetchAll(address) {
  const base = address.slice(0, address.lastIndexOf(TAB) + TAB.length)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  const doc = await response.json()
  return { doc, base, panel: await import(`${base}${doc.bundle}/panel.mjs`) }
}

/** @param {Event} event */
function linkOf(event) {
  const link = event.target instanceof Element ? event.target.closest(".uradori-run") : null
  return link instanceof HTMLAnchorElement ? link : null
}

/** @type {Start} */
function start(page, signal) {
  for (const box of page.querySelectorAll(".uradori-try")) box.hidden = false
  page.addEventListener("click", press, { signal })
  page.addEventListener("pointerover", near, { signal })
  page.addEventListener("focusin", near, { signal })

  /**
   * Somebody may be about to ask; whoever saves data is not run ahead of.
   * @param {Event} event
   */
  function near(event) {
    const link = linkOf(event)
    const connection = /** @type {any} */ (navigator).connection
    if (!link || connection?.saveData) return
    told(link.href)
      .then(({ panel, doc, base }) => panel.warm(doc, base))
      .catch(() => {}) // it is said when somebody asks
  }

  /** @param {MouseEvent} event */
  async function press(event) {
    const link = linkOf(event)
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    if (link.hasAttribute("aria-busy")) return // it was pressed before
    link.setAttribute("aria-busy", "true")
    const box = link.parentElement
    try {
      const { panel, doc, base } = await told(link.href)
      const lang = link.closest("[lang]")?.getAttribute("lang") || ""
      const words = lang in doc.words ? lang : Object.keys(doc.words)[0]
      if (!signal.aborted) panel.open(box, doc, base, words, signal)
    } catch (error) {
      link.removeAttribute("aria-busy")
      link.after(` ${error}`)
    }
  }
}
