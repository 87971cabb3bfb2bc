// The page works without this. It keeps the claim when the language is switched, and opens the
// evidence of the claim that a link leads to.
(function () {
  "use strict"

  function keepClaim() {
    document.querySelectorAll("a[hreflang].md-select__link").forEach(function (link) {
      link.hash = location.hash
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
    keepClaim()
    openClaim()
  }

  addEventListener("hashchange", follow)
  follow()
})()
