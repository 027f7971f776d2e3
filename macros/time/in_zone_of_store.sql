{% macro in_zone_of_store(stores, expression) -%}
    {#-
      A SQL expression that speaks of the column _time_zone, with the zone that the settings of the row's store name in its place:
      engines convert times several times as fast where the zone is a literal. stores: settings as commerce.stores returns them; a
      store without a zone is in UTC. With many zones the expression would be long, and the column stays.
    -#}
    {%- set zones = {} -%}
    {%- for store in stores -%}
        {%- do zones.setdefault(store.time_zone or "UTC", []).append(commerce.text_literal(store.store_id)) -%}
    {%- endfor -%}
    {%- if zones | length == 1 -%} {{ expression | replace("_time_zone", commerce.text_literal(zones.keys() | first)) }}
    {%- elif not zones or zones | length > 4 -%} {{ expression }}
    {%- else -%}
        case
            {%- for zone, ids in zones.items() %}
                when store_id in ({{ ids | join(", ") }})
                then {{ expression | replace("_time_zone", commerce.text_literal(zone)) }}
            {%- endfor %}
        end
    {%- endif -%}
{%- endmacro %}
