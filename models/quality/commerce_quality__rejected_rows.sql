{{ commerce.rejected_rows() }}
