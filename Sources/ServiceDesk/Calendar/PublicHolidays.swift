// Public holidays by country and year (W-D10), and the days that Hungary's minister moves.
//
// Romania: Labour Code art. 139, with 6 and 7 January since 2024; movable feasts by the Orthodox Easter.
// Hungary: Labour Code (2012:I) art. 102; moved days by the decrees 15/2023 GFM, 11/2024 NGM and 10/2025 NGM. For later
// years no decree was found: their moved days are not in here.
// Poland: Act of 18 January 1951, with 24 December since 2025.
//
// A year that is missing is unknown, never a year without holidays.

extension HolidayYear {
  static let shipped: [HolidayYear] = [
    HolidayYear(.romania, 2024, "05-03 05-05 05-06 06-23 06-24", romanian),
    HolidayYear(.romania, 2025, "04-18 04-20 04-21 06-08 06-09", romanian),
    HolidayYear(.romania, 2026, "04-10 04-12 04-13 05-31 06-01", romanian),
    HolidayYear(.romania, 2027, "04-30 05-02 05-03 06-20 06-21", romanian),
    HolidayYear(.romania, 2028, "04-14 04-16 04-17 06-04 06-05", romanian),
    HolidayYear(.romania, 2029, "04-06 04-08 04-09 05-27 05-28", romanian),
    HolidayYear(.romania, 2030, "04-26 04-28 04-29 06-16 06-17", romanian),

    HolidayYear(
      .hungary, 2024, "03-29 03-31 04-01 05-19 05-20 08-19 12-24 12-27", hungarian,
      working: "08-03 12-07 12-14"),
    HolidayYear(
      .hungary, 2025, "04-18 04-20 04-21 06-08 06-09 05-02 10-24 12-24", hungarian,
      working: "05-17 10-18 12-13"),
    HolidayYear(
      .hungary, 2026, "04-03 04-05 04-06 05-24 05-25 01-02 08-21 12-24", hungarian,
      working: "01-10 08-08 12-12"),
    HolidayYear(.hungary, 2027, "03-26 03-28 03-29 05-16 05-17", hungarian),
    HolidayYear(.hungary, 2028, "04-14 04-16 04-17 06-04 06-05", hungarian),
    HolidayYear(.hungary, 2029, "03-30 04-01 04-02 05-20 05-21", hungarian),
    HolidayYear(.hungary, 2030, "04-19 04-21 04-22 06-09 06-10", hungarian),

    HolidayYear(.poland, 2024, "03-31 04-01 05-19 05-30", polish),
    HolidayYear(.poland, 2025, "04-20 04-21 06-08 06-19 12-24", polish),
    HolidayYear(.poland, 2026, "04-05 04-06 05-24 06-04 12-24", polish),
    HolidayYear(.poland, 2027, "03-28 03-29 05-16 05-27 12-24", polish),
    HolidayYear(.poland, 2028, "04-16 04-17 06-04 06-15 12-24", polish),
    HolidayYear(.poland, 2029, "04-01 04-02 05-20 05-31 12-24", polish),
    HolidayYear(.poland, 2030, "04-21 04-22 06-09 06-20 12-24", polish),
  ]

  private static let romanian = "01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26"
  private static let hungarian = "01-01 03-15 05-01 08-20 10-23 11-01 12-25 12-26"
  private static let polish = "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26"
}
