// What opens where a reader wants to solve an exercise: an editor, and what the reader's code comes
// to in each world.
import { element } from "./elements.mjs"
import { beginning, laboratory, parts } from "./lab.mjs"
import { renew } from "./python.mjs"

/** @typedef {"waiting" | "passed" | "failed" | "unreached"} State */
/** @typedef {{ fault: string | null, name: Record<string, string> }} World */
/** @typedef {import("./lab.mjs").Evaluated} Evaluated */
/**
 * @typedef {object} OfExercise
 * @property {string} exercise
 * @property {string} above - the code above the reader's
 * @property {string} below
 * @property {Record<string, string>} given - what it begins with, by language
 * @property {World[]} worlds
 * @property {Record<string, Record<string, string>>} words - by language
 */
/** @typedef {import("./lab.mjs").Doc & OfExercise} Doc */
/** @type {Record<State, string>} */
const MARKS = { waiting: "○", passed: "✓", failed: "✗", unreached: "✗" }
/** @type {Record<State, string>} */
const LOOKS = { waiting: "open", passed: "held", failed: "failed", unreached: "failed" }

/**
 * Open an exercise in `box`, in the words of a language.
 * @param {HTMLElement} box
 * @param {Doc} doc
 * @param {string} base
 * @param {string} lang
 * @param {AbortSignal} signal
 */
export async function open(box, doc, base, lang, signal) {
  const words = doc.words[lang]
  const breaks = Boolean(doc.order.breaks)
  const given = doc.given[lang]
  const first = doc.above.split("\n").length // the line on which the reader's code begins
  /** @type {import("./lab.mjs").Editor | null} */
  let editor = null

  const lab = laboratory(doc, base, words, signal, { again: run, reset })
  const { list } = lab
  try {
    const { edit } = await import(`${base}${doc.bundle}/editor.mjs`)
    if (signal.aborted) return
    const shown = box.closest(".uradori-exercise")?.querySelector('[data-slot="given"]')
    if (shown instanceof HTMLElement) shown.hidden = true
    box.replaceChildren(lab.box(lab.place, lab.row, lab.status, lab.progress, list))
    editor = edit(lab.place, given, words.editor, run, rewritten)
    editor?.focus()
  } catch (error) {
    box.append(words.broken.replace("{why}", String(error)))
    return
  }
  clear()
  lab.set(false)

  function clear() {
    editor?.marks([])
    list.replaceChildren(...(breaks ? [] : doc.worlds.map(world => row(world, "waiting"))))
  }

  /**
   * One world, and what the code came to in it.
   * @param {World} world
   * @param {State} state
   * @param {Node[]} details
   */
  function row(world, state, ...details) {
    return element(
      "li",
      { className: `uradori-lab__clause uradori-${LOOKS[state]}` },
      element("b", { textContent: MARKS[state] }),
      " ",
      world.name[lang],
      element("span", { className: "uradori-lab__state", textContent: ` (${words[state]})` }),
      ...details,
    )
  }

  /** What is shown came of other code than what stands there now; why it failed is left to read. */
  function rewritten() {
    if (lab.running() || !("good" in lab.status.dataset)) return
    lab.say(words.other_code)
    for (const [at, world] of doc.worlds.entries())
      if (list.children[at].matches(".uradori-held"))
        list.children[at].replaceWith(row(world, "waiting"))
  }

  /** Run the code in one world after another. */
  async function run() {
    if (lab.running() || !editor) return
    clear()
    lab.say(words.starting)
    lab.set(true)
    const text = editor.text()
    try {
      await attempt(editor)
    } catch (error) {
      lab.say(words.broken.replace("{why}", String(error))) // as of a claim
    }
    renew(doc, base)
    lab.set(false)
    if (editor.text() !== text) rewritten()
  }

  /** @param {import("./lab.mjs").Editor} editor */
  async function attempt(editor) {
    const text = `${editor.text().replace(/\n*$/, "")}\n`
    const source = doc.above + text + doc.below
    const own = [first, first + text.split("\n").length - 1]
    const by = Symbol()
    const total = String(doc.worlds.length)
    let solved = 0
    /** @type {number[]} */
    const failing = []
    for (const [at, world] of doc.worlds.entries()) {
      const order = { ...doc.order, source, own, fault: world.fault, approved: null }
      const meanwhile = words.running.replace("{number}", String(at + 1)).replace("{total}", total)
      let output = ""
      const found = await lab.run(order, by, meanwhile, data => {
        output += data.output ?? data.errors ?? ""
      })
      if (!found) return // it was said why
      if (found.solved) solved++
      else failing.push(...linesOf(found, own))
      const details = detailsOf(found, output, source, own)
      if (breaks) list.replaceChildren(element("li", {}, ...details))
      else list.children[at].replaceWith(row(world, stateOf(found), ...details))
    }
    const done = solved === doc.worlds.length
    const key = `${done ? "solved" : "unsolved"}${breaks ? "_breaks" : ""}`
    lab.say(words[key].replace("{count}", String(solved)).replace("{total}", total), done)
    editor.marks(failing.map(line => ({ line, held: false })))
  }

  /**
   * @param {any} found
   * @returns {State}
   */
  function stateOf({ solved, outcome, reached }) {
    if (solved) return "passed"
    return !breaks && outcome === "passed" && reached === false ? "unreached" : "failed"
  }

  /**
   * The lines of the reader's code that led to where a run ended, as the editor counts them.
   * @param {any} found
   * @param {number[]} own
   */
  function linesOf({ assertions, traceback, line }, own) {
    const lines = traceback
      .filter((/** @type {any} */ each) => each.own)
      .map((/** @type {any} */ each) => each.line)
    const untrue = assertions.find((/** @type {Evaluated} */ each) => !each.held)
    return [...lines, ...(untrue?.lines ?? []), line]
      .filter(each => each >= own[0] && each < own[1])
      .map(each => each - own[0] + 1)
  }

  /**
   * What did not hold, or stopped it, and what was printed until then.
   * @param {any} found
   * @param {string} printed
   * @param {string} source
   * @param {number[]} own
   */
  function detailsOf(found, printed, source, own) {
    const code = source.split("\n")
    const said = []
    const untrue = found.assertions.find((/** @type {Evaluated} */ each) => !each.held)
    const [line] = linesOf(found, own)
    if (line && (!found.solved || breaks))
      said.push(
        element(
          "p",
          {},
          `${words.own_line.replace("{line}", String(line))} `,
          element("code", { textContent: beginning(code[own[0] + line - 2]) }),
        ),
      )
    if (untrue) {
      const at = untrue.lines[0]
      const mine = at >= own[0] && at < own[1]
      if (!mine)
        said.push(
          element(
            "p",
            {},
            `${words.line} `,
            element("code", { className: "uradori-failed", textContent: beginning(code[at - 1]) }),
          ),
        )
      said.push(...parts(untrue))
    } else if (found.outcome !== "passed") {
      said.push(element("pre", { textContent: found.detail }))
    }
    if (printed) {
      const output = element("pre", {
        className: "uradori-lab__output",
        role: "group",
        tabIndex: 0,
      })
      output.setAttribute("aria-label", words.output)
      output.textContent = printed
      said.push(output)
    }
    return said.length ? [element("div", { className: "uradori-lab__details" }, ...said)] : []
  }

  function reset() {
    editor?.replace(given)
    clear()
    lab.say(words.was_reset)
    lab.buttons.again.focus()
  }
}
