{{ commerce.row_conservation() }}
