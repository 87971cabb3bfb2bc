# /// uradori
# confirmed = "32a90949a171315b9f0aebf43d52d581b2b69686afd6a90ab99b45df55d236dd"
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
# account.ja = "Valkey に900秒の期限で入れた2つのセッションは、GET で4回読んでも終わる時刻が変わらず、1,800秒、3,600秒、300秒（2回）を指定した GETEX で読むと、そのつどその長さになった。どちらも、期限が過ぎると GET でも GETEX でも見つからなかった。"
# account.en = "Of two sessions stored in Valkey for 900 seconds, the one read four times by GET kept the moment at which it ends, while each GETEX of the other, with 1,800, 3,600 and twice 300 seconds, left it just that long; neither GET nor GETEX found either once their time had passed."
# limits.ja = "ElastiCache は動かしていない。期限の残りは、待たずに済むように縮めた。"
# limits.en = "ElastiCache is not run. What was left of the time was cut short."
# ///
from engines import valkey

with valkey.server(save="") as server:
    sessions = server.client
    for session, user in (("session:aoi", "aoi"), ("session:ren", "ren")):
        sessions.set(session, user, ex=900)
    # ja: EXPIRETIME は、セッションが終わる時刻を秒で返す。
    # en: EXPIRETIME gives the moment at which a session ends, in seconds.
    ends = sessions.expiretime("session:aoi")

    # ja: aoi のセッションは GET で、ren のセッションは GETEX で読む。
    # en: The session of aoi is read by GET, that of ren by GETEX.
    for seconds in (1800, 3600, 300, 300):
        aoi, ren = sessions.get("session:aoi"), sessions.getex("session:ren", ex=seconds)
        left = (aoi, sessions.expiretime("session:aoi"))
        # ja: GETEX で読んだあとに GET で読んでも、残り時間は変わらない。
        # en: A plain GET after the GETEX changes nothing either.
        end = sessions.expiretime("session:ren")
        again = (sessions.get("session:ren"), sessions.expiretime("session:ren"))
        assert {"GET": [left, again]} == {"GET": [("aoi", ends), ("ren", end)]}  # shows: plain
        renewed = {"GETEX": (ren, seconds - 60 < sessions.ttl("session:ren") <= seconds)}
        assert renewed == {"GETEX": ("ren", True)}  # shows: renews
    print(f"{aoi}: read by GET, ends when it would have")
    print(f"{ren}: read by GETEX, seconds left: as many as were set")

    for session in ("session:aoi", "session:ren"):
        valkey.let_expire(server, session)
        found = sessions.get(session), sessions.getex(session, ex=60), sessions.exists(session)
        assert found == (None, None, 0)  # shows: ends
    print("after their time has run out: no sessions")
