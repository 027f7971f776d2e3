{#-
  The registry: one line per platform of this package. Each says in macros/adapters/<platform>/platform__<platform>.sql
  which entities it feeds ("entities"), which raw table each staging model reads ("staging": a mapping, or a list where the
  names are the same), whether `commerce load` lands its files ("load_rejects"), what its one store is unless the user
  names others ("store"), and what that store is at the root of this package, whose generators fill it ("demonstration_store").
-#}
{% macro platforms() %}
    {%- do return(
        {
            "csv_shop": commerce.platform__csv_shop(),
            "olist": commerce.platform__olist(),
            "shopify": commerce.platform__shopify(),
            "spotify_storefront": commerce.platform__spotify_storefront(),
        }
    ) -%}
{% endmacro %}
