{{ commerce.union_adapters("loyalty_entries") }}
