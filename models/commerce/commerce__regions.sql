{{ commerce.union_adapters("regions") }}
