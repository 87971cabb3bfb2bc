// Starts the other scripts on each page that the reader comes to. A theme may exchange the page
// below its header instead of loading another (Material's navigation.instant): here what belonged
// to the old page ends, and links go on meaning what they mean where every page is loaded.
//
// A script says `uradori.push(start)`; `start(page, signal, back)` is called once for each page,
// with the element that holds it, a signal that is aborted when it goes, and whether the reader
// went back to it (or forward). Where one is led to another place of the same page, the window
// hears of it as "uradori-moved".
;(function () {
  "use strict"

  var root = new URL("..", document.currentScript.src)
  var canonical = document.querySelector("link[rel=canonical]")
  var language = canonical && languageOf(new URL(canonical.href)) || document.documentElement.lang
  var starts = window.uradori || []
  var page, path, query, left
  var back = null // what the history keeps of a page that the reader goes back to

  window.uradori = {
    push: function (start) {
      starts.push(start)
      if (page) start(page, left.signal, false)
    },
    fragment: fragment,
    language: indexLanguage
  }

  /** The language whose index the search and the hints ask; a theme may write it otherwise. */
  function indexLanguage() {
    var stated = document.documentElement.lang
    var button = document.querySelector("[data-uradori-search]")
    var ours = button && JSON.parse(button.dataset.uradoriSearch).lang
    return ours && ours.split("-")[0] === stated.split("-")[0] ? ours : stated
  }

  /** The id that the address leads to; "" if there is none, or one that someone mangled. */
  function fragment() {
    try {
      return decodeURIComponent(location.hash.slice(1))
    } catch (malformed) {
      return ""
    }
  }

  function arrive() {
    var now = document.querySelector("[data-md-component=container]") || document.body
    if (now === page) return
    var former = page
    if (former) {
      left.abort()
      offerVersions()
    }
    page = now
    path = location.pathname
    query = location.search
    left = new AbortController()
    keepPlace()
    starts.forEach(function (start) { start(page, left.signal, Boolean(back)) })
    if (former) settle()
  }

  // What the scripts unfold and hide has moved what the theme had scrolled to.
  function settle() {
    var target = document.getElementById(fragment())
    if (back || !target) scrollTo({ top: back && back.y || 0, behavior: "instant" })
    else target.scrollIntoView({ behavior: "instant" })
  }

  function languageOf(url) {
    return url.pathname.startsWith(root.pathname) ? url.pathname.slice(root.pathname.length).split("/")[0] : ""
  }

  function switches() {
    return Array.from(document.querySelectorAll("a[hreflang].md-select__link"))
  }

  // The header is still that of the page before: its switcher takes the versions that the head of
  // this one tells of. They are of the published site, which may be seen under another host.
  function offerVersions() {
    var offered = switches()
    offered.forEach(function (link) { link.parentElement.hidden = true })
    document.head.querySelectorAll("link[rel~=alternate][hreflang]").forEach(function (version) {
      if (version.hreflang === "x-default" || !offered.length) return
      var link = offered.find(function (each) { return each.hreflang === version.hreflang })
      if (!link) {
        var item = offered[0].parentElement.cloneNode(true)
        link = item.querySelector("a")
        link.hreflang = link.lang = link.textContent = version.hreflang
        offered[0].parentElement.parentElement.append(item)
      }
      link.pathname = new URL(version.href).pathname
      link.parentElement.hidden = false
    })
  }

  function keepPlace() {
    switches().forEach(function (link) {
      link.hash = location.hash
      link.search = location.search
    })
  }

  // The address can change with nobody being told: the theme notes the heading that one reads.
  function switching(event) {
    if (event.target instanceof Element && event.target.closest(".md-select")) keepPlace()
  }

  // The theme keeps its header, its words and its settings: a page in another language is loaded.
  // It also makes every link absolute, so that one to a heading would bring an old query along.
  function follow(event) {
    var link = event.target instanceof Element && event.target.closest("a[href]")
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return
    back = null
    if (languageOf(link) !== language) link.target = link.target || "_self"
    var here = link.pathname === location.pathname && link.hash
    if (here && (!link.search || link.search === query)) link.search = location.search
  }

  function move() {
    if (location.pathname !== path) return // on the way to another page
    keepPlace()
    dispatchEvent(new Event("uradori-moved"))
  }

  ;["pointerover", "focusin", "click"].forEach(function (name) {
    document.addEventListener(name, switching, true)
  })
  document.addEventListener("click", follow, true) // before the theme
  addEventListener("hashchange", move)
  addEventListener("popstate", function (event) {
    back = event.state
    move()
  })
  if (window.location$) window.location$.subscribe(move)
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", arrive)
  else arrive()
  if (window.document$) window.document$.subscribe(arrive)
})()
