{% macro costed_sales() -%}
    {#-
      The rows of the CTE `sales` (of fct_commerce__sales) with unit_cost, null where nobody knows it, and has_other_currency. The cost is
      that of the variant on the day of the order, so that a reversal takes back the cost of its sale. Needs the CTE `orders`
      (order_key, sale_date).
    -#}
    select
        sales.*,
        case
            when
                sales.currency_code = variants.cost_currency_code
                {#- Goods of a quantity of zero have a cost that nobody knows. #}
                and not (sales.gross_amount <> 0 and sales.sold_quantity = 0)
                {#- Nor has what comes to no amount any more. #}
                and
                {{ commerce.multiply_amounts("variants.unit_cost", "(sales.sold_quantity - sales.reversed_quantity)") }}
                is not null
            then variants.unit_cost
        end as unit_cost,
        sales.currency_code <> variants.cost_currency_code as has_other_currency
    from sales
    inner join orders on sales.order_key = orders.order_key
    left join
        (
            select
                product_variant_key,
                unit_cost,
                coalesce(unit_cost_currency_code, currency_code) as cost_currency_code,
                coalesce(cast(valid_from as date), {{ commerce.first_valid_date() }}) as first_date,
                coalesce(cast(valid_to as date), {{ commerce.last_valid_date() }}) as end_date
            from {{ ref("commerce__product_variants") }}
            where unit_cost is not null
        ) as variants
        on sales.product_variant_key = variants.product_variant_key
        and orders.sale_date >= variants.first_date
        and orders.sale_date < variants.end_date
{%- endmacro %}

{% macro cost_amount() -%}
    {#- The cost of the pieces of a row of commerce.costed_sales that were kept; zero where the unit cost is not known. -#}
    coalesce({{ commerce.multiply_amounts("unit_cost", "(sold_quantity - reversed_quantity)") }}, 0)
{%- endmacro %}
