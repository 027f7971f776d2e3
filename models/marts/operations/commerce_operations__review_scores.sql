{{ config(enabled=commerce.is_fed("reviews")) }}

with
    reviews as (
        select *, cast({{ dbt.date_trunc("month", "business_date") }} as date) as month_start_date
        from {{ ref("fct_commerce__reviews") }}
    ),

    products as (select * from {{ ref("dim_commerce__products") }} where is_current),

    scores as (
        select
            store_key,
            product_key,
            platform,
            store_id,
            month_start_date,
            count(*) as review_count,
            count(score) as score_count,
            cast(sum(score) as {{ dbt.type_bigint() }}) as score_total,
            {%- for score in range(1, 6) %}
                count(case when score = {{ score }} then 1 end) as score_{{ score }}_count,
            {%- endfor %}
            count(case when is_answered then 1 end) as answered_count,
            count(minutes_to_answer) as timed_count,
            sum(minutes_to_answer) as minutes_to_answer
        from reviews
        group by store_key, product_key, platform, store_id, month_start_date
    )

select
    {{ dbt_utils.generate_surrogate_key(["scores.store_key", "scores.product_key", "scores.month_start_date"]) }}
    as review_score_key,
    scores.store_key,
    scores.product_key,
    scores.platform,
    scores.store_id,
    products.product_id,
    products.product_title,
    coalesce(products.category, 'unknown') as category,
    scores.review_count,
    scores.score_count,
    scores.score_total,
    {%- for score in range(1, 6) %} scores.score_{{ score }}_count, {%- endfor %}
    scores.answered_count,
    {{ commerce.share("scores.score_total", "scores.score_count") }} as average_score,
    {{ commerce.share("scores.answered_count", "scores.review_count") }} as answered_rate,
    {{ commerce.share("scores.minutes_to_answer", "scores.timed_count * 60") }} as average_hours_to_answer,
    scores.month_start_date
from scores
left join products on scores.product_key = products.product_key
