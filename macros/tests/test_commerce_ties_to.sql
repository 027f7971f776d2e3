{% test commerce_ties_to(model, of, columns, rows="1 = 1") %}
    {#-
      The sums of amounts per store and currency are those of another model (`of`, the rows that the condition `rows` keeps): a row per column
      that differs, with both sums. columns: {column of the model: SQL expression of a row of the other}.
    -#}
    {%- if columns is not mapping or not columns -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_ties_to: columns must map columns of "
            ~ model.identifier
            ~ " to those of the other model, such as {paid_amount: paid_amount}; got: "
            ~ columns
        ) -%}
    {%- endif %}
    with
        model_sums as (
            select store_key, currency_code, {{ commerce.add_figures(columns.keys() | list) }}
            from {{ model }}
            group by store_key, currency_code
        ),

        other_sums as (
            select
                store_key,
                currency_code
                {%- for name, expression in columns.items() %}
                    , cast(sum({{ expression }}) as decimal(18, 4)) as {{ name }}
                {%- endfor %}
            from {{ of }}
            where {{ rows }}
            group by store_key, currency_code
        )
    {% for name in columns %}
        select
            coalesce(model_sums.store_key, other_sums.store_key) as store_key,
            '{{ name }}' as figure,
            model_sums.{{ name }} as model_amount,
            other_sums.{{ name }} as other_amount
        from model_sums
        full outer join
            other_sums
            on model_sums.store_key = other_sums.store_key
            and model_sums.currency_code = other_sums.currency_code
        where
            coalesce(model_sums.{{ name }}, 0) <> coalesce(other_sums.{{ name }}, 0) {{ "union all" if not loop.last }}
    {% endfor %}
{% endtest %}
