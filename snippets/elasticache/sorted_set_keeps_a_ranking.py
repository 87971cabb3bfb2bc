# /// uradori
# confirmed = "e95738b51ac646452d7a182a8d9081de6af187bf49e1b4eea266935733cc0917"
# backend = "plain"
# kind = "engine"
# engines = ["valkey", "memcached"]
# fails_when = [
#   "valkey_rankings.members_come_as_written",
#   "valkey_rankings.points_do_not_add_up",
#   "valkey_rankings.memcached_keeps_them_too",
# ]
# sources = [
#   "https://valkey.io/topics/sorted-sets/",
#   "https://docs.memcached.org/protocols/basic/",
# ]
# account.ja = "Valkey に4人の得点を得点の順と違う順に入れて2回取り出すと、どちらも得点の高い順で、2人の得点を加えた後は順位が入れ替わっていた。memcached は、ソート済みセットのコマンド7つのどれにも ERROR と答えた。"
# account.en = "Four players were put into Valkey in another order than that of their scores and read twice: both times the highest came first, and after points were added for two of them, the ranks had changed. memcached answered ERROR to seven commands of sorted sets."
# limits.ja = "ElastiCache は動かしていない。得点の等しいメンバーの順と、速さは見ていない。"
# limits.en = "ElastiCache is not run. Members with equal scores, and speed, were not looked at."
# ///
from engines import memcached, valkey

with valkey.server(save="") as server, memcached.server() as other:
    players = server.client
    players.zadd("game", {"aoi": 300, "ben": 900, "chie": 100})
    players.zadd("game", {"dan": 500})
    ranking = players.zrange("game", 0, -1, desc=True)
    assert ranking == ["ben", "dan", "aoi", "chie"]  # shows: order

    players.zincrby("game", 700, "aoi")
    players.zincrby("game", 450, "chie")
    later = players.zrange("game", 0, -1, desc=True)
    assert later == ["aoi", "ben", "chie", "dan"]  # shows: rank
    print("at first:", *ranking)
    print("with 700 more for aoi and 450 for chie:", *later)

    # ja: ソート済みセットのコマンドを memcached に送る。
    # en: Commands of sorted sets, sent to memcached.
    for command in ("zadd", "zincrby", "zrange", "zrevrange", "zrank", "zrevrank", "zscore"):
        for arguments in (" game 300 aoi", " game aoi"):
            assert other.client.ask(command + arguments) == "ERROR"  # shows: memcached
    print("memcached, asked the same: ERROR")
