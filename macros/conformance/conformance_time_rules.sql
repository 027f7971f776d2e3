{% macro conformance_time_rules(entity, contract) %}
    {#-
      Rules of time: instants lie between 1980 and 2100, what happened was not landed before (without a loader timestamp: is not after
      this run), on its business date neither, and of two instants the one that follows is the later. Not among them: processed_at after ordered_at, for an import may back-date what counts, and a refund
      after its sale, which raw data contradict and the ledger flags.
    -#}
    {%- set rules = [] -%}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- set landed_at = "coalesce(_synced_at, " ~ commerce.run_start() ~ ")" -%}
    {%- set may_be_anywhen = ["estimated_delivery_at", "valid_from", "valid_to", "_synced_at"] -%}
    {%- for column in contract.columns if column.type == "timestamp" and column.name not in may_be_anywhen -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "time_plausible",
                column.name
                ~ " < cast('1980-01-01' as "
                ~ dbt.type_timestamp()
                ~ ") or "
                ~ column.name
                ~ " >= cast('2100-01-01' as "
                ~ dbt.type_timestamp()
                ~ ")",
                "'"
                ~ column.name
                ~ " is ' || "
                ~ commerce.as_said(column.name)
                ~ " || ': map an instant in UTC; numbers since 1970 can be seconds or milliseconds'",
            )
        ) -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "time_future",
                column.name ~ " > " ~ dbt.dateadd("hour", 1, landed_at),
                "'"
                ~ column.name
                ~ " ' || "
                ~ commerce.as_said(column.name)
                ~ " || ' is after the row was landed, ' || "
                ~ commerce.as_said(landed_at)
                ~ " || ': map instants in UTC, local times with commerce.local_to_utc'",
            )
        ) -%}
    {%- endfor -%}
    {%- if "business_date" in names -%}
        {#- By the clock that is furthest ahead: the row's store may have any zone. -#}
        {%- do rules.append(
            commerce.conformance_rule(
                "time_future",
                "business_date > cast(" ~ dbt.dateadd("hour", 14, landed_at) ~ " as date)",
                "'business_date ' || "
                ~ commerce.as_said("business_date")
                ~ " || ' is after the row was landed, ' || "
                ~ commerce.as_said(landed_at)
                ~ " || ': correct the date where it is kept; series end where the load does'",
            )
        ) -%}
    {%- endif -%}
    {%- set pairs = {
        "orders": [["ordered_at", "cancelled_at"]],
        "product_variants": [["valid_from", "valid_to"]],
        "fulfillments": [["shipped_at", "delivered_at"]],
        "reviews": [["created_at", "answered_at"]],
        "subscriptions": [["start_date", "end_date"]],
        "campaigns": [["start_date", "end_date"]],
    }.get(entity, []) -%}
    {%- if "created_at" in names and "updated_at" in names -%}
        {%- do pairs.append(["created_at", "updated_at"]) -%}
    {%- endif -%}
    {%- for first, second in pairs -%}
        {#- The cancellation of an imported order can be older than its record, not older than the sale. -#}
        {%- set begun = "coalesce(processed_at, ordered_at)" if entity == "orders" else first -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "time_order",
                second ~ " < " ~ first ~ " and " ~ second ~ " < " ~ begun,
                "'"
                ~ second
                ~ " ' || "
                ~ commerce.as_said(second)
                ~ " || ' is before "
                ~ first
                ~ " ' || "
                ~ commerce.as_said(first)
                ~ " || ': check which columns they are mapped from, and their time zones'",
            )
        ) -%}
    {%- endfor -%}
    {%- if entity == "stores" -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "time_zone",
                commerce.matches("time_zone", "^[+-]?[0-9]")
                ~ " or "
                ~ commerce.matches("time_zone", "^(UTC|GMT)[+-]"),
                "'time_zone is ' || "
                ~ commerce.as_said("time_zone")
                ~ " || ': name an IANA zone such as Europe/Berlin, for an offset knows no summer time'",
            )
        ) -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "time_zone_known",
                "is_time_zone_assumed",
                "case when reported_time_zone is null then 'no raw row says its time zone' else 'its time zone is ' || "
                ~ commerce.as_said("reported_time_zone")
                ~ " || ', which is no IANA name' end || ': business days are those of UTC until time_zone is named in commerce_' || "
                ~ commerce.as_said("platform")
                ~ " || '_stores'",
            )
        ) -%}
    {%- endif -%}
    {%- do return(rules) -%}
{% endmacro %}
