# /// uradori
# confirmed = "19023dbddafb652283bf94862ec80b4260edc6c2c0420f25be6089db698816fd"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html",
#   "https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html",
# ]
# limits.ja = "ロックの日付は、早くても3日後になる。開発者ガイドは、日付を定めないものをガバナンスモード、定めるものをコンプライアンスモードと呼ぶ。"
# limits.en = "The lock date is three days away at the earliest. The developer guide calls a lock without a date governance mode, and one with a date compliance mode."
# [[quotes]]
# place = "botocore:backup/PutBackupVaultLockConfiguration.ChangeableForDays"
# words = "Therefore, you must set ChangeableForDays to 3 or greater."
# [[quotes]]
# place = "botocore:backup/PutBackupVaultLockConfiguration.ChangeableForDays"
# words = "On and after the lock date, the Vault Lock becomes immutable and cannot be changed or deleted."
# [[quotes]]
# place = "botocore:backup/PutBackupVaultLockConfiguration.ChangeableForDays"
# words = "If this parameter is not specified, you can delete Vault Lock from the vault using DeleteBackupVaultLockConfiguration or change the Vault Lock configuration using PutBackupVaultLockConfiguration at any time."
# ///
