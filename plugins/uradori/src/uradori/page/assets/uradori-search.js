// Opens the search by button, "/" or Ctrl/Cmd-K. What searching takes is fetched only then.
import { indexLanguage, onPage } from "./uradori-page.js"

const assets = new URL(".", import.meta.url)
const button = document.querySelector("[data-uradori-search]")
const words = JSON.parse(button?.dataset.uradoriSearch || '{"title": "Search", "close": "Close"}')
/** @type {ReturnType<typeof build> | null} */
let dialog = null
/** @type {Promise<void> | null} */
let started = null
let lang = ""

/**
 * An element with attributes and children; text is text, never HTML.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, attributes, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** The dialog at its emptiest: a reader can type before anything has been fetched. */
function build() {
  const input = make("input", {
    type: "text",
    role: "searchbox",
    inputmode: "search",
    enterkeyhint: "search",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": words.title,
    placeholder: words.placeholder || "",
  })
  const close = make("button", { type: "button", class: "uradori-search__close" }, words.close)
  const status = make("p", { role: "status", class: "uradori-search__status" })
  const results = make("div", { class: "uradori-search__results" })
  const found = make(
    "dialog",
    { class: "uradori-search", "aria-label": words.title },
    make("div", { class: "uradori-search__bar", role: "search" }, input, close),
    status,
    results,
  )
  const style = make("link", { rel: "stylesheet", href: new URL("search/search.css", assets).href })
  found.style.opacity = "0"
  style.onload = style.onerror = () => {
    found.style.opacity = ""
  }
  document.body.append(style) // a theme that exchanges pages tidies the head
  close.addEventListener("click", () => found.close())
  found.addEventListener("click", event => event.target === found && found.close()) // beside it
  document.body.append(found)
  return { found, input, status, results }
}

function open() {
  if (lang !== indexLanguage()) forget()
  dialog ??= build()
  if (!dialog.found.open) dialog.found.showModal()
  dialog.input.focus()
  dialog.input.select()
  start(dialog)
}

/** Another language has another index. */
function forget() {
  dialog?.found.remove()
  dialog = null
  started = null
  lang = indexLanguage()
}

/**
 * Fetch and begin; what fails can be tried again.
 * @param {ReturnType<typeof build>} dialog
 */
function start(dialog) {
  if (started) return
  dialog.status.textContent = words.loading || ""
  dialog.results.replaceChildren()
  started = import(new URL("search/view.js", assets).href)
    .then(view => view.start({ ...dialog, make, root: new URL("..", assets), lang }))
    .catch(() => {
      started = null
      dialog.status.textContent = words.failed || ""
      const again = make(
        "button",
        { type: "button", class: "uradori-search__retry" },
        words.retry || "",
      )
      again.addEventListener("click", () => {
        dialog.input.focus()
        start(dialog)
      })
      dialog.results.replaceChildren(again)
    })
}

/** @param {EventTarget | null} element */
function isTyping(element) {
  if (!(element instanceof HTMLElement)) return false
  return element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName)
}

addEventListener("keydown", event => {
  const slash =
    event.key === "/" &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !isTyping(event.target)
  const letter =
    event.key.toLowerCase() === "k" &&
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.shiftKey
  if (event.defaultPrevented || !(slash || letter)) return
  event.preventDefault()
  open()
})
if (button) button.addEventListener("click", open)
onPage(() => dialog?.found.close()) // as where every page is loaded
