{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    comments as ({{ commerce.accepted("stg_commerce_woocommerce__comments") }}),

    ratings as (
        select store_id, comment_id, max(score) as score, max(_synced_at) as _synced_at
        from ({{ commerce.accepted("stg_commerce_woocommerce__commentmeta") }}) as landed
        where score is not null and not coalesce(is_deleted, false)
        group by store_id, comment_id
    ),

    answers as (
        select store_id, parent_comment_id, min(created_at) as answered_at, max(_synced_at) as _synced_at
        from comments
        where approved = '1' and not coalesce(is_deleted, false)
        group by store_id, parent_comment_id
    ),

    -- older versions of WooCommerce left the type of a review empty
    reviews as (
        select
            comments.*,
            ratings.score,
            answers.answered_at,
            {{ commerce.latest_of(["comments._synced_at", "ratings._synced_at", "answers._synced_at"]) }}
            as last_synced_at
        from comments
        left join ratings on comments.store_id = ratings.store_id and comments.comment_id = ratings.comment_id
        left join answers on comments.store_id = answers.store_id and comments.comment_id = answers.parent_comment_id
        where
            comments.comment_type = 'review'
            or (coalesce(comments.comment_type, 'comment') = 'comment' and ratings.score is not null)
    )

    {{
        commerce.conform(
            "reviews",
            {
                "review_id": "comment_id",
                "product_id": "post_id",
                "customer_id": "nullif(user_id, '0')",
                "native_review_id": "comment_id",
                "score": "score",
                "body": "body",
                "created_at": "created_at",
                "answered_at": "answered_at",
                "is_deleted": "coalesce(is_deleted, false) or coalesce(approved, '1') not in ('0', '1')",
                "_synced_at": "last_synced_at",
            },
        )
    }}
