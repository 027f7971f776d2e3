{% macro iso_text(value, date_order="ymd") -%}
    {#-
      A landed date or time as text that starts with YYYY-MM-DD. date_order says how 11/8/2018 is meant: mdy or dmy; auto asks the
      columns of commerce.day_first_stores in the same row; ymd takes ISO dates only. Separators are / . or -, months, days and hours
      may have one digit, AM and PM and years of two digits are understood (69 is 2069, 70 is 1970).
    -#}
    {%- set text = "trim(cast(" ~ value ~ " as " ~ dbt.type_string() ~ "))" -%}
    {%- if date_order not in ["ymd", "mdy", "dmy", "auto"] -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.iso_text: date_order '" ~ date_order ~ "' must be one of ymd, mdy, dmy, auto"
        ) -%}
    {%- endif -%}
    {%- if date_order == "ymd" -%} {{ text }}
    {%- else -%}
        case
            when
                {#- Most files write ISO: they need one pattern, not nine. #}
                {{ commerce.matches(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$") }}
            then {{ text }}
            when
                {{
                    commerce.matches(
                        text,
                        "^([0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2}))( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( ?[AaPp][Mm])?)?$",
                    )
                }}
            then
                {%- set first = commerce.extract_group(text, "^([0-9]+)[/.-]") -%}
                {%- set second = commerce.extract_group(text, "^[0-9]+[/.-]([0-9]+)") -%}
                {%- set third = commerce.extract_group(text, "^[0-9]+[/.-][0-9]+[/.-]([0-9]+)") -%}
                {%- set hour = commerce.extract_group(text, " ([0-9]+):") -%}
                {%- set minutes = commerce.extract_group(text, "(:[0-9:]+)") -%}
                {%- set is_dotted = commerce.matches(text, "^[0-9]+[.]") -%}
                {%- set day_first = {
                    "mdy": "false",
                    "dmy": "true",
                    "auto": "case when " ~ is_dotted ~ " then _is_dotted_day_first else _is_day_first end",
                }[date_order] %}
                case
                    when length({{ first }}) = 4
                    then {{ first }} || '-' || lpad({{ second }}, 2, '0') || '-' || lpad({{ third }}, 2, '0')
                    else
                        case
                            when length({{ third }}) = 4
                            then {{ third }}
                            when {{ third }} < '70'
                            then '20' || {{ third }}
                            else '19' || {{ third }}
                        end || case
                            when {{ day_first }}
                            then '-' || lpad({{ second }}, 2, '0') || '-' || lpad({{ first }}, 2, '0')
                            else '-' || lpad({{ first }}, 2, '0') || '-' || lpad({{ second }}, 2, '0')
                        end
                end || case
                    when {{ commerce.matches(text, " ([1-9]|0[1-9]|10|11):.*[Pp][Mm]$") }}
                    then
                        ' '
                        || cast(cast({{ hour }} as {{ dbt.type_int() }}) + 12 as {{ dbt.type_string() }})
                        || {{ minutes }}
                    when {{ commerce.matches(text, " 12:.*[Aa][Mm]$") }}
                    then ' 00' || {{ minutes }}
                    when {{ commerce.matches(text, ":") }}
                    then ' ' || lpad({{ hour }}, 2, '0') || {{ minutes }}
                    else ''
                end
            else replace({{ text }}, '/', '-')
        end
    {%- endif -%}
{%- endmacro %}
