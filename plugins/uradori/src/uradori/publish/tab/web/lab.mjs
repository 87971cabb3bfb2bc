// What every place has in which a reader runs something: buttons, a line that says how it stands,
// and what did not hold. Whatever a program prints or raises is put into the page as text, never as
// HTML.
import { element } from "./elements.mjs"
import { run as runInPython } from "./python.mjs"

/**
 * @typedef {object} Using
 * @property {string | null} cryptography - its version, "" for our stand-in, nothing where not used
 */
/** @typedef {import("./python.mjs").Shipped & Using} Doc */
/** @typedef {{ line: number, held: boolean }} Marked */
/**
 * @typedef {object} Editor
 * @property {() => string} text
 * @property {(other: string) => void} replace
 * @property {(lines: Marked[]) => void} marks
 * @property {() => void} focus
 */
/** What browsers say where a program calls itself until their own stack is full. */
const TOO_DEEP = /call stack|too much recursion/

/**
 * What an assertion came to.
 * @typedef {object} Evaluated
 * @property {number[]} lines
 * @property {boolean} held
 * @property {string[]} labels
 * @property {{ source: string, value: string }[]} values
 * @property {string} message
 * @property {{ path: string, left: string, right: string } | null} difference
 */

/**
 * The parts that all such places share, not yet in the page. `presses` says what buttons do, by
 * their names; there is also one that stops what runs.
 * @param {Doc} doc
 * @param {string} base
 * @param {Record<string, string>} words
 * @param {AbortSignal} signal
 * @param {Record<string, () => void>} presses
 */
export function laboratory(doc, base, words, signal, presses) {
  let running = false
  /** @type {((stays: boolean) => void) | null} - ends the run that was asked for */
  let end = null
  /** @type {Record<string, HTMLButtonElement>} */
  const buttons = {}
  const { again, ...others } = presses
  for (const [name, press] of Object.entries({ again, stop, ...others }))
    buttons[name] = element("button", {
      type: "button",
      className: `uradori-lab__${name}`,
      textContent: words[name],
      onclick: press,
    })
  const status = element("p", { className: "uradori-lab__status", role: "status" })
  const progress = element("progress", { max: 1, value: 0, hidden: true })
  progress.setAttribute("aria-label", words.progress)
  const place = element("div", { className: "uradori-lab__editor" })
  const list = element("ul", { className: "uradori-lab__clauses" })
  const row = element("p", { className: "uradori-lab__buttons" }, ...Object.values(buttons))
  signal.addEventListener("abort", () => end?.(false))

  /**
   * All of it, in this order and ending with what it is about.
   * @param {HTMLElement[]} parts
   */
  function box(...parts) {
    const licences = element("a", {
      href: `${base}${doc.bundle}/licences.txt`,
      textContent: words.licences,
    })
    const about = element(
      "p",
      { className: "uradori-lab__about" },
      [words.about, ...standing(doc.cryptography), ""].join(" "),
      licences,
    )
    const lab = element("div", { className: "uradori-lab", role: "group" }, ...parts, about)
    lab.setAttribute("aria-label", words.title)
    return lab
  }

  /**
   * What is said of `cryptography`.
   * @param {string | null} version
   */
  function standing(version) {
    if (version === null) return []
    return [version ? words.real.replace("{version}", version) : words.stand_in]
  }

  /**
   * Say how it stands, whether that is good, if it is either, and what that rests on.
   * @param {string} text
   * @param {boolean} [good]
   * @param {string} [rest]
   */
  function say(text, good, rest = "") {
    if (good === undefined) {
      delete status.dataset.good
      if (status.textContent !== text) status.textContent = text // who hears it hears it once
    } else {
      status.dataset.good = String(good)
      status.replaceChildren(element("b", { textContent: text }), ` ${rest}`)
    }
  }

  /**
   * What came of a run; nothing where it was stopped, or cannot be made, which is said.
   * @param {Record<string, any>} order
   * @param {symbol | null} by - as `run` of python.mjs has it
   * @param {string} meanwhile - what is said while it runs
   * @param {(data: any) => void} hear - is told of what happens in it
   * @returns {Promise<any>}
   */
  async function run(order, by, meanwhile, hear) {
    const found = await new Promise(resolve => {
      const begun = () => {
        progress.hidden = true
        say(meanwhile)
      }
      end = runInPython(doc, base, order, by, begun, data => {
        if (data.waits) say(words.queued)
        if (data.progress) proceed(data.progress)
        hear(data)
        if (data.stopped) resolve(words.stopped)
        if (data.broken)
          resolve(
            TOO_DEEP.test(data.broken)
              ? words.too_deep
              : words.broken.replace("{why}", data.broken),
          )
        if (data.result) resolve(data.result)
      })
    })
    end = null
    progress.hidden = true
    if (typeof found !== "string") return found
    say(found)
    return null
  }

  /** @param {import("./python.mjs").Progress} progress */
  function proceed({ done, total }) {
    const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1)
    progress.hidden = done >= total
    progress.value = done / total
    say(done < total ? words.loading.replace("{total}", mega(total)) : words.starting)
  }

  function stop() {
    end?.(true)
  }

  /**
   * What can be pressed while something runs, or nothing does; whoever goes by keys stays here.
   * @param {boolean} on
   */
  function set(on) {
    running = on
    const [left, next] = on ? [buttons.again, buttons.stop] : [buttons.stop, buttons.again]
    const follows = document.activeElement === left
    next.disabled = false
    if (follows) next.focus()
    left.disabled = true
    buttons.reset.disabled = on
  }

  return { buttons, row, status, progress, place, list, box, say, run, set, running: () => running }
}

/**
 * What the parts of an assertion came to that does not hold, and what it says of its own accord.
 * @param {Evaluated} untrue
 */
export function parts({ values, message, difference }) {
  const said = values.map(({ source, value }) => `${source} = ${value}`)
  if (difference) said.push(`${difference.path} ${difference.left} ≠ ${difference.right}`)
  const found = said.map(text => element("p", {}, element("code", { textContent: text.trim() })))
  if (message) found.push(element("p", { textContent: message }))
  return found
}

/**
 * The first line of a statement, with a sign where there are more.
 * @param {string} line
 */
export function beginning(line) {
  const found = /^(.*?)(\s+# (?:shows: .*|setup))?$/.exec(line.trim())
  const [, code = "", mark = ""] = found ?? []
  return `${code}${/[([{,\\]$/.test(code) ? " …" : ""}${mark}`
}
