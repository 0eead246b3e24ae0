// Days, times and money as the languages write them; the station sends days as 2026-11-21 and times as milliseconds.
import { language } from "./texts.js";

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function day(text) {
  if (!text) return "";
  const [year, month, date] = text.split("-");
  if (language() === "hu") return `${year}. ${month}. ${date}.`;
  if (language() === "en") return `${Number(date)} ${englishMonths[month - 1]} ${year}`;
  return `${date}.${month}.${year}`;
}

export const weekday = (text) =>
  new Intl.DateTimeFormat(language(),
    { weekday: "long", timeZone: "UTC" }).format(new Date(`${text}T00:00:00Z`));

const two = (n) => String(n).padStart(2, "0");

const isoDay = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export function dayAndTime(milliseconds) {
  const date = new Date(milliseconds);
  return `${day(isoDay(date))} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The civil day `days` from today. */
export function dayFromNow(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return isoDay(date);
}

/**
 * Minor units from what a person typed (`1.234,50`, `1 234.5`, `1234`), or null when it is no amount, undefined when
 * nothing was typed. The last of point and comma is the decimal mark when at most `decimals` digits follow it.
 */
export function minorUnits(text, decimals) {
  const compact = text.replace(/[\s\u00a0]/g, "");
  if (compact === "") return undefined;
  if (!/^\d[\d.,]*$/.test(compact)) return null;
  const mark = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  const after = mark < 0 ? 0 : compact.length - mark - 1;
  const isDecimal = mark >= 0 && after > 0 && after <= decimals;
  // `1.234` of a currency with two decimals is one thousand; `1.2345` is nothing a person means.
  if (mark >= 0 && !isDecimal && after !== 3) return null;
  const whole = (isDecimal ? compact.slice(0, mark) : compact).replace(/[.,]/g, "");
  const fraction = isDecimal ? compact.slice(mark + 1) : "";
  const units = Number(whole + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(units) ? units : null;
}

/** Minor units as an amount to edit, `1234,50`. */
export function amountToEdit(units, decimals) {
  if (units === null || units === undefined) return "";
  const digits = String(units).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
}
