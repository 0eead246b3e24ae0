/// Worked out by hand from `domain.md` 1: the Hungarian decree: bands, goods, start.
extension WorkedCase {
  static let hungarianBands = """
    W-HU3: the bands by the day of the contract
      HU consumer 2020-12-31 grossPrice=9999 currency=HUF goodsGroup=durable
      on 2020-12-31: L2 NOT_APPLICABLE
      HU consumer 2020-12-31 grossPrice=10000 currency=HUF goodsGroup=durable
      on 2020-12-31: L2 COVERED 2021-12-31
      HU consumer 2020-12-31 grossPrice=300000 currency=HUF goodsGroup=durable
      on 2020-12-31: L2 COVERED 2021-12-31
      HU consumer 2021-01-01 grossPrice=9999 currency=HUF goodsGroup=durable
      on 2021-01-01: L2 NOT_APPLICABLE
      HU consumer 2021-01-01 grossPrice=100000 currency=HUF goodsGroup=durable
      on 2021-01-01: L2 COVERED 2022-01-01
      HU consumer 2021-01-01 grossPrice=100001 currency=HUF goodsGroup=durable
      on 2021-01-01: L2 COVERED 2023-01-01
      HU consumer 2021-01-01 grossPrice=250000 currency=HUF goodsGroup=durable
      on 2021-01-01: L2 COVERED 2023-01-01
      HU consumer 2021-01-01 grossPrice=250001 currency=HUF goodsGroup=durable
      on 2021-01-01: L2 COVERED 2024-01-01
      HU consumer 2024-04-30 grossPrice=50000 currency=HUF goodsGroup=durable
      on 2024-04-30: L2 COVERED 2025-04-30
      HU consumer 2024-05-01 grossPrice=50000 currency=HUF goodsGroup=durable
      on 2024-05-01: L2 REVIEW
      HU consumer 2024-06-30 grossPrice=50000 currency=HUF goodsGroup=durable
      on 2024-06-30: L2 REVIEW
      HU consumer 2024-07-01 grossPrice=50000 currency=HUF goodsGroup=durable
      on 2024-07-01: L2 COVERED 2026-07-01
      HU consumer 2024-07-01 grossPrice=250001 currency=HUF goodsGroup=durable
      on 2024-07-01: L2 COVERED 2027-07-01
      HU consumer 2024-07-01 grossPrice=9999 currency=HUF goodsGroup=durable
      on 2024-07-01: L2 NOT_APPLICABLE
      HU consumer 2024-07-01 grossPrice=10000 currency=HUF goodsGroup=durable
      on 2024-07-01: L2 COVERED 2026-07-01
      HU consumer 2024-07-01 grossPrice=250000 currency=HUF goodsGroup=durable
      on 2024-07-01: L2 COVERED 2026-07-01
    W-HU3: within the window a person decides, whatever the price
      HU consumer 2024-05-20 grossPrice=300000 currency=HUF goodsGroup=durable
      on 2024-05-20: L2 REVIEW
    W-HU3: below the bands of either decree
      HU consumer 2024-05-20 grossPrice=9999 currency=HUF goodsGroup=durable
      on 2024-05-20: L2 NOT_APPLICABLE
    W-HU3: used goods have none
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable condition=used
      on 2025-01-15: L2 NOT_APPLICABLE
    W-HU3: refurbished is not new
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable condition=refurbished
      on 2025-01-15: L2 NOT_APPLICABLE
    W-HU3: a business has none
      HU business 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2025-01-15: L2 NOT_APPLICABLE
    W-HU3: goods off the list have none
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=notListed
      on 2025-01-15: L2 NOT_APPLICABLE
    W-HU3: parts sold in their own right
      HU consumer 2025-01-15 grossPrice=10000 currency=HUF goodsGroup=part
      on 2025-01-15: L2 COVERED 2027-01-15
      HU consumer 2025-01-15 grossPrice=9999 currency=HUF goodsGroup=part
      on 2025-01-15: L2 NOT_APPLICABLE
    W-HU3: accessories sold in their own right
      HU consumer 2025-01-15 grossPrice=10000 currency=HUF goodsGroup=accessory
      on 2025-01-15: L2 COVERED 2027-01-15
    W-HU2: band by contract, not delivery
      HU consumer 2021-01-05 contractDate=2020-12-31 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2021-06-01: L2 COVERED 2022-01-05
    W-HU2: a price in euro tells no band
      HU consumer 2025-01-15 grossPrice=200000 currency=EUR goodsGroup=durable
      on 2025-06-01: L2 UNKNOWN
    W-HU2: no price
      HU consumer 2025-01-15 goodsGroup=durable
      on 2025-06-01: L2 UNKNOWN
    W-HU5: commissioning
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-07-15
          commissionedBy=trader
      on 2025-08-01: L2 COVERED 2027-07-15
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-07-16
          commissionedBy=trader
      on 2025-08-01: L2 COVERED 2027-01-15
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-03-01
          commissionedBy=customer
      on 2025-08-01: L2 COVERED 2027-01-15
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-03-01
          commissionedBy=trader
      on 2025-08-01: L2 COVERED 2027-03-01
    W-HU5: 6 m of 31 Aug is 28 Feb
      HU consumer 2025-08-31 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2026-02-28
          commissionedBy=trader
      on 2026-08-01: L2 COVERED 2028-02-28
    W-HU5: 1 March is late
      HU consumer 2025-08-31 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2026-03-01
          commissionedBy=trader
      on 2026-08-01: L2 COVERED 2027-08-31
    W-HU5: L1 from delivery whatever
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-07-15
          commissionedBy=trader
      on 2025-08-01: L1 COVERED 2027-01-15
    W-HU16: 2021-12-31
      HU consumer 2021-12-31 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2022-06-01: L1 REVIEW
    W-HU16: 2022-01-01
      HU consumer 2022-01-01 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2022-06-01: L1 COVERED 2024-01-01
    W-HU16: business 12 m
      HU business 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-01-15: L1 COVERED 2026-01-15
    W-HU16: business 12 m over (Thu)
      HU business 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable
      on 2026-01-16: L1 EXPIRED 2026-01-15
    W-HU16: business contract 24
      HU business 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable contractMonths=24
      on 2026-06-01: contract COVERED 2027-01-15
    W-HU5: commissioned before delivery
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-01-10
          commissionedBy=trader
      on 2025-02-01: L2 COVERED 2027-01-15
    W-HU5: by whom unknown: between the two ends a person decides
      HU consumer 2025-01-15 grossPrice=200000 currency=HUF goodsGroup=durable commissioningDate=2025-03-01
      on 2027-02-01: L2 REVIEW 2027-01-15
    """
}
