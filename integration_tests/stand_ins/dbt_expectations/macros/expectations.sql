{% test expect_column_values_to_be_between(
    model, column_name, min_value=none, max_value=none, row_condition=none, strictly=false
) %}
    {{
        dbt_expectations.expect_rows(
            model, dbt_expectations.between(column_name, min_value, max_value, strictly), row_condition
        )
    }}
{% endtest %}

{% test expect_column_values_to_match_regex(model, column_name, regex, row_condition=none, is_raw=false, flags="") %}
    {%- set matches = adapter.dispatch("matches_regex", "dbt_expectations")(column_name, regex, flags) %}
    {{ dbt_expectations.expect_rows(model, matches, row_condition) }}
{% endtest %}

{% test expect_column_value_lengths_to_equal(model, column_name, value, row_condition=none) %}
    {{ dbt_expectations.expect_rows(model, dbt.length(column_name) ~ " = " ~ value, row_condition) }}
{% endtest %}

{% test expect_column_pair_values_A_to_be_greater_than_B(
    model, column_A, column_B, or_equal=false, row_condition=none
) %}
    {{ dbt_expectations.expect_rows(model, column_A ~ (" >= " if or_equal else " > ") ~ column_B, row_condition) }}
{% endtest %}

{#- A missing value is not in the set: unlike elsewhere, null fails. -#}
{% test expect_column_values_to_be_in_set(model, column_name, value_set, quote_values=true, row_condition=none) %}
    {%- set quote = "'" if quote_values else "" -%}
    {%- set members = quote ~ value_set | join(quote ~ ", " ~ quote) ~ quote %}
    {{
        dbt_expectations.expect_rows(
            model, "coalesce(" ~ column_name ~ " in (" ~ members ~ "), false)", row_condition
        )
    }}
{% endtest %}

{% test expect_column_values_to_be_null(model, column_name, row_condition=none) %}
    {{ dbt_expectations.expect_rows(model, column_name ~ " is null", row_condition) }}
{% endtest %}

{% test expect_compound_columns_to_be_unique(
    model, column_list, quote_columns=false, ignore_row_if="all_values_are_missing", row_condition=none
) %}
    {%- set columns = [] -%}
    {%- for column in column_list -%}
        {%- do columns.append(adapter.quote(column) if quote_columns else column) -%}
    {%- endfor -%}
    {%- set present = " or " if ignore_row_if == "all_values_are_missing" else " and " %}
    select {{ columns | join(", ") }}, count(*) as row_count
    from {{ model }}
    where
        (
            {{ columns | join(" is not null" ~ present) }} is not null
        ) {{ "and (" ~ row_condition ~ ")" if row_condition }}
    group by {{ columns | join(", ") }}
    having count(*) > 1
{% endtest %}
