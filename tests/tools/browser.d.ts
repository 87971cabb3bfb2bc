// What scripts of pages meet beside the browser's own: types alone, for `tsc`.

/** What is called once for each page; `signal` is aborted when it goes. */
type Start = (page: HTMLElement, signal: AbortSignal, back: boolean) => void

/** Material's streams of pages and of places within one. */
interface Stream {
  subscribe(next: () => void): void
}

interface Window {
  /** Ours; before it is there, a list of what waits for it. */
  uradori?: { push(start: Start): unknown; fragment?(): string; language?(): string }
  document$?: Stream
  location$?: Stream
}

// What our scripts ask for by a selector is HTML; where it is SVG, they say so.
interface ParentNode {
  querySelector(selectors: string): HTMLElement | null
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>
}

interface Element {
  closest(selectors: string): HTMLElement | null
}
