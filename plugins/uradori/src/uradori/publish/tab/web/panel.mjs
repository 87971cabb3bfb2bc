// What opens where a reader wants to run a check: buttons, what is printed, what each clause came
// to. Whatever a program prints or raises is put into the page as text, never as HTML.

import { element } from "./elements.mjs"
import { open as openExercise } from "./exercise.mjs"
import { clean, end, run as runInPython, toBeTold, warm } from "./python.mjs"

export { warm }

/** @type {Record<string, string>} */
const MARKS = { true: "✓", false: "✗" }

/** @typedef {import("./python.mjs").Progress} Progress */
/** @typedef {import("./python.mjs").Shipped} Shipped */
/** @typedef {{ fault: string, fails: boolean }} World */
/** @typedef {{ line: number, held: boolean }} Marked */
/**
 * @typedef {object} Evaluated
 * @property {number[]} lines
 * @property {boolean} held
 * @property {string[]} labels
 * @property {{ source: string, value: string }[]} values
 * @property {string} message
 * @property {{ path: string, left: string, right: string } | null} difference
 */
/**
 * @typedef {object} OfClaim
 * @property {Record<string, Record<string, string>>} words - by language
 * @property {Record<string, { text: string, lines: number[] }>} editable - by language
 * @property {Record<string, World>} worlds - by the value that chooses one
 * @property {{ label: string, text: Record<string, string> }[]} clauses
 * @property {string[]} versions - names of what testified to the claim
 * @property {boolean} stand_in - whether a stand-in for cryptography is in the place of the real one
 */
/** @typedef {Shipped & OfClaim} Doc */
/**
 * @typedef {object} Editor
 * @property {() => string} text
 * @property {(other: string) => void} replace
 * @property {(lines: Marked[]) => void} marks
 * @property {() => void} focus
 */

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
  let running = false
  /** @type {Map<string, boolean | null>} */
  let clauses = new Map()
  /** @type {Map<string, Set<number>>} - lines to come that are to show each clause */
  let showing = new Map()
  /** @type {Marked[]} */
  let marks = []
  /** @type {any} */
  let result = null

  /**
   * @param {string} name
   * @param {() => void} press
   */
  const button = (name, press) =>
    element("button", {
      type: "button",
      className: `uradori-lab__${name}`,
      textContent: words[name],
      onclick: press,
    })
  const buttons = {
    again: button("again", run),
    stop: button("stop", stop),
    edit: button("edit", edit),
    reset: button("reset", reset),
  }
  const status = element("p", { className: "uradori-lab__status", role: "status" })
  const progress = element("progress", { max: 1, value: 0, hidden: true })
  const place = element("div", { className: "uradori-lab__editor", hidden: true })
  const output = element("pre", { className: "uradori-lab__output", tabIndex: 0, hidden: true })
  output.setAttribute("aria-label", words.output)
  const list = element("ul", { className: "uradori-lab__clauses" })
  const details = element("div", { className: "uradori-lab__details" })
  const lab = element(
    "div",
    { className: "uradori-lab" },
    element("p", { className: "uradori-lab__buttons" }, ...Object.values(buttons)),
    place,
    status,
    progress,
    output,
    list,
    details,
    element(
      "p",
      { className: "uradori-lab__about" },
      words.about,
      " ",
      doc.stand_in ? `${words.stand_in} ` : "",
      element("a", { href: `${base}${doc.bundle}/licences.txt`, textContent: words.licences }),
    ),
  )
  lab.setAttribute("role", "group")
  lab.setAttribute("aria-label", words.title)
  box.replaceChildren(lab)
  signal.addEventListener("abort", () => {
    if (running) stop()
  })
  body?.addEventListener("change", changed, { signal })
  show()
  buttons.again.focus()
  const size = toBeTold(doc)
  if (size) ask()
  else run()

  /** Who saves data is told what a run takes; pressing Run is the answer. */
  function ask() {
    clear()
    say(words.saving.replace("{size}", (size / 1e6).toFixed(0)))
  }

  function show() {
    buttons.again.disabled = running
    buttons.stop.disabled = !running
    buttons.reset.disabled = running || (!editor && !result)
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
    if (other && !running && result) elsewhere()
  }

  function elsewhere() {
    result = null
    clear()
    say(words.other_world)
    show()
  }

  function isEdited() {
    return editor !== null && editor.text() !== original.text
  }

  async function run() {
    if (running) return
    const edited = isEdited(),
      chosen = world()
    const source = editor && edited ? editor.text() : doc.order.source
    if (!edited) clean()
    running = true
    result = null
    clear()
    say(words.starting)
    show()
    const order = {
      ...doc.order,
      source,
      fault: chosen?.fault ?? null,
      approved: edited || chosen ? null : doc.order.approved,
    }
    await runInPython(doc, base, order, edited, begun, hear)

    function begun() {
      progress.hidden = true
      say(chosen ? words.running_in : words.running)
    }

    /** @param {any} data */
    function hear(data) {
      if (data.progress) proceed(data.progress)
      if (data.showing) {
        const entries = Object.entries(/** @type {Record<string, number[]>} */ (data.showing))
        showing = new Map(entries.map(([label, lines]) => [label, new Set(lines)]))
      }
      if (data.output !== undefined) {
        output.hidden = false
        output.append(data.output)
      }
      if (data.assertion) met(data.assertion, edited)
      if (data.stopped) finish(() => say(words.stopped))
      if (data.broken) finish(() => say(words.broken.replace("{why}", data.broken)))
      if (data.result)
        finish(() =>
          world() === chosen ? conclude(data.result, edited, chosen, source) : elsewhere(),
        )
    }
  }

  /** @param {Progress} progress */
  function proceed({ done, total }) {
    const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1)
    progress.hidden = done >= total
    progress.value = done / total
    say(
      done < total
        ? words.loading.replace("{done}", mega(done)).replace("{total}", mega(total))
        : words.starting,
    )
  }

  /** @param {() => void} conclusion */
  function finish(conclusion) {
    running = false
    progress.hidden = true
    conclusion()
    show()
  }

  function stop() {
    end()
    if (!signal.aborted) warm(doc, base)?.catch(() => {})
    buttons.again.focus()
  }

  async function edit() {
    buttons.edit.disabled = true
    try {
      const { edit: start } = await import(`${base}${doc.bundle}/editor.mjs`)
      place.hidden = false
      editor = /** @type {Editor} */ (start(place, original.text, words.editor, run))
      editor.focus()
    } catch (error) {
      say(words.broken.replace("{why}", String(error)))
    }
    buttons.edit.disabled = false
    show()
  }

  function reset() {
    if (editor) editor.replace(original.text)
    result = null
    clear()
    say(words.was_reset)
    show()
    buttons.again.focus()
  }

  function clear() {
    output.textContent = ""
    output.hidden = true
    details.replaceChildren()
    clauses = new Map(doc.clauses.map(each => [each.label, null]))
    showing = new Map()
    marks = []
    if (editor) editor.marks([])
    draw()
  }

  /** @param {string} text */
  function say(text) {
    status.textContent = text
    delete status.dataset.good
  }

  /**
   * An assertion was evaluated: its clauses are red where it does not hold, and green as soon as
   * all that is to show them was evaluated, and held.
   * @param {Evaluated} assertion
   * @param {boolean} edited
   */
  function met({ lines, held, labels, values, message, difference }, edited) {
    if (held) for (const left of showing.values()) for (const line of lines) left.delete(line)
    for (const label of labels) if (!held && clauses.has(label)) clauses.set(label, false)
    for (const [label, left] of showing)
      if (clauses.get(label) === null && !left.size) clauses.set(label, true)
    draw()
    const line = edited ? lines[0] : original.lines.indexOf(lines[0]) + 1
    marks.push({ line, held })
    if (editor) editor.marks(marks)
    if (held) return
    const said = element(
      "div",
      { className: "uradori-lab__false" },
      element("p", {}, words.line.replace("{line}", String(lines[0])), " "),
    )
    for (const { source, value } of values)
      said.append(element("p", {}, element("code", { textContent: `${source} = ${value}` })))
    if (difference)
      said.append(
        element(
          "p",
          {},
          element("code", {
            textContent: `${difference.path} ${difference.left} ≠ ${difference.right}`,
          }),
        ),
      )
    if (message) said.append(element("p", { textContent: message }))
    said.dataset.line = String(lines[0])
    details.append(said)
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
    result = found
    const code = source.split("\n")
    for (const each of details.querySelectorAll("[data-line]")) {
      each.firstElementChild?.append(
        element("code", {
          className: "uradori-failed",
          textContent: (code[Number(each.dataset.line) - 1] || "").trim(),
        }),
      )
    }
    const [key, good] = verdict(found, edited, chosen)
    // Python keeps what an earlier run has imported, which testifies to nothing here.
    const versions = Object.entries(found.versions)
      .filter(([name]) => doc.versions.includes(name))
      .concat([["Python", found.python]])
      .map(each => each.join(" "))
      .join(", ")
    say(
      `${words[key]} ${words.here.replace("{seconds}", found.seconds.toFixed(2)).replace("{versions}", versions)}`,
    )
    status.dataset.good = String(good)
    if (found.outcome === "passed" || found.outcome === "failed") return
    const frames = found.traceback.map((/** @type {any} */ each) =>
      element(
        "li",
        { className: each.own ? "uradori-failed" : "" },
        `${each.file}:${each.line} ${each.name} `,
        element("code", { textContent: each.text.trim() }),
      ),
    )
    if (frames.length) details.append(element("ol", { className: "uradori-lab__trace" }, ...frames))
    details.append(element("pre", { textContent: found.detail }))
    if (editor && found.line) {
      editor.marks([
        ...marks,
        { line: edited ? found.line : original.lines.indexOf(found.line) + 1, held: false },
      ])
    }
  }

  /**
   * Which words say what came of a run, and whether that is good.
   * @param {any} found
   * @param {boolean} edited
   * @param {World | null} chosen
   * @returns {[string, boolean]}
   */
  function verdict({ outcome, agrees, reached, assertions }, edited, chosen) {
    if (outcome !== "passed" && outcome !== "failed") return ["crashed", false]
    const passed = outcome === "passed"
    if (chosen && reached === false)
      // whatever came of it, this world had no part in it
      return passed ? ["unreached", !edited && !chosen.fails] : ["failed_here", false]
    if (!chosen && !passed) return ["failed_here", false]
    if (edited && passed && !assertions.length) return ["asserts_nothing", false]
    if (edited)
      return passed
        ? [chosen ? "passed_edited_in" : "passed_edited", true]
        : ["failed_edited_in", false]
    if (!chosen) {
      if (agrees === null) return ["passed_here", true]
      return agrees ? ["agrees", true] : ["prints_other", false]
    }
    if (chosen.fails) return passed ? ["survived", false] : ["noticed", true]
    return passed ? ["holds", true] : ["does_not_hold", false]
  }
}
