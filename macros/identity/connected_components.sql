{% macro connected_components(edges, rounds=12) %}
    {#-
      A select of account_number and component_number, the smallest number that its edges lead to, for every account of `edges` (a
      CTE or relation with account_number and linked_account_number, integers). Without recursion: each round lets every
      number follow its smallest neighbour, four steps far, and leaves only the edges between what is still apart. A round
      more than halves what can be joined; numbers are given at random to the structure (by hashed keys), so that twelve
      rounds join chains of a hundred thousand. commerce_identity_is_closed fails where they did not suffice.
    -#}
    {%- if rounds is not integer or rounds < 1 -%}
        {%- do exceptions.raise_compiler_error(
            "commerce.connected_components: rounds must be a whole number above 0; got: " ~ rounds
        ) -%}
    {%- endif -%}
    {%- set kept = "as " ~ commerce.materialized() | trim -%}
    with
        edges_0 {{ kept }} (
            select account_number as node, linked_account_number as neighbour
            from {{ edges }}
            union
            select linked_account_number, account_number
            from {{ edges }}
        ),

        {% for round in range(1, rounds + 1) %}
            hooked_{{ round }} {{ kept }} (
                select node, least(node, min(neighbour)) as root from edges_{{ round - 1 }} group by node
            ),

            jumped_{{ round }} {{ kept }} (
                select hooked.node, further.root
                from hooked_{{ round }} as hooked
                inner join hooked_{{ round }} as further on hooked.root = further.node
            ),

            mapped_{{ round }} {{ kept }} (
                select jumped.node, further.root
                from jumped_{{ round }} as jumped
                inner join jumped_{{ round }} as further on jumped.root = further.node
            ),

            {#- One end after the other: with both at once engines may first pair ends that differ. #}
            moved_{{ round }} {{ kept }} (
                select mapped.root as node, edges.neighbour
                from edges_{{ round - 1 }} as edges
                inner join mapped_{{ round }} as mapped on edges.node = mapped.node
            ),

            edges_{{ round }} {{ kept }} (
                select distinct moved.node, mapped.root as neighbour
                from moved_{{ round }} as moved
                inner join mapped_{{ round }} as mapped on moved.neighbour = mapped.node
                where moved.node <> mapped.root
            ),
        {% endfor %}

        {% set found = namespace(root="mapped_1.root") -%}
        components as (
            select
                mapped_1.node as account_number,
                {% set joins = [] -%}
                {%- for round in range(2, rounds + 1) -%}
                    {%- do joins.append(
                        "left join mapped_" ~ round ~ " on " ~ found.root ~ " = mapped_" ~ round ~ ".node"
                    ) -%}
                    {%- set found.root = "coalesce(mapped_" ~ round ~ ".root, " ~ found.root ~ ")" -%}
                {%- endfor -%}
                {{ found.root }} as component_number
            from mapped_1 {{ joins | join(" ") }}
        )

    select account_number, component_number
    from components
{% endmacro %}
