// The editor in which readers change a program.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands"
import { python } from "@codemirror/lang-python"
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language"
import { EditorState, StateEffect, StateField } from "@codemirror/state"
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view"
import { classHighlighter } from "@lezer/highlight"

const mark = StateEffect.define()
const marked = StateField.define({
  create: () => Decoration.none,
  update(lines, change) {
    lines = lines.map(change.changes)
    for (const effect of change.effects) {
      if (!effect.is(mark)) continue
      const { doc } = change.state
      const found = effect.value.filter(({ line }) => line >= 1 && line <= doc.lines)
      lines = Decoration.set(
        found.map(({ line, held }) =>
          Decoration.line({ class: held ? "uradori-held" : "uradori-failed" }).range(
            doc.line(line).from,
          ),
        ),
        true,
      )
    }
    return lines
  },
  provide: field => EditorView.decorations.from(field),
})

const QUIET = { color: "var(--uradori-quiet)" }
const looks = EditorView.theme({
  "&": { border: "1px solid var(--uradori-line)", fontSize: ".68rem", maxHeight: "26rem" },
  ".cm-scroller": { overflow: "auto" },
  ".cm-gutters": { ...QUIET, background: "none", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "none" },
  ".cm-cursor": { borderColor: "currentcolor" },
  ".uradori-held": { boxShadow: "inset .2rem 0 var(--uradori-green)" },
  ".uradori-failed": {
    backgroundColor: "var(--uradori-false)",
    boxShadow: "inset .2rem 0 var(--uradori-red)",
  },
  ".tok-keyword": { color: "var(--md-code-hl-keyword-color, inherit)" },
  ".tok-string": { color: "var(--md-code-hl-string-color, inherit)" },
  ".tok-number": { color: "var(--md-code-hl-number-color, inherit)" },
  ".tok-comment": { color: "var(--md-code-hl-comment-color, inherit)" },
})

/** An editor in `parent`: gives its text, takes another, and marks lines, as [{line, held}]; tells
 * when the text has changed.
 *
 * It stands in a tree of its own, where the editor's styles are objects and no elements, so that
 * the strictest policy lets them pass.
 */
export function edit(parent, text, label, run, changed) {
  const root = parent.attachShadow({ mode: "open" })
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        python(),
        looks,
        indentUnit.of("    "),
        syntaxHighlighting(classHighlighter),
        marked,
        EditorView.updateListener.of(update => update.docChanged && changed()),
        keymap.of([
          {
            key: "Ctrl-Enter",
            mac: "Cmd-Enter",
            run: () => {
              run()
              return true
            },
          },
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        // Escape is what lets Tab out of here; further up it would close the evidence around.
        EditorView.domEventHandlers({
          keydown: event => {
            if (event.key === "Escape") event.stopPropagation()
          },
        }),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    replace: other =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    marks: lines => view.dispatch({ effects: mark.of(lines) }),
    focus: () => view.focus(),
  }
}
