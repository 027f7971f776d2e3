{{ commerce.union_adapters("leads") }}
