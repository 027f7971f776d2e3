"""What a sales team keeps beside the orders is that of the history."""

import datetime as dt

import numpy as np
import pytest

from generators.clock import NEVER
from generators.history.crm import SOURCES, STAGES
from generators.platforms import crm_csv
from tests.round_trip.built import SCHEMA, Built
from tests.round_trip.expected import rows
from tests.round_trip.shops import STORES

pytestmark = pytest.mark.slow
every_store = pytest.mark.parametrize("store", STORES)


def ids(values: list[int], salt: int) -> list[str]:
    return [str(native) for native in crm_csv._ids(np.array(values), salt).to_pylist()]


def date(days: int) -> dt.date:
    return dt.date(1970, 1, 1) + dt.timedelta(days)


@every_store
def test_leads_are_those_of_the_history(store: str, built: Built) -> None:
    leads = list(rows(built.shops["crm_csv", store].history.crm.leads))
    names = ids([lead.lead_id for lead in leads], crm_csv._LEAD)
    expected = {(name, SOURCES[lead.source], STAGES[lead.stage]) for name, lead in zip(names, leads, strict=True)}
    query = f"select lead_id, source, stage from {SCHEMA}.commerce__leads where store_id = ?"
    found = built.rows(query, store)
    assert len(found) == len(leads)
    assert set(found) == expected


@every_store
def test_interests_are_those_of_the_history(store: str, built: Built) -> None:
    history = built.shops["crm_csv", store].history
    links = history.crm.lead_products
    leads = ids(links["lead_id"].tolist(), crm_csv._LEAD)
    eans = crm_csv._eans(history, links["variant_id"]).to_pylist()
    dates = [date(days) for days in links["assigned_date"].tolist()]
    query = f"""
        select links.lead_id, products.product_id, links.assigned_date
        from {SCHEMA}.commerce__lead_products as links
        inner join {SCHEMA}.commerce__leads as leads on links.lead_key = leads.lead_key
        inner join {SCHEMA}.commerce__products as products on links.product_key = products.product_key
        where links.store_id = ?
    """
    assert sorted(built.rows(query, store)) == sorted(zip(leads, eans, dates, strict=True))


@every_store
def test_members_are_those_of_the_history(store: str, built: Built) -> None:
    links = built.shops["crm_csv", store].history.crm.memberships
    people = [f"people-{name}" for name in ids(links["contact_id"].tolist(), crm_csv._PERSON)]
    organizations = ids(links["organization_id"].tolist(), crm_csv._ORGANIZATION)
    dates = [date(days) for days in links["assigned_date"].tolist()]
    query = f"""
        select people.customer_id, organizations.organization_id, links.assigned_date
        from {SCHEMA}.commerce__memberships as links
        inner join {SCHEMA}.commerce__customers as people on links.customer_key = people.customer_key
        inner join
            {SCHEMA}.commerce__organizations as organizations
            on links.organization_key = organizations.organization_key
        where links.store_id = ? and people.status = 'contact'
    """
    assert sorted(built.rows(query, store)) == sorted(zip(people, organizations, dates, strict=True))


@every_store
def test_a_person_has_one_address_in_every_file(store: str, built: Built) -> None:
    """Leads and people who are customers can be found by their address and number."""
    shop = built.shops["crm_csv", store]
    for table, native, salt, kind, key in (
        ("leads", "lead_id", crm_csv._LEAD, "leads", "lead_id"),
        ("customers", "customer_id", crm_csv._PERSON, "contacts", "contact_id"),
    ):
        frame = getattr(shop.history.crm, kind)
        same = frame.take(frame["customer_id"] != NEVER)
        names = ids(same[key].tolist(), salt)
        names = [f"people-{name}" for name in names] if kind == "contacts" else names
        customers = ids(same["customer_id"].tolist(), crm_csv._CUSTOMER)
        query = f"""
            select others.{native}, customers.customer_id
            from {SCHEMA}.commerce__{table} as others
            inner join
                {SCHEMA}.commerce__customers as customers
                on others.email = customers.email
                and (others.phone = customers.phone or customers.phone is null)
                and others.store_id = customers.store_id
            where
                others.platform = 'crm_csv' and customers.platform = 'crm_csv' and others.store_id = ?
                and customers.status = 'customer' and others.{native} <> customers.customer_id
        """
        assert sorted(built.rows(query, store)) == sorted(zip(names, customers, strict=True))
