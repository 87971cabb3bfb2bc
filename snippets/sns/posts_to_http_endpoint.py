# /// uradori
# statements = ["sns.push", "sns.channels"]
# fails_when = ["sns.delivers_to_nobody", "sns.alters_messages", "sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html"]
# limits.ja = "AWS ではエンドポイントが公開されている必要があり、先に届く確認メッセージに応答するまで配信は始まらない。moto はどちらも求めない。"
# limits.en = "On AWS the endpoint has to be public and has to confirm the subscription first; moto asks for neither."
# ///
import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import boto3

# --8<-- [start:show]
received = []


class Webhook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        received.append((self.path, json.loads(body)))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Webhook)
Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

sns = boto3.client("sns")
topic = sns.create_topic(Name="alarms")["TopicArn"]
endpoint = f"http://127.0.0.1:{server.server_port}/on-call"
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint=endpoint)

sns.publish(TopicArn=topic, Message="disk is full")
server.shutdown()
server.server_close()

# ja: エンドポイントは何も問い合わせていない。SNS のほうから POST が届いた。
# en: The endpoint never asked for anything; the POST came to it.
assert [(path, notice.get("Message")) for path, notice in received] == [
    ("/on-call", "disk is full")
]
print("POST /on-call:", received[0][1]["Message"])
# --8<-- [end:show]
