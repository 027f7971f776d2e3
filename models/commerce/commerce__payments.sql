{{ commerce.union_adapters("payments") }}
