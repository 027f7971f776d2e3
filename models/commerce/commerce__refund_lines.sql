{{ commerce.union_adapters("refund_lines") }}
