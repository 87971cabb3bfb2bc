# /// uradori
# confirmed = "3ca6ac2e2b734c3f92142b5b64dad52df5a9757c2b93a17430afe11a17447ce4"
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
# account.ja = "Valkey に30秒の期限で入れた2つのセッションは、GET で3回読んでも残りが30秒以下のまま、1,800秒と3,600秒を指定した GETEX で読むとそのつど延びた。どちらも、期限が過ぎると消えた。"
# account.en = "Of two sessions stored in Valkey for 30 seconds, the one read three times by GET had at most 30 left, while each GETEX of the other, with 1,800 and 3,600 seconds, extended it; both were gone once their time had passed."
# limits.ja = "ElastiCache は動かしていない。期限の残りは、待たずに済むように縮めた。"
# limits.en = "ElastiCache is not run. What was left of the time was cut short."
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
