{% macro vetoed_components(components, vetoes) %}
    {#- A select of the component_number of every component (account_number, component_number) that holds both accounts of a vetoed pair. -#}
    select distinct components.component_number
    from {{ vetoes }} as vetoes
    inner join {{ components }} as components on vetoes.account_number = components.account_number
    inner join
        {{ components }} as others
        on vetoes.other_account_number = others.account_number
        and components.component_number = others.component_number
{% endmacro %}
