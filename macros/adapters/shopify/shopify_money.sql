{% macro shopify_money(set, money, landed) -%}
    {#-
      One side of a money set, whichever way the shapes in use land it: REST as a JSON text (set, see commerce.read_money_set_amount),
      GraphQL as columns, of which landed is the one wanted. Both are names of columns, null where the shape lacks them.
    -#}
    {%- set shapes = commerce.shapes_in_use("shopify") -%}
    {%- if "graphql" not in shapes -%}
        {{ commerce.read_money_set_amount(set, money) }} {%- elif "rest" not in shapes -%} {{ landed }}
    {%- else -%} coalesce({{ landed }}, {{ commerce.read_money_set_amount(set, money) }})
    {%- endif -%}
{%- endmacro %}
