// Finds pages and claims in an index made by uradori. Pure: text in, ranked results out.

import { question } from "./questions.js"
import { fold, spoken, squeeze, substance, terms, WIDE } from "./terms.js"

export { prepare } from "./prepare.js"
export { fold, found, terms } from "./terms.js"

/** @typedef {import("./terms.js").Bag} Bag */
/** @typedef {import("./terms.js").Term} Term */
/** @typedef {import("./prepare.js").Entry} Entry */
/** @typedef {import("./prepare.js").Index} Index */
/** @typedef {import("./prepare.js").Page} Page */
/** @typedef {import("./prepare.js").Prepared} Prepared */
/** @typedef {[string, number]} Likeness - a term of the index, and how far it stands for another */
/** @typedef {Map<string, { weight: number, stands: Likeness[] }>} Wanted - by term of the query */
/** @typedef {Prepared & { score: number }} Ranked */

const SUFFIX =
  /^(|d|e|r|s|rs|es|ed|er|ers|ing|ings|y|ies|ied|ion|ions|or|ors|al|ly|able|ent|ence|ency|ity|ive|ment|ments)$/

const SATURATION = 1.2 // how soon a repeated term stops counting
const LENGTH = 0.4 // how much long parts are held back
const COMMON = { share: 0.6, weight: 0.3 } // words on this share of pages or more tell little: Amazon
const UNKNOWN = 0.5 // what a term counts that no page has
const CLAIM = 1.2 // a claim is worth more than the prose around it
const NEAR = 0.45 // how good a part must be to be shown below its page, next to the best
const PROSE = 3 // how many sections are shown of a page without claims
const PHRASE = 0.3 // what it counts that the words of the query stand together
const ANSWER = 0.8 // and that a text answers what the query asks
const TOPIC = 0.4 // the score from which on a text is about the matter
const TITLE = 0.6 // and that they are the title of a page
const SPARE = 0.4 // and how much less where the title says more than the query
const FLOOR = 0.34 // share of a query's weight below which a page is no answer
const VARIANT = { prefix: 0.8, sibling: 0.7, typo: 0.55 }

/**
 * Pages that answer, best first, each with its parts that do; `total` counts pages.
 * @param {Index} index
 * @param {string} query
 */
export function search(index, query, limits = { pages: 12, parts: 5 }) {
  const asked = [query, renamed(query, index) || ""].filter(text => text.trim())
  /** @type {Map<Page, { page: Page, parts: Ranked[], score: number }>} */
  const found = new Map()
  /** @type {Set<string>} */
  const marks = new Set()
  for (const text of asked) {
    for (const result of ranked(index, text, marks)) {
      const best = found.get(result.page)
      if (!best || best.score < result.score) found.set(result.page, result)
    }
  }
  const results = [...found.values()].sort((a, b) => b.score - a.score)
  return {
    total: results.length,
    marks,
    results: results
      .slice(0, limits.pages)
      .map(({ page, parts, score }) => ({ page, score, parts: shown(parts, limits.parts) })),
  }
}

/**
 * The query with every other name replaced by the one that pages use.
 * @param {string} query
 * @param {Index} index
 */
function renamed(query, index) {
  let text = fold(query),
    changed = false
  for (const { other, name } of index.rules) {
    let from = 0
    for (;;) {
      const at = text.indexOf(other, from)
      if (at < 0) break
      const end = at + other.length
      const cut = /[\p{sc=Latin}\p{N}]/u
      const inWord =
        (cut.test(other[0]) && cut.test(text[at - 1] || "")) ||
        (cut.test(other.at(-1) || "") && cut.test(text[end] || ""))
      if (
        inWord ||
        text.slice(at).startsWith(name) ||
        text.slice(Math.max(0, end - name.length), end) === name
      ) {
        from = at + 1
        continue
      }
      text = `${text.slice(0, at)} ${name} ${text.slice(end)}`
      from = at + name.length + 2
      changed = true
    }
  }
  return changed ? text : null
}

/**
 * What a query asks for: its terms, and for each the terms of the index that stand for it.
 * @param {string} query
 * @param {Index} index
 */
function understand(query, index) {
  const all = terms(query)
  const meant = all.filter(each => !(each.whole && index.stop.has(each.term)))
  /** @type {Wanted} */
  const wanted = new Map()
  const count = index.parts.length
  for (const each of meant.length ? meant : all) {
    if (each.part && !index.vocabulary.has(each.term)) continue
    if (wanted.has(each.term)) continue
    const stands = variants(each, index)
    const rarity = Math.max(
      ...stands.map(([term]) => idf(index.vocabulary.get(term)?.size || 0, count)),
      0,
    )
    const own = each.wide
      ? substance(each)
      : (each.part ? 0.5 : 1) * (isCommon(each.term, index) ? COMMON.weight : 1)
    const weight = own * (stands.length ? rarity : UNKNOWN * idf(1, count))
    wanted.set(each.term, { weight, stands })
  }
  return wanted
}

/**
 * @param {string} term
 * @param {Index} index
 */
function isCommon(term, index) {
  const pages = new Set(
    [...(index.vocabulary.get(term)?.keys() || [])].map(at => index.parts[at].page),
  )
  return pages.size >= COMMON.share * index.pages.length && index.pages.length > 4
}

/**
 * @param {number} holding
 * @param {number} count
 */
function idf(holding, count) {
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
}

/**
 * Terms of the index for a term of the query: itself, longer and related words, near misses.
 * @param {Term} term
 * @param {Index} index
 * @returns {Likeness[]}
 */
function variants({ term, wide }, index) {
  /** @type {Likeness[]} */
  const found = index.vocabulary.has(term) ? [[term, 1]] : []
  if (wide) {
    if (found.length || term.length > 1) return found
    return [...index.vocabulary.keys()]
      .filter(each => each.includes(term) && WIDE.test(each))
      .map(each => /** @type {Likeness} */ ([each, VARIANT.prefix]))
  }
  if (!/^[a-z]/.test(term) || term.length < 3) return found
  /** @type {Likeness[]} */
  const near = []
  for (const each of index.latin) {
    if (each === term) continue
    const shared = commonPrefix(each, term)
    if (shared === term.length)
      near.push([each, VARIANT.prefix * Math.sqrt(term.length / each.length)])
    else if (shared >= 4 && SUFFIX.test(each.slice(shared)) && SUFFIX.test(term.slice(shared)))
      near.push([each, VARIANT.sibling])
    else if (!found.length && term.length >= 5 && isNear(each, term, term.length >= 8 ? 2 : 1))
      near.push([each, VARIANT.typo])
  }
  return [...found, ...near]
}

/**
 * @param {string} a
 * @param {string} b
 */
function commonPrefix(a, b) {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

/**
 * Whether `a` becomes `b` by at most `most` insertions, deletions, changes or swaps.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
function isNear(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false
  /** @type {number[]} */
  let before = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return row[b.length] <= most
}

/**
 * The best parts of a page: claims, and of the prose no more than is needed to fill up.
 * @param {Ranked[]} parts
 * @param {number} most
 */
function shown(parts, most) {
  const good = parts.filter(each => each.score >= NEAR * parts[0].score)
  const claims = good.filter(each => each.part.look).slice(0, most)
  const prose = good.filter(each => !each.part.look).slice(0, Math.max(1, PROSE - claims.length))
  return good.filter(each => claims.includes(each) || prose.includes(each))
}

/**
 * @param {Index} index
 * @param {string} query
 * @param {Set<string>} marks - takes the terms that were looked for
 */
function ranked(index, query, marks) {
  const asks = question(spoken(query))
  const wanted = understand(asks.rest, index)
  const total = [...wanted.values()].reduce((sum, { weight }) => sum + weight, 0)
  if (!total) return []
  /** @type {Map<number, number>} */
  const scores = new Map()
  /** @type {Map<Entry, number>} */
  const pages = new Map()
  for (const { weight, stands } of wanted.values()) {
    const parts = new Map()
    for (const [term, likeness] of stands) {
      marks.add(term)
      for (const [at, count] of index.vocabulary.get(term) || []) {
        const { length } = index.parts[at]
        const held = count + SATURATION * (1 - LENGTH + LENGTH * (length / index.average))
        const value = likeness * ((count * (1 + SATURATION)) / held)
        if (value > (parts.get(at) || 0)) parts.set(at, value)
      }
    }
    for (const entry of index.pages) {
      // What the title says is said for every part of the page, no more for those that repeat it.
      const named = Math.max(
        0,
        ...stands.map(([term, likeness]) => (entry.title.has(term) ? likeness : 0)),
      )
      if (named) for (const at of entry.parts) parts.set(at, named)
    }
    /** @type {Map<Entry, number>} */
    const cover = new Map()
    for (const [at, value] of parts) {
      scores.set(at, (scores.get(at) || 0) + (weight * value) / total)
      const { page } = index.parts[at]
      cover.set(page, Math.max(cover.get(page) || 0, Math.min(value, 1)))
    }
    for (const [page, value] of cover)
      pages.set(page, (pages.get(page) || 0) + (weight * value) / total)
  }
  const phrase = squeeze(asks.rest)
  return [...pages]
    .filter(([, cover]) => cover >= FLOOR)
    .map(([entry, cover]) => {
      const parts = entry.parts
        .filter(at => scores.has(at))
        .map(at => index.parts[at])
        .map(part => ({
          ...part,
          score:
            answering(
              (scores.get(part.at) || 0) * (part.part.look ? CLAIM : 1),
              asks.fits(part.said),
            ) + together(phrase, part),
        }))
        .sort((a, b) => b.score - a.score)
      const titled =
        share(wanted, entry.title, total) * (1 - SPARE + SPARE * close(wanted, entry.title))
      const named =
        entry.folded === phrase
          ? TITLE
          : phrase.length > 1 && entry.folded.includes(phrase)
            ? PHRASE
            : 0
      return {
        page: entry.page,
        parts,
        score: 0.5 * cover + 0.5 * parts[0].score + 0.5 * titled + named,
      }
    })
}

/**
 * What a text is worth that fits a question, as far as it is about what is asked.
 * @param {number} score
 * @param {number} fits
 */
function answering(score, fits) {
  return score + ANSWER * fits * Math.min(1, score / TOPIC)
}

/**
 * @param {string} phrase
 * @param {Prepared} part
 */
function together(phrase, { part, text }) {
  return phrase.length > 1 && squeeze(`${part.title || ""} ${text}`).includes(phrase) ? PHRASE : 0
}

/**
 * How much of a title a query says: "Kinesis" is more of "Amazon Kinesis" than of a longer one.
 * @param {Wanted} wanted
 * @param {Bag} title
 */
function close(wanted, title) {
  const said = new Set([...wanted.values()].flatMap(({ stands }) => stands.map(([term]) => term)))
  return [...title.keys()].filter(term => said.has(term)).length / (title.size || 1)
}

/**
 * @param {Wanted} wanted
 * @param {Bag} bag
 * @param {number} total
 */
function share(wanted, bag, total) {
  let sum = 0
  for (const { weight, stands } of wanted.values()) {
    sum +=
      weight *
      Math.max(0, ...stands.filter(([term]) => bag.has(term)).map(([, likeness]) => likeness))
  }
  return sum / total
}
