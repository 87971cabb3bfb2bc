// Shows the sentence of a claim, and what its mark says, to who points at a link that leads there;
// of a link to a section, how that begins. Nothing moves, and nothing is fetched before somebody
// points. Without this a link says what its words say.
;(function () {
  "use strict"

  var ROOT = new URL("..", document.currentScript.src)
  var LINKS = 'a[href*="#"]:not(.headerlink, .uradori-permalink, .uradori-number, .md-skip, .md-nav__link)'
  var WAIT = 150 // milliseconds until a hint goes, so that the mouse can reach it
  var MOST = 240 // characters of a section
  var indices = {} // by language: a promise of what search knows

  function know(lang) {
    indices[lang] = indices[lang] || fetch(new URL("search/" + lang + ".json", ROOT)).then(function (response) {
      if (!response.ok) throw new Error("search index: " + response.status)
      return response.json()
    }).then(function (data) {
      var parts = new Map()
      data.pages.forEach(function (each) {
        var path = new URL(each.url, ROOT).pathname
        each.parts.forEach(function (part) { parts.set(path + "#" + part.anchor, part) })
      })
      return { parts: parts, icons: data.icons, looks: data.looks }
    }).catch(function () {
      delete indices[lang] // it can be tried again
      return null
    })
    return indices[lang]
  }

  /** What a link leads to, as search knows it: a mark leads to the evidence of a claim. */
  function placeOf(link) {
    return link.pathname.replace(/index\.html$/, "") + "#" + decodeURIComponent(link.hash.slice(1)).replace(/^evidence-/, "claim-")
  }

  function make(name, className, text) {
    var made = document.createElement(name)
    made.className = className
    made.textContent = text
    return made
  }

  function icon(path) {
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
    var drawn = document.createElementNS("http://www.w3.org/2000/svg", "path")
    svg.setAttribute("viewBox", "0 0 24 24")
    svg.setAttribute("class", "uradori-icon")
    svg.setAttribute("aria-hidden", "true")
    drawn.setAttribute("d", path)
    svg.append(drawn)
    return svg
  }

  function contents(part, known) {
    if (!part.look) {
      var text = part.text.length > MOST ? part.text.slice(0, MOST) + "…" : part.text
      return [make("b", "", part.title), make("span", "", text)]
    }
    var badge = make("span", "uradori-hint__mark", part.badge || known.looks[part.look])
    badge.prepend(icon(known.icons[part.look]))
    return [make("span", "", part.text), badge]
  }

  function start(page, signal) {
    var hint = null, shownFor = null, wanted = null, leaving = 0

    function show(link) {
      clearTimeout(leaving)
      wanted = link
      if (shownFor === link) return
      know(window.uradori.language()).then(function (known) {
        var part = known && known.parts.get(placeOf(link))
        if (!part || !part.text || wanted !== link || !link.isConnected || signal.aborted) return
        hide()
        wanted = shownFor = link
        hint = make("div", "uradori-hint" + (part.look ? " uradori--" + part.look : ""), "")
        hint.id = "uradori-hint"
        hint.setAttribute("role", "tooltip")
        hint.append.apply(hint, contents(part, known))
        document.body.append(hint)
        link.setAttribute("aria-describedby", hint.id)
        place(link)
        hint.addEventListener("pointerenter", function () { clearTimeout(leaving) })
        hint.addEventListener("pointerleave", leave)
      })
    }

    /** Below the line that is pointed at, or above it where there is more room. */
    function place(link) {
      var line = link.getClientRects()[0]
      var box = hint.getBoundingClientRect()
      var above = line.bottom + box.height > innerHeight && line.top > innerHeight - line.bottom
      var left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - box.width - 8))
      hint.style.left = left + scrollX + "px"
      hint.style.top = (above ? line.top - box.height : line.bottom) + scrollY + "px"
    }

    function hide() {
      clearTimeout(leaving)
      wanted = null
      if (shownFor) shownFor.removeAttribute("aria-describedby")
      if (hint) hint.remove()
      hint = shownFor = null
    }

    function leave() {
      clearTimeout(leaving)
      leaving = setTimeout(hide, WAIT)
    }

    function linkOf(event) {
      var link = event.target instanceof Element && event.target.closest(LINKS)
      return link && link.hash.length > 1 && link.origin === location.origin ? link : null
    }

    function listen(name, heard) {
      page.addEventListener(name, heard, { signal: signal })
    }

    listen("pointerover", function (event) {
      var link = event.pointerType !== "touch" && linkOf(event)
      if (link) show(link)
    })
    listen("pointerout", function (event) { if (linkOf(event)) leave() })
    listen("focusin", function (event) {
      var link = linkOf(event)
      if (link && link.matches(":focus-visible")) show(link)
    })
    listen("focusout", hide)
    listen("click", hide)
    addEventListener("keydown", function (event) { if (event.key === "Escape") hide() }, { signal: signal })
    signal.addEventListener("abort", hide)
  }

  ;(window.uradori = window.uradori || []).push(start)
})()
