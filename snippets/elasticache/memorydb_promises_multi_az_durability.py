# /// uradori
# confirmed = "719e4f83d8619cd7e56361055645c798956e354e5141ded89cff192abf60a956"
# backend = "plain"
# kind = "quotation"
# statements = ["ec.def"]
# quotes = [
#   { place = "botocore:memorydb", words = "MemoryDB is a fully managed, Redis OSS-compatible, in-memory database that delivers ultra-fast performance and Multi-AZ durability for modern applications built using microservices architectures." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/memorydb/latest/devguide/what-is-memorydb.html",
#   "https://docs.aws.amazon.com/memorydb/latest/devguide/related-services-choose-between-memorydb-and-redis.html",
# ]
# ///
