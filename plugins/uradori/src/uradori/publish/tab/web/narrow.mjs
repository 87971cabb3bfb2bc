// What a worker has left when Python begins in it: the language itself, and what Python needs of a
// browser. Network, stores, other workers and whatever else leads out of the tab are taken from it,
// what browsers get tomorrow too, and so are messages to the page and from it, by which a program
// could pass for the worker, or have it run something. It is no wall: where no Content-Security-Policy forbids that,
// code that is made from a text can still import a script from somewhere.

const LANGUAGE = `
  AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array
  Boolean DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array
  Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array InternalError Intl
  Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp
  Set SharedArrayBuffer String SuppressedError Symbol SyntaxError Temporal TypeError URIError
  Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly
  constructor decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis
  isFinite isNaN parseFloat parseInt undefined unescape`
const BROWSER = `
  AbortController AbortSignal Blob DOMException DecompressionStream DedicatedWorkerGlobalScope Event
  EventTarget MessageChannel MessageEvent MessagePort ReadableStream Request Response TextDecoder
  TextEncoder URL WorkerGlobalScope atob btoa clearInterval clearTimeout console
  crossOriginIsolated crypto isSecureContext location navigator performance queueMicrotask self
  setInterval setTimeout structuredClone`
const NAVIGATOR = "constructor language platform userAgent" // which Pyodide goes by

/** Take all else from a worker's own names, for good, and from where it has them from. */
export function narrow() {
  leave(globalThis, `${LANGUAGE} ${BROWSER}`)
  leave(navigator, NAVIGATOR)
}

function leave(object, names) {
  const left = new Set(names.trim().split(/\s+/))
  for (let each = object; each !== Object.prototype; each = Object.getPrototypeOf(each)) {
    for (const name of Object.getOwnPropertyNames(each)) {
      if (!left.has(name)) Reflect.deleteProperty(each, name)
    }
  }
}
