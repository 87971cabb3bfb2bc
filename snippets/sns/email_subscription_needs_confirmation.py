# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.notify"]
# fails_when = ["sns.model_trusts_email", "sns.model_keeps_tokens"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は確認なしでサブスクライブを済ませるため、証言させない。"
# limits.en = "This checks what AWS's API model says; moto confirms everything by itself and is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

sns = botocore.session.get_session().get_service_model("sns")
subscribe = re.sub(r"<[^>]+>", "", sns.operation_model("Subscribe").documentation)

condition = re.search(r"If the endpoint type is (.+?), or if", subscribe)
assert condition and condition[1] == "HTTP/S or email"
assert "the endpoint owner must run the ConfirmSubscription action" in subscribe
print("confirmation needed:", condition[1])

lifetime = re.search(r"Confirmation tokens are valid for (.+?)\.", subscribe)
assert lifetime and lifetime[1] == "two days"
print("token valid for:", lifetime[1])
# --8<-- [end:show]
