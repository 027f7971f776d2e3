{{ commerce.union_adapters("inventory_levels") }}
