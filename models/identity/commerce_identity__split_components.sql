{#- What a person that holds a vetoed pair is left with, step by step, until the pair is apart. -#}
{%- set given_up = [["phone"], ["phone", "email"]] %}

with
    components as (select account_number, component_number from {{ ref("commerce_identity__components") }}),

    vetoes as (
        select account_number, other_account_number
        from {{ ref("commerce_identity__pairs") }}
        where kind = 'vetoed' and account_number <> other_account_number
    ),

    conflicts_0 as ({{ commerce.vetoed_components("components", "vetoes") }}),

    split_0 as (
        select components.*
        from components
        inner join conflicts_0 on components.component_number = conflicts_0.component_number
    ),

    {% for rules in given_up %}
        {%- set step = loop.index %}
        {%- set before = loop.index0 %}
        links_{{ step }} as (
            select links.account_number, links.linked_account_number
            from {{ ref("commerce_identity__links") }} as links
            inner join split_{{ before }} as split on links.account_number = split.account_number
            inner join conflicts_{{ before }} as conflicts on split.component_number = conflicts.component_number
            where links.is_used and links.rule not in ('{{ rules | join("', '") }}')
        ),

        parts_{{ step }} as ({{ commerce.connected_components("links_" ~ step) }}),

        split_{{ step }} as (
            select
                split.account_number,
                case
                    when conflicts.component_number is null
                    then split.component_number
                    else coalesce(parts.component_number, split.account_number)
                end as component_number
            from split_{{ before }} as split
            left join conflicts_{{ before }} as conflicts on split.component_number = conflicts.component_number
            left join parts_{{ step }} as parts on split.account_number = parts.account_number
        ),

        conflicts_{{ step }} as ({{ commerce.vetoed_components("split_" ~ step, "vetoes") }}),
    {% endfor %}

    single as (
        select
            split.account_number,
            case
                when conflicts.component_number is null then split.component_number else split.account_number
            end as component_number
        from split_{{ given_up | length }} as split
        left join conflicts_{{ given_up | length }} as conflicts on split.component_number = conflicts.component_number
    )

select account_number, component_number
from single
