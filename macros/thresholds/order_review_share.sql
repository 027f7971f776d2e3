{% macro order_review_share(name) %}
    {#-
      The share above which an order is listed for review, from the vars commerce_order_review_discount_share (of gross
      sales) and commerce_order_review_shipping_share (of the goods after discounts).
    -#}
    {%- set shares = {
        "discount": commerce.check_number(
            "commerce_order_review_discount_share",
            var("commerce_order_review_discount_share", 0.3),
            0,
            1,
            is_whole=false,
        ),
        "shipping": commerce.check_number(
            "commerce_order_review_shipping_share",
            var("commerce_order_review_shipping_share", 0.1),
            0,
            10,
            is_whole=false,
        ),
    } -%}
    {%- if name not in shares -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.order_review_share: name must be one of " ~ shares.keys()
            | join(", ") ~ "; got: " ~ name
        ) -%}
    {%- endif -%}
    {%- do return(shares[name]) -%}
{% endmacro %}
