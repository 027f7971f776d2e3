{% macro currencies() %}
    {#- ISO 4217 codes by their minor units (digits after the decimal point). Source: ISO 4217 list one, 2026. -#}
    {%- do return(
        {
            2: "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG".split(),
            0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(),
            3: "BHD IQD JOD KWD LYD OMR TND".split(),
            4: "CLF UYW".split(),
        }
    ) -%}
{% endmacro %}

{% macro currency_codes() %}
    {#- Every ISO 4217 code. -#}
    {%- do return(commerce.currencies().values() | sum(start=[])) -%}
{% endmacro %}
