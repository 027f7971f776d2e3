{% macro known_person_key() -%}
    {#- The person of a fact's row with an account; an account that is not landed is a person of its own. -#}
    case when person_key = {{ commerce.unknown_key() }} then customer_key else person_key end
{%- endmacro %}
