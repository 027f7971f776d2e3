{#-
  The registry: one line per platform of this package. Each says in macros/adapters/<platform>/platform__<platform>.sql
  which entities it feeds ("entities"), which entities it knows but a setting keeps out ("excluded": entity to reason),
  which raw table each staging model reads ("staging": a mapping, or a list where the names are the same; the table as in
  commerce.raw_names), which staging model holds an entity's rows where it is not called so ("main": commerce.main_staging),
  in which shapes loaders land it if there are several ("shapes": the setting of a store that names its own, and their names,
  the default first), whether `commerce load` lands its files ("load_rejects"), what its one store is unless the user names
  others ("store"), what that store is at the root of this package, whose generators fill it ("demonstration_store"), and
  which columns of accepted rows must find a row in another staging model, under the same name ("references": a list of
  {"staging", "column", "to"}): those that find none are listed among the rejected. "rejects": whether
  int_commerce_<platform>__rejects lists rows that staging accepts and that are rejected for what other rows say. "vars": what
  commerce_<platform>_… may be besides the vars that every platform has. "needs_settings": whether a store has to say its currency and
  its time zone, for no raw table does; or the table without which it has to.
-#}
{% macro platforms() %}
    {%- do return(
        {
            "crm_csv": commerce.platform__crm_csv(),
            "csv_shop": commerce.platform__csv_shop(),
            "event_retail": commerce.platform__event_retail(),
            "loyalty_pos": commerce.platform__loyalty_pos(),
            "olist": commerce.platform__olist(),
            "shopify": commerce.platform__shopify(),
            "spotify_storefront": commerce.platform__spotify_storefront(),
            "woocommerce": commerce.platform__woocommerce(),
        }
    ) -%}
{% endmacro %}
