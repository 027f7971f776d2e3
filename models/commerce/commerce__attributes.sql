{{ commerce.union_adapters("attributes") }}
