{{ commerce.union_adapters("suppliers") }}
