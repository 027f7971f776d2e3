{{ commerce.union_adapters("loyalty_accounts") }}
