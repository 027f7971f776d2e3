{{ commerce.union_adapters("memberships") }}
