{% macro phone_plans() %}
    {#-
      Calling codes by ISO 3166-1 country. trunk: countries in which a number within the country begins with 0, which falls away behind the
      code. lengths: countries without such a 0, and how many digits their numbers have. Countries that fit neither are left out.
      Source: ITU-T E.164 list of assigned codes and the national numbering plans.
    -#}
    {%- set trunk = {} -%}
    {%- for entry in "AE971 AT43 AU61 BD880 BE32 BG359 CH41 CN86 DE49 DZ213 EG20 FI358 FR33 GB44 HR385 ID62 IE353 IL972 IN91 IR98 JP81 KR82 LK94 MA212 MY60 NL31 NZ64 PH63 PK92 RO40 RS381 SA966 SE46 SI386 SK421 TH66 TR90 TW886 UA380 VN84 ZA27".split() -%}
        {%- do trunk.update({entry[:2]: entry[2:]}) -%}
    {%- endfor -%}
    {%- set lengths = {} -%}
    {%- for entry in "BH973:8 BR55:10,11 CA1:10 CL56:9 CO57:10 CY357:8 CZ420:9 DK45:8 ES34:9 GR30:10 HK852:8 IS354:7 KW965:8 LV371:8 MT356:8 MX52:10 NO47:8 OM968:8 PE51:9 PL48:9 PT351:9 QA974:8 SG65:8 TN216:8 US1:10".split() -%}
        {%- set code, digits = entry.split(":") -%}
        {%- do lengths.update({code[:2]: {"code": code[2:], "digits": digits.split(",")}}) -%}
    {%- endfor -%}
    {%- do return({"trunk": trunk, "lengths": lengths}) -%}
{% endmacro %}
