# /// uradori
# confirmed = "008d66ca7e7976c696ce8415a4a269d99936d65ece89ed91c49a8cd95b247cd9"
# statements = ["sns.push", "sns.channels"]
# fails_when = [
#   "sns.delivers_to_nobody",
#   "sns.alters_messages",
#   "sns.replays_the_past",
#   "sns_subscribers.web_servers_get_every_topic",
#   "sns_subscribers.web_servers_stay_subscribed",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html"]
# account.ja = "手元の Web サーバーを moto のトピックに HTTP でサブスクライブさせて3件を発行すると、3件とも件名も本文もそのまま POST で届き、サブスクライブする前に発行した分は届かず、別のトピックの登録先や解除した登録先には何も届かなかった。"
# account.en = "A web server of our own was subscribed over HTTP to a topic of moto: all three messages published then came as POSTs with subject and body, one published before did not, and nothing came for another topic or an endpoint that had unsubscribed."
# limits.ja = "AWS ではエンドポイントが公開されている必要があり、先に届く確認メッセージに応答するまで配信は始まらない。moto はどちらも求めず、確認なしで配信する。"
# limits.en = "On AWS the endpoint has to be public and has to confirm the subscription first; moto asks for neither and delivers without a confirmation."
# ///
import json
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import boto3
from topics import publish

sns = boto3.client("sns")
topic = sns.create_topic(Name="alarms")["TopicArn"]
posted = []


class Webhook(BaseHTTPRequestHandler):
    def do_POST(self):
        notice = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if notice["Type"] == "SubscriptionConfirmation":
            sns.confirm_subscription(TopicArn=notice["TopicArn"], Token=notice["Token"])
        else:
            posted.append((self.path, notice.get("Subject"), notice.get("Message")))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Webhook)
Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
endpoint = f"http://127.0.0.1:{server.server_port}/on-call"
deadline = time.monotonic() + 20


def wait_for(done):
    while not done() and time.monotonic() < deadline:
        time.sleep(0.05)


def confirmed():
    listed = sns.list_subscriptions_by_topic(TopicArn=topic).get("Subscriptions", [])
    arns = [each["SubscriptionArn"] for each in listed]
    return arns if all(arn.startswith(topic) for arn in arns) else []


# --8<-- [start:show]
sns.publish(TopicArn=topic, Message="disk is filling up")
news = sns.create_topic(Name="news")["TopicArn"]
sns.subscribe(TopicArn=news, Protocol="http", Endpoint=f"{endpoint}-elsewhere")
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=f"{endpoint}-before")
wait_for(confirmed)
for before in confirmed():
    sns.unsubscribe(SubscriptionArn=before)
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint)
wait_for(confirmed)
alarms = ["disk is full", "データベースが停止", 99 * "database is down, "]
publish(topic, *alarms)
wait_for(lambda: len(posted) >= 3)
server.shutdown()
server.server_close()

# ja: エンドポイントは何も問い合わせていない。SNS のほうから POST が届いた。
# en: The endpoint never asked for anything; the POSTs came to it.
due = {
    ("/on-call", subject, alarm)
    for subject, alarm in zip(("shop", None, "shop"), alarms, strict=True)
}
assert due <= {*posted}  # shows: posts
# ja: サブスクライブする前の発行は届かない。別のトピックのエンドポイントにも、先に解除したものにも、何も届かない。
# en: Nothing published before it subscribed arrives, and nothing at all gets to an endpoint of another topic or one that has unsubscribed.
strays = [each for each in posted if each[0] != "/on-call" or each[2] == "disk is filling up"]
assert strays == []  # shows: subscribed
# --8<-- [end:show]

for path, _, alarm in posted:
    print(f"POST {path}:", alarm.partition(",")[0])
