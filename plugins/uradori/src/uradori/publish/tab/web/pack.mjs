// Compiles what is shipped with the very Python that will run it: `node pack.mjs IN.tar OUT.tar.gz`.
import { readFileSync, writeFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { loadPyodide } from "pyodide"

const [given, made] = process.argv.slice(2)
const python = await loadPyodide()
python.unpackArchive(new Uint8Array(readFileSync(given)), "tar", { extractDir: "/lib/uradori" })
python.runPython(`
import os, py_compile, tarfile

ROOT, MADE = "/lib/uradori", "/tmp/made"

def shipped(info):
    info.mtime = info.uid = info.gid = 0
    info.uname = info.gname = ""
    info.mode = 0o755 if info.isdir() else 0o644
    return info

for folder, _, names in os.walk(ROOT):
    for name in names:
        path = os.path.join(folder, name)
        if name.endswith(".py"):
            py_compile.compile(path, path + "c", doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
            os.remove(path)
with tarfile.open(MADE, "w", format=tarfile.GNU_FORMAT) as archive:
    for folder, folders, names in os.walk(ROOT):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            archive.add(path, os.path.relpath(path, ROOT), filter=shipped)
`)
writeFileSync(made, gzipSync(python.FS.readFile("/tmp/made"), { level: 9 }))
