{{ commerce.excluded_rows() }}
