{{ config(enabled=commerce.is_fed("orders") and commerce.is_fed("order_lines") and commerce.is_fed("suppliers")) }}

{%- set fed = {"shipments": "fulfillments", "reviews": "reviews"} -%}
{%- set known = {
    "shipments": ["shipment_count", "judged_count", "late_count"],
    "reviews": ["score_count", "score_total"],
} -%}
with
    sales as (select * from {{ ref("fct_commerce__sales") }}),

    suppliers as (select * from {{ ref("dim_commerce__suppliers") }}),

    sold as (
        select
            store_key,
            supplier_key,
            platform,
            store_id,
            currency_code,
            count(distinct case when {{ commerce.sold_goods() }} then order_key end) as order_count,
            count(distinct case when product_key <> {{ commerce.unknown_key() }} then product_key end) as product_count,
            {{ commerce.add_figures() }}
        from sales
        group by store_key, supplier_key, platform, store_id, currency_code
    ),

    {% if commerce.is_fed("fulfillments") -%}
        shipments as (
            select
                supplier_key,
                count(*) as shipment_count,
                count(is_late) as judged_count,
                count(case when is_late then 1 end) as late_count
            from {{ ref("fct_commerce__fulfillments") }}
            where is_shipment and supplier_key <> {{ commerce.unknown_key() }}
            group by supplier_key
        ),
    {%- endif %}

    {% if commerce.is_fed("reviews") -%}
        reviews as (
            select supplier_key, count(score) as score_count, sum(score) as score_total
            from {{ ref("fct_commerce__reviews") }}
            where supplier_key <> {{ commerce.unknown_key() }}
            group by supplier_key
        ),
    {%- endif %}

    measured as (
        select
            sold.*,
            {%- for relation, names in known.items() %}
                {%- for name in names %}
                    {{
                        (
                            relation ~ "." ~ name
                            if commerce.is_fed(fed[relation])
                            else "cast(null as " ~ dbt.type_bigint() ~ ")"
                        )
                    }} as {{ name }},
                {%- endfor %}
            {%- endfor %}
            {{ commerce.share("sold.reversed_quantity", "sold.sold_quantity") }} as reversed_quantity_share
        from sold
        {%- for relation in known if commerce.is_fed(fed[relation]) %}
            left join {{ relation }} on sold.supplier_key = {{ relation }}.supplier_key
        {%- endfor %}
    )

select
    {{ dbt_utils.generate_surrogate_key(["measured.store_key", "measured.supplier_key", "measured.currency_code"]) }}
    as supplier_performance_key,
    measured.store_key,
    measured.supplier_key,
    measured.platform,
    measured.store_id,
    suppliers.supplier_id,
    suppliers.supplier_name,
    suppliers.region,
    suppliers.country_code,
    measured.currency_code,
    measured.order_count,
    measured.product_count,
    {%- for name in commerce.figures() %} measured.{{ name }}, {%- endfor %}
    measured.shipment_count,
    measured.judged_count,
    measured.late_count,
    measured.score_count,
    measured.reversed_quantity_share,
    {{ commerce.share("measured.late_count", "measured.judged_count") }} as late_rate,
    {{ commerce.share("measured.score_total", "measured.score_count") }} as average_score
from measured
left join suppliers on measured.supplier_key = suppliers.supplier_key
