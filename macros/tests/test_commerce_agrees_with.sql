{% test commerce_agrees_with(model, other, columns=none, by=["store_key"], condition="1 = 1", of_its_stores=false) %}
    {#-
      The sums of columns by some others are those of another model: a row per column and group that differs, with both sums.
      columns: {column of the model: SQL expression of a row of the other}, by default the numbers of rows; condition: the rows of the
      other; of_its_stores: of the other only the stores that the model has.
    -#}
    {%- set compared = columns or {"row_count": "1"} %}
    with
        model_sums as (
            select
                {{ by | join(", ") }}
                {%- for name in compared %}
                    , cast(sum({{ name if columns else 1 }}) as decimal(18, 4)) as {{ name }}
                {%- endfor %}
            from {{ model }}
            group by {{ by | join(", ") }}
        ),

        other_sums as (
            select
                {{ by | join(", ") }}
                {%- for name, expression in compared.items() %}
                    , cast(sum({{ expression }}) as decimal(18, 4)) as {{ name }}
                {%- endfor %}
            from {{ other }}
            where
                {{ condition }}
                {%- if of_its_stores %} and store_key in (select model_sums.store_key from model_sums) {%- endif %}
            group by {{ by | join(", ") }}
        )
    {% for name in compared %}
        select
            {%- for column in by %}
                coalesce(model_sums.{{ column }}, other_sums.{{ column }}) as {{ column }},
            {%- endfor %}
            '{{ name }}' as figure,
            model_sums.{{ name }} as model_sum,
            other_sums.{{ name }} as other_sum
        from model_sums
        full outer join
            other_sums
            on {% for column in by -%}
                model_sums.{{ column }} = other_sums.{{ column }} {{ "and " if not loop.last }}
            {%- endfor %}
        where
            coalesce(model_sums.{{ name }}, 0) <> coalesce(other_sums.{{ name }}, 0) {{ "union all" if not loop.last }}
    {% endfor %}
{% endtest %}
