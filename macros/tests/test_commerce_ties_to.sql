{% test commerce_ties_to(model, of, columns=none, rows="1 = 1", by=none, of_its_stores=false) %}
    {#-
      The sums of columns per store and currency (or per the columns `by`, which are never null) are those of another model (`of`, the rows
      that the condition `rows` keeps): a row per column that differs, with both sums. columns: {column of the model: SQL expression of a row of the other},
      by default the numbers of rows. of_its_stores: the other's rows of stores that the model has.
    -#}
    {%- if columns is not none and (columns is not mapping or not columns) -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_ties_to: columns must map columns of "
            ~ model.identifier
            ~ " to those of the other model, such as {paid_amount: paid_amount}; got: "
            ~ columns
        ) -%}
    {%- endif %}
    {%- set groups = by or ["store_key", "currency_code"] %}
    {%- set expressions = columns or {"row_count": "1"} %}
    with
        model_sums as (
            select
                {{ groups | join(", ") }},
                {% if columns %} {{ commerce.add_figures(columns.keys() | list) }}
                {% else %} cast(count(*) as decimal(18, 4)) as row_count
                {% endif %}
            from {{ model }}
            group by {{ groups | join(", ") }}
        ),

        other_sums as (
            select
                {{ groups | join(", ") }}
                {%- for name, expression in expressions.items() %}
                    , cast(sum({{ expression }}) as decimal(18, 4)) as {{ name }}
                {%- endfor %}
            from {{ of }}
            where
                {{ rows }}
                {%- if of_its_stores %} and store_key in (select model_sums.store_key from model_sums) {%- endif %}
            group by {{ groups | join(", ") }}
        )
    {% for name in expressions %}
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
