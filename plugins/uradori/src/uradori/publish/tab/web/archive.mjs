// Archives as `bundle.archive` and `pack.mjs` make them.

const BLOCK = 512
const PLAIN = "0",
  FOLDER = "5",
  LONG = "L" // what follows is the name of the next one

/** What was compressed by gzip, which says so where it is damaged or cut off. */
export async function inflated(blob) {
  const stream = blob.stream().pipeThrough(new DecompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Put the files of a tar archive below a folder of Python's; the bytes are theirs from then on. */
export function unpack(FS, bytes, folder) {
  const text = new TextDecoder()
  const word = (at, most) => {
    const field = bytes.subarray(at, at + most)
    const end = field.indexOf(0)
    return text.decode(end < 0 ? field : field.subarray(0, end))
  }
  const made = new Set()
  let long = ""
  for (let at = 0; bytes[at]; ) {
    const size = Number.parseInt(word(at + 124, 12), 8)
    const kind = word(at + 156, 1)
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size)
    const path = `${folder}/${long || word(at, 100)}`
    long = kind === LONG ? word(at + BLOCK, size) : ""
    if (kind === PLAIN) {
      const within = path.slice(0, path.lastIndexOf("/"))
      if (!made.has(within)) FS.mkdirTree(within)
      made.add(within)
      FS.writeFile(path, data, { canOwn: true })
    } else if (kind !== LONG && kind !== FOLDER) throw new Error(`${path}: ${kind}`)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}
