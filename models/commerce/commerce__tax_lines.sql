{{ commerce.union_adapters("tax_lines") }}
