{{ commerce.union_adapters("product_variants") }}
