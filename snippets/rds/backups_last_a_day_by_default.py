# /// uradori
# confirmed = "ad5ce7538881bbdf7e87d659edaa497a7ec46cb5a8f077ff8ca0591be185440f"
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
# account.ja = "moto に保持期間を指定せずに作った MySQL のインスタンスの値は1日、7日を指定したものは7日だった。"
# account.en = "A MySQL instance created in moto without a retention period had one day, and one created with seven days had seven."
# limits.ja = "バックアップは取られていない。API の既定値であり、マネジメントコンソールの初期値は違うことがある。Aurora では、保持期間は DB クラスターの設定である。"
# limits.en = "No backup was taken. This is the default of the API; the console may start from another value. With Aurora, the period is a setting of the DB cluster."
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
