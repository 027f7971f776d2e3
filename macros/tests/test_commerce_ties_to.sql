{% test commerce_ties_to(model, of, columns, rows="1 = 1", by=none) %}
    {#-
      The sums of columns per store and currency (or per the columns `by`, which are never null) are those of another model (`of`, the rows
      that the condition `rows` keeps): a row per column that differs, with both sums. columns: {column of the model: SQL expression of a row of the other}.
    -#}
    {%- if columns is not mapping or not columns -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_ties_to: columns must map columns of "
            ~ model.identifier
            ~ " to those of the other model, such as {paid_amount: paid_amount}; got: "
            ~ columns
        ) -%}
    {%- endif %}
    {%- set groups = by or ["store_key", "currency_code"] %}
    with
        model_sums as (
            select {{ groups | join(", ") }}, {{ commerce.add_figures(columns.keys() | list) }}
            from {{ model }}
            group by {{ groups | join(", ") }}
        ),

        other_sums as (
            select
                {{ groups | join(", ") }}
                {%- for name, expression in columns.items() %}
                    , cast(sum({{ expression }}) as decimal(18, 4)) as {{ name }}
                {%- endfor %}
            from {{ of }}
            where {{ rows }}
            group by {{ groups | join(", ") }}
        )
    {% for name in columns %}
        select
            {%- for group in groups %}
                coalesce(model_sums.{{ group }}, other_sums.{{ group }}) as {{ group }},
            {%- endfor %}
            '{{ name }}' as figure,
            model_sums.{{ name }} as model_amount,
            other_sums.{{ name }} as other_amount
        from model_sums
        full outer join
            other_sums
            on {%- for group in groups %}
                model_sums.{{ group }} = other_sums.{{ group }} {{ "and" if not loop.last }}
            {%- endfor %}
        where
            coalesce(model_sums.{{ name }}, 0) <> coalesce(other_sums.{{ name }}, 0) {{ "union all" if not loop.last }}
    {% endfor %}
{% endtest %}
