{% test commerce_ties_in_reporting_currency(model, figures=none) %}
    {#-
      The sums of reporting figures per store and currency are those of the rows of the ledger that have a rate:
      a row per figure that differs, with both sums. figures: all of them by default.
    -#}
    {%- set names = figures or commerce.reporting_figures() -%}
    {%- set figures = commerce.figures("reporting_amount") -%}
    with
        model_sums as (
            select store_key, currency_code, {{ commerce.add_figures(names) }}
            from {{ model }}
            group by store_key, currency_code
        ),

        movement_sums as (
            select
                store_key,
                currency_code
                {%- for name in names %}, sum({{ figures[name[10:]] }}) as {{ name }} {%- endfor %}
            from {{ ref("commerce_currency__movements") }}
            where reporting_rate is not null
            group by store_key, currency_code
        )
    {% for name in names %}
        select
            coalesce(model_sums.store_key, movement_sums.store_key) as store_key,
            '{{ name }}' as figure,
            model_sums.{{ name }} as model_amount,
            movement_sums.{{ name }} as ledger_amount
        from model_sums
        full outer join
            movement_sums
            on model_sums.store_key = movement_sums.store_key
            and model_sums.currency_code = movement_sums.currency_code
        where
            coalesce(model_sums.{{ name }}, 0) <> coalesce(movement_sums.{{ name }}, 0)
            {{ "union all" if not loop.last }}
    {% endfor %}
{% endtest %}
