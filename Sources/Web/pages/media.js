// What printers are loaded with, in words.
import { t } from "./texts.js";

const media = {
  label50x30: () => t("medium.label50x30"), label38x25: () => t("medium.label38x25"),
  label100x50: () => t("medium.label100x50"), roll58: () => t("medium.roll58"), roll80: () => t("medium.roll80"),
  a5: () => t("medium.a5"), a4: () => t("medium.a4"),
};

export const mediumTitle = (code) => (media[code] ?? (() => code))();
