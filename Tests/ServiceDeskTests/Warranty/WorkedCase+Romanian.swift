/// Worked out by hand from `domain.md` 1: Romanian terms, rights and time limits.
extension WorkedCase {
  static let romanian = """
    W-D2: 29 Feb + 24 m = Sat 28 Feb 2026
      RO consumer 2024-02-29
      on 2026-02-28: L1 COVERED 2026-02-28
      on 2026-03-02: L1 REVIEW 2026-02-28
      on 2026-03-03: L1 EXPIRED 2026-02-28
    W-D6: notified on the last day, still here a month later
      RO consumer 2024-11-20
      - defectNotified 2026-11-20
      on 2026-12-20: sum COVERED
    W-D6: notified a day late
      RO consumer 2024-11-20
      - defectNotified 2026-11-21
      on 2026-12-20: L1 EXPIRED
    W-EU4: a contract of the day before has no extension
      RO consumer 2026-08-03 contractDate=2026-07-30
      - defectNotified 2027-02-01
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2028-08-14
    W-EU3: the first day of the extension
      RO consumer 2026-08-03 contractDate=2026-07-31
      - defectNotified 2027-02-01
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2029-08-14
    W-EU3: twice repaired, once extended
      RO consumer 2026-08-03 contractDate=2026-07-31
      - defectNotified 2027-02-01
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      - defectNotified 2027-05-01
      - returned 2027-05-11 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2029-08-24
    W-RO1: Law 449 on its last day
      RO consumer 2022-01-05 contractDate=2021-12-31
      on 2024-01-05: L1 COVERED 2024-01-05
    W-RO1: it ended on a Friday: the Saturday is late
      RO consumer 2022-01-05 contractDate=2021-12-31
      on 2024-01-06: L1 EXPIRED 2024-01-05
    W-RO5: 15 calendar days strict
      RO consumer 2026-12-01
      - defectNotified 2026-12-20
      on 2026-12-20: due W-RO5 2027-01-04
      RO consumer 2026-12-01
      - defectNotified 2028-02-20
      on 2028-02-20: due W-RO5 2028-03-06
      RO consumer 2026-12-01
      - defectNotified 2027-02-20
      on 2027-02-20: due W-RO5 2027-03-07
    W-RO7: the thirtieth day and the day after
      RO consumer 2026-11-21
      on 2026-12-21: has W-RO7
      on 2026-12-22: lacks W-RO7
      RO consumer 2026-01-31
      on 2026-03-02: has W-RO7
      on 2026-03-03: lacks W-RO7
      RO consumer 2028-01-31
      on 2028-03-01: has W-RO7
      on 2028-03-02: lacks W-RO7
    W-RO7: notified on the thirtieth day, asked later
      RO consumer 2026-11-21
      - defectNotified 2026-12-21
      on 2026-12-22: has W-RO7
      RO consumer 2026-01-31
      - defectNotified 2026-03-02
      on 2026-03-03: has W-RO7
      RO consumer 2028-01-31
      - defectNotified 2028-03-01
      on 2028-03-02: has W-RO7
    W-RO7: business has none
      RO business 2026-11-21 contractMonths=12
      on 2026-12-01: lacks W-RO7
    W-RO7: Law 449 has none
      RO consumer 2022-01-05 contractDate=2021-12-31
      on 2022-01-10: lacks W-RO7
    W-RO9: exchanged on 29 February
      RO consumer 2027-06-01
      - defectNotified 2028-02-20
      - replaced 2028-02-29
      on 2028-06-01: L1 COVERED 2030-02-28
    W-RO9: the commercial guarantee begins anew too
      RO consumer 2025-03-10 guaranteeMonths=36 guarantor=Producător
      - defectNotified 2026-09-01
      - replaced 2026-09-15
      on 2026-10-01: L1 COVERED 2028-09-15, L2 COVERED 2029-09-15
    W-RO9: exchanged twice: the second exchange counts
      RO consumer 2025-03-10
      - defectNotified 2025-09-01 stay=a
      - replaced 2025-09-15 stay=a
      - defectNotified 2026-09-01 stay=b
      - replaced 2026-09-15 stay=b
      on 2026-10-01: L1 COVERED 2028-09-15
    W-RO4: 5 years of use: 2 years
      RO consumer 2024-02-29 hasDigitalElements=true averageUseYears=5
      on 2026-02-28: L1 COVERED 2026-02-28
    W-RO4: 6 years of use: 5 years
      RO consumer 2024-02-29 hasDigitalElements=true averageUseYears=6
      on 2026-06-01: L1 COVERED 2029-02-28
    W-RO4: not in Law 449
      RO consumer 2021-06-01 hasDigitalElements=true averageUseYears=6
      on 2023-07-03: L1 EXPIRED 2023-06-01
    W-EU2: RO supply longer than the 5 years
      RO consumer 2024-03-01 hasDigitalElements=true averageUseYears=6 supplyUntil=2031-06-30
      on 2027-06-30: L1 COVERED 2031-06-30
    W-D4: RO own 3 m of 30 Nov
      RO consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-20
      - returned 2026-11-30 outcome=REPAIRED_PAID fee=100 currency=RON repairGuaranteeMonths=3
      on 2027-02-28: L3 COVERED 2027-02-28
    W-D4: RO none
      RO consumer 2022-03-10 grossPrice=50000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-20
      - returned 2026-11-30 outcome=REPAIRED_PAID fee=100 currency=RON
      on 2027-02-28: L3 NOT_APPLICABLE
    W-EU11: shorter than the law: both stand
      RO consumer 2025-03-10 guaranteeMonths=12 guarantor=Producător
      on 2026-06-01: L1 COVERED 2027-03-10, L2 EXPIRED 2026-03-10, sum COVERED
    W-EU11: longer
      RO consumer 2025-03-10 guaranteeMonths=60 guarantor=Producător
      on 2028-06-01: L1 EXPIRED, L2 COVERED 2030-03-10, sum COVERED
    W-IN2: missed: L2 REVIEW, L1 stands
      RO consumer 2025-03-10 guaranteeMonths=36 guarantor=Producător
      - inspectionMissed 2026-03-10
      on 2026-06-01: L1 COVERED 2027-03-10, L2 REVIEW
    W-IN2: missed, no L2
      RO consumer 2025-03-10
      - inspectionMissed 2026-03-10
      on 2026-06-01: L1 COVERED 2027-03-10, L2 NOT_APPLICABLE
    W-EU7: twelve months agreed
      RO consumer 2025-03-10 condition=used agreedUsedMonths=12
      on 2026-02-01: L1 COVERED 2026-03-10
    W-EU7: after the first year nobody knows what was agreed
      RO consumer 2025-03-10 condition=used
      on 2026-04-01: L1 REVIEW 2027-03-10
    W-EU7: new goods cannot
      RO consumer 2025-03-10 condition=new agreedUsedMonths=12
      on 2026-04-01: L1 COVERED 2027-03-10
    W-RO13: no contract term
      RO business 2025-03-10
      on 2026-04-01: L1 NOT_APPLICABLE, contract UNKNOWN, sum UNKNOWN
    W-RO13: 12 m last day
      RO business 2025-11-21 contractMonths=12
      on 2026-11-21: L1 NOT_APPLICABLE, contract COVERED 2026-11-21
    W-RO13: 12 m next day but Sunday
      RO business 2025-11-21 contractMonths=12
      on 2026-11-24: contract EXPIRED 2026-11-21, sum EXPIRED
    UNKNOWN: customerType missing
      RO - 2025-03-10
      on 2026-04-01: sum UNKNOWN
    UNKNOWN: contractDate missing
      RO consumer 2025-03-10 contractDate=-
      on 2026-04-01: sum UNKNOWN
    UNKNOWN: deliveryDate missing
      RO consumer - contractDate=2025-03-10
      on 2026-04-01: sum UNKNOWN
    W-D6: events after the day asked
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      on 2026-01-04: L1 COVERED 2027-03-10
    W-RO9: returned with outcome REPLACED
      RO consumer 2025-03-10
      - defectNotified 2026-09-01
      - returned 2026-09-15 outcome=REPLACED
      on 2026-10-01: L1 COVERED 2028-09-15
    W-RO4+EU3: 60+12 +10
      RO consumer 2026-09-01 hasDigitalElements=true averageUseYears=6
      - defectNotified 2027-05-01
      - returned 2027-05-11 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2032-09-11
    W-EU7+EU3: 12+12 +10
      RO consumer 2026-09-01 condition=used agreedUsedMonths=12
      - defectNotified 2027-05-01
      - returned 2027-05-11 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2028-09-11
    W-EU3: not the commercial
      RO consumer 2026-09-01 guaranteeMonths=36 guarantor=Producător
      - defectNotified 2027-05-01
      - returned 2027-05-11 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L2 COVERED 2029-09-11, L1 COVERED 2029-09-11
    W-RO5: late: second tier next day
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      on 2026-01-21: has W-EU10
    W-RO5: on the last day not late
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      on 2026-01-20: lacks W-EU10
    W-EU5: business is not told
      RO business 2025-03-10 contractMonths=24
      on 2026-01-20: lacks W-EU5, lacks W-EU10
    W-EU7: within the first year nothing is in doubt
      RO consumer 2025-03-10 condition=used
      on 2026-03-10: L1 COVERED 2027-03-10
    W-RO4: average use unknown: after two years a person decides
      RO consumer 2024-03-01 hasDigitalElements=true
      on 2026-06-01: L1 REVIEW 2026-03-01
    W-EU12: nobody asked who buys
      RO - 2025-03-10
      on 2026-06-01: L1 UNKNOWN
    """
}
