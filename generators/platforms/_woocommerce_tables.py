"""The tables of a WordPress database with WooCommerce and its order tables (HPOS), as a replicating loader lands them.

Columns: `wc_get_schema` of WooCommerce (OrdersTableDataStore, WC_Install) and `wp_get_db_schema` of WordPress; texts
that say nothing about the shop are left out. Names in lower case and two columns of the loader on every table:
`_fivetran_deleted` marks rows that are gone in the database.
"""

from __future__ import annotations

from generators.raw import RawTable, parse_columns

_LOADER = " _fivetran_deleted:boolean _fivetran_synced:timestamptz"


def _table(name: str, columns: str, key: str, required: bool = False) -> RawTable:
    return RawTable(name, parse_columns(columns + _LOADER), tuple(key.split()), required)


TABLES = (
    _table(
        "wp_wc_orders",
        "id:bigint status currency type tax_amount:decimal(26,8) total_amount:decimal(26,8) customer_id:bigint "
        "billing_email date_created_gmt:timestamp date_updated_gmt:timestamp parent_order_id:bigint payment_method "
        "payment_method_title transaction_id ip_address user_agent customer_note",
        "id",
        required=True,
    ),
    _table(
        "wp_wc_order_addresses",
        "id:bigint order_id:bigint address_type first_name last_name company address_1 address_2 city state postcode "
        "country email phone",
        "id",
    ),
    _table(
        "wp_wc_order_operational_data",
        "id:bigint order_id:bigint created_via woocommerce_version prices_include_tax:boolean "
        "coupon_usages_are_counted:boolean download_permission_granted:boolean cart_hash "
        "new_order_email_sent:boolean order_key order_stock_reduced:boolean date_paid_gmt:timestamp "
        "date_completed_gmt:timestamp shipping_tax_amount:decimal(26,8) shipping_total_amount:decimal(26,8) "
        "discount_tax_amount:decimal(26,8) discount_total_amount:decimal(26,8) recorded_sales:boolean",
        "id",
    ),
    _table("wp_wc_orders_meta", "id:bigint order_id:bigint meta_key meta_value", "id"),
    _table(
        "wp_woocommerce_order_items",
        "order_item_id:bigint order_item_name order_item_type order_id:bigint",
        "order_item_id",
        required=True,
    ),
    _table(
        "wp_woocommerce_order_itemmeta",
        "meta_id:bigint order_item_id:bigint meta_key meta_value",
        "meta_id",
        required=True,
    ),
    _table(
        "wp_wc_customer_lookup",
        "customer_id:bigint user_id:bigint username first_name last_name email date_last_active:timestamp "
        "date_registered:timestamp country postcode city state",
        "customer_id",
    ),
    _table(
        "wp_wc_product_meta_lookup",
        "product_id:bigint sku global_unique_id virtual:boolean downloadable:boolean min_price:decimal(26,8) "
        "max_price:decimal(26,8) onsale:boolean stock_quantity:double stock_status rating_count:bigint "
        "average_rating:decimal(26,8) total_sales:bigint tax_status tax_class",
        "product_id",
    ),
    _table(
        "wp_posts",
        "id:bigint post_author:bigint post_date:timestamp post_date_gmt:timestamp post_title post_excerpt post_status "
        "post_name post_modified:timestamp post_modified_gmt:timestamp post_parent:bigint menu_order:bigint post_type "
        "comment_count:bigint",
        "id",
    ),
    _table("wp_postmeta", "meta_id:bigint post_id:bigint meta_key meta_value", "meta_id"),
    _table("wp_terms", "term_id:bigint name slug term_group:bigint", "term_id"),
    _table(
        "wp_term_taxonomy",
        "term_taxonomy_id:bigint term_id:bigint taxonomy description parent:bigint count:bigint",
        "term_taxonomy_id",
    ),
    _table(
        "wp_term_relationships",
        "object_id:bigint term_taxonomy_id:bigint term_order:bigint",
        "object_id term_taxonomy_id",
    ),
    _table(
        "wp_comments",
        "comment_id:bigint comment_post_id:bigint comment_author comment_author_email comment_date:timestamp "
        "comment_date_gmt:timestamp comment_content comment_approved comment_type comment_parent:bigint user_id:bigint",
        "comment_id",
    ),
    _table("wp_commentmeta", "meta_id:bigint comment_id:bigint meta_key meta_value", "meta_id"),
    _table(
        "wp_users",
        "id:bigint user_login user_nicename user_email user_url user_registered:timestamp user_status:bigint "
        "display_name",
        "id",
    ),
)
