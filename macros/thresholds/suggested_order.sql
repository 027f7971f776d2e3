{% macro suggested_order(relation) -%}
    {#-
      Whole pieces to order, for a relation with available_quantity, incoming_quantity, reorder_point_quantity, target_quantity and
      sold_quantity: once what is there and on its way has come down to the reorder point (without one: to the days of
      cover that are few), up to the target or, if that is more, the reorder point. Null where the stock is not known; what is on its
      way counts as nothing where nobody knows it.
    -#}
    {%- set position = "(" ~ relation ~ ".available_quantity + coalesce(" ~ relation ~ ".incoming_quantity, 0))" -%}
    {%- set point = relation ~ ".reorder_point_quantity" -%}
    {%- set target = relation ~ ".target_quantity" -%}
    {%- set low = (
        relation
        ~ ".sold_quantity * cast("
        ~ commerce.inventory_days("low")
        ~ " as decimal(19, 0)) > "
        ~ position
        ~ " * cast("
        ~ commerce.inventory_days("sales")
        ~ " as decimal(19, 0))"
    ) -%}
    cast(
        case
            when {{ relation }}.available_quantity is null
            then null
            when
                ({{ position }} <= {{ point }} or ({{ point }} is null and {{ low }}))
                and greatest({{ target }}, coalesce({{ point }}, 0)) > {{ position }}
            then ceil(greatest({{ target }}, coalesce({{ point }}, 0)) - {{ position }})
            else 0
        end as decimal(18, 4)
    )
{%- endmacro %}
