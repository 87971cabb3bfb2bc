// Shows the sentence of a claim, and what its mark says, to who points at a link that leads there;
// of a link to a section, how that begins. Nothing moves, and nothing is fetched before somebody
// points. Without this a link says what its words say.
import { indexLanguage, onPage } from "./uradori-page.js"

const ROOT = new URL("..", import.meta.url)
const LINKS =
  'a[href*="#"]:not(.headerlink, .uradori-permalink, .uradori-number, .md-skip, .md-nav__link)'
const WAIT = 150 // milliseconds until a hint goes, so that the mouse can reach it
const MOST = 240 // characters of a section

/** @typedef {{ anchor: string, title: string, text: string, look?: string, badge?: string }} Part */
/** @typedef {Record<string, string>} Texts - by look */
/** @typedef {{ parts: Map<string, Part>, icons: Texts, looks: Texts }} Known */

/** @type {Record<string, Promise<Known | null>>} */
const indices = {} // by language

/**
 * @param {string} lang
 * @returns {Promise<Known | null>}
 */
function know(lang) {
  indices[lang] =
    indices[lang] ||
    fetch(new URL(`search/${lang}.json`, ROOT))
      .then(response => {
        if (!response.ok) throw new Error(`search index: ${response.status}`)
        return response.json()
      })
      .then(data => {
        /** @type {Map<string, Part>} */
        const parts = new Map()
        for (const page of data.pages) {
          const path = new URL(page.url, ROOT).pathname
          for (const part of page.parts) parts.set(`${path}#${part.anchor}`, part)
        }
        return { parts, icons: data.icons, looks: data.looks }
      })
      .catch(() => {
        delete indices[lang] // it can be tried again
        return null
      })
  return indices[lang]
}

/**
 * What a link leads to, as search knows it: a mark leads to the evidence of a claim.
 * @param {HTMLAnchorElement} link
 */
function placeOf(link) {
  return (
    link.pathname.replace(/index\.html$/, "") +
    "#" +
    decodeURIComponent(link.hash.slice(1)).replace(/^evidence-/, "claim-")
  )
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} text
 */
function make(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

/** @param {string} path */
function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "path")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("class", "uradori-icon")
  svg.setAttribute("aria-hidden", "true")
  drawn.setAttribute("d", path)
  svg.append(drawn)
  return svg
}

/**
 * @param {Part} part
 * @param {Known} known
 */
function contents(part, known) {
  if (!part.look) {
    const text = part.text.length > MOST ? `${part.text.slice(0, MOST)}…` : part.text
    return [make("b", "", part.title), make("span", "", text)]
  }
  const badge = make("span", "uradori-hint__mark", part.badge || known.looks[part.look])
  badge.prepend(icon(known.icons[part.look]))
  return [make("span", "", part.text), badge]
}

/** @type {Start} */
function start(page, signal) {
  /** @type {HTMLElement | null} */
  let hint = null
  /** @type {HTMLAnchorElement | null} */
  let shownFor = null
  /** @type {HTMLAnchorElement | null} */
  let wanted = null
  let leaving = 0

  /** @param {HTMLAnchorElement} link */
  function show(link) {
    clearTimeout(leaving)
    wanted = link
    if (shownFor === link) return
    know(indexLanguage()).then(known => {
      const part = known?.parts.get(placeOf(link))
      if (!known || !part?.text || wanted !== link || !link.isConnected || signal.aborted) return
      hide()
      wanted = shownFor = link
      hint = make("div", `uradori-hint${part.look ? ` uradori--${part.look}` : ""}`, "")
      hint.id = "uradori-hint"
      hint.setAttribute("role", "tooltip")
      hint.append(...contents(part, known))
      document.body.append(hint)
      link.setAttribute("aria-describedby", hint.id)
      place(hint, link)
      hint.addEventListener("pointerenter", () => clearTimeout(leaving))
      hint.addEventListener("pointerleave", leave)
    })
  }

  /**
   * Below the line that is pointed at, or above it where there is more room.
   * @param {HTMLElement} hint
   * @param {HTMLAnchorElement} link
   */
  function place(hint, link) {
    const line = link.getClientRects()[0]
    const box = hint.getBoundingClientRect()
    const above = line.bottom + box.height > innerHeight && line.top > innerHeight - line.bottom
    const left = Math.max(
      8,
      Math.min(line.left, document.documentElement.clientWidth - box.width - 8),
    )
    hint.style.left = `${left + scrollX}px`
    hint.style.top = `${(above ? line.top - box.height : line.bottom) + scrollY}px`
  }

  function hide() {
    clearTimeout(leaving)
    wanted = null
    shownFor?.removeAttribute("aria-describedby")
    hint?.remove()
    hint = shownFor = null
  }

  function leave() {
    clearTimeout(leaving)
    leaving = setTimeout(hide, WAIT)
  }

  /**
   * @param {Event} event
   * @returns {HTMLAnchorElement | null}
   */
  function linkOf(event) {
    const link = event.target instanceof Element ? event.target.closest(LINKS) : null
    if (!(link instanceof HTMLAnchorElement)) return null
    return link.hash.length > 1 && link.origin === location.origin ? link : null
  }

  /** @param {PointerEvent} event */
  function pointed(event) {
    const link = event.pointerType !== "touch" && linkOf(event)
    if (link) show(link)
  }

  /** @param {PointerEvent} event */
  function gone(event) {
    if (linkOf(event)) leave()
  }

  /** @param {FocusEvent} event */
  function entered(event) {
    const link = linkOf(event)
    if (link?.matches(":focus-visible")) show(link)
  }

  /** @param {KeyboardEvent} event */
  function escaped(event) {
    if (event.key === "Escape") hide()
  }

  page.addEventListener("pointerover", pointed, { signal })
  page.addEventListener("pointerout", gone, { signal })
  page.addEventListener("focusin", entered, { signal })
  page.addEventListener("focusout", hide, { signal })
  page.addEventListener("click", hide, { signal })
  addEventListener("keydown", escaped, { signal })
  signal.addEventListener("abort", hide)
}

onPage(start)
