{{ commerce.union_adapters("customers") }}
