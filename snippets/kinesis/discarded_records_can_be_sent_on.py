# /// uradori
# confirmed = "9b6c7b576100065f8749e1878bfc17a151fa93767e5e1058cb65dec12c2445a8"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
# ]
# limits.ja = "2つ目の文は、キューとトピックに送られるものについて書かれている。API モデルの説明は、どの送り先にも破棄したレコードを送ると述べるだけで、これを区別しない。読んだのは、保存された写しである。moto は、送り先の設定を保存するだけである。"
# limits.en = "The second sentence is about what is sent to queues and topics. The API's text merely says that discarded records are sent, whatever the destination. What was read is a stored copy. moto only keeps the destination."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html"
# words = "For Amazon S3 destinations, Lambda also sends the entire invocation record along with the metadata."
# read = 2026-11-30
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html"
# words = "The actual records aren't included, so you must process this record and retrieve them from the stream before they expire and are lost."
# read = 2026-11-30
# ///
