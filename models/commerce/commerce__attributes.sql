{#- a view: the rows are in staging already, and what reads them wants a few names -#}
{{ config(materialized="view") }}

{{ commerce.union_adapters("attributes") }}
