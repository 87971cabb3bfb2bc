// The page works without this. It opens the evidence of the claim that a link leads to, closes it
// again, and copies links.
import { fragment, onPage } from "./uradori-page.js"

/** @typedef {{ id: string, world?: string }} Left - evidence that was open, and its world */

/** @type {Record<string, Left[]>} */
const opened = {} // by path: what was open when the reader left
let path = ""
/** @type {{ claim: string, words: HTMLElement } | null} */
let copied = null

/**
 * The evidence of a claim, by the id of the claim, of the evidence, or of anything in either.
 * @param {string} id
 * @returns {HTMLDetailsElement | null}
 */
function evidenceOf(id) {
  const place = document.getElementById(id)
  if (!place) return null
  const claim = place.closest("[data-claim]")
  const apart =
    claim?.dataset.claim &&
    document.querySelector(`[data-evidence-of="${CSS.escape(claim.dataset.claim)}"]`)
  const around = apart || claim || place
  return /** @type {HTMLDetailsElement | null} */ (
    place.closest(".uradori-evidence") || around.querySelector(".uradori-evidence")
  )
}

/** @param {string} id */
function open(id) {
  const evidence = evidenceOf(id)
  if (evidence) evidence.open = true
  return evidence
}

function follow() {
  open(fragment())
}

/** @param {Left} left */
function reopen(left) {
  const evidence = open(left.id)
  const world = left.world && evidence?.querySelector(`.uradori-world [value="${left.world}"]`)
  if (world instanceof HTMLInputElement) world.checked = true
}

// A page that one goes back to, or that the theme fetches anew to go to a heading of it, is as
// one left it; one that a link leads to begins anew, as where every page is loaded.
/** @type {Start} */
function start(page, signal, back) {
  const same = path === location.pathname
  const here = location.pathname
  path = here
  if (same || back) for (const left of opened[here] || []) reopen(left)
  follow()
  if (copied) sayCopied()
  if (document.readyState === "complete") reach()
  else addEventListener("load", reach, { once: true, signal: signal }) // after the theme, which would take it back
  signal.addEventListener("abort", () => {
    opened[here] = Array.from(page.querySelectorAll(".uradori-evidence[open]"), evidence => {
      const world = /** @type {HTMLInputElement | null} */ (
        evidence.querySelector(".uradori-world :checked")
      )
      return { id: evidence.parentElement?.id || "", world: world?.value }
    })
  })

  function reach() {
    for (const details of page.querySelectorAll("details[open]")) makeReachable(details)
  }
}

/**
 * What opens evidence, and has the focus again when it is closed.
 * @param {HTMLDetailsElement} evidence
 * @returns {HTMLElement}
 */
function openerOf(evidence) {
  const badge = /** @type {HTMLElement} */ (evidence.querySelector(".uradori-badge"))
  return badge.checkVisibility() ? badge : marksOf(evidence)[0] || badge
}

/**
 * The marks that lead to evidence from running text.
 * @param {HTMLDetailsElement} evidence
 */
function marksOf(evidence) {
  const id = CSS.escape(evidence.parentElement?.id || "")
  return document.querySelectorAll(`.uradori-mark[href$="#${id}"]`)
}

/** @param {HTMLDetailsElement} evidence */
function close(evidence) {
  openerOf(evidence).focus()
  evidence.open = false
}

// The address says what is open, without a step in the history for each look.
/** @param {HTMLDetailsElement} evidence */
function remember(evidence) {
  history.replaceState(history.state, "", addressOf(evidence))
}

/** @param {HTMLDetailsElement} evidence */
function addressOf(evidence) {
  return evidence.querySelector(".uradori-permalink")?.getAttribute("href")
}

/** @param {MouseEvent} event */
function press(event) {
  const pressed = event.target instanceof Element ? event.target : null
  if (!pressed) return
  const evidence = /** @type {HTMLDetailsElement | null} */ (pressed.closest(".uradori-evidence"))
  if (evidence && pressed.closest(".uradori-close")) close(evidence)
  else if (evidence && pressed.closest(".uradori-badge") && !evidence.open) remember(evidence)
  const mark = /** @type {HTMLAnchorElement | null} */ (pressed.closest(".uradori-mark"))
  const marked = mark && evidenceOf(decodeURIComponent(mark.hash.slice(1)))
  if (!marked?.open) return
  close(marked) // a second press takes back the first
  event.preventDefault()
  event.stopPropagation()
}

// The marks of a claim in running text say whether its evidence is open.
/** @param {Event} event */
function tell(event) {
  const evidence = event.target
  if (!(evidence instanceof HTMLDetailsElement) || !evidence.matches(".uradori-evidence")) return
  for (const mark of marksOf(evidence)) mark.setAttribute("aria-expanded", String(evidence.open))
}

/** @param {KeyboardEvent} event */
function shut(event) {
  if (event.key !== "Escape") return
  const evidence = document.activeElement?.closest(".uradori-evidence[open]")
  if (evidence) close(/** @type {HTMLDetailsElement} */ (evidence))
}

// A link to a claim is followed as any other; where there is a clipboard it is copied as well.
/** @param {MouseEvent} event */
function copyLink(event) {
  if (!(event.target instanceof Element)) return
  const link = /** @type {HTMLAnchorElement | null} */ (event.target.closest(".uradori-permalink"))
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return
  navigator.clipboard.writeText(link.href).then(
    () => {
      const words = document.createElement("span")
      words.setAttribute("role", "status")
      copied = { claim: decodeURIComponent(link.hash.slice(1)), words: words }
      sayCopied()
      words.textContent = link.dataset.copied || ""
      setTimeout(() => {
        words.remove()
        if (copied?.words === words) copied = null
      }, 2000)
    },
    () => {
      /* not allowed: the address bar has the link now */
    },
  )
}

// Beside the link, also where the theme has meanwhile fetched the page anew.
function sayCopied() {
  if (copied) evidenceOf(copied.claim)?.querySelector(".uradori-permalink")?.after(copied.words)
}

// What was hidden while the theme looked for code that scrolls can be scrolled by keyboard too.
// Its tools around each block are no landmarks: they would crowd a screen reader's list.
/** @param {EventTarget | null} details */
function makeReachable(details) {
  if (!(details instanceof HTMLDetailsElement) || !details.open) return
  for (const code of details.querySelectorAll("pre > code")) {
    if (code.scrollWidth > code.clientWidth || code.scrollHeight > code.clientHeight)
      code.tabIndex = 0
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (
        node instanceof HTMLElement &&
        node.nodeName === "NAV" &&
        node.className === "md-code__nav"
      )
        node.setAttribute("role", "none")
    }
  }
}).observe(document.body, { childList: true, subtree: true })

document.addEventListener("toggle", event => makeReachable(event.target), true) // it does not bubble
document.addEventListener("toggle", tell, true)
document.addEventListener("click", copyLink)
document.addEventListener("click", press, true) // before the theme, which would follow a mark
document.addEventListener("keydown", shut)
addEventListener("uradori-moved", follow)
onPage(start)
