/// Worked out by hand from `domain.md` 1: who has to prove what, to the day.
extension WorkedCase {
  static let burden = """
    W-RO3: the last day of the presumption and the day after
      RO consumer 2025-11-21
      on 2026-11-21: burden1 seller
      on 2026-11-22: burden1 customer
      RO consumer 2022-01-05 contractDate=2021-12-31
      on 2022-07-05: burden1 seller
      on 2022-07-06: burden1 customer
      RO consumer 2022-01-05 contractDate=2022-01-01
      on 2023-01-05: burden1 seller
      on 2023-01-06: burden1 customer
      RO consumer 2024-02-29
      on 2025-02-28: burden1 seller
      on 2025-03-01: burden1 customer
      RO consumer 2021-08-31
      on 2022-02-28: burden1 seller
      on 2022-03-01: burden1 customer
    W-RO3: the day of the notification decides, not the day asked about
      RO consumer 2025-11-21
      - defectNotified 2026-11-21
      on 2026-12-31: burden1 seller
      RO consumer 2025-11-21
      - defectNotified 2026-11-22
      on 2026-12-31: burden1 customer
      RO consumer 2022-01-05 contractDate=2021-12-31
      - defectNotified 2022-07-05
      on 2022-12-31: burden1 seller
      RO consumer 2022-01-05 contractDate=2021-12-31
      - defectNotified 2022-07-06
      on 2022-12-31: burden1 customer
      RO consumer 2022-01-05 contractDate=2022-01-01
      - defectNotified 2023-01-05
      on 2023-12-31: burden1 seller
      RO consumer 2022-01-05 contractDate=2022-01-01
      - defectNotified 2023-01-06
      on 2023-12-31: burden1 customer
      RO consumer 2024-02-29
      - defectNotified 2025-02-28
      on 2025-12-31: burden1 seller
      RO consumer 2024-02-29
      - defectNotified 2025-03-01
      on 2025-12-31: burden1 customer
      RO consumer 2021-08-31
      - defectNotified 2022-02-28
      on 2022-12-31: burden1 seller
      RO consumer 2021-08-31
      - defectNotified 2022-03-01
      on 2022-12-31: burden1 customer
    W-HU16: the last day of the presumption and the day after
      HU consumer 2025-11-21 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-11-21: burden1 seller
      on 2026-11-22: burden1 customer
    W-HU16: the day of the notification decides, not the day asked about
      HU consumer 2025-11-21 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-21
      on 2026-12-31: burden1 seller
      HU consumer 2025-11-21 grossPrice=200000 currency=HUF goodsGroup=durable
      - defectNotified 2026-11-22
      on 2026-12-31: burden1 customer
    W-PL3: the last day of the presumption and the day after
      PL consumer 2025-11-21
      on 2026-11-22: burden1 seller
      on 2027-11-21: burden1 seller
    W-PL3: the day of the notification decides, not the day asked about
      PL consumer 2025-11-21
      - defectNotified 2026-11-22
      on 2026-12-31: burden1 seller
      PL consumer 2025-11-21
      - defectNotified 2027-11-21
      on 2027-11-21: burden1 seller
    W-HU16: in jótállás the seller for the whole term
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2027-01-15: burden2 seller, burden1 customer
    """
}
