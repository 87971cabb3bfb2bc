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

  addEventListener("hashchange", follow)
  addEventListener("uradori-moved", keepPlace)
  addEventListener("beforeprint", openForPaper)
  document.addEventListener("click", copyLink)
  follow()
})()
