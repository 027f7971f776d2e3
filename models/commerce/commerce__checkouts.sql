{{ commerce.union_adapters("checkouts") }}
