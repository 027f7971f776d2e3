{% macro woocommerce_gift_cards() %}
    {#-
      The var commerce_woocommerce_gift_cards: ids or SKUs of products that are gift cards, beside those whose product type says so.
      Returned in small letters.
    -#}
    {%- do return(commerce.woocommerce_words("commerce_woocommerce_gift_cards", [], "[GIFT-CARD, 1204]")) -%}
{% endmacro %}
