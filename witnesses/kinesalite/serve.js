// Kinesalite's own command listens on every address; this one on loopback alone.
// Streams are created at once, for boto3 would wait ten seconds before it asks again.
const kinesalite = require("kinesalite")

kinesalite({ createStreamMs: 0, updateStreamMs: 0, deleteStreamMs: 0 }).listen(
  Number(process.argv[2]),
  "127.0.0.1",
)
