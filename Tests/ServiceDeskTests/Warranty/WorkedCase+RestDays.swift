/// Worked out by hand from `domain.md` 1: ends on rest days and limits in working days.
extension WorkedCase {
  static let restDays = """
    W-D7: Sat end, Sun and Mon still arguable
      RO consumer 2024-11-21
      on 2026-11-21: L1 COVERED 2026-11-21
      on 2026-11-22: L1 REVIEW 2026-11-21
      on 2026-11-23: L1 REVIEW 2026-11-21
      on 2026-11-24: L1 EXPIRED 2026-11-21
    W-D7: St Andrew Mon, 1 Dec Tue holidays
      RO consumer 2024-11-30
      on 2026-12-01: L1 REVIEW 2026-11-30
      on 2026-12-02: L1 REVIEW 2026-11-30
      on 2026-12-03: L1 EXPIRED 2026-11-30
    W-D7: 30 Nov 2026 is a plain Monday in PL
      PL consumer 2024-11-30
      on 2026-12-01: L1 EXPIRED 2026-11-30
    W-D7: in HU too
      HU consumer 2024-11-30 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-12-01: L1 EXPIRED 2026-11-30
    W-D7: Orthodox Easter 12 Apr 2026: Good Fri 10, Mon 13
      RO consumer 2024-04-13
      on 2026-04-14: L1 REVIEW
      on 2026-04-15: L1 EXPIRED
      RO consumer 2024-04-10
      on 2026-04-14: L1 REVIEW
      on 2026-04-15: L1 EXPIRED
    W-D7: the Orthodox Easter Monday is a working day here
      HU consumer 2024-04-13 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-04-14: L1 EXPIRED
      PL consumer 2024-04-13
      on 2026-04-14: L1 EXPIRED
    W-D7: Western Good Friday 3 Apr 2026 holiday in HU
      HU consumer 2024-04-03 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-04-07: L1 REVIEW
      on 2026-04-08: L1 EXPIRED
    W-D7: Good Friday works in PL
      PL consumer 2024-04-03
      on 2026-04-04: L1 EXPIRED
    W-D7: Western Good Friday plain in RO
      RO consumer 2024-04-03
      on 2026-04-04: L1 EXPIRED
    W-D7: Easter Monday 6 Apr PL
      PL consumer 2024-04-06
      on 2026-04-07: L1 REVIEW
      on 2026-04-08: L1 EXPIRED
    W-D7: Rusalii Monday 1 June 2026
      RO consumer 2024-06-01
      on 2026-06-02: L1 REVIEW
    W-D7: Whit Monday HU 25 May 2026
      HU consumer 2024-05-25 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-05-26: L1 REVIEW
    W-D7: Whit Monday works in PL
      PL consumer 2024-05-25
      on 2026-05-26: L1 EXPIRED
    W-D7: Corpus Christi Thu 4 Jun 2026
      PL consumer 2024-06-04
      on 2026-06-05: L1 REVIEW
      on 2026-06-06: L1 EXPIRED
    W-D7: Christmas Eve is a holiday since 2025
      PL consumer 2024-12-24
      on 2026-12-28: L1 REVIEW
      on 2026-12-29: L1 EXPIRED
    W-D7: 24 Dec works in RO
      RO consumer 2024-12-24
      on 2026-12-25: L1 EXPIRED
    W-D7: 20 Aug Thu holiday, 21 moved rest day
      HU consumer 2024-08-20 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-24: L1 REVIEW
      on 2026-08-25: L1 EXPIRED
    W-D7: 1,2 Jan hol, 3 Sun to 4
      RO consumer 2025-01-01
      on 2027-01-04: L1 REVIEW
      on 2027-01-05: L1 EXPIRED
    W-D7: 6,7 Jan hol RO
      RO consumer 2025-01-06
      on 2027-01-08: L1 REVIEW
      on 2027-01-09: L1 EXPIRED
    W-D7: Epiphany PL
      PL consumer 2025-01-06
      on 2027-01-07: L1 REVIEW
    W-D7: 6 Jan plain HU
      HU consumer 2025-01-06 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2027-01-07: L1 EXPIRED
    W-HU12: 3rd working day of 2026-11-20
      HU consumer 2026-11-20 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-11-25: has W-HU12
    W-HU12: 4th of 2026-11-20
      HU consumer 2026-11-20 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-11-26: lacks W-HU12
    W-HU12: 3rd working day of 2026-12-23
      HU consumer 2026-12-23 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-12-30: has W-HU12
    W-HU12: 4th of 2026-12-23
      HU consumer 2026-12-23 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-12-31: lacks W-HU12
    W-HU12: 3rd working day of 2026-01-09
      HU consumer 2026-01-09 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-01-13: has W-HU12
    W-HU12: 4th of 2026-01-09
      HU consumer 2026-01-09 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-01-14: lacks W-HU12
    W-HU12: 3rd working day of 2026-08-08
      HU consumer 2026-08-08 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-12: has W-HU12
    W-HU12: 4th of 2026-08-08
      HU consumer 2026-08-08 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-13: lacks W-HU12
    W-HU12: 3rd working day of 2026-08-06
      HU consumer 2026-08-06 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-10: has W-HU12
    W-HU12: 4th of 2026-08-06
      HU consumer 2026-08-06 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-11: lacks W-HU12
    W-HU12: 3rd working day of 2026-08-19
      HU consumer 2026-08-19 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-26: has W-HU12
    W-HU12: 4th of 2026-08-19
      HU consumer 2026-08-19 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-08-27: lacks W-HU12
    W-HU12: 3rd working day of 2026-04-01
      HU consumer 2026-04-01 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-04-08: has W-HU12
    W-HU12: 4th of 2026-04-01
      HU consumer 2026-04-01 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-04-09: lacks W-HU12
    W-HU12: 3rd working day of 2026-10-22
      HU consumer 2026-10-22 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-10-28: has W-HU12
    W-HU12: 4th of 2026-10-22
      HU consumer 2026-10-22 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-10-29: lacks W-HU12
    W-HU12: vehicles excepted
      HU consumer 2026-11-20 grossPrice=200000 currency=HUF goodsGroup=vehicle
      on 2026-11-23: lacks W-HU12
    W-HU12: from commissioning
      HU consumer 2026-10-20 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2026-11-20
          commissionedBy=trader
      on 2026-11-25: has W-HU12
    W-HU15: 5 working days from 2026-11-20
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-20
      on 2026-11-20: due W-HU15 2026-11-27
    W-HU15: 5 working days from 2026-08-17
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-17
      on 2026-08-17: due W-HU15 2026-08-26
    W-HU15: 5 working days from 2026-08-03
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-08-03
      on 2026-08-03: due W-HU15 2026-08-08
    W-HU15: 5 working days from 2026-12-08
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-12-08
      on 2026-12-08: due W-HU15 2026-12-14
    W-HU15: 5 working days from 2026-04-01
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-04-01
      on 2026-04-01: due W-HU15 2026-04-10
    W-HU15: 5 working days from 2026-05-22
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-05-22
      on 2026-05-22: due W-HU15 2026-06-01
    W-HU15: 5 working days from 2026-12-28
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-12-28
      on 2026-12-28: due W-HU15 2027-01-05
    W-HU15: business: no record
      HU business 2026-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-20
      on 2026-11-20: lacks W-HU15
    W-HU12: notified on the 2nd working day, asked a fortnight later
      HU consumer 2026-11-20 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-24
      on 2026-12-05: has W-HU12
    W-HU12: notified on the 4th, asked later
      HU consumer 2026-11-20 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-26
      on 2026-12-05: lacks W-HU12
    W-D7: L2 Sat end Mon
      RO consumer 2025-11-21 guaranteeMonths=12 guarantor=Producător
      on 2026-11-23: L2 REVIEW 2026-11-21
    W-D7: contract Sat end Mon
      RO business 2025-11-21 contractMonths=12
      on 2026-11-23: contract REVIEW 2026-11-21
    """
}
