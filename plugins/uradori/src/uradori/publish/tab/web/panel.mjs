// What opens where a reader wants to run a check: buttons, what is printed, what each clause came
// to. Whatever a program prints or raises is put into the page as text, never as HTML.

const MOST_MEMORY = 400 * 2 ** 20
const MARKS = { true: "✓", false: "✗" }

let worker = null,
  ready = null,
  loading = null,
  hear = () => {}

/** Start Python, if it is not there; `base` ends with the folder that all of it lies in. */
export function warm(doc, base) {
  if (worker) return ready
  const made = new Worker(`${base}${doc.bundle}/worker.mjs`, { type: "module" })
  worker = made
  ready = new Promise((resolve, reject) => {
    made.onmessage = ({ data }) => {
      if (data.progress) loading = data.progress
      if (data.ready) resolve()
      if (data.broken) reject(new Error(data.broken))
      hear(data)
    }
    made.onerror = event => {
      event.preventDefault()
      const broken = event.message || "Worker"
      reject(new Error(broken))
      hear({ broken })
    }
  })
  ready.catch(() => {
    if (worker === made) end()
  }) // whoever runs something is told
  made.postMessage({
    load: {
      files: doc.files,
      site: { address: `${base}site-${doc.site}.tar`, size: doc.site_size },
      backend: doc.order.backend,
      region: doc.order.region,
    },
  })
  return ready
}

function end() {
  if (worker) worker.terminate()
  worker = ready = loading = null
}

/** Open the laboratory of a claim in `box`, in the words of a language, and run its check. */
export function open(box, doc, base, lang, signal) {
  const words = doc.words[lang]
  const body = box.closest(".uradori-body")
  const original = doc.editable[lang]
  let editor = null,
    running = false,
    clauses = new Map(),
    marks = [],
    result = null

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
      element("a", { href: `${base}${doc.bundle}/licences.txt`, textContent: words.licences }),
    ),
  )
  lab.setAttribute("role", "group")
  lab.setAttribute("aria-label", words.title)
  box.replaceChildren(lab)
  signal.addEventListener("abort", () => {
    if (running) stop()
  })
  show()
  buttons.again.focus()
  run()

  function show() {
    buttons.again.disabled = running
    buttons.stop.disabled = !running
    buttons.reset.disabled = running || (!editor && !result)
    buttons.edit.hidden = Boolean(editor)
  }

  /** The world that the reader has chosen in the panel: its fault, and what is expected of it. */
  function world() {
    const chosen = body?.querySelector(".uradori-world :checked")
    return (chosen && doc.worlds[chosen.value]) || null
  }

  function isEdited() {
    return Boolean(editor) && editor.text() !== original.text
  }

  async function run() {
    if (running) return
    const edited = isEdited(),
      chosen = world()
    const source = edited ? editor.text() : doc.order.source
    running = true
    result = null
    clear()
    say(words.starting)
    show()
    hear = data => {
      if (data.progress) proceed(data.progress)
      if (data.output !== undefined) {
        output.hidden = false
        output.append(data.output)
      }
      if (data.assertion) met(data.assertion, edited)
      if (data.broken) finish(() => say(words.broken.replace("{why}", data.broken)), end)
      if (data.result)
        finish(
          () => conclude(data.result, edited, chosen, source),
          () => {
            if (data.memory > MOST_MEMORY) end()
          },
        )
    }
    if (loading && loading.done < loading.total) proceed(loading)
    try {
      await warm(doc, base)
    } catch {
      return // it was told
    }
    if (!running) return
    progress.hidden = true
    say(chosen ? words.running_in : words.running)
    worker.postMessage({
      run: {
        ...doc.order,
        source,
        fault: chosen?.fault ?? null,
        approved: edited || chosen ? null : doc.order.approved,
      },
    })
  }

  function proceed({ done, total }) {
    const mega = bytes => (bytes / 1e6).toFixed(1)
    progress.hidden = done >= total
    progress.value = done / total
    say(
      done < total
        ? words.loading.replace("{done}", mega(done)).replace("{total}", mega(total))
        : words.starting,
    )
  }

  function finish(tell, then) {
    running = false
    progress.hidden = true
    hear = () => {}
    tell()
    then()
    show()
  }

  function stop() {
    end()
    finish(
      () => say(words.stopped),
      () => {
        if (!signal.aborted) warm(doc, base).catch(() => {})
      },
    )
    buttons.again.focus()
  }

  async function edit() {
    buttons.edit.disabled = true
    try {
      const { edit: start } = await import(`${base}${doc.bundle}/editor.mjs`)
      place.hidden = false
      editor = start(place, original.text, words.editor, run)
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
    marks = []
    if (editor) editor.marks([])
    draw()
  }

  function say(text) {
    status.textContent = text
    delete status.dataset.good
  }

  /** An assertion was evaluated: its clauses take its colour, and keep red. */
  function met({ lines, held, labels, values, message, difference }, edited) {
    for (const label of labels) {
      if (clauses.has(label) && clauses.get(label) !== false) clauses.set(label, held)
    }
    draw()
    const line = edited ? lines[0] : original.lines.indexOf(lines[0]) + 1
    marks.push({ line, held })
    if (editor) editor.marks(marks)
    if (held) return
    const said = element(
      "div",
      { className: "uradori-lab__false" },
      element("p", {}, words.line.replace("{line}", lines[0]), " "),
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
    said.dataset.line = lines[0]
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
          element("b", { textContent: MARKS[held] || "○", title: words[state] }),
          " ",
          text[lang] || words.sentence,
          element("span", { className: "uradori-lab__state", textContent: ` (${words[state]})` }),
        )
      }),
    )
  }

  function conclude(found, edited, chosen, source) {
    result = found
    const code = source.split("\n")
    for (const each of details.querySelectorAll("[data-line]")) {
      each.firstChild.append(
        element("code", {
          className: "uradori-failed",
          textContent: (code[each.dataset.line - 1] || "").trim(),
        }),
      )
    }
    const [key, good] = verdict(found, edited, chosen)
    const versions = Object.entries(found.versions)
      .map(each => each.join(" "))
      .join(", ")
    say(
      `${words[key]} ${words.here.replace("{seconds}", found.seconds.toFixed(2)).replace("{versions}", versions)}`,
    )
    status.dataset.good = good
    if (found.outcome === "passed" || found.outcome === "failed") return
    const frames = found.traceback.map(each =>
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

  /** Which words say what came of a run, and whether that is good. */
  function verdict({ outcome, agrees, reached }, edited, chosen) {
    if (outcome !== "passed" && outcome !== "failed") return ["crashed", false]
    const passed = outcome === "passed"
    if (!chosen) {
      if (!passed) return ["failed_here", false]
      if (edited) return ["passed_edited", true]
      return agrees === false ? ["prints_other", false] : ["agrees", true]
    }
    if (chosen.fails)
      return passed ? [reached === false ? "unreached" : "survived", false] : ["noticed", true]
    return passed ? ["holds", true] : ["does_not_hold", false]
  }
}

function element(tag, properties, ...children) {
  const made = document.createElement(tag)
  const { role, ...rest } = properties
  if (role) made.setAttribute("role", role)
  Object.assign(made, rest)
  made.append(...children)
  return made
}
