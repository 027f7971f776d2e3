{% test commerce_ties_to_buyers(model, by, figures=["net_amount"], rows="1 = 1") %}
    {#-
      The sums of figure columns over the columns `by` are those of fct_commerce__sales for people with an account who bought goods there:
      a row per figure that differs, with both sums.
    -#}
    with
        model_sums as (
            select {{ by | join(", ") }}, {{ commerce.add_figures(figures) }}
            from {{ model }}
            where {{ rows }}
            group by {{ by | join(", ") }}
        ),

        buyers as (
            select
                {{ by | join(", ") }},
                {{ commerce.known_person_key() }} as person_key,
                {{ commerce.add_figures(figures) }}
            from {{ ref("fct_commerce__sales") }}
            where customer_key <> {{ commerce.unknown_key() }}
            group by {{ by | join(", ") }}, {{ commerce.known_person_key() }}
            having count(case when {{ commerce.sold_goods() }} then 1 end) > 0
        ),

        buyer_sums as (
            select {{ by | join(", ") }}, {{ commerce.add_figures(figures) }} from buyers group by {{ by | join(", ") }}
        )
    {% for name in figures %}
        select
            coalesce(model_sums.currency_code, buyer_sums.currency_code) as currency_code,
            '{{ name }}' as figure,
            model_sums.{{ name }} as model_amount,
            buyer_sums.{{ name }} as sales_amount
        from model_sums
        full outer join
            buyer_sums
            on {% for column in by %}
                model_sums.{{ column }} = buyer_sums.{{ column }} {{ "and" if not loop.last }}
            {% endfor %}
        where
            coalesce(model_sums.{{ name }}, 0) <> coalesce(buyer_sums.{{ name }}, 0) {{ "union all" if not loop.last }}
    {% endfor %}
{% endtest %}
