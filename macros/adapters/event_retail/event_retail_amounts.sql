{% macro event_retail_amounts(relation) %}
    {#-
      Selects all of a relation of sales rows (order_amount, pieces, shipping, discount_applied, minor_ticks) with `paid_amount` and
      `shipping_amount`: what the goods and the shipping of the row cost. Where rows of an order repeat its amounts, each amount counts
      once: that of the goods is shared by pieces, exactly, that of the shipping stays on the first row.
    -#}
    {%- set goods = (
        "order_amount - shipping"
        if commerce.event_retail_setting("shipping_cost") == "included"
        else "order_amount"
    ) -%}
    {%- if commerce.event_retail_setting("order_rows") == "add_up" %}
        select *, cast({{ goods }} as decimal(18, 4)) as paid_amount, shipping as shipping_amount from {{ relation }}
    {%- else %}
        select
            shared.*,
            cast(sign(goods_amount) * coalesce(allocated_amount, 0) as decimal(18, 4)) as paid_amount,
            cast(case when turn = 1 then shipping else 0 end as decimal(18, 4)) as shipping_amount
        from
            (
                select weighed.*, shares.allocated_amount
                from ({{ commerce.event_retail_weights(relation, goods) }}) as weighed
                left join
                    (
                        {{
                            commerce.allocate_amount(
                                "(" ~ commerce.event_retail_weights(relation, goods) ~ ") as weights",
                                "abs(goods_amount)",
                                "weight",
                                "minor_ticks",
                                "store_id, order_id, goods_amount, shipping, is_negative",
                                "_row_hash",
                                "_occurrence",
                            )
                        }}
                    ) as shares
                    on weighed.store_id = shares.store_id
                    and weighed.order_line_id = shares.order_line_id
            ) as shared
    {%- endif %}
{% endmacro %}

{% macro event_retail_weights(relation, goods) -%}
    {#- The relation with the amount of the goods, the weight of each row (its pieces; one each where none has any), and its turn. -#}
    {%- set same = "partition by store_id, order_id, goods_amount, shipping, is_negative" -%}
    select
        *,
        case when sum(abs(pieces)) over ({{ same }}) > 0 then abs(pieces) else 1 end as weight,
        row_number() over ({{ same }} order by _row_hash, _occurrence) as turn
    from
        (
            select *, cast({{ goods }} as decimal(18, 4)) as goods_amount, pieces < 0 as is_negative from {{ relation }}
        ) as priced
{%- endmacro %}
