{% macro event_retail_setting(name) %}
    {#-
      The var commerce_event_retail_<name>, which says what the files of this retailer mean: order_amount, shipping_cost, order_rows,
      equal_rows, date_order, customer_id_format or stream_time_zone. A value that is none of those allowed stops with their list.
    -#}
    {%- set known = {
        "order_amount": ["after_discount", "before_discount"],
        "shipping_cost": ["charged", "included", "not_charged"],
        "order_rows": ["add_up", "repeat"],
        "equal_rows": ["reject", "keep"],
        "date_order": ["auto", "ymd", "mdy", "dmy"],
        "customer_id_format": ["CUST000"],
        "stream_time_zone": [none],
    } -%}
    {%- set value = var("commerce_event_retail_" ~ name, known[name][0]) -%}
    {%- if name == "customer_id_format" -%}
        {%- set letters = value | string | replace("0", "") -%}
        {%- if value is not string or "0" not in value or value != letters ~ "0" * (
            value | length - letters | length
        ) -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_event_retail_customer_id_format: '"
                ~ value
                ~ "' must be a text and a zero for each digit behind it, such as CUST000"
            ) -%}
        {%- endif -%}
    {%- elif name == "stream_time_zone" -%}
        {%- do commerce.check_time_zone(value, "commerce_event_retail_stream_time_zone:") -%}
    {%- elif value not in known[name] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_event_retail_" ~ name ~ ": '" ~ value ~ "' must be one of " ~ known[name] | join(", ")
        ) -%}
    {%- endif -%}
    {%- do return(value) -%}
{% endmacro %}
