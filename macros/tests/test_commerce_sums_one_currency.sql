{% test commerce_sums_one_currency(model, of, by, currency_column="currency_code", rows="1 = 1") %}
    {#-
      A model that sums amounts of another (`of`, the rows that `rows` keeps), grouped by the columns `by`, mixes no currencies:
      a row per group of more than one, with its currencies counted. A group with a reporting currency sums its reporting amounts.
    -#}
    {%- if by is string or not by -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_sums_one_currency: by must list the columns that "
            ~ model.identifier
            ~ " groups by, such as [business_date, currency_code]; got: "
            ~ by
        ) -%}
    {%- endif %}
    select
        {%- for column in by %} {{ column }}, {%- endfor %}
        count(distinct {{ currency_column }}) as currencies,
        count(*) as summed_rows
    from {{ of }}
    where {{ rows }}
    group by {{ by | join(", ") }}
    having count(distinct {{ currency_column }}) > 1
{% endtest %}
