{% macro read_phone(value) -%}
    {#-
      A landed telephone number as digits with an optional leading plus, its extension left out, and so is the (0) behind a calling
      code; null where it has no digit.
    -#}
    {%- set text = commerce.phone_without_trunk("cast(" ~ value ~ " as " ~ dbt.type_string() ~ ")") -%}
    {%- set number = "regexp_replace(" ~ text ~ ", '" ~ commerce.phone_extension_pattern() ~ "', '')" -%}
    {{ return(adapter.dispatch("read_phone", "commerce")(number)) }}
{%- endmacro %}

{% macro phone_extension_pattern() %}
    {#- The end of a number such as +1-539-402-0259x123 or 0300 1234 ext. 12, with the digits as its group. -#}
    {%- do return("[eE]?[xX][tT]?[.: ]*([0-9]{1,6}) *$") -%}
{% endmacro %}

{% macro phone_without_trunk(text) -%}
    {#-
      +44 (0)20 7123 4567, also with its code in brackets, as +44 20 7123 4567: the 0 is dialled within the country only. Numbers of
      Italy and San Marino keep theirs behind the calling code.
    -#}
    {%- set code = "^ *[(]?([+]|00) *" -%}
    case
        when
            {{ text }} like '%(0)%'
            and {{ commerce.matches(text, code ~ "[0-9]{1,3}[ .)-]*[(]0[)]") }}
            and not {{ commerce.matches(text, code ~ "(39|378)[^0-9]") }}
        then regexp_replace({{ text }}, '[(]0[)]', '')
        else {{ text }}
    end
{%- endmacro %}

{% macro default__read_phone(value) -%}
    {%- set text = "trim(replace(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "), '(', ''))" -%}
    case when {{ text }} like '+%' then '+' else '' end || nullif(regexp_replace({{ text }}, '[^0-9]', ''), '')
{%- endmacro %}

{% macro duckdb__read_phone(value) -%} {{ commerce.all_digits(value) }} {%- endmacro %}

{% macro postgres__read_phone(value) -%} {{ commerce.all_digits(value) }} {%- endmacro %}

{% macro all_digits(value) -%}
    {#- Engines whose regexp_replace stops after the first match unless told otherwise. -#}
    {%- set text = "trim(replace(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "), '(', ''))" -%}
    case when {{ text }} like '+%' then '+' else '' end || nullif(regexp_replace({{ text }}, '[^0-9]', '', 'g'), '')
{%- endmacro %}
