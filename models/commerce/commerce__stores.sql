{{ commerce.union_adapters("stores") }}
