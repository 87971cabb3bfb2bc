# /// uradori
# statements = ["sns.push", "sns.channels"]
# fails_when = ["sns.delivers_to_nobody", "sns.alters_messages", "sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html"]
# limits.ja = "AWS ではエンドポイントが公開されている必要があり、先に届く確認メッセージに応答するまで配信は始まらない。moto はどちらも求めず、確認なしで配信する。"
# limits.en = "On AWS the endpoint has to be public and has to confirm the subscription first; moto asks for neither and delivers without a confirmation."
# ///
import json
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import boto3

sns = boto3.client("sns")
topic = sns.create_topic(Name="alarms")["TopicArn"]
# --8<-- [start:show]
received = []


class Webhook(BaseHTTPRequestHandler):
    def do_POST(self):
        notice = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if notice["Type"] == "SubscriptionConfirmation":
            sns.confirm_subscription(TopicArn=topic, Token=notice["Token"])
        else:
            received.append((self.path, notice))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Webhook)
Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

endpoint = f"http://127.0.0.1:{server.server_port}/on-call"
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint)


def confirmed():
    listed = sns.list_subscriptions_by_topic(TopicArn=topic).get("Subscriptions", [])
    return [each["SubscriptionArn"].startswith(topic) for each in listed] == [True]


deadline = time.monotonic() + 5
while not confirmed() and time.monotonic() < deadline:
    time.sleep(0.1)
assert confirmed()
sns.publish(TopicArn=topic, Message="disk is full")
while not received and time.monotonic() < deadline:
    time.sleep(0.1)
server.shutdown()
server.server_close()

# ja: エンドポイントは何も問い合わせていない。SNS のほうから POST が届いた。
# en: The endpoint never asked for anything; the POST came to it.
assert [(path, notice.get("Message")) for path, notice in received] == [
    ("/on-call", "disk is full")
]
print("POST /on-call:", received[0][1]["Message"])
# --8<-- [end:show]
