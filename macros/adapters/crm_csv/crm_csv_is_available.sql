{% macro crm_csv_is_available(availability) -%}
    {#- Whether a product can be ordered now, by the word of the products file (a SQL expression); null for a word that is not known. -#}
    case
        when lower({{ availability }}) in ('in_stock', 'limited_stock', 'pre_order', 'backorder')
        then true
        when lower({{ availability }}) in ('out_of_stock', 'discontinued')
        then false
    end
{%- endmacro %}
