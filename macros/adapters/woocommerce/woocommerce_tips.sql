{% macro woocommerce_tips() %}
    {#- The var commerce_woocommerce_tips: titles of fees that are tips. Returned in small letters. -#}
    {%- do return(
        commerce.woocommerce_words(
            "commerce_woocommerce_tips", ["tip", "tips", "gratuity"], "[Tip, Trinkgeld]"
        )
    ) -%}
{% endmacro %}
