{{ config(enabled=commerce.is_enabled("olist")) }}

{{
    commerce.stage_raw(
        platform="olist",
        table="olist_order_reviews_dataset",
        key=["review_id", "order_id"],
        synced_at="_commerce_synced_at",
        has_null_words=true,
        columns={
            "review_id": "string!",
            "order_id": "string!",
            "review_score": "integer",
            "review_comment_title": "string",
            "review_comment_message": "string",
            "review_creation_date": "local_timestamp",
            "review_answer_timestamp": "local_timestamp",
        },
    )
}}
