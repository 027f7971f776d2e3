{{ commerce.money_conservation() }}
