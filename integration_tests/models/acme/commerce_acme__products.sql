with
    products as ({{ commerce.accepted("stg_commerce_acme__products") }})

    {{ commerce.conform("products", {"product_id": "sku", "title": "name", "category": "kind"}) }}
