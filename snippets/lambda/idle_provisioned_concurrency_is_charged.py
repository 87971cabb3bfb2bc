# /// uradori
# confirmed = "944c3d163cd293179e575646a081d53d10dc46846873bec3e2a56816940610de"
# backend = "plain"
# kind = "calculation"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda_costs.prices_are_of_june",
#   "awslambda_costs.prices_are_of_last_year",
#   "awslambda_costs.prices_are_of_another_region",
#   "awslambda_costs.prices_are_of_arm",
#   "awslambda_costs.function_has_more_memory",
#   "awslambda_costs.function_is_called",
#   "awslambda_costs.bill_is_of_a_day_more",
#   "awslambda_costs.two_units_are_provisioned",
#   "awslambda_costs.provisioned_price_doubles",
#   "awslambda_costs.provisioned_is_free",
#   "awslambda_costs.functions_have_a_basic_charge",
# ]
# sources = [
#   "https://github.com/api-evangelist/aws-lambda/blob/main/plans/aws-lambda-plans-pricing.yml",
#   "https://aws.amazon.com/lambda/pricing/",
#   "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
# ]
# account.ja = "読み取った料金で30日分を計算すると、1 GB の関数は一度も呼び出されなくても、プロビジョニングした同時実行が1つなら10.80米ドル、なければ0米ドルである。"
# account.en = "By the prices that were read, 30 days of a 1 GB function that is never called cost 10.80 US dollars with a provisioned concurrency of one and nothing without."
# limits.ja = "AWS の請求書ではない。料金は、米国東部（バージニア北部）のものとして第三者の料金表（出典の1つ目、2026年5月5日付、2026年11月29日に閲覧）が挙げる値である。x86 であることは、同じ値を使う AWS の料金ページの計算例（日付のない2026年の写し、同じ日に閲覧）による。"
# limits.en = "It is not a bill of AWS. The prices are those that a third party's list (the first source, as of 5 May 2026, read on 29 November 2026) gives for US East (N. Virginia). That they are those of x86 is from the examples on AWS's pricing page, which use the same figures (an undated copy of 2026, read on the same day)."
# ///
from prices import IDLE_FUNCTION, LAMBDA

assert LAMBDA["month"] == 5  # shows: month
assert LAMBDA["year"] == 2026  # shows: year
assert LAMBDA["region"] == "US East (N. Virginia)"  # shows: region
assert LAMBDA["architecture"] == "x86"  # shows: architecture

assert IDLE_FUNCTION["memory_gb"] == 1  # shows: memory
assert IDLE_FUNCTION["requests"] == 0  # shows: idle
assert IDLE_FUNCTION["days"] == 30  # shows: days
assert IDLE_FUNCTION["provisioned"] == 1  # shows: one


def bill(provisioned, requests):
    """Charges for the function while it waits, and for the requests."""
    seconds = IDLE_FUNCTION["days"] * 24 * 60 * 60
    gb_seconds = provisioned * IDLE_FUNCTION["memory_gb"] * seconds
    waiting = gb_seconds * LAMBDA["usd_per_provisioned_gb_second"]
    called = requests / 1_000_000 * LAMBDA["usd_per_million_requests"]
    return LAMBDA["usd_per_function"] + waiting + called


with_one = bill(IDLE_FUNCTION["provisioned"], IDLE_FUNCTION["requests"])
without = bill(0, IDLE_FUNCTION["requests"])
assert round(with_one, 2) == 10.80  # shows: cost
assert without == 0  # shows: nothing

print(f"price: {LAMBDA['usd_per_provisioned_gb_second']:.10f} USD per provisioned GB-second,")
print(f"  {LAMBDA['region']}, {LAMBDA['architecture']}, {LAMBDA['year']}-{LAMBDA['month']:02}")
print(f"never called, one provisioned: {with_one:.2f} USD")
print(f"never called, none provisioned: {without:.2f} USD")
