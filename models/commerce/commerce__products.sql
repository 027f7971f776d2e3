{{ commerce.union_adapters("products") }}
