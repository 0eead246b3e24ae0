/// The application identifiers of the GS1 General Specifications, as of 2026-01.
///
/// A line each: identifiers; marks (`=` ends without a separator, `&` may be an attribute of a link, `.` neither); the
/// parts of the value; then what must stand beside it (`with`, every one of them; `|` or, `+` and), what must not
/// (`not`), and whether it is the key of a link (`key`, with the qualifiers that may follow in that order).
///
/// A part is its characters (`n` digits, `x` the 82 of GS1, `y` the 39, `z` base64url), its length or `-` and the
/// longest, its checks, and `?` where it may be missing. In identifiers `n` is any digit, `~` the own family (the
/// first three digits).
enum GS1Table {
  static let text = """
    00 =& n18:csum:gcppos2 key
    01 =& n14:csum:gcppos2 not=255|37 key=22,10,21|235
    02 =& n14:csum:gcppos2 with=37 not=01|03
    03 = n14:csum:gcppos2 not=01|02|37
    10 & x-20 with=01|02|03|8006|8026
    11,13,15-16 =& n6:yymmd0 with=01|02|03|8006|8026
    12 =& n6:yymmd0 with=8020
    17 =& n6:yymmd0 with=01|02|03|255|8006|8026
    20 =& n2 with=01|02|8006|8026
    21 . x-20 with=01|03|8006 not=235
    22 . x-20 with=01
    235 . x-28 with=01
    240-241 & x-30 with=01|02|8006|8026
    242 & n-6 with=01|02|8006|8026
    243,710-717 & x-20 with=01
    250 & x-30 with=01|8006 with=21
    251 & x-30 with=01|8006
    253 & n13:csum:gcppos1+x-17? key
    254 . x-20 with=414
    255 & n13:csum:gcppos1+n-12? not=01|02|415|8006|8020|8026 key
    30 & n-8 with=01|02
    3100-3105,3110-3115,3120-3125,3130-3135,3140-3145,3150-3155,3160-3165 =& n6 with=01|02 not=~
    3200-3205,3210-3215,3220-3225,3230-3235,3240-3245,3250-3255,3260-3265 =& n6 with=01|02 not=~
    3270-3275,3280-3285,3290-3295,3500-3505,3510-3515,3520-3525,3560-3565 =& n6 with=01|02 not=~
    3570-3575,3600-3605,3610-3615,3640-3645,3650-3655,3660-3665 =& n6 with=01|02 not=~
    3300-3305,3310-3315,3320-3325,3330-3335,3340-3345,3350-3355,3360-3365 =& n6 with=00|01 not=~
    3400-3405,3410-3415,3420-3425,3430-3435,3440-3445,3450-3455,3460-3465 =& n6 with=00|01 not=~
    3470-3475,3480-3485,3490-3495,3530-3535,3540-3545,3550-3555,3620-3625 =& n6 with=00|01 not=~
    3630-3635,3670-3675,3680-3685,3690-3695 =& n6 with=00|01 not=~
    3370-3375 =& n6 with=01 not=~
    37 & n-8 with=00 with=02|8026
    3900-3909 & n-15 with=255|8020 not=~|391n|394n|8111
    3910-3919 & n3:iso4217+n-15 with=8020 not=~
    3920-3929 & n-15 with=01 with=30|31nn|32nn|35nn|36nn not=~|393n
    3930-3939 & n3:iso4217+n-15 with=30|31nn|32nn|35nn|36nn not=~
    3940-3943 & n4 with=255 not=~|8111
    3950-3955 & n6 with=30|31nn|32nn|35nn|36nn not=392n|393n|~|8005
    400,90 & x-30
    401 & x-30:gcppos1 key
    402 & n17:csum:gcppos1 key
    403,4308,4319 & x-30 with=00
    410-413,416 =& n13:csum:gcppos1
    414 =& n13:csum:gcppos1 key=254|7040
    415 =& n13:csum:gcppos1 with=8020 key=8020
    417 =& n13:csum:gcppos1 key=7040
    420 & x-20 not=421
    421 & n3:iso3166+x-9 not=4307
    422 & n3:iso3166 with=01|02|8006|8026 not=426
    423,425 & n3:iso3166+n3:iso3166?+n3:iso3166?+n3:iso3166?+n3:iso3166? with=01|02 not=426
    424 & n3:iso3166 with=01|02 not=426
    426 & n3:iso3166 with=01|02
    427 & x-3 with=01|02 with=422
    4300-4301,4310-4311,4320 & x-35:pcenc with=00
    4302,4304-4306,4312,4314-4316 & x-70:pcenc with=00
    4303 & x-70:pcenc with=4302
    4307,4317 & x2:iso3166alpha2 with=00
    4309 & n10:latitude+n10:longitude with=00
    4313 & x-70:pcenc with=4312
    4318 & x-20 with=00
    4321-4323 & n1:yesno with=00
    4324-4325 & n6:yymmd0+n4:hhmi with=00
    4326 & n6:yymmdd with=00
    4330 & n6+x1:hyphen? with=00 not=4331
    4331 & n6+x1:hyphen? with=00 not=4330
    4332 & n6+x1:hyphen? with=00 not=4333
    4333 & n6+x1:hyphen? with=00 not=4332
    7001 & n13 with=01|02|8006|8026
    7002 & x-30 with=01|02
    7003 & n6:yymmdd+n4:hhmi with=01|02
    7004 & n-4 with=01+10
    7005 & x-12 with=01|02
    7006 & n6:yymmdd with=01|02
    7007 & n6:yymmdd+n6:yymmdd? with=01|02
    7008 & x-3 with=01|02
    7009 & x-10 with=01|02
    7010 & x-2 with=01|02
    7011 & n6:yymmdd+n4:hhmi? with=01|02
    7020 & x-20 with=01|8006 with=416
    7021,7240,8012 & x-20 with=01|8006
    7022 & x-20 with=7021
    7023 & x-30:gcppos1
    7030-7039 & n3:iso3166999+x-27 with=01|02
    7040 . n1+x1+x1+x1:importeridx
    7041 . x-4:packagetype with=00
    7230-7239 & x2+x-28 with=01|8004
    7241 & n2:mediatype with=8017|8018
    7242 & x-25 with=8017|8018
    7250 & n8:yyyymmdd with=8018 not=7251
    7251 & n8:yyyymmdd+n4:hhmi with=8018 not=7250
    7252 & n1:iso5218 with=8018
    7253-7254 & x-40:pcenc with=8017|8018 not=7256|7259
    7255 & x-10 with=8017|8018 not=7256|7259
    7256 & x-90:pcenc with=8017|8018
    7257 & x-70:pcenc with=8018
    7258 & x3:posinseqslash with=8018+7259
    7259 & x-40:pcenc with=8018 not=7256
    8001 & n4:nonzero+n5:nonzero+n3:nonzero+n1:winding+n1 with=01
    8002 & x-20
    8003 & n1:zero+n13:csum:gcppos1+x-16? key
    8004 & x-30:gcppos1 key=7040
    8005 & n6 with=01|02
    8006 & n14:csum:gcppos2+n4:pieceoftotal not=01|37 key=22,10,21
    8007 & x-34:iban with=415
    8008 & n6:yymmdd+n2:hh+n2:mi?+n2:ss? with=01|02
    8009 & x-50 with=00|01
    8010 & y-30:gcppos1 key=8011
    8011 . n-12:nozeroprefix with=8010
    8013 & x-25:csumalpha:gcppos1 key
    8014 . x-25:csumalpha:gcppos1:hasnondigit with=01
    8017 & n18:csum:gcppos1 not=8018 key=8019
    8018 & n18:csum:gcppos1 not=8017 key=8019
    8019 . n-10 with=8017|8018
    8020 . x-25 with=415
    8026 & n14:csum:gcppos2+n4:pieceoftotal with=37 not=02|8006
    8030 & z-90 with=00|01+21|253|255|8003|8004|8006+21|8010+8011|8017|8018
    8040 . n15 with=01+21
    8041 . n15 with=01+21+8040
    8042 . n32 with=01+21+8040
    8043 . n18+n-2? with=01+21+8040
    8110 & x-70:couponcode
    8111 & n4 with=255
    8112 & x-70:couponposoffer
    8200 . x-70 with=01
    91-99 & x-90
    """
}
