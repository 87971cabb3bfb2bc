// What opens where a reader wants to run a check: buttons, what is printed, what each clause came
// to. Whatever a program prints or raises is put into the page as text, never as HTML.

const MOST_MEMORY = 400 * 2 ** 20
/** @type {Record<string, string>} */
const MARKS = { true: "✓", false: "✗" }

/** @typedef {{ done: number, total: number }} Progress */
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
 * @typedef {object} Doc
 * @property {string} bundle
 * @property {{ name: string, size: number, optional: boolean }[]} files
 * @property {string} of - which libraries are among them
 * @property {string} site
 * @property {number} site_size
 * @property {Record<string, any>} order
 * @property {Record<string, Record<string, string>>} words - by language
 * @property {Record<string, { text: string, lines: number[] }>} editable - by language
 * @property {Record<string, World>} worlds - by the value that chooses one
 * @property {{ label: string, text: Record<string, string> }[]} clauses
 * @property {string[]} versions - names of what testified to the claim
 * @property {boolean} stand_in - whether a stand-in for cryptography is in the place of the real one
 */
/**
 * @typedef {object} Editor
 * @property {() => string} text
 * @property {(other: string) => void} replace
 * @property {(lines: Marked[]) => void} marks
 * @property {() => void} focus
 */

/** @type {Worker | null} */
let worker = null
/** @type {Promise<void> | null} */
let ready = null
/** @type {Progress | null} */
let loading = null
let soiled = false // by code that a reader has changed, which may have changed anything in Python
let runs = 0
/** @type {Set<(data: any) => void>} - the panels in which something runs, or waits for others */
const hearing = new Set()

/** @param {any} data */
function tell(data) {
  for (const hear of [...hearing]) hear(data)
}

/**
 * Start Python, if it is not there; `base` ends with the folder that all of it lies in.
 * @param {Doc} doc - what is published of a claim
 * @param {string} base
 */
export function warm(doc, base) {
  if (worker) return ready
  const made = new Worker(`${base}${doc.bundle}/worker.mjs`, { type: "module" })
  worker = made
  ready = new Promise((resolve, reject) => {
    made.onmessage = ({ data }) => {
      if (data.progress) loading = data.progress
      if (data.ready) resolve()
      if (data.broken) reject(new Error(data.broken))
      tell(data)
    }
    made.onerror = event => {
      event.preventDefault()
      const broken = event.message || "Worker"
      reject(new Error(broken))
      tell({ broken })
    }
  })
  ready.catch(() => {
    if (worker === made) end()
  }) // whoever runs something is told
  made.postMessage({
    load: {
      files: wanted(doc),
      of: doc.of,
      site: { address: `${base}site-${doc.site}.tar`, size: doc.site_size },
      backend: doc.order.backend,
      region: doc.order.region,
    },
  })
  return ready
}

/** Whether the reader has asked the browser to load little. */
function saves() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData)
}

/**
 * What is fetched; what only saves time is not where the reader saves data.
 * @param {Doc} doc
 */
function wanted(doc) {
  return doc.files.filter(each => !(each.optional && saves()))
}

/** End Python, and whatever runs in it. */
function end() {
  if (worker) worker.terminate()
  worker = ready = loading = null
  soiled = false
  tell({ stopped: true })
}

/**
 * Open the laboratory of a claim in `box`, in the words of a language, and run its check.
 * @param {HTMLElement} box
 * @param {Doc} doc
 * @param {string} base
 * @param {string} lang
 * @param {AbortSignal} signal
 */
export function open(box, doc, base, lang, signal) {
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
  if (!worker && saves()) ask()
  else run()

  /** Who saves data is told what a run takes; pressing Run is the answer. */
  function ask() {
    clear()
    const size = wanted(doc).reduce((sum, each) => sum + each.size, doc.site_size)
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
    const number = ++runs
    if (soiled && !edited) end()
    running = true
    result = null
    clear()
    say(words.starting)
    show()
    /** @param {any} data */
    function hear(data) {
      if (data.number !== undefined && data.number !== number) return // of another panel's run
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
      if (data.stopped) finish(hear, () => say(words.stopped))
      if (data.broken) {
        finish(hear, () => say(words.broken.replace("{why}", data.broken)))
        end()
      }
      if (data.result) {
        finish(hear, () =>
          world() === chosen ? conclude(data.result, edited, chosen, source) : elsewhere(),
        )
        if (data.memory > MOST_MEMORY && !hearing.size) end()
      }
    }
    hearing.add(hear)
    if (loading && loading.done < loading.total) proceed(loading)
    try {
      await warm(doc, base)
    } catch {
      return // it was told
    }
    if (!hearing.has(hear)) return
    if (edited) soiled = true
    progress.hidden = true
    say(chosen ? words.running_in : words.running)
    worker?.postMessage({
      number,
      run: {
        ...doc.order,
        source,
        fault: chosen?.fault ?? null,
        approved: edited || chosen ? null : doc.order.approved,
      },
    })
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

  /**
   * @param {(data: any) => void} hear - which hears no more
   * @param {() => void} conclusion
   */
  function finish(hear, conclusion) {
    hearing.delete(hear)
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
  function verdict({ outcome, agrees, reached }, edited, chosen) {
    if (outcome !== "passed" && outcome !== "failed") return ["crashed", false]
    const passed = outcome === "passed"
    if (chosen && reached === false)
      // whatever came of it, this world had no part in it
      return passed ? ["unreached", !edited && !chosen.fails] : ["failed_here", false]
    if (!chosen && !passed) return ["failed_here", false]
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

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} properties
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, properties, ...children) {
  const made = document.createElement(tag)
  const { role, ...rest } = properties
  if (role) made.setAttribute("role", role)
  Object.assign(made, rest)
  made.append(...children)
  return made
}
