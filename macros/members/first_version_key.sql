{% macro first_version_key(key) -%}
    {#-
      Version key of an absent member, by its key: that of the unknown member is its key; that of an inferred one is what its first
      version will have, once it is landed.
    -#}
    case
        when is_inferred then {{ dbt_utils.generate_surrogate_key([key, commerce.first_valid_date()]) }} else {{ key }}
    end
{%- endmacro %}
