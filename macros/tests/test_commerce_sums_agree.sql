{% test commerce_sums_agree(model, amount, of, of_amount, where="1 = 1", of_where="1 = 1", by=none) %}
    {#-
      Two models sum to the same per store and currency (or per the columns `by`): `amount` over the model's rows that `where` keeps,
      `of_amount` over those of `of` that `of_where` keeps. A row per group that differs, with both sums.
    -#}
    {%- set columns = by or ["store_key", "currency_code"] %}
    with
        model_sums as (
            select {{ columns | join(", ") }}, sum({{ amount }}) as amount
            from {{ model }}
            where {{ where }}
            group by {{ columns | join(", ") }}
        ),

        other_sums as (
            select {{ columns | join(", ") }}, sum({{ of_amount }}) as amount
            from {{ of }}
            where {{ of_where }}
            group by {{ columns | join(", ") }}
        )

    select
        {%- for column in columns %}
            coalesce(model_sums.{{ column }}, other_sums.{{ column }}) as {{ column }},
        {%- endfor %}
        model_sums.amount as model_amount,
        other_sums.amount as other_amount
    from model_sums
    full outer join
        other_sums
        on {%- for column in columns %}
            model_sums.{{ column }} = other_sums.{{ column }} {{ "and" if not loop.last }}
        {%- endfor %}
    where coalesce(model_sums.amount, 0) <> coalesce(other_sums.amount, 0)
{% endtest %}
