{#- The days over which metrics are counted, those without a row too. -#}
select date_day from {{ ref("commerce", "dim_commerce__dates") }}
