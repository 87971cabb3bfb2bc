// Shows what the engine finds: pages, and below each the claims that answer, as plain links.

import { found, prepare, search } from "./engine.js"

/** @typedef {ReturnType<typeof search>["results"][number]} Result */
/**
 * @typedef {object} Dialog
 * @property {HTMLDialogElement} found
 * @property {HTMLInputElement} input
 * @property {HTMLElement} status
 * @property {HTMLElement} results
 * @property {URL} root - of the site
 * @property {string} lang
 * @property {Make} make
 */
/** @typedef {(name: string, attributes: Record<string, string>, ...children: (Node | string)[]) => HTMLElement} Make */

const SVG = "http://www.w3.org/2000/svg"
const CLAIM = 160 // characters of a claim that are shown, about; twice as many where words have spaces
const PROSE = 90 // and of other text

/**
 * Load the index, then answer whatever is typed. Throws if the index cannot be loaded.
 * @param {Dialog} dialog
 */
export async function start({ found: dialog, input, status, results, make, root, lang }) {
  const response = await fetch(new URL(`search/${lang}.json`, root))
  if (!response.ok) throw new Error(`search index: ${response.status}`)
  const data = await response.json()
  const { words } = data
  const index = prepare(data)

  function show() {
    const query = input.value.trim()
    if (!query) {
      status.textContent = words.keys
      return results.replaceChildren()
    }
    const answer = search(index, query)
    if (!answer.total) {
      status.textContent = words.none.replace("{query}", query)
      return results.replaceChildren(make("p", { class: "uradori-search__hint" }, words.hint))
    }
    const count = answer.results.length
    status.textContent = (
      words.found[new Intl.PluralRules(lang).select(count)] || words.found.other
    ).replace("{count}", count)
    results.replaceChildren(
      make(
        "ol",
        { class: "uradori-search__pages" },
        ...answer.results.map(each => group(each, answer.marks)),
      ),
    )
    results.scrollTop = 0
  }

  /**
   * @param {Result} result
   * @param {Set<string>} marks
   */
  function group({ page, parts }, marks) {
    const title = link("", "uradori-search__page", page.url, [text(page.title, marks)])
    const answers = parts.filter(
      ({ part }) => part.anchor && (part.look || part.title !== page.title),
    )
    return make(
      "li",
      {},
      title,
      make("ul", {}, ...answers.map(each => make("li", {}, answerOf(page, each, marks)))),
    )
  }

  /**
   * @param {import("./prepare.js").Page} page
   * @param {import("./engine.js").Ranked} answer
   * @param {Set<string>} marks
   */
  function answerOf(page, { part, text: said }, marks) {
    const url = `${page.url}#${part.anchor}`
    if (!part.look)
      return link("", "uradori-search__part", url, [
        make("span", { class: "uradori-search__heading" }, text(part.title || "", marks)),
        text(excerpt(said, marks, PROSE), marks),
      ])
    const badge = make(
      "span",
      { class: "uradori-search__badge" },
      icon(data.icons[part.look]),
      part.badge || data.looks[part.look],
    )
    return link(`uradori--${part.look}`, "uradori-search__part", url, [
      make("span", {}, text(excerpt(said, marks, CLAIM), marks)),
      badge,
    ])
  }

  /**
   * @param {string} verdict
   * @param {string} name
   * @param {string} url
   * @param {(Node | string)[]} children
   */
  function link(verdict, name, url, children) {
    return make(
      "a",
      { class: `${name} ${verdict}`.trim(), href: new URL(url, root).href },
      ...children,
    )
  }

  /**
   * A text in which what was found is marked.
   * @param {string} said
   * @param {Set<string>} marks
   */
  function text(said, marks) {
    const pieces = document.createDocumentFragment()
    let from = 0
    for (const [start, end] of found(said, marks)) {
      pieces.append(said.slice(from, start), make("mark", {}, said.slice(start, end)))
      from = end
    }
    pieces.append(said.slice(from))
    return pieces
  }

  /**
   * The part of a long text around the first thing that was found.
   * @param {string} said
   * @param {Set<string>} marks
   * @param {number} length
   */
  function excerpt(said, marks, length) {
    const most = /^(ja|zh)/.test(lang) ? length : 2 * length
    if (said.length <= most) return said
    const first = found(said, marks)[0]?.[0] ?? 0
    const from = Math.max(0, Math.min(first - Math.floor(most / 4), said.length - most))
    return `${from ? "…" : ""}${said.slice(from, from + most)}${from + most < said.length ? "…" : ""}`
  }

  /** @param {string} path */
  function icon(path) {
    const svg = document.createElementNS(SVG, "svg")
    svg.setAttribute("viewBox", "0 0 24 24")
    svg.setAttribute("aria-hidden", "true")
    const shape = document.createElementNS(SVG, "path")
    shape.setAttribute("d", path)
    svg.append(shape)
    return svg
  }

  dialog.addEventListener("keydown", event => {
    if (event.isComposing || event.keyCode === 229) return // the input method wants this key
    const links = [...results.querySelectorAll("a")]
    const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement))
    if (event.key === "ArrowDown" && links.length) (links[at + 1] || links.at(-1)).focus()
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus()
    else if (event.key === "ArrowUp" && at === 0) input.focus()
    else if (event.key === "Enter" && document.activeElement === input && links.length)
      links[0].click()
    else {
      if (
        at >= 0 &&
        event.key.length === 1 &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        event.key !== " "
      )
        input.focus() // type on
      return
    }
    event.preventDefault()
  })
  results.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target.closest("a") : null
    if (!(target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    dialog.close()
    if (target.href === location.href) dispatchEvent(new HashChangeEvent("hashchange")) // there already: open it again
  })
  input.addEventListener("input", show)
  show()
}
