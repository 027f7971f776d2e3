{% macro conformance_checks() %}
    {#-
      The checks of commerce.expect_conformant and the severity of a failure. A correct adapter cannot fail an error; it can meet a
      warning, where raw data are incomplete or wrong, and its author has to judge.
    -#}
    {%- do return(
        {
            "platform": "error",
            "required": "error",
            "vocabulary": "error",
            "key_unique": "error",
            "key_not_null": "error",
            "key_parts": "error",
            "currency_known": "error",
            "currency_present": "error",
            "currency_of_order": "error",
            "presentment_currency": "error",
            "minor_units": "warn",
            "sign": "error",
            "rate": "error",
            "line_amount": "warn",
            "reported_total": "warn",
            "time_zone": "error",
            "time_plausible": "warn",
            "time_future": "warn",
            "time_order": "warn",
            "business_date": "warn",
            "store": "error",
            "parent": "warn",
            "reference": "warn",
            "same_order": "error",
            "raw_rows": "error",
            "conservation": "error",
        }
    ) -%}
{% endmacro %}
