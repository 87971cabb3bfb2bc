# /// uradori
# confirmed = "b68378b7450525a74da31dc8f3b9f4af14d8c52722b66f6e6667c17fb1dc1d6d"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "eventbridgev2.something_else_keeps_events",
#   "eventbridgev2.events_may_vanish_at_once",
#   "eventbridgev2.events_may_stay_for_ten_years",
# ]
# quotes = [
#   { place = "botocore:eventbridgev2", words = "An event bus receives events published by your applications and AWS services, stores them for a configurable retention period, and delivers them to subscribers." },
#   { place = "botocore:eventbridgev2/StorageConfiguration.RetentionPeriodInDays", words = "Number of days events are retained on the event bus." },
# ]
# sources = ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-custom-bus-what-is.html"]
# account.ja = "AWS の API モデルでは、バスの保持期間に、作る操作でも変える操作でも、1日以上365日以下を指定でき、説明はバスにイベントを保持する日数だと述べている。"
# account.en = "In AWS's API model, the retention of a bus can be set to at least 1 and at most 365 days, both when it is created and when it is updated; the words say that it is the number of days events are retained on the bus."
# limits.ja = "バスは作っていない（moto には Custom Event Bus がない）。既定の日数も見ていない。"
# limits.en = "No bus was created (moto has no Custom Event Bus), and the default is not looked at."
# ///
from datetime import timedelta

import botocore.session

buses = botocore.session.get_session().get_service_model("eventbridgev2")
calls = [buses.operation_model(f"{call}EventBus") for call in ("Create", "Update", "Describe")]
# ja: 作るときも、変えるときも、後で調べても同じである。
# en: It is the same when a bus is created, updated or looked up.
for shape in (calls[0].input_shape, calls[1].input_shape, *(call.output_shape for call in calls)):
    storage = shape.members.get("StorageConfiguration")
    period = storage and storage.members["RetentionPeriodInDays"]
    # ja: 数えるのは日数で、その間イベントを保持するのはバスである。
    # en: It is days that count, and it is the bus that keeps events for so many.
    words = "days events are retained on the event bus"
    assert period and words in period.documentation  # shows: bus
    days = period.metadata

    assert timedelta(days=days["min"]) == timedelta(days=1)  # shows: shortest
    assert timedelta(days=days["max"]) == timedelta(days=365)  # shows: longest

print("retention of a bus:", days["min"], "to", days["max"], "days")
