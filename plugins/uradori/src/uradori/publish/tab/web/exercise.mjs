// What opens where a reader wants to solve an exercise: an editor, and what the reader's code comes
// to in each world. Whatever a program prints or raises is put into the page as text, never as HTML.
import { element } from "./elements.mjs"
import { end, run as runInPython, warm } from "./python.mjs"

/** @typedef {"waiting" | "passed" | "failed" | "unreached"} State */
/** @typedef {{ fault: string | null, name: Record<string, string> }} World */
/**
 * @typedef {object} OfExercise
 * @property {string} exercise
 * @property {string} above - the code above the reader's
 * @property {string} below
 * @property {Record<string, string>} given - what it begins with, by language
 * @property {World[]} worlds
 * @property {Record<string, Record<string, string>>} words - by language
 * @property {boolean} stand_in
 */
/** @typedef {import("./python.mjs").Shipped & OfExercise} Doc */
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
  let running = false
  /** @type {import("./panel.mjs").Editor | null} */
  let editor = null

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
    reset: button("reset", reset),
  }
  const status = element("p", { className: "uradori-lab__status", role: "status" })
  const progress = element("progress", { max: 1, value: 0, hidden: true })
  const place = element("div", { className: "uradori-lab__editor" })
  const list = element("ul", { className: "uradori-lab__clauses" })
  const lab = element(
    "div",
    { className: "uradori-lab" },
    place,
    element("p", { className: "uradori-lab__buttons" }, ...Object.values(buttons)),
    status,
    progress,
    list,
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
  try {
    const { edit } = await import(`${base}${doc.bundle}/editor.mjs`)
    if (signal.aborted) return
    const shown = box.closest(".uradori-exercise")?.querySelector('[data-slot="given"]')
    if (shown instanceof HTMLElement) shown.hidden = true
    box.replaceChildren(lab)
    editor = edit(place, given, words.editor, run)
    editor?.focus()
  } catch (error) {
    box.append(words.broken.replace("{why}", String(error)))
    return
  }
  signal.addEventListener("abort", () => {
    if (running) stop()
  })
  clear()
  show()

  function show() {
    buttons.again.disabled = buttons.reset.disabled = running
    buttons.stop.disabled = !running
  }

  /** @param {string} text */
  function say(text) {
    status.textContent = text
    delete status.dataset.good
  }

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

  /** Run the code in one world after another. */
  async function run() {
    if (running || !editor) return
    running = true
    const text = `${editor.text().replace(/\n*$/, "")}\n`
    const source = doc.above + text + doc.below
    const own = [first, first + text.split("\n").length - 1]
    let solved = 0
    /** @type {number[]} */
    const failing = []
    clear()
    say(words.starting)
    show()
    for (const [at, world] of doc.worlds.entries()) {
      const found = await runIn(world, at, source, own)
      if (!found) return // it was said why
      const state = found.solved ? "passed" : stateOf(found)
      if (found.solved) solved++
      if (!found.solved) failing.push(...linesOf(found, own))
      const details = detailsOf(found, source, own)
      if (breaks) list.replaceChildren(element("li", {}, ...details))
      else list.children[at].replaceWith(row(world, state, ...details))
    }
    running = false
    const total = doc.worlds.length
    const done = solved === total
    const key = `${done ? "solved" : "unsolved"}${breaks ? "_breaks" : ""}`
    say(words[key].replace("{count}", String(solved)).replace("{total}", String(total)))
    status.dataset.good = String(done)
    editor.marks(failing.map(line => ({ line, held: false })))
    show()
  }

  /**
   * What came of a run in one world; nothing where it was stopped, or cannot be made.
   * @param {World} world
   * @param {number} at
   * @param {string} source
   * @param {number[]} own
   * @returns {Promise<any>}
   */
  function runIn(world, at, source, own) {
    const number = words.running
      .replace("{number}", String(at + 1))
      .replace("{total}", String(doc.worlds.length))
    let output = ""
    return new Promise(resolve => {
      const order = { ...doc.order, source, own, fault: world.fault, approved: null }
      const begun = () => {
        progress.hidden = true
        say(number)
      }
      runInPython(doc, base, order, true, begun, hear)
      /** @param {any} data */
      function hear(data) {
        if (data.progress) proceed(data.progress)
        if (data.output !== undefined) output += data.output
        if (data.stopped) give(words.stopped)
        if (data.broken) give(words.broken.replace("{why}", data.broken))
        if (data.result) resolve({ ...data.result, output })
      }
    })

    /** @param {string} why */
    function give(why) {
      running = false
      progress.hidden = true
      say(why)
      show()
    }
  }

  /** @param {{ done: number, total: number }} progress */
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

  /**
   * @param {any} found
   * @returns {State}
   */
  function stateOf({ outcome, reached }) {
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
    const untrue = assertions.find((/** @type {any} */ each) => !each.held)
    return [...lines, ...(untrue?.lines ?? []), line]
      .filter(each => each >= own[0] && each < own[1])
      .map(each => each - own[0] + 1)
  }

  /**
   * What did not hold, or stopped it, and what was printed until then.
   * @param {any} found
   * @param {string} source
   * @param {number[]} own
   */
  function detailsOf(found, source, own) {
    const code = source.split("\n")
    const parts = []
    const untrue = found.assertions.find((/** @type {any} */ each) => !each.held)
    const [line] = linesOf(found, own)
    if (line && (!found.solved || breaks))
      parts.push(
        element(
          "p",
          {},
          `${words.own_line.replace("{line}", String(line))} `,
          element("code", { textContent: code[own[0] + line - 2].trim() }),
        ),
      )
    if (untrue) {
      const at = untrue.lines[0]
      const mine = at >= own[0] && at < own[1]
      if (!mine)
        parts.push(
          element(
            "p",
            {},
            `${words.line} `,
            element("code", { className: "uradori-failed", textContent: code[at - 1].trim() }),
          ),
        )
      for (const { source: name, value } of untrue.values)
        parts.push(element("p", {}, element("code", { textContent: `${name} = ${value}` })))
      if (untrue.message) parts.push(element("p", { textContent: untrue.message }))
    } else if (found.outcome !== "passed") {
      parts.push(element("pre", { textContent: found.detail }))
    }
    if (found.output) {
      const output = element("pre", { className: "uradori-lab__output", tabIndex: 0 })
      output.setAttribute("aria-label", words.output)
      output.textContent = found.output
      parts.push(output)
    }
    return parts.length ? [element("div", { className: "uradori-lab__details" }, ...parts)] : []
  }

  function stop() {
    end()
    if (!signal.aborted) warm(doc, base)?.catch(() => {})
    buttons.again.focus()
  }

  function reset() {
    editor?.replace(given)
    clear()
    say(words.was_reset)
    buttons.again.focus()
  }
}
