{{ commerce.union_adapters("campaigns") }}
