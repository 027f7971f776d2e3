{% macro figures(amount="amount") %}
    {#-
      The figures of the sales ledger: {name: SQL expression of one row}; each sums over any set of rows of one currency.
      amount: the column that is added up.
    -#}
    {%- set goods = "(movement_type = 'product' or (movement_type = 'discount' and applies_to = 'product'))" -%}
    {%- set figures = {
        "gross_amount": "case when movement_type = 'product' and movement_event = 'sale' then "
        ~ amount
        ~ " else 0 end",
        "discount_amount": "case when movement_type = 'discount' and applies_to = 'product' and movement_event = 'sale' then - "
        ~ amount
        ~ " else 0 end",
        "reversal_amount": "case when ("
        ~ goods
        ~ " and movement_event = 'reversal') or movement_type = 'adjustment' then - "
        ~ amount
        ~ " else 0 end",
        "net_amount": "case when "
        ~ goods
        ~ " or movement_type = 'adjustment' then "
        ~ amount
        ~ " else 0 end",
    } -%}
    {%- for name in ["shipping", "duty", "fee"] -%}
        {%- do figures.update(
            {
                name
                ~ "_amount": "case when applies_to = '"
                ~ name
                ~ "' and movement_type in ('"
                ~ name
                ~ "', 'discount') then "
                ~ amount
                ~ " else 0 end"
            }
        ) -%}
    {%- endfor -%}
    {%- do figures.update(
        {
            "tax_amount": "case when movement_type = 'tax' then " ~ amount ~ " else 0 end",
            "total_sales_amount": "case when movement_type <> 'tax' and applies_to in ('tip', 'gift_card') then 0 else "
            ~ amount
            ~ " end",
        }
    ) -%}
    {%- for name in ["tip", "gift_card"] -%}
        {%- do figures.update(
            {
                name
                ~ "_amount": "case when applies_to = '"
                ~ name
                ~ "' and movement_type <> 'tax' then "
                ~ amount
                ~ " else 0 end"
            }
        ) -%}
    {%- endfor -%}
    {%- do figures.update(
        {
            "sold_quantity": "case when movement_type = 'product' and movement_event = 'sale' then quantity else 0 end",
            "reversed_quantity": "case when movement_type = 'product' and movement_event = 'reversal' then - quantity else 0 end",
        }
    ) -%}
    {%- do return(figures) -%}
{% endmacro %}
