/// Worked out by hand from `domain.md` 1: Romanian days out of use and their share of the term.
extension WorkedCase {
  static let downtime = """
    W-RO8: returned on the day it came adds nothing
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-05 outcome=REPAIRED_WARRANTY
      on 2027-01-20: L1 until 2027-03-10
    W-D9: what overlaps counts once: 20 days
      RO consumer 2025-03-10
      - defectNotified 2026-01-05 stay=a
      - returned 2026-01-20 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-01-12 stay=b
      - returned 2026-01-25 outcome=REPAIRED_WARRANTY stay=b
      on 2027-01-20: L1 until 2027-03-30
    W-D9: one returns on the day the other comes: 15 and 5 days
      RO consumer 2025-03-10
      - defectNotified 2026-01-05 stay=a
      - returned 2026-01-20 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-01-20 stay=b
      - returned 2026-01-25 outcome=REPAIRED_WARRANTY stay=b
      on 2027-01-20: L1 until 2027-03-30
    W-D9: one within the other: 20 days
      RO consumer 2025-03-10
      - defectNotified 2026-01-05 stay=a
      - returned 2026-01-25 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-01-10 stay=b
      - returned 2026-01-12 outcome=REPAIRED_WARRANTY stay=b
      on 2027-01-20: L1 until 2027-03-30
    W-D9: two of three overlap: 15 and 4 days
      RO consumer 2025-03-10
      - defectNotified 2026-01-01 stay=a
      - returned 2026-01-11 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-01-06 stay=b
      - returned 2026-01-16 outcome=REPAIRED_WARRANTY stay=b
      - defectNotified 2026-03-01 stay=c
      - returned 2026-03-05 outcome=REPAIRED_WARRANTY stay=c
      on 2027-01-20: L1 until 2027-03-29
    W-RO8: over the change to summer time: 13 days
      RO consumer 2025-03-10
      - defectNotified 2026-03-20
      - returned 2026-04-02 outcome=REPAIRED_WARRANTY
      on 2027-01-20: L1 until 2027-03-23
    W-RO8: over the change to winter time: 10 days
      RO consumer 2025-03-10
      - defectNotified 2026-10-20
      - returned 2026-10-30 outcome=REPAIRED_WARRANTY
      on 2027-01-20: L1 until 2027-03-20
    W-RO8: over the end of the year: 21 days
      RO consumer 2025-12-31
      - defectNotified 2026-12-20
      - returned 2027-01-10 outcome=REPAIRED_WARRANTY
      on 2027-02-01: L1 until 2028-01-21
    W-RO8: from handing over to the notice: 9 days
      RO consumer 2025-03-10
      - handedOver 2026-03-01
      - readyNotified 2026-03-10
      - returned 2026-03-25 outcome=REPAIRED_WARRANTY
      on 2027-01-20: L1 until 2027-03-19
    W-RO8: from the notification, earlier than the hand-over: 13 days
      RO consumer 2025-03-10
      - defectNotified 2026-02-25
      - handedOver 2026-03-01
      - readyNotified 2026-03-10
      - returned 2026-03-25 outcome=REPAIRED_WARRANTY
      on 2027-01-20: L1 until 2027-03-23
    W-RO8: a paid repair adds nothing
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=REPAIRED_PAID
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: no fault of the goods: NO_FAULT_FOUND
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=NO_FAULT_FOUND
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: no fault of the goods: WARRANTY_REFUSED
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=WARRANTY_REFUSED
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: no fault of the goods: QUOTE_REFUSED
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=QUOTE_REFUSED
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: no fault of the goods: INSPECTION_DONE
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=INSPECTION_DONE
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: no fault of the goods: QUOTE_LAPSED
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=QUOTE_LAPSED
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: no fault of the goods: CUSTOMER_WITHDREW
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=CUSTOMER_WITHDREW
      on 2027-01-20: L1 until 2027-03-10
    W-RO8: repair after the end adds nothing
      RO consumer 2024-03-11
      - defectNotified 2026-05-01
      - returned 2026-05-20 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L1 EXPIRED 2026-03-11
    W-RO8: notified in time, back after the end: +20
      RO consumer 2024-03-11
      - defectNotified 2026-03-05
      - returned 2026-03-25 outcome=REPAIRED_WARRANTY
      on 2026-03-31: L1 COVERED 2026-03-31
      on 2026-04-01: L1 EXPIRED 2026-03-31
    W-RO8: second claim in the extension: +10
      RO consumer 2024-03-11
      - defectNotified 2026-03-05
      - returned 2026-03-25 outcome=REPAIRED_WARRANTY
      - defectNotified 2026-03-30
      - returned 2026-04-09 outcome=REPAIRED_WARRANTY
      on 2026-04-09: L1 COVERED 2026-04-10
    W-RO10: 5 Jan + 73 = 19 Mar 2026; 74 = 20 Mar
      RO consumer 2025-03-10 goodsGroup=durable
      - defectNotified 2026-01-05
      - returned 2026-03-19 outcome=REPAIRED_WARRANTY
      on 2026-06-01: lacks W-RO10
      RO consumer 2025-03-10 goodsGroup=durable
      - defectNotified 2026-01-05
      - returned 2026-03-20 outcome=REPAIRED_WARRANTY
      on 2026-06-01: has W-RO10
    W-RO10: 731 days: 73.1; 73 no
      RO consumer 2027-03-01 goodsGroup=durable
      - defectNotified 2027-06-01
      - returned 2027-08-13 outcome=REPAIRED_WARRANTY
      on 2027-09-01: lacks W-RO10
    W-RO10: 74 days are over 73.1
      RO consumer 2027-03-01 goodsGroup=durable
      - defectNotified 2027-06-01
      - returned 2027-08-14 outcome=REPAIRED_WARRANTY
      on 2027-09-01: has W-RO10
    W-RO10: 40 and 40 days that share 10 are 70, not 80
      RO consumer 2025-03-10 goodsGroup=durable
      - defectNotified 2026-01-01 stay=a
      - returned 2026-02-10 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-01-31 stay=b
      - returned 2026-03-12 outcome=REPAIRED_WARRANTY stay=b
      on 2026-06-01: lacks W-RO10
    W-RO10: a consumable is no durable
      RO consumer 2025-03-10 goodsGroup=consumable
      - defectNotified 2026-01-05
      - returned 2026-04-20 outcome=REPAIRED_WARRANTY
      on 2026-06-01: lacks W-RO10
    W-RO10: not repairable
      RO consumer 2025-03-10 goodsGroup=durable
      - defectNotified 2026-01-05
      - notRepairable 2026-01-09
      on 2026-01-10: has W-RO10
    W-RO8: L2 with downtime 17
      RO consumer 2025-03-10 guaranteeMonths=36 guarantor=Producător
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L2 COVERED 2028-03-27
    W-D9: the same told twice is one repair
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      on 2026-04-01: L1 COVERED 2027-03-27
    W-RO10: extended to 36 months: share of the term of 24 (731 days) 74
      RO consumer 2026-08-03 goodsGroup=durable
      - defectNotified 2027-02-01
      - returned 2027-04-16 outcome=REPAIRED_WARRANTY
      on 2027-06-01: has W-RO10
    W-RO10: 73 days are not over 73.1
      RO consumer 2026-08-03 goodsGroup=durable
      - defectNotified 2027-02-01
      - returned 2027-04-15 outcome=REPAIRED_WARRANTY
      on 2027-06-01: lacks W-RO10
    W-RO10: after a replacement counted anew
      RO consumer 2025-03-10 goodsGroup=durable
      - defectNotified 2025-06-01 stay=a
      - returned 2025-08-20 outcome=REPAIRED_WARRANTY stay=a
      - defectNotified 2026-01-05 stay=b
      - replaced 2026-01-15 stay=b
      on 2026-02-01: lacks W-RO10
    W-D9: stays closed by one return
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - defectNotified 2026-01-10
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L1 COVERED 2027-03-27
    W-RO8: downtime from notification even when handed later, ready absent
      RO consumer 2025-03-10
      - handedOver 2026-01-15
      - defectNotified 2026-01-05
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L1 COVERED 2027-03-27
    W-RO8: ready notice the same day as the return
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - readyNotified 2026-01-22
      - returned 2026-01-22 outcome=REPAIRED_WARRANTY
      on 2026-06-01: L1 COVERED 2027-03-27
    W-RO8: ready but not fetched
      RO consumer 2025-03-10
      - defectNotified 2026-01-05
      - readyNotified 2026-01-22
      on 2026-06-01: L1 COVERED 2027-03-27
    W-RO8: leap year, contract before the 12 months: 15 Jul 2028 +14
      RO consumer 2026-07-15
      - defectNotified 2028-02-20
      - returned 2028-03-05 outcome=REPAIRED_WARRANTY
      on 2028-06-01: L1 COVERED 2028-07-29
    W-RO8: all of a leap February: 29
      RO consumer 2026-07-15
      - defectNotified 2028-02-01
      - returned 2028-03-01 outcome=REPAIRED_WARRANTY
      on 2028-06-01: L1 COVERED 2028-08-13
    """
}
