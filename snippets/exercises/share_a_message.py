# /// uradori
# breaks = "alone"
# ///
from clocks import clock
from queues import create, delete, receive, send


# --8<-- [start:given]
def settings():
    return {"VisibilityTimeout": "60"}


# --8<-- [end:given]
# --8<-- [start:solution]
def settings():
    # ja: 処理に40秒かかるのに30秒で再び見えるようになるので、別のコンシューマーにも届く。
    # en: The work takes 40 seconds, but the message is visible again after 30, and another gets it.
    return {"VisibilityTimeout": "30"}


# --8<-- [end:solution]
queue = create("reports", **settings())
with clock() as time:
    send(queue, "report-7")
    [message] = receive(queue)
    # ja: 処理に40秒かかる。その間、別のコンシューマーも尋ね続ける。
    # en: The work takes 40 seconds; meanwhile another consumer keeps asking.
    for second in range(5, 40, 5):
        time.until(second)
        others = receive(queue)
        print("after", second, "seconds another consumer gets", len(others))
        assert others == []  # shows: alone
    delete(queue, message)
