with
    orders as (select * from {{ ref("commerce_quality__order_balances") }}),

    differences as (
        select
            *,
            cast(
                reported_placed_amount - (placed_amount - returned_amount) as decimal(18, 4)
            ) as placed_difference_amount,
            cast(reported_refunded_amount - compared_reversed_amount as decimal(18, 4)) as reversed_difference_amount
        from orders
    ),

    judged as (
        select
            *,
            case
                when component_count = 0 and reported_placed_amount is not null
                then 'no_lines'
                when reported_basis = 'payments' and payment_count = 0
                then 'no_payments'
                when reported_placed_amount is null
                then 'no_reported_total'
                when placed_difference_amount = 0
                then null
                when abs(placed_difference_amount) <= tolerance_amount
                then 'rounding'
                when reported_basis = 'payments' and placed_difference_amount > 0 and has_instalments
                then 'instalment_surplus'
                when reported_basis = 'payments' and placed_difference_amount < 0
                then 'payment_shortfall'
                when reported_discount_amount < given_discount_amount
                then 'discount_mismatch'
                when placed_difference_amount > 0 and has_header_of_lines
                then 'duty_or_fee_not_landed'
                when edit_count > 0
                then 'order_edited'
                else 'unexplained'
            end as placed_reason,
            case
                when worst_refund_difference_amount is null or worst_refund_difference_amount = 0
                then null
                when worst_refund_difference_amount <= tolerance_amount
                then 'rounding'
                when amounts_include_tax and abs(reversed_difference_amount) = adjustment_tax_amount
                then 'adjustment_tax_reading'
                when reversed_difference_amount > 0
                then 'refund_without_detail'
                else 'unexplained'
            end as reversed_reason,
            case
                when is_over_refunded
                then 'over_refunded'
                when lump_count > 0
                then 'refund_without_lines'
                when is_cancelled_amount_kept
                then 'cancelled_amount_kept'
            end as note_reason
        from differences
    ),

    reasoned as (
        select
            *,
            case
                when placed_reason = 'unexplained' or reversed_reason = 'unexplained'
                then 'unexplained'
                when placed_reason not in ('rounding', 'no_reported_total')
                then placed_reason
                when reversed_reason <> 'rounding'
                then reversed_reason
                else coalesce(note_reason, placed_reason, reversed_reason)
            end as reason
        from judged
    )

select
    order_key,
    store_key,
    platform,
    store_id,
    order_id,
    currency_code,
    reported_basis,
    case
        when reason is null
        then 'balanced'
        when reason = 'unexplained'
        then 'unexplained'
        when reported_placed_amount is null
        then 'not_comparable'
        when reason = 'rounding'
        then 'rounding'
        else 'explained'
    end as status,
    reason,
    case
        when has_other_currency
        then 'other_currency_settlement'
        when not has_refund_records and is_cancelled and paid_amount > 0
        then 'no_refund_record'
    end as payment_reason,
    placed_amount,
    returned_amount,
    reported_placed_amount,
    placed_difference_amount,
    reversed_amount,
    reported_refunded_amount,
    reversed_difference_amount,
    paid_amount,
    open_amount,
    tolerance_amount,
    business_date
from reasoned
