{% macro conformance_subject(contract, aggregate="", relation="") -%}
    {#- Which row a message is about, in the platform's own words: its native id and its store. aggregate: for grouped rows. relation: where the columns are in a join. -#}
    {%- set prefix = relation ~ "." if relation else "" -%}
    {%- if contract.id != "store_id" -%}
        '{{ contract.id }} ' || {{ commerce.as_said(aggregate ~ "(" ~ prefix ~ contract.id ~ ")") }} || ' of ' ||
    {%- endif -%}
    {{ commerce.as_said(aggregate ~ "(" ~ prefix ~ "platform)") }}
    || ' store '
    || {{ commerce.as_said(aggregate ~ "(" ~ prefix ~ "store_id)") }}
{%- endmacro %}
