// Says what scripts, style sheets and templates use that Safari lacks, by MDN's data on browsers:
// `node safari.js [FILE …]`, by default all of ours that reach one.
//
// Each version of the last two majors counts, on desktops and on phones, and what one has in part it
// lacks. Only names are looked at, and of syntax what is younger than a year of the language tells:
// what any interface of Safari's has passes, and so do names that scripts give to something of their
// own. In a style sheet, another declaration of a property in the same block is its fallback.
import { readdirSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import bcd from "@mdn/browser-compat-data" with { type: "json" }
import { parse } from "acorn"
import { full, fullAncestor } from "acorn-walk"
import * as css from "css-tree"

// What is used all the same, and why that is no harm.
const FALLBACKS = {
  connection: "who saves data is not known: files are loaded ahead, as for everybody else",
  saveData: "as connection",
  isComposing: "the key that ends a composition has the code 229, which is asked for as well",
  "overscroll-behavior": "where a list is too short to scroll, the page behind it does",
  cursor: "a phone has no pointer",
  "accent-color": "a control that is chosen has the browser's own colour",
  "break-before": "on paper the list of proofs may begin a page",
  "forced-color-adjust": "colours are forced by Windows, where there is no Safari",
  "word-break": "a heading in Japanese breaks as any other text does",
  dispatch: "CodeMirror's",
  badge: "a field of the search's index, not of a notification",
  seconds: "a field of what a run came to, not of a duration",
}

const SYNTAX = 2025 // what Safari 26 has all of, but for what `ofSyntax` asks
const SAFARIS = ["safari", "safari_ios"]
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const ENGINE = "plugins/uradori/src/uradori"
const OURS = [`${ENGINE}/page`, `${ENGINE}/publish/tab/web`, "docs/assets"]
const IN_NODE = ["freeze.mjs", "measure.mjs", "pack.mjs", "probe.mjs"]

/** @typedef {[name: string, line: number, told: any[]]} Use - and all that MDN tells of such a name */

/** The major version before the current one. */
const oldest = Object.fromEntries(
  SAFARIS.map(browser => {
    const { releases } = bcd.browsers[browser]
    const major = version => Number.parseInt(version, 10)
    const current = Object.keys(releases).find(each => releases[each].status === "current")
    return [
      browser,
      Math.max(
        ...Object.keys(releases)
          .map(major)
          .filter(one => one < major(current)),
      ),
    ]
  }),
)

/** Whether each Safari that counts has what is told of, with no switch and under no other name. */
function has(told) {
  return SAFARIS.every(browser =>
    [told.__compat.support[browser]].flat().some(each => {
      const { version_added: since, version_removed, flags, prefix, alternative_name } = each ?? {}
      if (!since || version_removed || flags || prefix || alternative_name) return false
      if (each.partial_implementation) return false
      return Number.parseFloat(since.replace("≤", "")) <= oldest[browser]
    }),
  )
}

/** All that MDN tells of in a part of its data, by names without what says how they are used. */
function named(part, found = new Map()) {
  for (const [name, told] of Object.entries(part)) {
    if (name === "__compat") continue
    const plain = name.replace(/_(static|event|function)$/, "")
    if (told.__compat) found.set(plain, [...(found.get(plain) ?? []), told])
    named(told, found)
  }
  return found
}

const inScripts = named({ ...bcd.api, ...bcd.javascript.builtins, ...bcd.css.properties })
const functions = named({ ...bcd.css.types, ...bcd.css.properties })
const { properties, selectors, "at-rules": rules } = bcd.css
const { elements, global_attributes } = bcd.html
const { operators, statements } = bcd.javascript

/** What a script calls something of its own: variables, and parts of its objects after a dot. */
function given(text) {
  const found = new Set()
  const put = (names, dot = "") => {
    for (const each of names) if (each?.name) found.add(dot + each.name)
  }
  full(parsed(text), ({ type, id, params, local, elements, properties, key, left }) => {
    if (/^(VariableDeclarator|Class|Function)/.test(type)) put([id])
    if (type.includes("Function")) put(params)
    if (type.startsWith("Import")) put([local])
    if (type === "ArrayPattern") put(elements)
    if (type === "AssignmentPattern") put([left])
    if (type === "ObjectPattern") put(properties.map(each => each.value))
    if (type === "ObjectExpression")
      put(
        properties.map(each => each.key),
        ".",
      )
    if (type === "MethodDefinition" || type === "PropertyDefinition") put([key], ".")
  })
  return found
}

/** @returns {Iterable<Use>} */
function ofScript(text) {
  const found = []
  const use = ({ name, loc }, dot = "") => {
    if (!own.has(dot + name)) found.push([name, loc.start.line, inScripts.get(name) ?? []])
  }
  full(parsed(text), ({ type, computed, property, properties, ...node }) => {
    if (type === "Identifier") use(node)
    if (type === "MemberExpression" && !computed) use(property, ".")
    if (type === "ObjectPattern") for (const { key } of properties) if (key) use(key, ".")
  })
  return [...found, ...ofSyntax(text)]
}

/** @returns {Iterable<Use>} */
function ofSyntax(text) {
  const found = []
  fullAncestor(parsed(text), ({ type, loc, attributes, ...node }, _state, within) => {
    const use = (name, told) => found.push([name, loc.start.line, [told]])
    const awaits = type === "AwaitExpression" || (type === "ForOfStatement" && node.await)
    if (
      awaits &&
      !within.some(each => each.type.includes("Function") || each.type === "StaticBlock")
    )
      use("await outside of a function", operators.await.top_level)
    for (const { value } of attributes ?? [])
      use(
        `a module of type ${value.value}`,
        statements.import.import_attributes[`type_${value.value}`],
      )
  })
  return found
}

function parsed(text) {
  return parse(text, { ecmaVersion: SYNTAX, sourceType: "module", locations: true })
}

/** @returns {Iterable<Use>} */
function ofSheet(text) {
  const found = []
  css.walk(css.parse(text, { positions: true }), function (node) {
    const { type, loc, name, property } = node
    const use = (told, said) => found.push([said, loc.start.line, told ? [told] : []])
    if (type === "Atrule") use(rules[name], `@${name}`)
    if (type === "Feature") use(rules.media[name.replace(/^(min|max)-/, "")], name)
    if (type === "PseudoClassSelector") use(selectors[name], `:${name}`)
    if (type === "PseudoElementSelector") use(selectors[name], `::${name}`)
    if (type === "NestingSelector") use(selectors.nesting, "&")
    if (type === "Function") found.push([name, loc.start.line, functions.get(name) ?? []])
    if (type !== "Declaration") return
    const others = this.block.children.filter(each => each !== node).toArray()
    if (others.some(each => [property, `-webkit-${property}`].includes(each.property))) return
    use(properties[property], property)
    css.walk(node.value, part => {
      if (part.type === "Identifier") use(properties[property]?.[part.name], property)
    })
  })
  return found
}

/** @returns {Iterable<Use>} */
function* ofTemplate(text) {
  for (const [at, line] of text.split("\n").entries())
    for (const [, tag, rest] of line.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|[^<>"])*)/g)) {
      yield [tag, at + 1, elements[tag] ? [elements[tag]] : []]
      for (const [, name] of rest.replace(/"[^"]*"/g, "").matchAll(/(?<=\s)([a-z]+)/g)) {
        const told = [global_attributes[name], elements[tag]?.[name]]
        yield [name, at + 1, told.filter(each => each?.__compat)]
      }
    }
}

const uses = { js: ofScript, mjs: ofScript, css: ofSheet, html: ofTemplate }
const kind = path => path.split(".").pop()

/** The files of a folder that reach browsers. */
function below(folder) {
  const paths = readdirSync(`${ROOT}/${folder}`, { recursive: true }).sort()
  const mine = paths.filter(path => kind(path) in uses && !IN_NODE.includes(path))
  return mine.map(path => `${folder}/${path}`)
}

const asked = process.argv.slice(2)
const paths = asked.length ? asked : OURS.flatMap(below)
const texts = paths.map(path => [
  path,
  readFileSync(asked.length ? path : `${ROOT}/${path}`, "utf-8"),
])
const scripts = texts.filter(([path]) => uses[kind(path)] === ofScript)
const own = new Set(scripts.flatMap(([, text]) => [...given(text)]))
const met = new Set()
let wrong = 0
for (const [path, text] of texts)
  for (const [name, line, told] of uses[kind(path)](text)) {
    if (!told.length || told.some(has)) continue
    met.add(name)
    if (name in FALLBACKS) continue
    wrong++
    console.error(`${path}:${line}: ${name} is not in Safari ${oldest.safari}`)
  }
if (wrong)
  console.error("Do without, or say in tests/tools/safari.js what happens where it is missing.")
const idle = asked.length ? [] : Object.keys(FALLBACKS).filter(name => !met.has(name))
for (const name of idle) console.error(`safari.js: nothing uses ${name}: take it from FALLBACKS`)
process.exit(wrong || idle.length ? 1 : 0)
