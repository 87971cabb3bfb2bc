// Pointing at a clause marks the code that shows it and its line in the evidence, and the reverse.
// Without this the numbers beside them lead from one to the other.
;(window.uradori = window.uradori || []).push(function (page, signal) {
  "use strict"

  var PARTS = ".uradori-clause, .uradori-line[data-part], .uradori-parts > li"
  // What is marked: what the mouse is over, else what has the focus, else what was pressed last.
  var over = null, focused = null, pinned = null

  function claimOf(element) {
    var around = element.closest("[data-claim], [data-evidence-of]")
    return around && (around.dataset.claim || around.dataset.evidenceOf)
  }

  /** The sentences of a claim and what holds its evidence: one element, or several in running text. */
  function placesOf(claim) {
    var name = CSS.escape(claim)
    return page.querySelectorAll('[data-claim="' + name + '"], [data-evidence-of="' + name + '"]')
  }

  function isOpen(claim) {
    return Array.from(placesOf(claim)).some(function (place) {
      return place.querySelector(".uradori-evidence[open]")
    })
  }

  function mark() {
    var part = over || focused || pinned
    page.querySelectorAll(".uradori-pointed").forEach(function (each) {
      each.classList.remove("uradori-pointed")
    })
    var claim = part && claimOf(part)
    if (!claim || !isOpen(claim)) return
    var wanted = part.dataset.part.split(" ")
    placesOf(claim).forEach(function (place) {
      place.querySelectorAll(PARTS).forEach(function (each) {
        var fits = each.dataset.part.split(" ").some(function (number) { return wanted.includes(number) })
        each.classList.toggle("uradori-pointed", fits)
      })
    })
  }

  function partOf(event) {
    return event.target instanceof Element ? event.target.closest(PARTS) : null
  }

  function listen(name, heard, options) {
    page.addEventListener(name, heard, Object.assign({ signal: signal }, options))
  }

  listen("pointerover", function (event) {
    if (event.pointerType === "touch") return
    over = partOf(event)
    mark()
  })
  listen("pointerleave", function () {
    over = null
    mark()
  })
  listen("focusin", function (event) {
    focused = partOf(event)
    mark()
  })
  listen("focusout", function () {
    focused = null
    mark()
  })
  listen("click", function (event) {
    var part = partOf(event)
    if (!part || !isOpen(claimOf(part)) || event.ctrlKey || event.metaKey || event.shiftKey) return
    var link = event.target.closest("a")
    if (link && !part.contains(link)) link = null
    pinned = part === pinned && !link ? null : part
    mark()
    var place = link && link.pathname === location.pathname && document.getElementById(link.hash.slice(1))
    if (!place || claimOf(place) !== claimOf(part)) return // an author's link
    event.preventDefault() // the address would change with each, and one would go back through all
    event.stopPropagation() // a theme that exchanges pages would follow the link all the same
    place.scrollIntoView({ block: "nearest" })
  })
  addEventListener("keydown", function (event) { // wherever the focus is
    if (event.key !== "Escape") return
    over = focused = pinned = null
    mark()
  }, { signal: signal })

  // The words of running text do not hold their evidence: they are told whether it is open.
  function follow(evidence) {
    var apart = evidence.matches(".uradori-evidence") && evidence.closest("[data-evidence-of]")
    if (!apart) return
    page.querySelectorAll('.uradori-claim[data-claim="' + CSS.escape(apart.dataset.evidenceOf) + '"]').forEach(function (words) {
      words.classList.toggle("uradori-claim--open", evidence.open)
    })
  }

  listen("toggle", function (event) { follow(event.target) }, { capture: true }) // it does not bubble
  page.querySelectorAll(".uradori-evidence[open]").forEach(follow)
})
