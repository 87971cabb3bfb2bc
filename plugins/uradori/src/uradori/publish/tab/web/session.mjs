// A Python that runs snippets: in a worker of a reader's browser, and in Node, where the site's
// build finds out which of them it can run.

/** Start Python, unpack what is shipped, and give what runs one order after another.
 *
 * `loadPyodide` is Pyodide's own function, `options` are what it takes; `archives` are what to
 * unpack, as {bytes, format, folder}.
 */
export async function open(loadPyodide, options, archives) {
  const python = await loadPyodide(options)
  for (const { bytes, format, folder } of archives)
    python.unpackArchive(bytes, format, { extractDir: folder })
  python.runPython("import sys; sys.path.insert(0, '/lib/uradori'); sys.dont_write_bytecode = True")
  const alone = python.pyimport("uradori.run.alone")

  /** Load what runs on a backend need. */
  function prepare(backend, region) {
    alone.prepare(backend, region)
  }

  /** Run one snippet; `tell(kind, what)` hears of what happens in between. */
  function run(order, tell) {
    const hear = (kind, what) => tell(kind, kind === "output" ? what : JSON.parse(what))
    return JSON.parse(alone.run(JSON.stringify(order), hear))
  }

  /** How much memory Python has taken, in bytes; it gives none of it back. */
  function memory() {
    return python._module.HEAPU8.length
  }

  return { prepare, run, memory }
}
