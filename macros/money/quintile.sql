{% macro quintile(rank, row_count) -%}
    {#- Score 5 (the best fifth) to 1 from a rank; equal values share a score. Integers only, so that engines agree. -#}
    case
        {%- for score in [5, 4, 3, 2] %}
            when ({{ rank }} - 1) * 5 < {{ row_count }} * {{ 6 - score }} then {{ score }}
        {%- endfor %}
        else 1
    end
{%- endmacro %}
