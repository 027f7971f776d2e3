{{ config(enabled=commerce.is_enabled("olist")) }}

with
    reviews as ({{ commerce.accepted("stg_commerce_olist__order_reviews") }})

    {{
        commerce.conform(
            "reviews",
            {
                "review_id": commerce.join_ids(["review_id", "order_id"]),
                "order_id": "order_id",
                "native_review_id": "review_id",
                "score": "review_score",
                "title": "review_comment_title",
                "body": "review_comment_message",
                "created_at": "review_creation_date",
                "answered_at": "review_answer_timestamp",
            },
        )
    }}
