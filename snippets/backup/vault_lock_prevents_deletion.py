# /// uradori
# confirmed = "e916356d47cb652e53d2feec59f853220369bc9379faf82bb659503707eba3ef"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:backup/PutBackupVaultLockConfiguration", words = "Applies Backup Vault Lock to a backup vault, preventing attempts to delete any recovery point stored in or created in a backup vault." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
# ]
# limits.ja = "ロックの種類や、かかるまでの猶予期間は、引用した文にはない。"
# limits.en = "The modes of the lock, and the grace time before it holds, are not in the words quoted."
# ///
