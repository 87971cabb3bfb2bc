// Starts the other scripts on each page that the reader comes to. A theme may exchange the page
// below its header instead of loading another (Material's navigation.instant): here what belonged
// to the old page ends, and links go on meaning what they mean where every page is loaded.
//
// A module says `onPage(start)`, any other script `(window.uradori = window.uradori || []).push(start)`;
// `start(page, signal, back)` is called once for each page, with the element that holds it, a signal
// that is aborted when it goes, and whether the reader went back to it (or forward). Where one is
// led to another place of the same page, the window hears of it as "uradori-moved".
const root = new URL("..", import.meta.url)
const canonical = /** @type {HTMLLinkElement | null} */ (
  document.querySelector("link[rel=canonical]")
)
const language = (canonical && languageOf(new URL(canonical.href))) || document.documentElement.lang
const waiting = window.uradori
/** @type {Start[]} */
const starts = Array.isArray(waiting) ? waiting : []
/** @type {HTMLElement | undefined} */
let page
let path = ""
let query = ""
let left = new AbortController()
/** @type {{ y?: number } | null} */
let back = null // what the history keeps of a page that the reader goes back to

window.uradori = { push: onPage, fragment, language: indexLanguage }

/**
 * Call `start` on this page, if the reader has come to it, and on each that follows.
 * @param {Start} start
 */
export function onPage(start) {
  starts.push(start)
  if (page) start(page, left.signal, false)
}

/**
 * The language whose index the search and the hints ask; a theme may write it otherwise.
 * @returns {string}
 */
export function indexLanguage() {
  const stated = document.documentElement.lang
  const button = document.querySelector("[data-uradori-search]")
  const ours = button && JSON.parse(button.dataset.uradoriSearch || "{}").lang
  return ours && ours.split("-")[0] === stated.split("-")[0] ? ours : stated
}

/** The id that the address leads to; "" if there is none, or one that someone mangled. */
export function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ""
  }
}

function arrive() {
  /** @type {HTMLElement} */
  const now = document.querySelector("[data-md-component=container]") || document.body
  if (now === page) return
  const former = page
  if (former) {
    left.abort()
    offerVersions()
  }
  page = now
  path = location.pathname
  query = location.search
  left = new AbortController()
  keepPlace()
  for (const start of starts) start(now, left.signal, Boolean(back))
  if (former) settle()
}

// What the scripts unfold and hide has moved what the theme had scrolled to.
function settle() {
  const target = document.getElementById(fragment())
  if (back || !target) scrollTo({ top: back?.y || 0, behavior: "instant" })
  else target.scrollIntoView({ behavior: "instant" })
}

/**
 * @param {{ pathname: string }} url
 * @returns {string}
 */
function languageOf(url) {
  return url.pathname.startsWith(root.pathname)
    ? url.pathname.slice(root.pathname.length).split("/")[0]
    : ""
}

/** @returns {HTMLAnchorElement[]} */
function switches() {
  return /** @type {HTMLAnchorElement[]} */ ([
    ...document.querySelectorAll("a[hreflang].md-select__link"),
  ])
}

// The header is still that of the page before: its switcher takes the versions that the head of
// this one tells of. They are of the published site, which may be seen under another host.
function offerVersions() {
  const offered = switches()
  for (const link of offered) itemOf(link).hidden = true
  const versions = /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.head.querySelectorAll("link[rel~=alternate][hreflang]")
  )
  for (const version of versions) {
    if (version.hreflang === "x-default" || !offered.length) continue
    let link = offered.find(each => each.hreflang === version.hreflang)
    if (!link) {
      link = /** @type {HTMLAnchorElement} */ (offered[0].cloneNode(true))
      link.hreflang = link.lang = link.textContent = version.hreflang
      const item = /** @type {HTMLElement} */ (itemOf(offered[0]).cloneNode(false))
      item.append(link)
      itemOf(offered[0]).parentElement?.append(item)
    }
    link.pathname = new URL(version.href).pathname
    itemOf(link).hidden = false
  }
}

/**
 * What holds a link of the switcher.
 * @param {HTMLAnchorElement} link
 */
function itemOf(link) {
  return /** @type {HTMLElement} */ (link.parentElement)
}

function keepPlace() {
  for (const link of switches()) {
    link.hash = location.hash
    link.search = location.search
  }
}

// The address can change with nobody being told: the theme notes the heading that one reads.
/** @param {Event} event */
function switching(event) {
  if (event.target instanceof Element && event.target.closest(".md-select")) keepPlace()
}

// The theme keeps its header, its words and its settings: a page in another language is loaded.
// It also makes every link absolute, so that one to a heading would bring an old query along.
/** @param {Event} event */
function follow(event) {
  const link = event.target instanceof Element && event.target.closest("a[href]")
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return
  back = null
  if (languageOf(link) !== language) link.target = link.target || "_self"
  const here = link.pathname === location.pathname && link.hash
  if (here && (!link.search || link.search === query)) link.search = location.search
}

function move() {
  if (location.pathname !== path) return // on the way to another page
  keepPlace()
  dispatchEvent(new Event("uradori-moved"))
}

for (const name of ["pointerover", "focusin", "click"]) {
  document.addEventListener(name, switching, true)
}
document.addEventListener("click", follow, true) // before the theme
addEventListener("hashchange", move)
addEventListener("popstate", event => {
  back = event.state
  move()
})
window.location$?.subscribe(move)
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", arrive)
else arrive()
window.document$?.subscribe(arrive)
