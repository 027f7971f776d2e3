{% test accepted_range(model, column_name, min_value=none, max_value=none, inclusive=true) %}
    {%- set beyond = [] -%}
    {%- if min_value is not none -%}
        {%- do beyond.append(column_name ~ (" < " if inclusive else " <= ") ~ min_value) -%}
    {%- endif -%}
    {%- if max_value is not none -%}
        {%- do beyond.append(column_name ~ (" > " if inclusive else " >= ") ~ max_value) -%}
    {%- endif %}
    select *
    from {{ model }}
    where {{ beyond | join(" or ") or "1 = 0" }}
{% endtest %}
