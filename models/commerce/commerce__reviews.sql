{{ commerce.union_adapters("reviews") }}
