// Filters and sorts the ledger; without this it is a plain table by service. What is chosen
// stands in the address, so that it can be linked to and the back button undoes it.
import { onPage } from "./uradori-page.js"

/** @typedef {{ body: HTMLTableSectionElement, count: HTMLElement, shown: number }} Group */
/** @typedef {{ row: HTMLTableRowElement, group: Group, id: string, text: string, shown: boolean }} Row */
/** @typedef {{ row: HTMLTableRowElement, key: string | number, place: number }} Keyed */
/** @typedef {Record<string, string>} State - what is chosen, by name */

const SELECTS = ["service", "strength", "kind", "verdict"]

onPage(start)

/** @type {Start} */
function start(page, signal) {
  const found = page.querySelector(".uradori-ledger")
  // Where there are too many claims for one page, it counts those of each service, and links there.
  if (found?.querySelector(".uradori-filter")) run(found, signal)
}

/**
 * @param {HTMLElement} ledger
 * @param {AbortSignal} signal
 */
function run(ledger, signal) {
  const form = /** @type {HTMLFormElement} */ (ledger.querySelector(".uradori-filter"))
  const table = /** @type {HTMLTableElement} */ (ledger.querySelector(".uradori-table"))
  // A page of one service does not ask for which.
  const selects = SELECTS.filter(name => form.elements.namedItem(name))
  const status = /** @type {HTMLOutputElement} */ (form.querySelector("output"))
  const groups = Array.from(table.tBodies, body => ({
    body,
    count: /** @type {HTMLElement} */ (body.rows[0].querySelector("span")),
    shown: 0,
  }))
  /** @type {Row[]} */
  const rows = groups.flatMap(group =>
    [...group.body.rows].slice(1).map(row => {
      const id = row.querySelector(".uradori-ledger__id")?.textContent || ""
      const text = plain(`${row.querySelector(".uradori-text")?.textContent} ${id}`)
      return { row, group, id, text, shown: true }
    }),
  )
  const sorted = document.createElement("tbody")
  let order = ""

  // Full-width letters and half-width kana are found under their usual forms.
  /** @param {string} text */
  function plain(text) {
    return text.normalize("NFKC").toLowerCase()
  }

  /** @returns {State} */
  function wanted() {
    const state = new URLSearchParams(location.search)
    return Object.fromEntries(
      ["text", ...selects, "sort"].map(name => [name, state.get(name) || ""]),
    )
  }

  /** @param {State} state */
  function address(state) {
    const query = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(state)) {
      if (value) query.set(name, value)
      else query.delete(name)
    }
    const text = query.toString()
    return location.pathname + (text ? `?${text}` : "") + location.hash
  }

  /**
   * @param {Row} row
   * @param {number} column
   */
  function key(row, column) {
    const cell = row.row.cells[column]
    const text = column === 1 ? row.id : (cell.textContent || "").trim()
    return /^\d+(\.\d+)?(%|\/\d+)?$/.test(text) ? parseFloat(text) : text
  }

  // What has no value comes last, whichever way one sorts.
  /**
   * @param {1 | -1} way
   * @returns {(one: Keyed, other: Keyed) => number}
   */
  function compare(way) {
    return (one, other) => {
      if (one.key === other.key) return one.place - other.place
      if (one.key === "") return 1
      if (other.key === "") return -1
      return one.key < other.key ? -way : way
    }
  }

  /** @param {string} by */
  function sort(by) {
    if (by === order) return
    order = by
    const column = heads.findIndex(head => head.dataset.sort === by.replace("-", ""))
    heads.forEach((head, index) => {
      if (index === column)
        head.setAttribute("aria-sort", by[0] === "-" ? "descending" : "ascending")
      else head.removeAttribute("aria-sort")
    })
    if (column < 0) {
      for (const row of rows) row.group.body.append(row.row)
      for (const group of groups) table.append(group.body)
      sorted.remove()
      return
    }
    const keyed = rows.map((row, place) => ({ row: row.row, key: key(row, column), place }))
    keyed.sort(compare(by[0] === "-" ? -1 : 1))
    for (const group of groups) group.body.remove()
    sorted.append(...keyed.map(each => each.row))
    table.append(sorted)
  }

  /** @param {State} state */
  function show(state) {
    const words = plain(state.text).split(/\s+/).filter(Boolean)
    /** @type {Record<string, number>} */
    const counts = {} // by look
    let total = 0
    for (const group of groups) group.shown = 0
    for (const row of rows) {
      /** @type {DOMStringMap} */
      const said = { ...row.row.dataset, service: row.group.body.dataset.service }
      const fits =
        selects.every(name => !state[name] || state[name] === said[name]) &&
        words.every(word => row.text.includes(word))
      if (fits !== row.shown) row.row.hidden = !fits
      row.shown = fits
      if (!fits) continue
      total += 1
      row.group.shown += 1
      counts[said.look || ""] = (counts[said.look || ""] || 0) + 1
    }
    for (const group of groups) {
      group.body.hidden = !group.shown
      group.count.textContent = String(group.shown)
    }
    draw(counts, total)
    status.textContent = (form.dataset.shown || "")
      .replace("{shown}", String(total))
      .replace("{total}", String(rows.length))
  }

  /**
   * @param {Record<string, number>} counts
   * @param {number} total
   */
  function draw(counts, total) {
    let before = 0
    for (const part of ledger.querySelectorAll(".uradori-chart > svg > rect")) {
      const count = counts[part.dataset.look || ""] || 0
      part.setAttribute("x", String(total && (1000 * before) / total))
      part.setAttribute("width", String(total && (1000 * count) / total))
      before += count
    }
    for (const item of ledger.querySelectorAll(".uradori-chart li")) {
      const count = counts[item.dataset.look || ""] || 0
      const number = item.querySelector("strong")
      if (number) number.textContent = String(count)
      item.classList.toggle("uradori-chart__none", !count)
    }
  }

  function follow() {
    const state = wanted()
    field("text").value = state.text
    for (const name of selects) {
      field(name).value = state[name]
      state[name] = field(name).value // a value that is no choice is no filter
    }
    sort(state.sort)
    show(state)
  }

  /** @returns {State} */
  function chosen() {
    const chosen = selects.map(name => [name, field(name).value])
    return { text: field("text").value.trim(), sort: order, ...Object.fromEntries(chosen) }
  }

  /** @param {string} name */
  function field(name) {
    return /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name))
  }

  // Each choice is a step back; the letters of one search are a single one.
  let typing = false
  /**
   * @param {State} state
   * @param {boolean} isTyping
   */
  function remember(state, isTyping) {
    const url = address(state)
    if (isTyping && typing) history.replaceState(history.state, "", url)
    else if (url !== location.pathname + location.search + location.hash)
      history.pushState(null, "", url)
    typing = isTyping
  }

  const heads = [...(table.tHead?.rows[0].cells || [])]
  for (const head of heads) {
    const button = document.createElement("button")
    button.type = "button"
    button.append(...head.childNodes)
    button.addEventListener("click", () => {
      const name = head.dataset.sort || ""
      const next = order === name ? `-${name}` : order === `-${name}` ? "" : name
      sort(next)
      remember(chosen(), false)
    })
    head.append(button)
  }

  form.addEventListener("input", event => {
    show(chosen())
    remember(chosen(), event.target === field("text"))
  })
  form.addEventListener("reset", event => {
    event.preventDefault()
    for (const name of ["text", ...selects]) field(name).value = ""
    show(chosen())
    remember(chosen(), false)
    field("text").focus()
  })
  form.addEventListener("submit", event => event.preventDefault())
  addEventListener("uradori-moved", moved, { signal })
  function moved() {
    typing = false
    follow()
  }
  form.hidden = false
  follow()
}
