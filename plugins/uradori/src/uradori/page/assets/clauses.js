// Pointing at a clause marks the code that shows it and its line in the evidence, and the reverse.
// Without this the numbers beside them lead from one to the other.
import { onPage } from "./uradori-page.js"

onPage(start)

/** @type {Start} */
function start(page, signal) {
  const PARTS = ".uradori-clause, .uradori-line[data-part], .uradori-parts > li"
  // What is marked: what the mouse is over, else what has the focus, else what was pressed last.
  /** @type {HTMLElement | null} */
  let over = null
  /** @type {HTMLElement | null} */
  let focused = null
  /** @type {HTMLElement | null} */
  let pinned = null

  /** @param {Element} element */
  function claimOf(element) {
    const around = element.closest("[data-claim], [data-evidence-of]")
    return around && (around.dataset.claim || around.dataset.evidenceOf)
  }

  /**
   * The sentences of a claim and what holds its evidence: one element, or several in running text.
   * @param {string} claim
   */
  function placesOf(claim) {
    const name = CSS.escape(claim)
    return page.querySelectorAll(`[data-claim="${name}"], [data-evidence-of="${name}"]`)
  }

  /** @param {string | null | undefined} claim */
  function isOpen(claim) {
    if (!claim) return false
    return Array.from(placesOf(claim)).some(place => place.querySelector(".uradori-evidence[open]"))
  }

  /**
   * The numbers of the clauses that an element is about.
   * @param {HTMLElement} element
   */
  function numbers(element) {
    return (element.dataset.part || "").split(" ")
  }

  function mark() {
    const part = over || focused || pinned
    for (const each of page.querySelectorAll(".uradori-pointed"))
      each.classList.remove("uradori-pointed")
    const claim = part && claimOf(part)
    if (!claim || !isOpen(claim)) return
    const wanted = numbers(part)
    for (const place of placesOf(claim)) {
      for (const each of place.querySelectorAll(PARTS)) {
        const fits = numbers(each).some(number => wanted.includes(number))
        each.classList.toggle("uradori-pointed", fits)
      }
    }
  }

  /**
   * @param {Event} event
   * @returns {HTMLElement | null}
   */
  function partOf(event) {
    return event.target instanceof Element ? event.target.closest(PARTS) : null
  }

  page.addEventListener("pointerover", pointed, { signal })
  page.addEventListener("pointerleave", gone, { signal })
  page.addEventListener("focusin", entered, { signal })
  page.addEventListener("focusout", left, { signal })
  page.addEventListener("click", pressed, { signal })
  page.addEventListener("toggle", event => follow(event.target), { signal, capture: true }) // it does not bubble
  addEventListener("keydown", escaped, { signal }) // wherever the focus is
  for (const open of page.querySelectorAll(".uradori-evidence[open]")) follow(open)

  /** @param {PointerEvent} event */
  function pointed(event) {
    if (event.pointerType === "touch") return
    over = partOf(event)
    mark()
  }

  function gone() {
    over = null
    mark()
  }

  /** @param {FocusEvent} event */
  function entered(event) {
    focused = partOf(event)
    mark()
  }

  function left() {
    focused = null
    mark()
  }

  /** @param {MouseEvent} event */
  function pressed(event) {
    const part = partOf(event)
    if (!part || !isOpen(claimOf(part)) || event.ctrlKey || event.metaKey || event.shiftKey) return
    const around = /** @type {Element} */ (event.target).closest("a")
    const link = around instanceof HTMLAnchorElement && part.contains(around) ? around : null
    pinned = part === pinned && !link ? null : part
    mark()
    const place =
      link && link.pathname === location.pathname && document.getElementById(link.hash.slice(1))
    if (!place || claimOf(place) !== claimOf(part)) return // an author's link
    event.preventDefault() // the address would change with each, and one would go back through all
    event.stopPropagation() // a theme that exchanges pages would follow the link all the same
    place.scrollIntoView({ block: "nearest" })
  }

  /** @param {KeyboardEvent} event */
  function escaped(event) {
    if (event.key !== "Escape") return
    over = focused = pinned = null
    mark()
  }

  /**
   * The words of running text do not hold their evidence: they are told whether it is open.
   * @param {EventTarget | null} evidence
   */
  function follow(evidence) {
    if (!(evidence instanceof HTMLDetailsElement) || !evidence.matches(".uradori-evidence")) return
    const claim = evidence.closest("[data-evidence-of]")?.dataset.evidenceOf
    if (!claim) return
    for (const words of page.querySelectorAll(`.uradori-claim[data-claim="${CSS.escape(claim)}"]`))
      words.classList.toggle("uradori-claim--open", evidence.open)
  }
}
