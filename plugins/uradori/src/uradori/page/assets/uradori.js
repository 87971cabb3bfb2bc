// The page works without this. It keeps the claim when the language is switched, opens the
// evidence of the claim that a link leads to, copies links, and opens everything for paper.
(function () {
  "use strict"

  function keepPlace() {
    document.querySelectorAll("a[hreflang].md-select__link").forEach(function (link) {
      link.hash = location.hash
      link.search = location.search
    })
  }

  function fragment() {
    try {
      return decodeURIComponent(location.hash.slice(1))
    } catch (malformed) {
      return ""
    }
  }

  function openClaim() {
    var claim = document.getElementById(fragment())
    var evidence = claim && claim.querySelector(".uradori-evidence")
    if (evidence) evidence.open = true
  }

  function follow() {
    keepPlace()
    openClaim()
  }

  // A link to a claim is followed as any other; where there is a clipboard it is copied as well.
  function copyLink(event) {
    var link = event.target.closest(".uradori-permalink")
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return
    navigator.clipboard.writeText(link.href).then(function () {
      var said = document.createElement("span")
      said.setAttribute("role", "status")
      link.after(said)
      said.textContent = link.dataset.copied
      setTimeout(function () { said.remove() }, 2000)
    }, function () { /* not allowed: the address bar has the link now */ })
  }

  // Browsers that know ::details-content open all evidence in print by style alone.
  function openForPaper() {
    if (CSS.supports("selector(::details-content)")) return
    var closed = document.querySelectorAll(".uradori details:not([open])")
    closed.forEach(function (each) { each.open = true })
    addEventListener("afterprint", function () {
      closed.forEach(function (each) { each.open = false })
    }, { once: true })
  }

  // What was hidden while the theme looked for code that scrolls can be scrolled by keyboard too.
  // Its tools around each block are no landmarks: they would crowd a screen reader's list.
  function makeReachable(event) {
    if (!event.target.open) return
    event.target.querySelectorAll("pre > code").forEach(function (code) {
      if (code.scrollWidth > code.clientWidth || code.scrollHeight > code.clientHeight) code.tabIndex = 0
    })
  }

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      change.addedNodes.forEach(function (node) {
        if (node.nodeName === "NAV" && node.className === "md-code__nav") node.setAttribute("role", "none")
      })
    })
  }).observe(document.body, { childList: true, subtree: true })

  document.addEventListener("toggle", makeReachable, true) // it does not bubble
  addEventListener("load", function () { // after the theme, which would take it back
    document.querySelectorAll("details[open]").forEach(function (each) { makeReachable({ target: each }) })
  })
  addEventListener("hashchange", follow)
  addEventListener("uradori-moved", keepPlace)
  addEventListener("beforeprint", openForPaper)
  document.addEventListener("click", copyLink)
  follow()
})()
