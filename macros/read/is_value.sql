{% macro is_value(value, has_null_words=false) -%}
    {#-
      Whether a landed value says anything: an empty text does not, nor the zeros that MySQL keeps for no date, nor, in files without
      types, the words for nothing.
    -#}
    upper(trim(cast({{ value }} as {{ dbt.type_string() }})))
    not in ('', '0000-00-00', '0000-00-00 00:00:00'{{ ", 'NULL', 'N/A', '#N/A', 'NAN', 'NONE'" if has_null_words }})
{%- endmacro %}
