// An index made by uradori, made ready for searching: which part of which page has which term.

import { bag, fold, spoken, squeeze } from "./terms.js"

/** @typedef {import("./terms.js").Bag} Bag */
/** @typedef {{ anchor?: string, title?: string, text?: string, look?: string, badge?: string }} Part */
/** @typedef {{ url: string, title: string, parts: Part[] }} Page */
/** @typedef {{ pages: Page[], aliases?: Record<string, string>, words?: { ignored?: string[] } }} Document */
/** @typedef {{ text: string, heading: string, title: string }} Said */
/** @typedef {{ other: string, name: string }} Rule */
/** @typedef {{ page: Page, title: Bag, folded: string, parts: number[] }} Entry */
/**
 * @typedef {object} Prepared
 * @property {Part} part
 * @property {string} section
 * @property {string} text
 * @property {Entry} page
 * @property {number} at - its number
 * @property {number} length - of its text, in terms
 * @property {Bag} heading
 * @property {Said} said
 */
/**
 * @typedef {object} Index
 * @property {Entry[]} pages
 * @property {Prepared[]} parts
 * @property {Map<string, Map<number, number>>} vocabulary - by term: how often each part has it
 * @property {string[]} latin
 * @property {number} average - length of a part
 * @property {Rule[]} rules
 * @property {Set<string>} stop
 */

const HEADING = { own: 3, above: 1.5 } // how often a word of a heading counts for the heading, and for what is below it

/**
 * An index made ready for `search`.
 * @param {Document} document - what search/<language>.json holds
 * @returns {Index}
 */
export function prepare(document) {
  /** @type {Prepared[]} */
  const parts = []
  /** @type {Entry[]} */
  const pages = []
  /** @type {Map<string, Map<number, number>>} */
  const vocabulary = new Map() // term -> Map(part -> count)
  for (const page of document.pages) {
    /** @type {Entry} */
    const entry = { page, title: bag(page.title), folded: squeeze(page.title), parts: [] }
    pages.push(entry)
    let section = page.title
    for (const part of page.parts) {
      if (part.title) section = part.title
      const text = part.text || ""
      const counts = bag(text)
      let length = 0
      for (const count of counts.values()) length += count
      const one = {
        part,
        section,
        text,
        page: entry,
        at: parts.length,
        length,
        heading: bag(section),
        said: { text: spoken(text), heading: spoken(section), title: spoken(page.title) },
      }
      const index = parts.push(one) - 1
      entry.parts.push(index)
      for (const [term, count] of counts) add(vocabulary, term, index, count)
      for (const term of one.heading.keys())
        add(vocabulary, term, index, part.title ? HEADING.own : HEADING.above)
    }
    if (!entry.parts.length)
      entry.parts.push(
        parts.push({
          part: {},
          section,
          text: "",
          page: entry,
          at: parts.length,
          length: 0,
          heading: new Map(),
          said: { text: "", heading: "", title: "" },
        }) - 1,
      )
    for (const term of entry.title.keys()) add(vocabulary, term, entry.parts[0], HEADING.own)
  }
  const average = parts.reduce((sum, part) => sum + part.length, 0) / (parts.length || 1)
  const latin = [...vocabulary.keys()].filter(term => /^[a-z]/.test(term))
  return {
    pages,
    parts,
    vocabulary,
    latin,
    average,
    rules: rules(document.aliases || {}),
    stop: new Set((document.words?.ignored || []).map(fold)),
  }
}

/**
 * @param {Map<string, Map<number, number>>} vocabulary
 * @param {string} term
 * @param {number} index
 * @param {number} count
 */
function add(vocabulary, term, index, count) {
  const where = vocabulary.get(term) || new Map()
  vocabulary.set(term, where)
  where.set(index, (where.get(index) || 0) + count)
}

/**
 * Other names, longest first, each with the name that pages use.
 * @param {Record<string, string>} aliases
 */
function rules(aliases) {
  return Object.entries(aliases)
    .map(([other, name]) => ({ other: fold(other), name: fold(name) }))
    .sort((a, b) => b.other.length - a.other.length)
}
