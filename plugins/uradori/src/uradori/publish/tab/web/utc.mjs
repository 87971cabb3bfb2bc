// The local time of whatever is loaded after this is UTC, as in every run that is made elsewhere:
// Python asks JavaScript for it, which would say where the reader is, or whoever built the site.
const Usual = globalThis.Date

globalThis.Date = class extends Usual {
  constructor(...parts) {
    super(...(parts.length > 1 ? [Usual.UTC(...parts)] : parts))
  }
  getTimezoneOffset() {
    return 0
  }
}
for (const part of [
  "Date",
  "Day",
  "FullYear",
  "Hours",
  "Milliseconds",
  "Minutes",
  "Month",
  "Seconds",
])
  globalThis.Date.prototype[`get${part}`] = Usual.prototype[`getUTC${part}`]
