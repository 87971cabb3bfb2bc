// What kind of answer a question asks for, in the languages whose questions are known here: what a
// thing is, how two differ, how long something lasts. Pure: text in, numbers out. A text that
// answers such a question in its own words comes before one that merely names what is asked about.

/** @typedef {{ text: string, heading: string, title: string }} Said - what a part of a page says, folded */
/** @typedef {(subjects: string[], part: Said) => number} Fits */

const NUMBER = "(?:\\d[\\d,.]*|an?|one|two|three|four|five|seven|ten|twelve|fourteen)"
const LENGTH = new RegExp(
  `\\d[\\d,.]*\\s*(?:秒|分|時間|日|週|か月|ヶ月|年)|\\b${NUMBER}[\\s-](?:second|minute|hour|day|week|month|year)s?\\b`,
  "u",
)
const LASTING =
  /保持|保存|残|永続|消え|失効|キャッシュ|\bke(?:ep|pt)|\bretain|\bretention|\bstays?\b|\bexpire|\bcached?\b|\bremember/u
const CONTRAST =
  /違い|違う|異なる|一方|対して|より|だけ|\bwhile\b|\bwhereas\b|\binstead\b|\bthan\b|\bunlike\b|\bonly\b|\bother way\b|\bdiffer/u
const ARTICLE = /^(?:an?|the|amazon|aws)\s+/u

/** @type {{ asked: RegExp, between?: RegExp, fits: Fits }[]} */
const KINDS = [
  {
    // Before definitions: "what is the difference between …" is none.
    asked:
      /の?(?:違いは?(?:何|なに)?か?|差|使い分け|比較|どちら)(?:とは|を?教えて)?[?？。]*$|\bvs\.?(?=\s)|\bversus\b|\b(?:what(?:'s| is) the )?differences?(?: between| of)?\b|\bcompare[ds]?(?: to| with)?\b/u,
    between: /と|や|対|、|,|・|\band\b|\bor\b|\bfrom\b|\bwith\b|\bto\b/u,
    fits: compares,
  },
  {
    asked:
      /(?:とは|って)(?:何|なに)?(?:ですか|か)?[?？。]*$|^(?:what(?:'s| is| are)|define|meaning of)\s+|\s+(?:meaning|definition)$/u,
    fits: defines,
  },
  {
    asked:
      /どの(?:くらい|ぐらい)の?間?|どれ(?:くらい|ぐらい)の?間?|何(?:秒|分|時間|日)間?|いつまで|\bhow long (?:do(?:es)?|is|are|can|will)?\b/u,
    fits: lasts,
  },
  { asked: /(?=保持期間|保存期間|\bretention\b)/u, fits: lasts }, // its words are to be found as well
]

/**
 * What a query asks, already folded: {rest, fits}; `rest` is what is to be found, `fits` gives 0 to 1.
 * @param {string} query
 * @returns {{ rest: string, fits: (part: Said) => number }}
 */
export function question(query) {
  for (const { asked, between, fits } of KINDS) {
    const found = query.match(asked)
    if (found?.index === undefined) continue
    const split = `${query.slice(0, found.index)} ${between && found.index && !/\s$/.test(found[0]) ? "," : ""} ${query.slice(found.index + found[0].length)}`
    const subjects = split
      .split(between || /$^/)
      .map(each => bare(each))
      .filter(Boolean)
    if (!subjects.length || (fits === compares && subjects.length < 2)) continue
    return { rest: subjects.join(" "), fits: part => fits(subjects, part) }
  }
  return { rest: query, fits: () => 0 }
}

/** @param {string} text */
function bare(text) {
  return text
    .replace(/[?？。\s]+/gu, " ")
    .trim()
    .replace(ARTICLE, "")
}

/**
 * A sentence that begins with the thing and says what it is, or calls something by its name.
 * @type {Fits}
 */
function defines([subject], { text }) {
  const name = `(?:${subject.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})(?:e?s)?\\s*`
  const before = "(?:^|[。.:：「“(（]\\s*)(?:an?\\s+|the\\s+|amazon\\s+|aws\\s+)*"
  const begins = new RegExp(
    `${before}${name}(?:は|とは|（|\\s*\\(|\\b(?:is|are|means?|lets?|says?|stands? for) )`,
    "u",
  )
  const called = new RegExp(
    `${name}(?:とは|という|と呼ぶ|である。)|(?:called|known as) (?:an? |the )?${name}|${name}\\b(?:is|are) (?:an?|the) |${name}\\bstands for `,
    "u",
  )
  return begins.test(text) ? 1 : called.test(text) ? 0.9 : 0
}

/**
 * A text that is about both, best one that says in what they differ.
 * @type {Fits}
 */
function compares(subjects, { text, heading, title }) {
  /** @param {string} where */
  const share = where => subjects.filter(each => where.includes(each)).length / subjects.length
  const both =
    share(text) === 1 || share(heading) === 1
      ? 1
      : share(`${heading} ${text}`) === 1
        ? 0.7
        : share(`${title} ${text}`) === 1
          ? 0.5
          : 0
  const told = subjects.every(each => defines([each], { text, heading, title }))
  return both && 0.5 * both + (CONTRAST.test(text) ? 0.2 : 0) + (told ? 0.3 : 0)
}

/**
 * A text with a length of time, best one that says what lasts so long.
 * @type {Fits}
 */
function lasts(_, { text }) {
  return LENGTH.test(text) ? (LASTING.test(text) ? 1 : 0.4) : 0
}
