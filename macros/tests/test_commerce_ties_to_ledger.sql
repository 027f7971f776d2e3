{% test commerce_ties_to_ledger(model, figures=none) %}
    {#- The sums of figure columns per store and currency are those of the ledger: a row per figure that differs, with both sums. -#}
    {%- set names = figures or commerce.figures().keys() | list -%}
    with
        model_sums as (
            select store_key, currency_code, {{ commerce.add_figures(names) }}
            from {{ model }}
            group by store_key, currency_code
        ),

        ledger_sums as (
            select store_key, currency_code, {{ commerce.sum_figures(names) }}
            from {{ ref("commerce__sales_ledger") }}
            group by store_key, currency_code
        )
    {% for name in names %}
        select
            coalesce(model_sums.store_key, ledger_sums.store_key) as store_key,
            '{{ name }}' as figure,
            model_sums.{{ name }} as model_amount,
            ledger_sums.{{ name }} as ledger_amount
        from model_sums
        full outer join
            ledger_sums
            on model_sums.store_key = ledger_sums.store_key
            and model_sums.currency_code = ledger_sums.currency_code
        where
            coalesce(model_sums.{{ name }}, 0) <> coalesce(ledger_sums.{{ name }}, 0) {{ "union all" if not loop.last }}
    {% endfor %}
{% endtest %}
