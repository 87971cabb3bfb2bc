// Turns the tables of a `/// cards` block into cards: a question, and below it, once turned over,
// the answer with its proof. Who knew an answer says so, and the browser remembers which cards are
// known, in every language. Without this, and on paper, the tables stand as they are.
import { onPage } from "./uradori-page.js"

onPage(start)

/** @type {Start} */
function start(page, signal) {
  const blocks = Array.from(page.querySelectorAll(".uradori-cards"))
  if (!blocks.length) return

  const KEPT = "uradori-known-cards"
  const known = recall()

  // A browser may refuse to keep anything: then it is kept until one leaves the page.
  /** @returns {Set<string>} */
  function recall() {
    try {
      return new Set(JSON.parse(localStorage.getItem(KEPT) || "[]"))
    } catch {
      return new Set()
    }
  }

  /**
   * @param {HTMLElement} card
   * @param {boolean} knew
   */
  function judge(card, knew) {
    const name = card.dataset.card || ""
    if (knew) known.add(name)
    else known.delete(name)
    try {
      localStorage.setItem(KEPT, JSON.stringify([...known]))
    } catch {
      /* until one leaves the page */
    }
    tell(card)
    score(/** @type {HTMLElement} */ (card.closest(".uradori-cards")))
  }

  /** @param {HTMLElement} card */
  function tell(card) {
    const knew = known.has(card.dataset.card || "")
    card.classList.toggle("uradori-card--known", knew)
    for (const button of card.querySelectorAll("[data-known]"))
      button.setAttribute("aria-pressed", String(knew === Boolean(button.dataset.known)))
  }

  /** @param {HTMLElement} block */
  function score(block) {
    const output = /** @type {HTMLElement} */ (block.querySelector("output"))
    output.textContent = (output.dataset.score || "")
      .replace("{known}", String(block.querySelectorAll(".uradori-card--known").length))
      .replace("{total}", String(block.querySelectorAll(".uradori-card").length))
  }

  // Those that are not known yet come first.
  /** @param {HTMLElement} block */
  function shuffle(block) {
    const cards = [...block.querySelectorAll(".uradori-card")]
    for (let last = cards.length - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1))
      const moved = cards[last]
      cards[last] = cards[other]
      cards[other] = moved
    }
    const rank = cards.map(card => ({ card, known: Number(known.has(card.dataset.card || "")) }))
    rank.sort((one, another) => one.known - another.known)
    for (const { card } of rank) turn(questionOf(card), false)
    block.querySelector(".uradori-deck")?.append(...rank.map(each => each.card))
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {string} className
   * @param {(Node | string)[]} children
   * @returns {HTMLElementTagNameMap[Name]}
   */
  function element(name, className, children = []) {
    const made = document.createElement(name)
    if (className) made.className = className
    made.append(...children)
    return made
  }

  /**
   * The button of a card that turns it.
   * @param {Element} card
   */
  function questionOf(card) {
    return /** @type {HTMLElement} */ (card.firstElementChild)
  }

  /** @param {Element} cell */
  function contents(cell) {
    return [...cell.cloneNode(true).childNodes]
  }

  // A button may hold no link: the words of one will do.
  /** @param {Element} cell */
  function words(cell) {
    const copy = /** @type {Element} */ (cell.cloneNode(true))
    for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes)
    return [...copy.childNodes]
  }

  /** @param {Element} link */
  function proof(link) {
    const icon = link.querySelector("svg")
    const item = element("li", "", [link.cloneNode(true)])
    if (icon) item.append(" ", element("small", "", [icon.getAttribute("aria-label") || ""]))
    return item
  }

  /** @param {DOMStringMap} words */
  function judging(words) {
    const missed = element("button", "", [words.missed || ""])
    const knew = element("button", "", [words.knew || ""])
    missed.type = knew.type = "button"
    missed.dataset.known = ""
    knew.dataset.known = "1"
    return element("p", "uradori-card__judge", [missed, knew])
  }

  // What a card is about is the same in every language: the claim that its answer rests on.
  /**
   * @param {HTMLAnchorElement | undefined} link
   * @param {string} question
   */
  function about(link, question) {
    const name = link ? link.hash || link.pathname : question
    taken[name] = (taken[name] || 0) + 1
    return taken[name] === 1 ? name : `${name} ${taken[name]}`
  }

  /**
   * @param {HTMLTableRowElement} row
   * @param {string[]} heads
   * @param {string} id
   * @param {DOMStringMap} said
   */
  function card(row, heads, id, said) {
    const cells = Array.from(row.cells)
    const button = element("button", "uradori-card__question", [
      element("small", "", [heads[0]]),
      element("span", "", words(cells[0])),
    ])
    const back = element("div", "uradori-card__back", [
      element("small", "", [heads[1]]),
      element("p", "", contents(cells[1])),
    ])
    const links = /** @type {HTMLAnchorElement[]} */ ([...(cells[2]?.querySelectorAll("a") || [])])
    if (links.length) back.append(element("ul", "", links.map(proof)))
    back.append(judging(said))
    back.id = id
    button.type = "button"
    button.setAttribute("aria-expanded", "false")
    button.setAttribute("aria-controls", id)
    button.addEventListener("click", () => {
      turn(button, button.getAttribute("aria-expanded") === "false")
    })
    const made = element("li", "uradori-card", [button, back])
    made.dataset.card = about(links[0], (cells[0].textContent || "").trim())
    tell(made)
    return made
  }

  /**
   * @param {HTMLElement} button
   * @param {boolean} over
   */
  function turn(button, over) {
    button.setAttribute("aria-expanded", String(over))
    button.parentElement?.classList.toggle("uradori-card--turned", over)
  }

  /**
   * @param {HTMLElement} block
   * @param {number} number
   */
  function deck(block, number) {
    const made = element("ol", "uradori-deck")
    const said = block.querySelector("output")?.dataset || {}
    const tables = /** @type {NodeListOf<HTMLTableElement>} */ (block.querySelectorAll("table"))
    for (const [which, table] of tables.entries()) {
      const heads = [...(table.tHead?.rows[0].cells || [])].map(
        cell => cell.textContent?.trim() || "",
      )
      for (const [index, row] of [...table.tBodies[0].rows].entries())
        made.append(card(row, heads, ["card", number, which, index].join("-"), said))
    }
    made.setAttribute("role", "list")
    made.addEventListener("keydown", walk)
    made.addEventListener("click", event => {
      const pressed = event.target instanceof Element && event.target.closest("[data-known]")
      const card = pressed ? pressed.closest(".uradori-card") : null
      if (pressed && card) judge(card, Boolean(pressed.dataset.known))
    })
    return made
  }

  // Arrows lead from card to card, Escape turns one back; Tab and Enter do as everywhere.
  /** @param {KeyboardEvent} event */
  function walk(event) {
    const deck = /** @type {Element} */ (event.currentTarget)
    const card = /** @type {Element} */ (event.target).closest(".uradori-card")
    if (!card) return
    const buttons = [...deck.querySelectorAll(".uradori-card__question")]
    const here = buttons.indexOf(questionOf(card))
    const next = reached(event.key, here, buttons.length - 1)
    if (event.key === "Escape") {
      turn(buttons[here], false)
      buttons[here].focus()
    } else if (buttons[next]) {
      event.preventDefault()
      buttons[next].focus()
    }
  }

  /**
   * The card that a key leads to; -1 where it is no such key.
   * @param {string} key
   * @param {number} here
   * @param {number} last
   */
  function reached(key, here, last) {
    if (key === "ArrowRight" || key === "ArrowDown") return here + 1
    if (key === "ArrowLeft" || key === "ArrowUp") return here - 1
    return key === "Home" ? 0 : key === "End" ? last : -1
  }

  /** @type {Record<string, number>} */
  const taken = {} // how many cards are about the same thing

  /** @param {string | undefined} name */
  function view(name) {
    const cards = name === "cards"
    blocks.forEach((block, number) => {
      if (cards && !block.querySelector(".uradori-deck")) block.append(deck(block, number))
      block.classList.toggle("uradori-cards--deck", cards)
      for (const button of block.querySelectorAll("[data-view]"))
        button.setAttribute("aria-pressed", String(button.dataset.view === name))
      for (const each of block.querySelectorAll("[data-turn], [data-shuffle], output"))
        each.hidden = !cards
      if (cards) score(block)
    })
  }

  function follow() {
    view(new URLSearchParams(location.search).get("view") === "cards" ? "cards" : "table")
  }

  // Switching must not move what one looks at.
  /** @param {HTMLElement} button */
  function choose(button) {
    const before = button.getBoundingClientRect().top
    view(button.dataset.view)
    scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" })
    const query = new URLSearchParams(location.search)
    if (button.dataset.view === "cards") query.set("view", "cards")
    else query.delete("view")
    const text = query.toString()
    history.replaceState(
      history.state,
      "",
      location.pathname + (text ? `?${text}` : "") + location.hash,
    )
  }

  /** @param {HTMLElement} button */
  function turnAll(button) {
    const block = button.closest(".uradori-cards")
    const questions = [...(block?.querySelectorAll(".uradori-card__question") || [])]
    const over = questions.some(each => each.getAttribute("aria-expanded") === "false")
    for (const each of questions) turn(each, over)
    const label = button.textContent || ""
    button.textContent = button.dataset.turn || ""
    button.dataset.turn = label
  }

  blocks.forEach(block => {
    const bar = /** @type {HTMLElement} */ (block.querySelector(".uradori-bar"))
    bar.hidden = false
    bar.addEventListener("click", event => {
      const button = event.target instanceof Element ? event.target.closest("button") : null
      if (button?.dataset.view) choose(button)
      else if (button && "shuffle" in button.dataset) shuffle(block)
      else if (button) turnAll(button)
    })
  })
  addEventListener("uradori-moved", follow, { signal })
  follow()
}
