// What the search finds, in which order, and what it marks: `node --test`, without a browser.
import assert from "node:assert/strict"
import { test } from "node:test"
import { fold, found, prepare, search, terms } from "../../src/uradori/page/assets/search/engine.js"
import { question } from "../../src/uradori/page/assets/search/questions.js"

/** Parts by page: `{ Queues: ["A queue …"] }`; what begins with "!" is a claim. */
function index(pages, more = {}) {
  return prepare({
    pages: Object.entries(pages).map(([title, texts]) => ({
      url: `${title}/`,
      title,
      parts: texts.map((text, at) => ({
        anchor: `${title}-${at}`,
        title: "",
        text: text.replace(/^!/, ""),
        look: text.startsWith("!") ? "ran" : undefined,
      })),
    })),
    ...more,
  })
}

/** Titles of the pages that a query finds, the best first. */
function titles(known, query) {
  return search(known, query).results.map(each => each.page.title)
}

/** Anchors of the parts that are shown of the best page. */
function anchors(known, query) {
  return search(known, query).results[0].parts.map(each => each.part.anchor)
}

const QUEUES = {
  Queues: [
    "!A queue keeps a message for fourteen days.",
    "Messages are deleted by who reads them.",
  ],
  Streams: ["!A stream keeps its records for a day.", "!Shards are read in order."],
  Caches: ["!A cache forgets what expires."],
}

test("width, case and kana make no difference", () => {
  assert.equal(fold("ＳＱＳ"), "sqs")
  assert.equal(fold("ｷｭｰ"), fold("キュー"))
  assert.equal(fold("キュー"), "きゅー")
})

test("words stand as they are, and camelCase by its parts", () => {
  assert.deepEqual(
    terms("ReceiveMessage").map(each => each.term),
    ["receivemessage", "receive", "message"],
  )
  assert.deepEqual(
    terms("SQS").map(each => each.term),
    ["sqs"],
  )
})

test("a name and its number are one word as well", () => {
  const joined = terms("Route 53").find(each => each.term === "route53")
  assert.deepEqual([joined?.start, joined?.end], [0, 8])
  assert.equal(
    terms("5 Route 53rd").some(each => each.term === "route53"),
    false,
  )
})

test("Chinese characters and kana become overlapping pairs", () => {
  assert.deepEqual(
    terms("可視性").map(each => [each.term, each.start, each.end]),
    [
      ["可視", 0, 2],
      ["視性", 1, 3],
    ],
  )
  assert.deepEqual(
    terms("水").map(each => each.term),
    ["水"],
  )
})

test("half-width kana are one place", () => {
  const [first, ...others] = terms("ｶﾞｶﾞ")
  assert.equal(first.end, 4)
  assert.ok(others.every(each => each.start === 0 && each.end === 4))
})

test("a word finds its other forms and near misses, and nothing else", () => {
  const known = index(QUEUES)
  assert.deepEqual(titles(known, "queue"), ["Queues"])
  assert.deepEqual(titles(known, "queues"), ["Queues"])
  assert.deepEqual(titles(known, "quueue"), ["Queues"])
  assert.deepEqual(titles(known, "expired"), ["Caches"])
  assert.deepEqual(titles(known, "deletion"), ["Queues"])
  assert.deepEqual(titles(known, "zebra"), [])
})

test("a query need not match all of its words, but most", () => {
  const known = index(QUEUES)
  assert.equal(titles(known, "how are shards read in order")[0], "Streams")
  assert.deepEqual(titles(known, "zebra giraffe elephant lion tiger shards"), [])
})

test("nothing is asked by spaces", () => {
  assert.equal(search(index(QUEUES), "  ").total, 0)
  assert.equal(search(index({}), "queue").total, 0)
})

test("the page whose title it is comes first", () => {
  const known = index({
    "Reading queues": ["Queues, queues, queues and queues."],
    Queues: ["They keep messages."],
  })
  assert.equal(titles(known, "queues")[0], "Queues")
})

test("a claim comes before the prose around it", () => {
  const known = index({ Queues: ["A queue keeps messages.", "!A queue keeps messages."] })
  assert.deepEqual(anchors(known, "messages"), ["Queues-1", "Queues-0"])
})

test("what answers a question comes before what only has its words", () => {
  const known = index({
    Queues: [
      "!Messages are kept, and a message that is kept can be read.",
      "!A message is kept for fourteen days.",
    ],
  })
  assert.equal(anchors(known, "how long is a message kept")[0], "Queues-1")
})

test("other names lead to the name in use, as whole words alone", () => {
  const known = index(
    { Cache: ["!ElastiCache keeps answers."], Dogs: ["!Dogs bark."] },
    { aliases: { "memory store": "elasticache", og: "elasticache" } },
  )
  assert.deepEqual(titles(known, "Memory Store"), ["Cache"])
  assert.deepEqual(titles(known, "dogs"), ["Dogs"])
})

test("words that tell nothing are left out, unless there are no others", () => {
  const known = index(QUEUES, { words: { ignored: ["the", "keeps"] } })
  assert.deepEqual(titles(known, "the shards"), ["Streams"])
  assert.deepEqual(titles(known, "keeps").sort(), ["Queues", "Streams"])
})

test("a page without parts is found by its title", () => {
  assert.deepEqual(titles(index({ Glossary: [] }), "glossary"), ["Glossary"])
})

test("of prose there are three parts at most, and of all as many as are asked for", () => {
  const prose = index({ Queues: Array(9).fill("A queue keeps messages.") })
  assert.equal(search(prose, "messages").results[0].parts.length, 3)
  const claims = index({ Queues: Array(9).fill("!A queue keeps messages.") })
  assert.equal(search(claims, "messages", { pages: 1, parts: 4 }).results[0].parts.length, 4)
  const many = index(
    Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`P${at}`, ["A queue."]])),
  )
  const answer = search(many, "queue")
  assert.deepEqual([answer.total, answer.results.length], [20, 12])
})

test("what was found is marked, touching stretches as one, without particles", () => {
  const { marks } = search(index({ 時間: ["可視性タイムアウトは三十秒である。"] }), "タイムアウト")
  const text = "可視性タイムアウトは三十秒である。"
  assert.deepEqual(
    found(text, marks).map(([start, end]) => text.slice(start, end)),
    ["タイムアウト"],
  )
  assert.deepEqual(found("nothing of it", marks), [])
})

test("words of every script are found, and no others", () => {
  for (const [text, query] of [
    ["تكلف مليون طلب دولارين.", "دولارين"],
    ["佇列保留訊息 14 天。", "訊息"],
    ["Die Warteschlange behält Größen.", "größen"],
    ["Очередь хранит сообщения.", "сообщения"],
    ["대기열은 메시지를 보관한다.", "메시지를"],
    ["キューはメッセージを保つ。", "メッセージ"],
  ]) {
    const known = index({ P: [text] })
    assert.deepEqual([search(known, query).total, search(known, "zzz").total], [1, 0], query)
  }
})

test("questions are told apart, and what is left is looked for", () => {
  assert.equal(question("what is a queue").rest, "queue")
  assert.equal(question("可視性タイムアウトとは").rest, "可視性タイムアウト")
  assert.equal(question("difference between sqs and sns").rest, "sqs sns")
  assert.equal(question("sqsとsnsの違い").rest, "sqs sns")
  assert.equal(question("retention").rest, "retention")
  assert.equal(question("queue").rest, "queue")
})

test("an answer fits its question", () => {
  const said = text => ({ text, heading: "", title: "" })
  const defined = question("what is a queue")
  assert.equal(defined.fits(said("a queue is a list of messages.")), 1)
  assert.equal(defined.fits(said("messages wait in it.")), 0)
  const lasts = question("how long is a message kept")
  assert.equal(lasts.fits(said("it is kept for 14 days.")), 1)
  assert.equal(lasts.fits(said("a poll takes 20 seconds.")), 0.4)
  assert.equal(lasts.fits(said("it is kept.")), 0)
  const compared = question("sqs vs sns")
  assert.ok(
    compared.fits(said("sqs is pulled, while sns pushes.")) > compared.fits(said("sqs, sns")),
  )
  assert.equal(compared.fits(said("sqs is pulled.")), 0)
})
