// Opens the search by button, "/" or Ctrl/Cmd-K. What searching takes is fetched only then.
;(function () {
  "use strict"

  const assets = new URL(".", document.currentScript.src)
  const button = document.querySelector("[data-uradori-search]")
  const words = button ? JSON.parse(button.dataset.uradoriSearch) : { title: "Search", close: "Close" }
  let dialog, started, lang

  /** An element with attributes and children; text is text, never HTML. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  /** The dialog at its emptiest: a reader can type before anything has been fetched. */
  function build() {
    const input = make("input", {
      type: "text", role: "searchbox", inputmode: "search", enterkeyhint: "search", autocomplete: "off",
      spellcheck: "false", "aria-label": words.title, placeholder: words.placeholder || "",
    })
    const close = make("button", { type: "button", class: "uradori-search__close" }, words.close)
    const status = make("p", { role: "status", class: "uradori-search__status" })
    const results = make("div", { class: "uradori-search__results" })
    const found = make("dialog", { class: "uradori-search", "aria-label": words.title },
      make("div", { class: "uradori-search__bar", role: "search" }, input, close), status, results)
    const style = make("link", { rel: "stylesheet", href: new URL("search/search.css", assets).href })
    found.style.opacity = "0"
    style.onload = style.onerror = () => { found.style.opacity = "" }
    document.body.append(style) // a theme that exchanges pages tidies the head
    close.addEventListener("click", () => found.close())
    found.addEventListener("click", event => { if (event.target === found) found.close() }) // beside it
    document.body.append(found)
    return { found, input, status, results }
  }

  function open() {
    if (lang !== window.uradori.language()) forget()
    dialog = dialog || build()
    if (!dialog.found.open) dialog.found.showModal()
    dialog.input.focus()
    dialog.input.select()
    start()
  }

  /** Another language has another index. */
  function forget() {
    if (dialog) dialog.found.remove()
    dialog = started = null
    lang = window.uradori.language()
  }

  /** Fetch and begin; what fails can be tried again. */
  function start() {
    if (started) return
    dialog.status.textContent = words.loading || ""
    dialog.results.replaceChildren()
    started = import(new URL("search/view.js", assets).href)
      .then(view => view.start({ ...dialog, make, root: new URL("..", assets), lang }))
      .catch(() => {
        started = null
        dialog.status.textContent = words.failed || ""
        const again = make("button", { type: "button", class: "uradori-search__retry" }, words.retry || "")
        again.addEventListener("click", () => { dialog.input.focus(); start() })
        dialog.results.replaceChildren(again)
      })
  }

  function isTyping(element) {
    return element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName)
  }

  addEventListener("keydown", event => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (event.defaultPrevented || !(slash || letter)) return
    event.preventDefault()
    open()
  })
  if (button) button.addEventListener("click", open)
  ;(window.uradori = window.uradori || []).push(() => { if (dialog) dialog.found.close() }) // as where every page is loaded
})()
