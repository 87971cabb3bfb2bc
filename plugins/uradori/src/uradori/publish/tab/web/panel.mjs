// What opens where a reader wants to run a check: buttons, what is printed, what each clause came
// to.
import { element } from "./elements.mjs"
import { open as openExercise } from "./exercise.mjs"
import { beginning, laboratory, parts } from "./lab.mjs"
import { renew, toBeTold, warm } from "./python.mjs"
import { verdict } from "./verdict.mjs"

export { warm }

/** @type {Record<string, string>} */
const MARKS = { true: "✓", false: "✗" }

/** @typedef {import("./lab.mjs").Editor} Editor */
/** @typedef {import("./lab.mjs").Evaluated} Evaluated */
/** @typedef {import("./lab.mjs").Marked} Marked */
/** @typedef {import("./verdict.mjs").World} World */
/**
 * @typedef {object} OfClaim
 * @property {Record<string, Record<string, string>>} words - by language
 * @property {Record<string, { text: string, lines: number[] }>} editable - by language
 * @property {Record<string, World>} worlds - by the value that chooses one
 * @property {{ label: string, text: Record<string, string> }[]} clauses
 * @property {string[]} versions - names of what testified to the claim
 */
/** @typedef {import("./lab.mjs").Doc & OfClaim} Doc */

/**
 * Open what is told of in `doc`, a claim or an exercise, in `box`, in the words of a language.
 * @param {HTMLElement} box
 * @param {any} doc
 * @param {string} base
 * @param {string} lang
 * @param {AbortSignal} signal
 */
export function open(box, doc, base, lang, signal) {
  if (doc.exercise) openExercise(box, doc, base, lang, signal)
  else openClaim(box, doc, base, lang, signal)
}

/**
 * Where what a program prints is put, out of sight while that is nothing.
 * @param {string} className
 * @param {string} label
 */
function printed(className, label) {
  const made = element("pre", { className, role: "group", tabIndex: 0, hidden: true })
  made.setAttribute("aria-label", label)
  return made
}

/**
 * Open the laboratory of a claim, and run its check.
 * @param {HTMLElement} box
 * @param {Doc} doc
 * @param {string} base
 * @param {string} lang
 * @param {AbortSignal} signal
 */
function openClaim(box, doc, base, lang, signal) {
  const words = doc.words[lang]
  const body = box.closest(".uradori-body")
  const original = doc.editable[lang]
  /** @type {Editor | null} */
  let editor = null
  /** @type {Map<string, boolean | null>} */
  let clauses = new Map()
  /** @type {Map<string, Set<number>>} - lines to come that are to show each clause */
  let showing = new Map()
  /** @type {Marked[]} */
  let marks = []
  let shown = false // whether there is anything of a run to look at

  const lab = laboratory(doc, base, words, signal, { again: run, edit, reset })
  const { buttons, list, place, progress, row, status } = lab
  const output = printed("uradori-lab__output", words.output)
  const errors = printed("uradori-lab__errors", words.errors)
  const aside = element(
    "div",
    { className: "uradori-lab__aside" },
    element("p", { textContent: words.errors }),
    errors,
  )
  const details = element("div", { className: "uradori-lab__details" })
  place.hidden = true
  box.replaceChildren(lab.box(row, place, status, progress, output, aside, list, details))
  body?.addEventListener("change", changed, { signal })
  clear()
  rest()
  buttons.again.focus()
  const size = toBeTold(doc)
  // Who saves data is told what a run takes; pressing Run is the answer.
  if (size) lab.say(words.saving.replace("{size}", (size / 1e6).toFixed(0)))
  else run()

  function rest() {
    lab.set(false)
    buttons.reset.disabled = !editor && !shown
    buttons.edit.hidden = Boolean(editor)
  }

  /**
   * The world that the reader has chosen in the panel: its fault, and what is expected of it.
   * @returns {World | null}
   */
  function world() {
    const chosen = body?.querySelector(".uradori-world :checked")
    return chosen instanceof HTMLInputElement ? doc.worlds[chosen.value] || null : null
  }

  /**
   * What is shown came from the world that was chosen before.
   * @param {Event} event
   */
  function changed(event) {
    const other = event.target instanceof Element && event.target.closest(".uradori-world")
    if (other && !lab.running() && shown) elsewhere()
  }

  function elsewhere() {
    clear()
    lab.say(words.other_world)
    rest()
  }

  /** What is shown came of other code than what stands there now; why it failed is left to read. */
  function rewritten() {
    if (!shown || lab.running() || !("good" in status.dataset)) return
    untried()
    lab.say(words.other_code)
  }

  async function run() {
    if (lab.running()) return
    const chosen = world()
    const written = editor?.text() ?? original.text
    const edited = written !== original.text
    const source = edited ? written : doc.order.source
    clear()
    lab.say(words.starting)
    lab.set(true)
    const order = {
      ...doc.order,
      source,
      published: doc.order.source,
      fault: chosen?.fault ?? null,
      approved: edited || chosen ? null : doc.order.approved,
    }
    const meanwhile = chosen ? words.running_in : words.running
    const by = edited ? Symbol() : null
    const found = await lab.run(order, by, meanwhile, data => {
      if (data.showing) {
        const entries = Object.entries(/** @type {Record<string, number[]>} */ (data.showing))
        showing = new Map(entries.map(([label, lines]) => [label, new Set(lines)]))
      }
      if (data.output !== undefined) put(output, data.output)
      if (data.errors !== undefined) put(errors, data.errors)
      if (data.assertion) met(data.assertion, edited)
    })
    if (edited) renew(doc, base)
    try {
      if (found && world() !== chosen) elsewhere()
      else if (found) conclude(found, edited, chosen, source)
    } catch (error) {
      // A reader's code may have made a result of its own, which is none.
      lab.say(words.broken.replace("{why}", String(error)))
    }
    rest()
    if (editor && editor.text() !== written) rewritten()
  }

  async function edit() {
    buttons.edit.disabled = true
    try {
      const { edit: start } = await import(`${base}${doc.bundle}/editor.mjs`)
      place.hidden = false
      editor = /** @type {Editor} */ (start(place, original.text, words.editor, run, rewritten))
      editor.focus()
    } catch (error) {
      lab.say(words.broken.replace("{why}", String(error)))
    }
    buttons.edit.disabled = false
    buttons.edit.hidden = Boolean(editor)
    buttons.reset.disabled = lab.running() || (!editor && !shown)
  }

  function reset() {
    editor?.replace(original.text)
    clear()
    lab.say(words.was_reset)
    buttons.again.focus()
    rest()
  }

  function clear() {
    shown = false
    put(output, null)
    put(errors, null)
    details.replaceChildren()
    marks = []
    editor?.marks([])
    untried()
  }

  /** Nothing is known of any clause. */
  function untried() {
    clauses = new Map(doc.clauses.map(each => [each.label, null]))
    showing = new Map()
    draw()
  }

  /**
   * More of what was printed, or nothing of it any more.
   * @param {HTMLElement} place
   * @param {string | null} text
   */
  function put(place, text) {
    if (text) place.append(text)
    else place.textContent = ""
    place.hidden = !text
    aside.hidden = errors.hidden
  }

  /**
   * A line of what has run, as a reader counts it.
   * @param {number} line
   * @param {boolean} edited
   */
  function asSeen(line, edited) {
    return edited ? line : original.lines.indexOf(line) + 1
  }

  /**
   * An assertion was evaluated: its clauses are red where it does not hold, and green as soon as
   * all that is to show them was evaluated, and held.
   * @param {Evaluated} assertion
   * @param {boolean} edited
   */
  function met(assertion, edited) {
    const { lines, held, labels } = assertion
    if (held) for (const left of showing.values()) for (const line of lines) left.delete(line)
    for (const label of labels) if (!held && clauses.has(label)) clauses.set(label, false)
    for (const [label, left] of showing)
      if (clauses.get(label) === null && !left.size) clauses.set(label, true)
    draw()
    marks.push({ line: asSeen(lines[0], edited), held })
    editor?.marks(marks)
    if (!held) details.append(untrue(assertion, edited, ""))
  }

  /**
   * What does not hold, and why, with the code of its line where that is known.
   * @param {Evaluated} assertion
   * @param {boolean} edited
   * @param {string} code
   */
  function untrue(assertion, edited, code) {
    const line = editor ? asSeen(assertion.lines[0], edited) : assertion.lines[0]
    const where = element("p", {}, `${words.line.replace("{line}", String(line))} `)
    if (code) where.append(element("code", { className: "uradori-failed", textContent: code }))
    return element("div", { className: "uradori-lab__false" }, where, ...parts(assertion))
  }

  function draw() {
    list.replaceChildren(
      ...doc.clauses.map(({ label, text }) => {
        const held = clauses.get(label)
        const state = held === null || held === undefined ? "open" : held ? "held" : "failed"
        return element(
          "li",
          { className: `uradori-lab__clause uradori-${state}` },
          element("b", { textContent: MARKS[String(held)] || "○", title: words[state] }),
          " ",
          text[lang] || words.sentence,
          element("span", { className: "uradori-lab__state", textContent: ` (${words[state]})` }),
        )
      }),
    )
  }

  /**
   * @param {any} found - what the run came to
   * @param {boolean} edited
   * @param {World | null} chosen
   * @param {string} source
   */
  function conclude(found, edited, chosen, source) {
    shown = true
    const code = source.split("\n")
    const [key, good] = verdict(found, edited, chosen)
    // Python keeps what an earlier run has imported, which testifies to nothing here.
    const versions = Object.entries(found.versions)
      .filter(([name]) => name !== "python" && doc.versions.includes(name))
      .concat([["Python", found.python]])
      .map(each => each.join(" "))
      .join(", ")
    const here = words.here.replace("{seconds}", found.seconds.toFixed(2))
    lab.say(words[key], good, here.replace("{versions}", versions))
    const wrong = found.assertions.filter((/** @type {Evaluated} */ each) => !each.held)
    details.replaceChildren(
      ...wrong.map((/** @type {Evaluated} */ each) =>
        untrue(each, edited, beginning(code[each.lines[0] - 1] || "")),
      ),
    )
    if (found.outcome === "passed" || found.outcome === "failed") return
    const frames = found.traceback.map((/** @type {any} */ each) =>
      element(
        "li",
        { className: each.own ? "uradori-failed" : "" },
        each.left_out ? "… " : "",
        `${each.file}:${each.own && editor ? asSeen(each.line, edited) : each.line} ${each.name} `,
        element("code", { textContent: each.text.trim() }),
      ),
    )
    if (frames.length) details.append(element("ol", { className: "uradori-lab__trace" }, ...frames))
    details.append(element("pre", { textContent: found.detail }))
    if (found.line) editor?.marks([...marks, { line: asSeen(found.line, edited), held: false }])
  }
}
