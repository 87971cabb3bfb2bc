// Filters and sorts the ledger; without this it is a plain table by service. What is chosen
// stands in the address, so that it can be linked to and the back button undoes it.
;(window.uradori = window.uradori || []).push(function (page, signal) {
  "use strict"

  var ledger = page.querySelector(".uradori-ledger")
  if (!ledger) return

  var form = ledger.querySelector(".uradori-filter")
  var table = ledger.querySelector(".uradori-table")
  var status = form.querySelector("output")
  var selects = ["service", "strength", "kind", "verdict"]
  var groups = Array.from(table.tBodies, function (body) {
    return { body: body, head: body.rows[0], count: body.rows[0].querySelector("span") }
  })
  var rows = []
  groups.forEach(function (group) {
    Array.from(group.body.rows).slice(1).forEach(function (row) {
      var id = row.querySelector(".uradori-ledger__id").textContent
      rows.push({
        row: row,
        group: group,
        service: group.body.dataset.service,
        strength: row.dataset.strength,
        kind: row.dataset.kind,
        verdict: row.dataset.verdict,
        look: row.dataset.look,
        id: id,
        text: plain(row.querySelector(".uradori-text").textContent + " " + id),
        shown: true
      })
    })
  })
  var sorted = document.createElement("tbody")
  var order = ""

  // Full-width letters and half-width kana are found under their usual forms.
  function plain(text) {
    return text.normalize("NFKC").toLowerCase()
  }

  function wanted() {
    var state = new URLSearchParams(location.search)
    return {
      text: state.get("text") || "",
      service: state.get("service") || "",
      strength: state.get("strength") || "",
      kind: state.get("kind") || "",
      verdict: state.get("verdict") || "",
      sort: state.get("sort") || ""
    }
  }

  function address(state) {
    var query = new URLSearchParams(location.search)
    Object.keys(state).forEach(function (name) {
      if (state[name]) query.set(name, state[name])
      else query.delete(name)
    })
    var text = query.toString()
    return location.pathname + (text ? "?" + text : "") + location.hash
  }

  function key(row, column) {
    var cell = row.row.cells[column]
    var text = column === 1 ? row.id : cell.textContent.trim()
    return /^\d+(\.\d+)?(%|\/\d+)?$/.test(text) ? parseFloat(text) : text
  }

  // What has no value comes last, whichever way one sorts.
  function compare(way) {
    return function (one, other) {
      if (one.key === other.key) return one.place - other.place
      if (one.key === "") return 1
      if (other.key === "") return -1
      return one.key < other.key ? -way : way
    }
  }

  function sort(by) {
    if (by === order) return
    order = by
    var column = heads.findIndex(function (head) { return head.dataset.sort === by.replace("-", "") })
    heads.forEach(function (head, index) {
      if (index === column) head.setAttribute("aria-sort", by[0] === "-" ? "descending" : "ascending")
      else head.removeAttribute("aria-sort")
    })
    if (column < 0) {
      rows.forEach(function (row) { row.group.body.append(row.row) })
      groups.forEach(function (group) { table.append(group.body) })
      sorted.remove()
      return
    }
    var keyed = rows.map(function (row, place) {
      return { row: row.row, key: key(row, column), place: place }
    })
    keyed.sort(compare(by[0] === "-" ? -1 : 1))
    groups.forEach(function (group) { group.body.remove() })
    sorted.append.apply(sorted, keyed.map(function (each) { return each.row }))
    table.append(sorted)
  }

  function show(state) {
    var words = plain(state.text).split(/\s+/).filter(Boolean)
    var counts = {}
    var total = 0
    groups.forEach(function (group) { group.shown = 0 })
    rows.forEach(function (row) {
      var fits = selects.every(function (name) { return !state[name] || state[name] === row[name] })
        && words.every(function (word) { return row.text.includes(word) })
      if (fits !== row.shown) row.row.hidden = !(row.shown = fits)
      if (!fits) return
      total += 1
      row.group.shown += 1
      counts[row.look] = (counts[row.look] || 0) + 1
    })
    groups.forEach(function (group) {
      group.body.hidden = !group.shown
      group.count.textContent = group.shown
    })
    draw(counts, total)
    status.textContent = form.dataset.shown.replace("{shown}", total).replace("{total}", rows.length)
  }

  function draw(counts, total) {
    var before = 0
    ledger.querySelectorAll(".uradori-chart > svg > rect").forEach(function (part) {
      var count = counts[part.dataset.look] || 0
      part.setAttribute("x", total ? 1000 * before / total : 0)
      part.setAttribute("width", total ? 1000 * count / total : 0)
      before += count
    })
    ledger.querySelectorAll(".uradori-chart li").forEach(function (item) {
      var count = counts[item.dataset.look] || 0
      item.querySelector("strong").textContent = count
      item.classList.toggle("uradori-chart__none", !count)
    })
  }

  function follow() {
    var state = wanted()
    form.elements.text.value = state.text
    selects.forEach(function (name) {
      form.elements[name].value = state[name]
      state[name] = form.elements[name].value // a value that is no choice is no filter
    })
    sort(state.sort)
    show(state)
  }

  function chosen() {
    var state = { text: form.elements.text.value.trim(), sort: order }
    selects.forEach(function (name) { state[name] = form.elements[name].value })
    return state
  }

  // Each choice is a step back; the letters of one search are a single one.
  var typing = false
  function remember(state, isTyping) {
    var url = address(state)
    if (isTyping && typing) history.replaceState(history.state, "", url)
    else if (url !== location.pathname + location.search + location.hash) history.pushState(null, "", url)
    typing = isTyping
  }

  var heads = Array.from(table.tHead.rows[0].cells)
  heads.forEach(function (head) {
    var button = document.createElement("button")
    button.type = "button"
    button.append.apply(button, Array.from(head.childNodes))
    button.addEventListener("click", function () {
      var name = head.dataset.sort
      var next = order === name ? "-" + name : order === "-" + name ? "" : name
      sort(next)
      remember(chosen(), false)
    })
    head.append(button)
  })

  form.addEventListener("input", function (event) {
    show(chosen())
    remember(chosen(), event.target.name === "text")
  })
  form.addEventListener("reset", function (event) {
    event.preventDefault()
    form.elements.text.value = ""
    selects.forEach(function (name) { form.elements[name].value = "" })
    show(chosen())
    remember(chosen(), false)
    form.elements.text.focus()
  })
  form.addEventListener("submit", function (event) { event.preventDefault() })
  addEventListener("uradori-moved", function () { typing = false; follow() }, { signal: signal })
  form.hidden = false
  follow()
})
