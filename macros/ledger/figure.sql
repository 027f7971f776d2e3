{% macro figure(name, relation="") -%}
    {#-
      A figure of the sales ledger as a sum over its rows (SQL expression): gross, discounts, reversals, net, shipping, duty,
      fees, tax, tips, gift_cards, total_sales. One definition for every fact and mart; magnitudes are positive (ledger.md, 2).
    -#}
    {%- set r = relation ~ "." if relation else "" -%}
    {%- set goods = r ~ "movement_type in ('product', 'adjustment') or (" ~ r ~ "movement_type = 'discount' and " ~ r ~ "applies_to = 'product')" -%}
    {%- set outside = r ~ "movement_type <> 'tax' and " ~ r ~ "applies_to in ('tip', 'gift_card')" -%}
    {%- set thing = r ~ "movement_type <> 'tax' and " ~ r ~ "applies_to = " -%}
    {%- set figures = {
        "gross": ("", r ~ "movement_type = 'product' and " ~ r ~ "movement_event = 'sale'"),
        "discounts": ("-", r ~ "movement_type = 'discount' and " ~ r ~ "applies_to = 'product' and " ~ r ~ "movement_event = 'sale'"),
        "reversals": ("-", "(" ~ goods ~ ") and (" ~ r ~ "movement_event = 'reversal')"),
        "net": ("", goods),
        "shipping": ("", thing ~ "'shipping'"),
        "duty": ("", thing ~ "'duty'"),
        "fees": ("", thing ~ "'fee'"),
        "tax": ("", r ~ "movement_type = 'tax'"),
        "tips": ("", thing ~ "'tip'"),
        "gift_cards": ("", thing ~ "'gift_card'"),
        "total_sales": ("", "not (" ~ outside ~ ")"),
    } -%}
    {%- if name not in figures -%}
        {%- do exceptions.raise_compiler_error("commerce.figure: '" ~ name ~ "' must be one of " ~ figures.keys() | join(", ")) -%}
    {%- endif -%}
    {%- set sign, condition = figures[name] -%}
    cast({{ sign }} sum(case when {{ condition }} then {{ r }}amount else 0 end) as decimal(18, 4))
{%- endmacro %}
