{% macro csv_shop_order_conflicts() %}
    {#- Counts that should be one per order, by the name of their attribute: customers, and amounts where total_price is of the order. -#}
    {%- do return(
        {"customer_count": "several_customers", "amount_count": "several_amounts"}
        if commerce.csv_shop_total_price() == "order"
        else {"customer_count": "several_customers"}
    ) -%}
{% endmacro %}
