/// Worked out by hand from `domain.md` 1: Polish terms, suspension and replies.
extension WorkedCase {
  static let polish = """
    W-EU3: PL legal
      PL consumer 2026-08-03 contractDate=2026-07-31
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2029-08-03
    W-EU3/W-PL6: PL sole trader
      PL soleTraderNonProfessional 2026-08-03 contractDate=2026-07-31
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2029-08-03
    W-EU2: supply longer
      PL consumer 2024-03-01 hasDigitalElements=true supplyUntil=2027-06-30
      on 2027-06-30: L1 COVERED 2027-06-30
    W-EU2: supply shorter
      PL consumer 2024-03-01 hasDigitalElements=true supplyUntil=2025-06-30
      on 2025-12-30: L1 COVERED 2026-03-01
    W-PL10: unusable from 20 Feb: 26 days
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - unusableFrom 2026-02-20
      - defectNotified 2026-02-26
      - returned 2026-03-18 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2026-12-26
    W-PL10: ready notice does not stop in PL: 20
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-02-26
      - readyNotified 2026-03-10
      - returned 2026-03-18 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2026-12-20
    W-PL9: part: 6 days; part anew
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-05-23
      - partReplaced 2026-05-29 part=zasilacz
      - returned 2026-05-29 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2026-12-06, part zasilacz 2028-05-29
    W-PL11: substantial: anew from return
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-05-10
      - substantialRepair 2026-05-20 reason=plyta
      - returned 2026-05-29 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2028-05-29
    W-PL11: substantial returned 29 Feb
      PL consumer 2027-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2028-02-10
      - substantialRepair 2028-02-20 reason=plyta
      - returned 2028-02-29 outcome=REPAIRED_WARRANTY
      on 2028-06-01: L2 COVERED 2030-02-28
    W-PL9: replaced 29 May
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-02-26 stay=a
      - returned 2026-03-18 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-05-20 stay=b
      - replaced 2026-05-29 stay=b
      on 2026-06-01: L2 COVERED 2028-05-29
    W-PL9: after a restart a minor repair adds to the new term: 10
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-05-20 stay=b
      - replaced 2026-05-29 stay=b
      - defectNotified 2027-01-04 stay=c
      - returned 2027-01-14 outcome=REPAIRED_WARRANTY stay=c
      on 2027-06-01: L2 COVERED 2028-06-08
    W-PL12: refused after 20 days, not handed over
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=commercialGuarantee
      - guarantorRefused 2026-10-21
      on 2026-11-22: L1 COVERED 2026-12-20
    W-PL12: handed over 1 Oct, no answer: 14 days lapse on 15 Oct
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=commercialGuarantee
      - handedOver 2026-10-01
      on 2026-11-22: L1 COVERED 2026-12-14
    W-PL12: returned repaired 10 Oct: 9 days
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=commercialGuarantee
      - handedOver 2026-10-01
      - returned 2026-10-10 outcome=REPAIRED_WARRANTY
      on 2026-11-22: L1 COVERED 2026-12-09
    W-PL12: handed over, refused late 21 Oct: first of the two
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=commercialGuarantee
      - handedOver 2026-10-01
      - guarantorRefused 2026-10-21
      on 2026-11-22: L1 COVERED 2026-12-14
    W-PL12: legal claim suspends nothing
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=legalGuarantee
      - returned 2026-10-10 outcome=REPAIRED_WARRANTY
      on 2026-11-22: L1 COVERED 2026-11-30
    W-PL12: two L2 claims, both suspend: 9+5
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-08-01 stay=a under=commercialGuarantee
      - handedOver 2026-08-01 stay=a
      - returned 2026-08-06 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-10-01 stay=b under=commercialGuarantee
      - handedOver 2026-10-01 stay=b
      - returned 2026-10-10 outcome=REPAIRED_WARRANTY stay=b
      on 2026-11-22: L1 COVERED 2026-12-14
    W-PL8: handed over 1 Oct to 15 Oct
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=commercialGuarantee
      - handedOver 2026-10-01
      on 2026-10-02: due W-PL8 2026-10-15
    W-PL5: 14 days over the year
      PL consumer 2026-06-01
      - defectNotified 2026-12-20
      on 2026-12-20: due W-PL5 2027-01-03
    W-PL5: to 29 Feb
      PL consumer 2026-06-01
      - defectNotified 2028-02-15
      on 2028-02-15: due W-PL5 2028-02-29
    W-PL5: business: no 14 days
      PL business 2026-06-01
      - defectNotified 2026-12-20
      on 2026-12-20: lacks W-PL5
    W-PL5: sole trader: 14 days
      PL soleTraderNonProfessional 2026-06-01
      - defectNotified 2026-12-20
      on 2026-12-20: due W-PL5 2027-01-03, burden1 seller
    W-PL7: no months stated: 24
      PL consumer 2024-11-30 guarantor=Producent
      on 2026-06-01: L2 COVERED 2026-11-30
    W-PL7: no statement
      PL consumer 2024-11-30
      on 2026-06-01: L2 NOT_APPLICABLE
    W-PL10: business L2 12 m + 20
      PL business 2025-11-30 guaranteeMonths=12 guarantor=X
      - defectNotified 2026-02-26
      - returned 2026-03-18 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2026-12-20
    W-PL2: use-by later
      PL consumer 2024-11-30 useByDate=2027-06-30
      on 2027-06-30: L1 COVERED 2027-06-30
    W-PL2: use-by earlier
      PL consumer 2024-11-30 useByDate=2026-01-01
      on 2026-02-01: L1 COVERED 2026-11-30
    W-PL1: 31 Dec 2022
      PL consumer 2023-01-05 contractDate=2022-12-31
      on 2024-01-01: L1 REVIEW
    W-PL1: 1 Jan 2023
      PL consumer 2023-01-05 contractDate=2023-01-01
      on 2024-01-01: L1 COVERED 2025-01-05
    W-PL1: sole trader 31 Dec 2022
      PL soleTraderNonProfessional 2023-01-05 contractDate=2022-12-31
      on 2024-01-01: L1 REVIEW
    W-PL1: old regime long gone is still REVIEW, never EXPIRED
      PL consumer 2019-01-05
      on 2026-01-01: L1 REVIEW
    W-PL16: between businesses the contract may limit the two years
      PL business 2024-11-30
      on 2026-06-01: L1 REVIEW 2026-11-30
    W-PL12+EU3: 36 m + 20
      PL consumer 2026-08-03 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2027-03-01 stay=a under=commercialGuarantee
      - guarantorRefused 2027-03-21 stay=a
      - defectNotified 2027-05-01 stay=b under=legalGuarantee
      - returned 2027-05-11 outcome=REPAIRED_WARRANTY stay=b
      on 2027-06-01: L1 COVERED 2029-08-23
    W-PL2+EU3: use-by 2029-01-10 +12
      PL consumer 2026-08-03 useByDate=2029-01-10
      - defectNotified 2027-02-01 under=legalGuarantee
      - returned 2027-02-12 outcome=REPAIRED_WARRANTY
      on 2027-06-01: L1 COVERED 2030-01-10
    W-PL9: business: replaced anew
      PL business 2025-11-30 guaranteeMonths=12 guarantor=X
      - defectNotified 2026-02-26
      - replaced 2026-03-18
      on 2026-06-01: L2 COVERED 2027-03-18
    W-PL9: L1 replacement is no guarantee replacement
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-05-20 under=legalGuarantee
      - replaced 2026-05-29
      on 2026-06-01: L1 COVERED 2026-11-30, L2 COVERED 2026-11-30
    W-PL9: part of a part: the same part twice, the second counts
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-01-05 stay=a
      - partReplaced 2026-01-10 part=zasilacz stay=a
      - returned 2026-01-10 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-05-23 stay=b
      - partReplaced 2026-05-29 part=zasilacz stay=b
      - returned 2026-05-29 outcome=REPAIRED_WARRANTY stay=b
      on 2026-06-01: L2 COVERED 2026-12-11, part zasilacz 2028-05-29
    W-PL8: L2 of business: 14 days too
      PL business 2025-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01
      - handedOver 2026-10-01
      on 2026-10-02: due W-PL8 2026-10-15
    W-PL12: refused six days after the time to perform was over: a person decides about them
      PL consumer 2024-11-30 guaranteeMonths=24 guarantor=Producent
      - defectNotified 2026-10-01 under=commercialGuarantee
      - handedOver 2026-10-01
      - guarantorRefused 2026-10-21
      on 2026-12-14: L1 COVERED 2026-12-14
      on 2026-12-15: L1 REVIEW 2026-12-14
      on 2026-12-20: L1 REVIEW 2026-12-14
      on 2026-12-21: L1 EXPIRED 2026-12-14
    """
}
