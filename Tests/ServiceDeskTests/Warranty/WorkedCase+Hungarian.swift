/// Worked out by hand from `domain.md` 1: Hungarian repairs, failures and paid repairs.
extension WorkedCase {
  static let hungarian = """
    W-EU3: HU legal
      HU consumer 2026-08-03 contractDate=2026-07-31 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2029-08-03
    W-EU4: HU legal early
      HU consumer 2026-08-03 contractDate=2026-07-30 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2028-08-03
    W-EU3: HU 31 Aug
      HU consumer 2026-08-31 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2029-08-31
    W-EU3: HU 29 Feb
      HU consumer 2028-02-29 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2028-05-01 under=legalGuarantee
      - returned 2028-05-09 outcome=REPAIRED_WARRANTY
      on 2028-06-01: L1 COVERED 2031-02-28
    W-EU3: HU replaced: no extension of the old
      HU consumer 2026-08-03 contractDate=2026-07-31 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=legalGuarantee
      - replaced 2027-02-12
      on 2027-06-01: L1 COVERED 2028-08-03
    W-HU19: jótállás repair does not extend L1; HU L2 +11
      HU consumer 2026-08-03 contractDate=2026-07-31 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=commercialGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2028-08-03
    W-EU12: business HU no ext
      HU business 2026-08-31 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2027-08-31
    W-EU3: paid repair
      HU consumer 2026-08-03 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01
      - returned 2027-02-12 outcome=REPAIRED_PAID
      on 2027-06-01: L1 COVERED 2028-08-03
    W-EU3: still once in the third year
      HU consumer 2026-08-03 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      - defectNotified 2029-01-08 stay=z under=legalGuarantee
      - returned 2029-01-18 outcome=REPAIRED_WARRANTY stay=z
      on 2029-06-01: L1 COVERED 2029-08-03
    W-EU3: repair of a fault notified after the end
      HU consumer 2026-08-03 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2028-09-01 under=legalGuarantee
      - returned 2028-09-10 outcome=REPAIRED_WARRANTY
      on 2028-10-01: L1 EXPIRED 2028-08-03
    W-EU3: repair of a fault notified on the last day, finished after: extended
      HU consumer 2026-08-03 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2028-08-03 under=legalGuarantee
      - returned 2028-08-20 outcome=REPAIRED_WARRANTY
      on 2028-10-01: L1 COVERED 2029-08-03
    W-EU2: HU supply longer
      HU consumer 2024-03-01 grossPrice=200000 currency=HUF goodsGroup=durable hasDigitalElements=true
          supplyUntil=2027-06-30
      on 2027-06-30: L1 COVERED 2027-06-30
    W-HU7: from handing over, to return, notice stops nothing: 15
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-10
      - handedOver 2026-11-20
      - readyNotified 2026-12-01
      - returned 2026-12-05 outcome=REPAIRED_WARRANTY
      on 2026-12-22: L2 COVERED 2027-01-30
    W-HU7: two repairs 10+8
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - handedOver 2025-03-01 stay=a
      - returned 2025-03-11 outcome=REPAIRED_WARRANTY stay=a
      - handedOver 2025-06-01 stay=b
      - returned 2025-06-09 outcome=REPAIRED_WARRANTY stay=b
      on 2026-12-22: L2 COVERED 2027-02-02
    W-HU8: 20 Dec claim
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-12-20
      on 2026-12-20: due W-HU8 2027-01-04, due W-HU10 2027-01-19, due W-HU10 2027-01-27
    W-HU8: to the leap day: 14 Feb 2028 +15 = 29 Feb; +30 = 15 Mar; +8 = 23 Mar
      HU consumer 2027-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2028-02-14
      on 2028-02-14: due W-HU8 2028-02-29, due W-HU10 2028-03-15, due W-HU10 2028-03-23
    W-HU9: not repairable 25 Nov to 3 Dec
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-20
      - notRepairable 2026-11-25
      on 2026-11-26: due W-HU9 2026-12-03
    W-HU11: fourth failure
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2025-03-01 stay=s0
      - handedOver 2025-03-01 stay=s0
      - returned 2025-03-05 outcome=REPAIRED_WARRANTY stay=s0
      - defectNotified 2025-05-01 stay=s1
      - handedOver 2025-05-01 stay=s1
      - returned 2025-05-05 outcome=REPAIRED_WARRANTY stay=s1
      - defectNotified 2025-07-01 stay=s2
      - handedOver 2025-07-01 stay=s2
      - returned 2025-07-05 outcome=REPAIRED_WARRANTY stay=s2
      - defectNotified 2025-09-01 stay=t
      on 2025-09-01: has W-HU11
    W-HU11: only the third
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2025-03-01 stay=s0
      - handedOver 2025-03-01 stay=s0
      - returned 2025-03-05 outcome=REPAIRED_WARRANTY stay=s0
      - defectNotified 2025-05-01 stay=s1
      - handedOver 2025-05-01 stay=s1
      - returned 2025-05-05 outcome=REPAIRED_WARRANTY stay=s1
      - defectNotified 2025-09-01 stay=t
      on 2025-09-01: lacks W-HU11
    W-HU11: a fourth with one paid: does not count
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2025-03-01 stay=s0
      - handedOver 2025-03-01 stay=s0
      - returned 2025-03-05 outcome=REPAIRED_WARRANTY stay=s0
      - defectNotified 2025-05-01 stay=s1
      - handedOver 2025-05-01 stay=s1
      - returned 2025-05-05 outcome=REPAIRED_WARRANTY stay=s1
      - defectNotified 2025-07-01 stay=p
      - returned 2025-07-05 outcome=REPAIRED_PAID stay=p
      - defectNotified 2025-09-01 stay=t
      on 2025-09-01: lacks W-HU11
    W-HU17: 20,000: none
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=20000 currency=HUF
      on 2026-09-30: L3 NOT_APPLICABLE
    W-HU17: 20,001
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=20001 currency=HUF
      on 2027-02-28: L3 COVERED 2027-02-28
    W-HU17: Sun 28 Feb 2027, Mon arguable
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=20001 currency=HUF
      on 2027-03-01: L3 REVIEW 2027-02-28
    W-HU17: Tue over
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=20001 currency=HUF
      on 2027-03-02: L3 EXPIRED 2027-02-28
    W-HU17: 29 Aug 2027 to 29 Feb 2028
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2027-08-20
      - returned 2027-08-29 outcome=REPAIRED_PAID fee=25400 currency=HUF
      on 2028-01-01: L3 COVERED 2028-02-29
    W-HU17: 31 Aug 2027 to 29 Feb 2028
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2027-08-20
      - returned 2027-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF
      on 2028-01-01: L3 COVERED 2028-02-29
    W-HU17: fee in euro
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=100 currency=EUR
      on 2026-09-30: L3 UNKNOWN
    W-HU17: own 12 months are better
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF repairGuaranteeMonths=12
      on 2026-09-30: L3 COVERED 2027-08-31
    W-HU17: own 3 months are less than the decree
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF repairGuaranteeMonths=3
      on 2026-09-30: L3 COVERED 2027-02-28
    W-HU17: own 3 months below the fee
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=10000 currency=HUF repairGuaranteeMonths=3
      on 2026-09-30: L3 COVERED 2026-11-30
    W-HU18: replaced: L2 anew
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-03-01
      - replaced 2026-03-10
      on 2026-06-01: L2 COVERED 2028-03-10, L1 COVERED 2027-01-15
    W-EU11: a better promise than the decree
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable guaranteeMonths=36
          guarantor=Producător
      on 2027-06-01: L2 COVERED 2028-01-15
    W-EU11: a worse promise than the decree
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable guaranteeMonths=12
          guarantor=Producător
      on 2026-06-01: L2 COVERED 2027-01-15
    W-EU11: a promise on used goods
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable condition=used
          guaranteeMonths=6 guarantor=Producător
      on 2025-06-01: L2 COVERED 2025-07-15
    W-IN2: missed in HU: L2 REVIEW
      HU consumer 2025-03-10 grossPrice=200000 currency=HUF goodsGroup=durable
      - inspectionMissed 2026-03-10
      on 2026-06-01: L1 COVERED 2027-03-10, L2 REVIEW
    W-D6/W-HU17: claim in the repair guarantee, open, no basis said
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF
      - defectNotified 2027-02-26 stay=new
      on 2027-03-10: L3 COVERED 2027-02-28
    W-D6/W-HU17: claim in the repair guarantee, open
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF
      - defectNotified 2027-02-26 stay=new under=repairGuarantee
      on 2027-03-10: L3 COVERED 2027-02-28
    W-D6/W-HU17: claim a day after Monday
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF
      - defectNotified 2027-03-02 stay=new under=repairGuarantee
      on 2027-03-10: L3 EXPIRED 2027-02-28
    W-D7/W-HU17: claim on the Monday
      HU consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-20
      - returned 2026-08-31 outcome=REPAIRED_PAID fee=25400 currency=HUF
      - defectNotified 2027-03-01 stay=new under=repairGuarantee
      on 2027-03-10: L3 REVIEW 2027-02-28
    W-EU11: HU promise to a business
      HU business 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable guaranteeMonths=12
          guarantor=Producător
      on 2026-01-15: L2 COVERED 2026-01-15
    W-HU18: part on HU: doubt
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - handedOver 2026-03-01
      - partReplaced 2026-03-05 part=motor
      - returned 2026-03-11 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2027-01-25, part motor 2028-03-11
    W-HU7: two overlapping
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - handedOver 2025-03-01 stay=a
      - returned 2025-03-11 outcome=REPAIRED_WARRANTY stay=a
      - handedOver 2025-03-06 stay=b
      - returned 2025-03-16 outcome=REPAIRED_WARRANTY stay=b
      on 2026-12-22: L2 COVERED 2027-01-30
    """
}
