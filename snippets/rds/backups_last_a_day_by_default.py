# /// uradori
# confirmed = "b46746952602f24822cad8f8f385c5a2342bb322a2a7a566fbc613f371683ec4"
# fails_when = [
#   "rds_restores.backups_are_off_by_default",
#   "rds_restores.retention_is_always_a_day",
# ]
# quotes = [
#   { place = "botocore:rds/CreateDBInstance.BackupRetentionPeriod", words = "Default: 1" },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
# ]
# account.ja = "保持期間を指定しないインスタンスと、7日を指定したインスタンスを moto に作り、保存された値を見た。バックアップは取られていない。"
# account.en = "An instance without a retention period and one with seven days were created in moto, and the settings that it stored were read; no backup was taken."
# limits.ja = "API の既定値であり、マネジメントコンソールの初期値は違うことがある。Aurora では、保持期間は DB クラスターの設定である。"
# limits.en = "This is the default of the API; the console may start from another value. With Aurora, the period is a setting of the DB cluster."
# ///
import boto3

rds = boto3.client("rds")


def days_kept(name, **options):
    created = rds.create_db_instance(
        DBInstanceIdentifier=name,
        Engine="mysql",
        DBInstanceClass="db.t3.micro",
        AllocatedStorage=20,
        MasterUsername="admin",
        MasterUserPassword="correct-horse-battery",
        **options,
    )
    return created["DBInstance"]["BackupRetentionPeriod"]


by_default = days_kept("orders")
assert {"days": by_default} == {"days": 1}  # shows: day
print("days by default:", by_default)

asked_for = days_kept("invoices", BackupRetentionPeriod=7)
assert asked_for == 7  # shows: other
print("days when asked for 7:", asked_for)
