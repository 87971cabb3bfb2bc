// The page works without this. It opens the evidence of the claim that a link leads to, closes it
// again, and copies links.
;(function () {
  "use strict"

  var opened = {} // by path: the evidence that was open when the reader left, and its world
  var path, copied

  /** The evidence of a claim, by the id of the claim, of the evidence, or of anything in either. */
  function evidenceOf(id) {
    var place = document.getElementById(id)
    if (!place) return null
    var claim = place.closest("[data-claim]")
    var apart = claim && document.querySelector('[data-evidence-of="' + CSS.escape(claim.dataset.claim) + '"]')
    var around = apart || claim || place
    return place.closest(".uradori-evidence") || around.querySelector(".uradori-evidence")
  }

  function open(id) {
    var evidence = evidenceOf(id)
    if (evidence) evidence.open = true
    return evidence
  }

  function follow() {
    open(uradori.fragment())
  }

  function reopen(left) {
    var evidence = open(left.id)
    var world = evidence && left.world && evidence.querySelector('.uradori-world [value="' + left.world + '"]')
    if (world) world.checked = true
  }

  // A page that one goes back to, or that the theme fetches anew to go to a heading of it, is as
  // one left it; one that a link leads to begins anew, as where every page is loaded.
  function start(page, signal, back) {
    var same = path === location.pathname
    var here = path = location.pathname
    if (same || back) (opened[here] || []).forEach(reopen)
    follow()
    if (copied) sayCopied()
    if (document.readyState === "complete") reach()
    else addEventListener("load", reach, { once: true, signal: signal }) // after the theme, which would take it back
    signal.addEventListener("abort", function () {
      opened[here] = Array.from(page.querySelectorAll(".uradori-evidence[open]"), function (evidence) {
        var world = evidence.querySelector(".uradori-world :checked")
        return { id: evidence.parentElement.id, world: world && world.value }
      })
    })

    function reach() {
      page.querySelectorAll("details[open]").forEach(makeReachable)
    }
  }

  /** What opens evidence, and has the focus again when it is closed. */
  function openerOf(evidence) {
    var badge = evidence.querySelector(".uradori-badge")
    if (badge.checkVisibility()) return badge
    return document.querySelector('.uradori-mark[href$="#' + CSS.escape(evidence.parentElement.id) + '"]') || badge
  }

  function close(evidence) {
    openerOf(evidence).focus()
    evidence.open = false
  }

  // The address says what is open, without a step in the history for each look.
  function remember(evidence) {
    history.replaceState(history.state, "", addressOf(evidence))
  }

  function addressOf(evidence) {
    return evidence.querySelector(".uradori-permalink").getAttribute("href")
  }

  function press(event) {
    var pressed = event.target instanceof Element ? event.target : null
    var evidence = pressed && pressed.closest(".uradori-evidence")
    if (evidence && pressed.closest(".uradori-close")) close(evidence)
    else if (evidence && pressed.closest(".uradori-badge") && !evidence.open) remember(evidence)
    var mark = pressed && pressed.closest(".uradori-mark")
    evidence = mark && evidenceOf(decodeURIComponent(mark.hash.slice(1)))
    if (!evidence || !evidence.open) return
    close(evidence) // a second press takes back the first
    event.preventDefault()
    event.stopPropagation()
  }

  // The marks of a claim in running text say whether its evidence is open.
  function tell(event) {
    var evidence = event.target
    if (!evidence.matches(".uradori-evidence")) return
    document.querySelectorAll('.uradori-mark[href$="#' + CSS.escape(evidence.parentElement.id) + '"]').forEach(function (mark) {
      mark.setAttribute("aria-expanded", evidence.open)
    })
  }

  function escape(event) {
    var evidence = event.key === "Escape" && document.activeElement.closest(".uradori-evidence[open]")
    if (evidence) close(evidence)
  }

  // A link to a claim is followed as any other; where there is a clipboard it is copied as well.
  function copyLink(event) {
    var link = event.target.closest(".uradori-permalink")
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return
    navigator.clipboard.writeText(link.href).then(function () {
      var words = document.createElement("span")
      words.setAttribute("role", "status")
      copied = { claim: decodeURIComponent(link.hash.slice(1)), words: words }
      sayCopied()
      words.textContent = link.dataset.copied
      setTimeout(function () {
        words.remove()
        if (copied && copied.words === words) copied = null
      }, 2000)
    }, function () { /* not allowed: the address bar has the link now */ })
  }

  // Beside the link, also where the theme has meanwhile fetched the page anew.
  function sayCopied() {
    var evidence = evidenceOf(copied.claim)
    if (evidence) evidence.querySelector(".uradori-permalink").after(copied.words)
  }

  // What was hidden while the theme looked for code that scrolls can be scrolled by keyboard too.
  // Its tools around each block are no landmarks: they would crowd a screen reader's list.
  function makeReachable(details) {
    if (!details.open) return
    details.querySelectorAll("pre > code").forEach(function (code) {
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

  document.addEventListener("toggle", function (event) { makeReachable(event.target) }, true) // it does not bubble
  document.addEventListener("toggle", tell, true)
  document.addEventListener("click", copyLink)
  document.addEventListener("click", press, true) // before the theme, which would follow a mark
  document.addEventListener("keydown", escape)
  addEventListener("uradori-moved", follow)
  ;(window.uradori = window.uradori || []).push(start)
})()
