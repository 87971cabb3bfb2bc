# /// uradori
# confirmed = "6d101f5fb666ae2ec56092c780e488e64947d53fdc38daed7ee6e8c29bf90c59"
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
# account.ja = "Valkey に5人の得点を得点の順と違う順に入れて取り出すと、高い順にも低い順にも得点のとおりで、3人の得点を加減した後は順位が入れ替わっていた。memcached は、ソート済みセットのコマンド7つのどれにも ERROR と答えた。"
# account.en = "Five players were put into Valkey in another order than that of their scores and came by their scores, highest or lowest first; after the scores of three were added to, by less than nothing in one case, the ranks had changed. memcached answered ERROR to seven commands of sorted sets."
# limits.ja = "ElastiCache は動かしていない。得点の等しいメンバーの順と、速さは見ていない。"
# limits.en = "ElastiCache is not run. Members with equal scores, and speed, were not looked at."
# ///
from engines import memcached, valkey

with valkey.server(save="") as server, memcached.server() as other:
    players = server.client
    players.zadd("game", {"aoi": 300, "ben": 900, "chie": 100, "eri": 1100})
    players.zadd("game", {"dan": 500})
    ranking = players.zrange("game", 0, -1, desc=True)
    upwards = players.zrange("game", 0, -1)
    assert ranking == ["eri", "ben", "dan", "aoi", "chie"] == upwards[::-1]  # shows: order

    players.zincrby("game", 700, "aoi")
    players.zincrby("game", 450, "chie")
    # ja: 負の得点を加えれば、順位は下がる。
    # en: Add a negative score, and the rank goes down.
    players.zincrby("game", -1000, "eri")
    later = players.zrange("game", 0, -1, desc=True)
    ranks = [players.zrevrank("game", each) for each in later]
    assert later == ["aoi", "ben", "chie", "dan", "eri"] and ranks == [0, 1, 2, 3, 4]  # shows: rank
    print("at first:", *ranking)
    print("with 700 more for aoi, 450 for chie and 1000 less for eri:", *later)

    # ja: ソート済みセットのコマンドを memcached に送る。
    # en: Commands of sorted sets, sent to memcached.
    commands = "zadd", "zincrby", "zrange", "zrevrange", "zrangebyscore", "zrank", "zrevrank"
    for command in (*commands, "ZADD", "ZRANGE", "ZRANK"):
        for arguments in (" game 300 aoi", " game aoi"):
            assert other.client.ask(command + arguments) == "ERROR"  # shows: memcached
    print("memcached, asked the same: ERROR")
