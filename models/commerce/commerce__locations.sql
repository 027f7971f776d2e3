{{ commerce.union_adapters("locations") }}
