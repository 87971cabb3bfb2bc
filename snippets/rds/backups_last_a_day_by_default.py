# /// uradori
# confirmed = "34280ba4278d912d7d1fc3126e8a45286f460779187fdc73bdd5d46a7004f684"
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
# account.ja = "moto に保持期間を指定せずに作った MySQL と PostgreSQL の、小さなインスタンスと大きなマルチ AZ のインスタンスの値は1日だった。0日、3日、7日、35日を指定した MySQL のものはその日数で、後から別の日数を指定すると、その日数になった。"
# account.en = "MySQL and PostgreSQL instances created in moto without a retention period, small ones and large Multi-AZ ones, had one day; MySQL ones created with 0, 3, 7 and 35 days had these, and other periods once they were asked for later."
# limits.ja = "バックアップは取られていない。API の既定値であり、マネジメントコンソールの初期値は違うことがある。Aurora では、保持期間は DB クラスターの設定である。"
# limits.en = "No backup was taken. This is the default of the API; the console may start from another value. With Aurora, the period is a setting of the DB cluster."
# ///
import boto3

rds = boto3.client("rds")


def days_kept(name, engine="mysql", size="db.t3.micro", **options):
    created = rds.create_db_instance(
        DBInstanceIdentifier=name,
        Engine=engine,
        DBInstanceClass=size,
        AllocatedStorage=20,
        MasterUsername="admin",
        MasterUserPassword="correct-horse-battery",
        **options,
    )
    return created["DBInstance"]["BackupRetentionPeriod"]


servers = [("micro", {"size": "db.t3.micro"}), ("large", {"size": "db.r6g.large", "MultiAZ": True})]
for engine in ("mysql", "postgres"):
    for name, server in servers:
        by_default = days_kept(f"orders-{engine}-{name}", engine, **server)
        assert {"days": by_default} == {"days": 1}  # shows: day
    print(f"days by default, {engine}:", by_default)

for days, later in ((0, 1), (3, 2), (7, 14), (35, 0)):
    asked_for = days_kept(f"invoices-{days}", BackupRetentionPeriod=days)
    # ja: 後から指定しても同じである。
    # en: It is the same if you ask later.
    changed = rds.modify_db_instance(
        DBInstanceIdentifier=f"invoices-{days}", BackupRetentionPeriod=later, ApplyImmediately=True
    )["DBInstance"]["BackupRetentionPeriod"]
    assert (asked_for, changed) == (days, later)  # shows: other
    print(f"days when asked for {days}, and later for {later}:", asked_for, "and", changed)
