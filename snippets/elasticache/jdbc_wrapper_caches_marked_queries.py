# /// uradori
# confirmed = "b6d74ef284975173bc5ab4d0d9c196f220cb9c8f8730915062fa39009f4d0db1"
# kind = "source"
# statements = ["ec.cache-queries"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/ja_jp/AmazonElastiCache/latest/dg/caching-database-query-results.html", words = "プラグインは、選択した SQL クエリ結果セットを ElastiCache に自動的にキャッシュし、将来のクエリ用にデータベースではなくキャッシュから結果セットを返します。", lang = "ja", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/ja_jp/AmazonElastiCache/latest/dg/caching-database-query-results.html", words = "キャッシュするクエリを制御するには、各クエリにヒントを設定します。", lang = "ja", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
# ]
# limits.ja = "Java のライブラリなので、ここでは動かせない。読んだのは、機械翻訳された日本語版の保存された写しである。"
# limits.en = "This is a Java library and is not run here. What was read is a stored copy of the Japanese edition, a machine translation."
# ///
