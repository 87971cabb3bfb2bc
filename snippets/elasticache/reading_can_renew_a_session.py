# /// uradori
# confirmed = "6b41dd519392983b39ea190bce5b59985e51ddb54c3679c56a301bb5b2692d9f"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["quick.session"]
# fails_when = [
#   "valkey_sessions.every_read_renews",
#   "valkey_sessions.no_read_renews",
#   "valkey_sessions.sessions_outlive_their_time",
# ]
# sources = [
#   "https://valkey.io/commands/getex/",
#   "https://valkey.io/commands/expire/",
# ]
# account.ja = "2つのセッションを30秒の期限で入れ、2通りに何度か読んで残りの時間を見てから、期限を過ぎさせた。Valkey は本物で、ElastiCache は動かしていない。"
# account.en = "Two sessions were stored for 30 seconds, read in two ways several times, and let expire; Valkey is real, ElastiCache was not run."
# limits.ja = "期限の残りは、待たずに済むように縮めた。"
# limits.en = "What was left of the time was cut short, so that nobody had to wait."
# ///
from engines import valkey

with valkey.server(save="") as server:
    sessions = server.client
    for session, user in (("session:aoi", "aoi"), ("session:ren", "ren")):
        sessions.set(session, user, ex=30)

    # ja: aoi のセッションは GET で、ren のセッションは GETEX で読む。
    # en: The session of aoi is read by GET, that of ren by GETEX.
    for _ in range(3):
        aoi = sessions.get("session:aoi")
        assert {"GET": sessions.ttl("session:aoi") <= 30} == {"GET": True}  # shows: plain
    for seconds in (1800, 3600):
        ren = sessions.getex("session:ren", ex=seconds)
        renewed = sessions.ttl("session:ren") > seconds - 30
        assert {"GETEX": renewed} == {"GETEX": True}  # shows: renews
    print(f"{aoi}: read by GET, seconds left: at most 30")
    print(f"{ren}: read by GETEX, seconds left: more than 30")

    for session in ("session:aoi", "session:ren"):
        valkey.let_expire(server, session)
        assert sessions.get(session) is None  # shows: ends
    print("after their time has run out: no sessions")
