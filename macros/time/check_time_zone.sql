{% macro check_time_zone(zone, setting) %}
    {#-
      Returns the zone if it is an IANA name of a region, such as Europe/Berlin, or UTC (or none); else raises an error that names the
      setting. dbt v2 has no list of the names: there only their form is looked at.
    -#}
    {%- set names = modules.pytz.all_timezones_set -%}
    {%- if zone and zone != "UTC" and ("/" not in zone | string or (names is defined and zone not in names)) -%}
        {%- do exceptions.raise_compiler_error(
            setting ~ " '" ~ zone ~ "'; it must be an IANA name such as Europe/Berlin, or UTC"
        ) -%}
    {%- endif -%}
    {%- do return(zone) -%}
{% endmacro %}
