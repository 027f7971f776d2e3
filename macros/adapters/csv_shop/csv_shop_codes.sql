{% macro csv_shop_codes() %}
    {#-
      The var commerce_csv_shop_codes: product ids that are no products, {code: kind}, such as {POST: shipping}. Codes are compared
      without regard to case; one that ends with * names all ids that begin like it.
    -#}
    {%- set kinds = ["shipping", "duty", "tip", "fee", "discount", "adjustment", "gift_card"] -%}
    {%- set codes = var("commerce_csv_shop_codes", {}) -%}
    {%- if codes is not mapping -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_csv_shop_codes: must be a mapping, such as {POST: shipping, D: discount}; got: "
            ~ codes
        ) -%}
    {%- endif -%}
    {%- set result = {} -%}
    {%- for code, kind in codes.items() -%}
        {%- if kind not in kinds -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_csv_shop_codes: '" ~ code ~ "' is '" ~ kind ~ "'; it must be one of " ~ kinds
                | join(", ")
            ) -%}
        {%- endif -%}
        {%- do result.update({code | string | trim | upper: kind}) -%}
    {%- endfor -%}
    {%- do return(result) -%}
{% endmacro %}
