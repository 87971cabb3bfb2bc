# /// uradori
# confirmed = "08fa9bdbf963596f747391c5ae5fa4ef7956dc08d96235569890d975a81f7427"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.session"]
# quotes = [
#   { place = "botocore:dynamodb/GetItem", words = "Although a strongly consistent read might take more time than an eventually consistent read, it always returns the last updated value." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
# ]
# limits.ja = "引用した文はリージョンに触れておらず、グローバルテーブルでの例外は別の項目による。グローバルセカンダリインデックスとストリームは、強力な整合性では読めない。moto はどの読み込みでも最新の値を返すので、古い値が返るところは見ていない。"
# limits.en = "The words quoted do not speak of Regions; the exception on global tables rests on another claim. Global secondary indexes and streams cannot be read with strong consistency. moto returns the last value in either kind of read; nobody watched a stale one."
# ///
