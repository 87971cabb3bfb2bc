// Turns the tables of a `/// cards` block into cards: a question, and below it, once turned over,
// the answer with its proof. Who knew an answer says so, and the browser remembers which cards are
// known, in every language. Without this, and on paper, the tables stand as they are.
;(window.uradori = window.uradori || []).push(function (page, signal) {
  "use strict"

  var blocks = Array.from(page.querySelectorAll(".uradori-cards"))
  if (!blocks.length) return

  var KEPT = "uradori-known-cards"
  var known = recall()

  // A browser may refuse to keep anything: then it is kept until one leaves the page.
  function recall() {
    try {
      return new Set(JSON.parse(localStorage.getItem(KEPT) || "[]"))
    } catch (refused) {
      return new Set()
    }
  }

  function judge(card, knew) {
    known[knew ? "add" : "delete"](card.dataset.card)
    try {
      localStorage.setItem(KEPT, JSON.stringify(Array.from(known)))
    } catch (refused) { /* until one leaves the page */ }
    tell(card)
    score(card.closest(".uradori-cards"))
  }

  function tell(card) {
    var knew = known.has(card.dataset.card)
    card.classList.toggle("uradori-card--known", knew)
    card.querySelectorAll("[data-known]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(knew === Boolean(button.dataset.known)))
    })
  }

  function score(block) {
    var output = block.querySelector("output")
    output.textContent = output.dataset.score
      .replace("{known}", block.querySelectorAll(".uradori-card--known").length)
      .replace("{total}", block.querySelectorAll(".uradori-card").length)
  }

  // Those that are not known yet come first.
  function shuffle(block) {
    var deck = block.querySelector(".uradori-deck")
    var cards = Array.from(deck.children)
    for (var last = cards.length - 1; last > 0; last--) {
      var other = Math.floor(Math.random() * (last + 1))
      var moved = cards[last]
      cards[last] = cards[other]
      cards[other] = moved
    }
    cards.sort(function (one, another) { return known.has(one.dataset.card) - known.has(another.dataset.card) })
    cards.forEach(function (card) { turn(card.firstElementChild, false) })
    deck.append.apply(deck, cards)
  }

  function element(name, className, children) {
    var made = document.createElement(name)
    if (className) made.className = className
    made.append.apply(made, children || [])
    return made
  }

  function contents(cell) {
    return Array.from(cell.cloneNode(true).childNodes)
  }

  // A button may hold no link: the words of one will do.
  function words(cell) {
    var copy = cell.cloneNode(true)
    copy.querySelectorAll("a").forEach(function (link) {
      link.replaceWith.apply(link, Array.from(link.childNodes))
    })
    return Array.from(copy.childNodes)
  }

  function proof(link) {
    var icon = link.querySelector("svg")
    var item = element("li", "", [link.cloneNode(true)])
    if (icon) item.append(" ", element("small", "", [icon.getAttribute("aria-label")]))
    return item
  }

  function judging(words) {
    return element("p", "uradori-card__judge", [["missed", ""], ["knew", "1"]].map(function (each) {
      var button = element("button", "", [words[each[0]]])
      button.type = "button"
      button.dataset.known = each[1]
      return button
    }))
  }

  // What a card is about is the same in every language: the claim that its answer rests on.
  function about(link, question, taken) {
    var name = link ? link.hash || link.pathname : question
    taken[name] = (taken[name] || 0) + 1
    return taken[name] === 1 ? name : name + " " + taken[name]
  }

  function card(row, heads, id, said, taken) {
    var cells = Array.from(row.cells)
    var button = element("button", "uradori-card__question", [
      element("small", "", [heads[0]]), element("span", "", words(cells[0]))
    ])
    var back = element("div", "uradori-card__back", [
      element("small", "", [heads[1]]), element("p", "", contents(cells[1]))
    ])
    var links = Array.from(cells[2] ? cells[2].querySelectorAll("a") : [])
    if (links.length) back.append(element("ul", "", links.map(proof)))
    back.append(judging(said))
    back.id = id
    button.type = "button"
    button.setAttribute("aria-expanded", "false")
    button.setAttribute("aria-controls", id)
    button.addEventListener("click", function () {
      turn(button, button.getAttribute("aria-expanded") === "false")
    })
    var made = element("li", "uradori-card", [button, back])
    made.dataset.card = about(links[0], cells[0].textContent.trim(), taken)
    tell(made)
    return made
  }

  function turn(button, over) {
    button.setAttribute("aria-expanded", String(over))
    button.parentElement.classList.toggle("uradori-card--turned", over)
  }

  function deck(block, number) {
    var made = element("ol", "uradori-deck")
    var said = block.querySelector("output").dataset
    block.querySelectorAll("table").forEach(function (table, which) {
      var heads = Array.from(table.tHead.rows[0].cells, function (cell) { return cell.textContent.trim() })
      Array.from(table.tBodies[0].rows).forEach(function (row, index) {
        made.append(card(row, heads, ["card", number, which, index].join("-"), said, taken))
      })
    })
    made.setAttribute("role", "list")
    made.addEventListener("keydown", walk)
    made.addEventListener("click", function (event) {
      var pressed = event.target.closest("[data-known]")
      if (pressed) judge(pressed.closest(".uradori-card"), Boolean(pressed.dataset.known))
    })
    return made
  }

  // Arrows lead from card to card, Escape turns one back; Tab and Enter do as everywhere.
  function walk(event) {
    var buttons = Array.from(event.currentTarget.querySelectorAll(".uradori-card__question"))
    var here = buttons.indexOf(event.target.closest(".uradori-card").firstElementChild)
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    var next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : here + step
    if (event.key === "Escape") {
      turn(buttons[here], false)
      buttons[here].focus()
    } else if (buttons[next]) {
      event.preventDefault()
      buttons[next].focus()
    }
  }

  var taken = {} // how many cards are about the same thing

  function view(name) {
    var cards = name === "cards"
    blocks.forEach(function (block, number) {
      if (cards && !block.querySelector(".uradori-deck")) block.append(deck(block, number))
      block.classList.toggle("uradori-cards--deck", cards)
      block.querySelectorAll("[data-view]").forEach(function (button) {
        button.setAttribute("aria-pressed", String(button.dataset.view === name))
      })
      block.querySelectorAll("[data-turn], [data-shuffle], output").forEach(function (each) { each.hidden = !cards })
      if (cards) score(block)
    })
  }

  function follow() {
    view(new URLSearchParams(location.search).get("view") === "cards" ? "cards" : "table")
  }

  // Switching must not move what one looks at.
  function choose(button) {
    var before = button.getBoundingClientRect().top
    view(button.dataset.view)
    scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" })
    var query = new URLSearchParams(location.search)
    if (button.dataset.view === "cards") query.set("view", "cards")
    else query.delete("view")
    var text = query.toString()
    history.replaceState(history.state, "", location.pathname + (text ? "?" + text : "") + location.hash)
  }

  function turnAll(button) {
    var questions = button.closest(".uradori-cards").querySelectorAll(".uradori-card__question")
    var over = Array.from(questions).some(function (each) {
      return each.getAttribute("aria-expanded") === "false"
    })
    questions.forEach(function (each) { turn(each, over) })
    var label = button.textContent
    button.textContent = button.dataset.turn
    button.dataset.turn = label
  }

  blocks.forEach(function (block) {
    var bar = block.querySelector(".uradori-bar")
    bar.hidden = false
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("button")
      if (button && button.dataset.view) choose(button)
      else if (button && "shuffle" in button.dataset) shuffle(block)
      else if (button) turnAll(button)
    })
  })
  addEventListener("uradori-moved", follow, { signal: signal })
  follow()
})
