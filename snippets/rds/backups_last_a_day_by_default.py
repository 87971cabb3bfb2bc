# /// uradori
# confirmed = "d86c359cc2f1ccf9e238bf4f4b39241b70a6d61a86f4191071fd7b88e8e1ddf5"
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
# account.ja = "moto に保持期間を指定せずに作った MySQL と PostgreSQL のインスタンスの値は1日で、0日、7日、35日を指定した MySQL のものは、その日数だった。"
# account.en = "MySQL and PostgreSQL instances created in moto without a retention period had one day, and MySQL ones created with 0, 7 and 35 days had these."
# limits.ja = "バックアップは取られていない。API の既定値であり、マネジメントコンソールの初期値は違うことがある。Aurora では、保持期間は DB クラスターの設定である。"
# limits.en = "No backup was taken. This is the default of the API; the console may start from another value. With Aurora, the period is a setting of the DB cluster."
# ///
import boto3

rds = boto3.client("rds")


def days_kept(name, engine, **options):
    created = rds.create_db_instance(
        DBInstanceIdentifier=name,
        Engine=engine,
        DBInstanceClass="db.t3.micro",
        AllocatedStorage=20,
        MasterUsername="admin",
        MasterUserPassword="correct-horse-battery",
        **options,
    )
    return created["DBInstance"]["BackupRetentionPeriod"]


for engine in ("mysql", "postgres"):
    by_default = days_kept(f"orders-{engine}", engine)
    assert {"days": by_default} == {"days": 1}  # shows: day
    print(f"days by default, {engine}:", by_default)

for days in (0, 7, 35):
    asked_for = days_kept(f"invoices-{days}", "mysql", BackupRetentionPeriod=days)
    assert asked_for == days  # shows: other
    print(f"days when asked for {days}:", asked_for)
