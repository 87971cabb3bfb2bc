# /// uradori
# confirmed = "8022047571015ab77c7cde5546b2d002dc9ad496e9e62e64953d8faed1f181ce"
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
# account.ja = "AWS の API モデルでは、バスの保持期間に、作る操作でも変える操作でも、1日以上365日以下を指定できる。"
# account.en = "In AWS's API model, the retention of a bus can be set to at least 1 and at most 365 days, both when it is created and when it is updated."
# limits.ja = "バスは作っていない（moto には Custom Event Bus がない）。既定の日数も見ていない。"
# limits.en = "No bus was created (moto has no Custom Event Bus), and the default is not looked at."
# ///
from datetime import timedelta

import botocore.session

buses = botocore.session.get_session().get_service_model("eventbridgev2")
for write in ("CreateEventBus", "UpdateEventBus"):
    members = buses.operation_model(write).input_shape.members
    assert "StorageConfiguration" in members  # shows: bus
    days = members["StorageConfiguration"].members["RetentionPeriodInDays"].metadata

    assert timedelta(days=days["min"]) == timedelta(days=1)  # shows: shortest
    assert timedelta(days=days["max"]) == timedelta(days=365)  # shows: longest

print("retention of a bus:", days["min"], "to", days["max"], "days")
