{% test commerce_levels_tie(model, of, figures, levels) %}
    {#-
      A model of subtotals: at each level (a combination of the columns `levels`) its figures per store and currency sum to those of the
      fact `of`, so that every subtotal is of all its details. A row per store, currency and level that differs.
    -#}
    {%- set names = figures + commerce.reporting_figures(figures) -%}
    with
        level_sums as (
            select store_key, currency_code, {{ levels | join(", ") }}, {{ commerce.add_figures(names) }}
            from {{ model }}
            group by store_key, currency_code, {{ levels | join(", ") }}
        ),

        fact_sums as (
            select store_key, currency_code, {{ commerce.add_figures(names) }}
            from {{ of }}
            group by store_key, currency_code
        ),

        expected as (
            select fact_sums.*, {% for level in levels %} found.{{ level }}{{ "," if not loop.last }} {% endfor %}
            from fact_sums
            cross join (select distinct {{ levels | join(", ") }} from level_sums) as found
        )

    select
        coalesce(expected.store_key, level_sums.store_key) as store_key,
        coalesce(expected.currency_code, level_sums.currency_code) as currency_code,
        {%- for level in levels %}
            coalesce(expected.{{ level }}, level_sums.{{ level }}) as {{ level }}{{ "," if not loop.last }}
        {%- endfor %}
    from expected
    full outer join
        level_sums on expected.store_key = level_sums.store_key and expected.currency_code = level_sums.currency_code
        {%- for level in levels %} and expected.{{ level }} = level_sums.{{ level }} {%- endfor %}
    where
        {%- for name in names %}
            coalesce(expected.{{ name }}, 0) <> coalesce(level_sums.{{ name }}, 0) {{ "or" if not loop.last }}
        {%- endfor %}
{% endtest %}
