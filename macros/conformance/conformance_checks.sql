{% macro conformance_checks(is_union=false) %}
    {#-
      The checks of commerce.expect_conformant and the severity of a failure. A correct adapter cannot fail an error; it can meet a
      warning, where raw data are incomplete or wrong, and its author has to judge. Signs, rates, currencies of what the customer saw and orders of
      parts can be wrong either way: they are errors in the test of an adapter, for its author to map them, and warnings in that of
      a union, whose readers have a single odd row.
    -#}
    {%- set odd_row = "warn" if is_union else "error" -%}
    {%- do return(
        {
            "platform": "error",
            "required": "error",
            "vocabulary": "error",
            "key_unique": "error",
            "key_not_null": "error",
            "key_parts": "error",
            "currency_known": "error",
            "currency_present": odd_row,
            "currency_of_order": "error",
            "presentment_currency": odd_row,
            "minor_units": "warn",
            "sign": odd_row,
            "rate": odd_row,
            "line_amount": "warn",
            "reported_total": "warn",
            "time_zone": "error",
            "time_zone_known": "warn",
            "time_plausible": "warn",
            "time_future": "warn",
            "time_order": "warn",
            "business_date": "warn",
            "store": "error",
            "parent": "warn",
            "reference": "warn",
            "same_order": odd_row,
            "raw_rows": "error",
            "conservation": "error",
        }
    ) -%}
{% endmacro %}
