{% macro csv_shop_amounts(relation) %}
    {#-
      Selects all of a relation with pieces (the quantity, or one), kind and minor_ticks, and `landed_amount`: the amount of the row,
      by the meaning of total_price. The amount of a whole order is shared among its product rows by pieces, exactly; rows of an order
      that carry different amounts, or pieces of different sign, are shared apart.
    -#}
    {%- set meaning = commerce.csv_shop_total_price() -%}
    {%- if meaning == "order" %}
        select *, cast(sign(total_price) * coalesce(allocated_amount, 0) as decimal(18, 4)) as landed_amount
        from
            (
                select weighed.*, shares.allocated_amount
                from ({{ commerce.csv_shop_weights(relation) }}) as weighed
                left join
                    (
                        {{
                            commerce.allocate_amount(
                                "(" ~ commerce.csv_shop_weights(relation) ~ ") as weights",
                                "abs(total_price)",
                                "weight",
                                "minor_ticks",
                                "store_id, order_id, total_price, is_negative",
                                "_row_hash",
                                "_occurrence",
                            )
                        }}
                    ) as shares
                    on weighed.store_id = shares.store_id
                    and weighed.order_line_id = shares.order_line_id
            ) as shared
    {%- else %}
        select
            *,
            {{ "total_price" if meaning == "row" else commerce.multiply_amounts("total_price", "pieces") }}
            as landed_amount
        from {{ relation }}
    {%- endif %}
{% endmacro %}

{% macro csv_shop_weights(relation) -%}
    {#- The relation with the weight of each row: its pieces; one each where an order has no product rows with pieces. -#}
    select
        *,
        case
            when sum(product_pieces) over (partition by store_id, order_id, total_price, is_negative) > 0
            then product_pieces
            else 1
        end as weight
    from
        (
            select
                *, pieces < 0 as is_negative, case when kind = 'product' then abs(pieces) else 0 end as product_pieces
            from {{ relation }}
        ) as counted_pieces
{%- endmacro %}
