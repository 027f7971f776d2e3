{{ commerce.union_adapters("organizations") }}
