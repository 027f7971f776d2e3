{% macro growth_share(amount, earlier_amount) -%}
    {#- Change of an amount against an earlier one, as a share of it, with four decimals; null unless the earlier one is above zero. -#}
    cast(
        case
            when {{ earlier_amount }} > 0
            then {{ commerce.divide_amount(amount ~ " - " ~ earlier_amount, "1", earlier_amount, "1") }}
        end as decimal(18, 4)
    )
{%- endmacro %}
