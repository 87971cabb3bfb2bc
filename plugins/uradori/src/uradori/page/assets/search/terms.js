// Text as the search compares it. Texts and queries become terms by the same rules, so what was cut
// apart in one is cut apart in the other. Words of letters and numbers are terms as they stand, and
// camelCase also by its parts; runs of Chinese characters and kana become overlapping pairs, which
// need no dictionary and know no wrong boundaries. Width, case and the two kana do not matter.

/** @typedef {Map<string, number>} Bag - how often a text has each term */
/** @typedef {[number, number]} Stretch - where it begins in a text, and where it ends */
/**
 * @typedef {object} Term
 * @property {string} term
 * @property {number} start - where it stands in the text
 * @property {number} end
 * @property {boolean} [whole] - a word as it stands
 * @property {boolean} [part] - a part of a word, or two of them
 * @property {boolean} [wide] - a pair of a run without spaces: `run`, and where in it
 * @property {string} [run]
 * @property {number} [at]
 */

const RUN =
  /(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\uff70\uff9e\uff9f々])[\p{L}\p{M}\p{N}])+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\uff70\uff9e\uff9f々]+/gu
export const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc々]/u
const KANA = /^\p{sc=Hiragana}+$/u
const PARTICLE = /^[はがをにのとでもへや]+|[はがをにのとでもへや]+$/g
const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g

const GRAMMAR = { word: 1, edge: 0.5, kana: 0.25 } // pairs within a word, across its edge, of particles and endings
const WORD = 0.8 // how far the pairs of a long word count as one term: 0 not at all, 1 entirely

/**
 * A text in one width and one case.
 * @param {string} text
 */
export function spoken(text) {
  return text.normalize("NFKC").toLowerCase()
}

/**
 * A text as it is compared: one width, one case, one kana.
 * @param {string} text
 */
export function fold(text) {
  return spoken(text).replace(/[\u30a1-\u30f6]/g, kana =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  )
}

/**
 * The terms of a text with the places where they stand in it.
 * @param {string} text
 * @returns {Term[]}
 */
export function terms(text) {
  /** @type {Term[]} */
  const found = []
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    const start = match.index
    const same = fold(run)
    if (WIDE.test(same)) pairs(run, same, start, found)
    else words(run, same, start, found)
  }
  joinNumbers(found, text)
  return found
}

/**
 * @param {string} run
 * @param {string} folded
 * @param {number} start
 * @param {Term[]} found
 */
function pairs(run, folded, start, found) {
  const exact = folded.length === run.length // else half-width kana: the run is one place
  for (let i = 0, last = Math.max(folded.length - 2, 0); i <= last; i++) {
    const end = exact ? start + Math.min(i + 2, run.length) : start + run.length
    found.push({
      term: folded.slice(i, i + 2),
      start: exact ? start + i : start,
      end,
      wide: true,
      run,
      at: i,
    })
  }
}

/**
 * What a pair counts: less across the edge of a word, least if it is a particle or an ending.
 * @param {Term} term
 */
export function substance({ run = "", at = 0 }) {
  const scripts = [...run.normalize("NFKC")].map(script)
  const one = scripts[at],
    next = scripts[at + 1] ?? one
  if (one !== next) return GRAMMAR.edge
  let from = at,
    to = at + 1
  while (scripts[from - 1] === one) from--
  while (scripts[to] === one) to++
  const pairs = Math.max(to - from - 1, 1)
  return (one === "kana" ? GRAMMAR.kana : GRAMMAR.word) / pairs ** WORD
}

/**
 * Which script a character is of; a long vowel is of the one before, as in サーバー.
 * @param {string} character
 * @param {number} at
 * @param {string[]} all
 * @returns {string}
 */
function script(character, at, all) {
  if (character === "\u30fc" && at > 0) return script(all[at - 1], at - 1, all)
  return /[\p{sc=Han}々]/u.test(character)
    ? "han"
    : /\p{sc=Hiragana}/u.test(character)
      ? "kana"
      : "katakana"
}

/**
 * @param {string} run
 * @param {string} folded
 * @param {number} start
 * @param {Term[]} found
 */
function words(run, folded, start, found) {
  found.push({ term: folded, start, end: start + run.length, whole: true })
  const parts = [...run.matchAll(PARTS)]
  if (parts.length < 2 || !/[a-z][A-Z]/.test(run)) return
  for (const part of parts) {
    if (part[0].length < 3) continue
    found.push({
      term: fold(part[0]),
      start: start + part.index,
      end: start + part.index + part[0].length,
      part: true,
    })
  }
}

/**
 * "Route 53" is also "route53".
 * @param {Term[]} found
 * @param {string} text
 */
function joinNumbers(found, text) {
  const wholes = found.filter(each => each.whole)
  for (let i = 1; i < wholes.length; i++) {
    const [before, after] = [wholes[i - 1], wholes[i]]
    if (!/^\d+$/.test(after.term) || !/^[a-z]+$/.test(before.term)) continue
    if (!/^[ -]?$/.test(text.slice(before.end, after.start))) continue
    found.push({ term: before.term + after.term, start: before.start, end: after.end, part: true })
  }
}

/**
 * @param {string} text
 * @returns {Bag}
 */
export function bag(text) {
  const counts = new Map()
  for (const { term } of terms(text)) counts.set(term, (counts.get(term) || 0) + 1)
  return counts
}

/** @param {string} text */
export function squeeze(text) {
  return fold(text).replace(/[\p{P}\p{Z}\s]+/gu, "")
}

/**
 * Stretches of a text that a search found, in order, not touching.
 * @param {string} text
 * @param {Set<string>} marks - terms, as `search` gives them
 * @returns {Stretch[]}
 */
export function found(text, marks) {
  /** @type {Stretch[]} */
  const stretches = []
  for (const { term, start, end } of terms(text)) {
    if (marks.has(term) && !KANA.test(text.slice(start, end))) stretches.push([start, end])
  }
  stretches.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  /** @type {Stretch[]} */
  const merged = []
  for (const [start, end] of stretches) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged.map(stretch => withoutParticles(text, stretch))
}

/**
 * @param {string} text
 * @param {Stretch} stretch
 * @returns {Stretch}
 */
function withoutParticles(text, [start, end]) {
  const found = text.slice(start, end)
  const kept = found.replace(PARTICLE, "")
  const from = start + found.indexOf(kept)
  return kept ? [from, from + kept.length] : [start, end]
}
