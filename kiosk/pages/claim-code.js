// The shop's own codes as a customer scans or types them. The alphabet and the check are those of A29 in the
// subject; a test holds the two together.

export const alphabet = "123456789ABCDEFGHJKMNPQRSTVWX";
export const prefix = "T1";
/** Four characters that find the ticket, six that are secret, one check. */
export const bodyLength = 11;
const keyLength = 27;
/** A QR code holds at most this much text that is worth reading. */
const longestScan = 2048;

/** Whether the last character is the check of those before it: the weighted sum is a multiple of 29. */
export function isValid(code) {
  let sum = 0;
  for (let index = 0; index < code.length; index += 1) {
    const value = alphabet.indexOf(code[index]);
    if (value < 0) return false;
    sum += (code.length - index) * value;
  }
  return code.length > 1 && sum % alphabet.length === 0;
}

/** One typed character made uniform, "" for what only groups, null for one that no code has. */
export function normalised(character) {
  const upper = character.toUpperCase();
  if (/^[\s-]$/.test(upper)) return "";
  if (upper === "I" || upper === "L") return "1";
  if (upper === "U") return "V";
  return upper.length === 1 && alphabet.includes(upper) ? upper : null;
}

/** `K7M2-QX9T-Q3A`, as it is printed. */
export function grouped(body) {
  return body.match(/.{1,4}/g)?.join("-") ?? "";
}

/**
 * What of a scan may be sent: a receipt's key, or a claim code whose check holds; null for all else, which includes
 * every address that is not a receipt's. The key is taken from the end, because a scanner that types through a foreign
 * keyboard layout spoils `:`, `/` and `#` but none of the alphabet.
 */
export function askableCode(scanned) {
  const text = scanned.trim();
  if (text.length > longestScan || /[\u0000-\u001f\u007f]/.test(text)) return null;
  const key = text.slice(-keyLength).toUpperCase();
  const before = text.at(-keyLength - 1) ?? "#";
  if (key.length === keyLength && [...key].every((c) => alphabet.includes(c)) && !/[0-9A-Za-z]/.test(before)) {
    return key;
  }
  const compact = text.toUpperCase().replace(/[\s-]/g, "");
  if (!compact.startsWith(prefix)) return null;
  const body = [...compact.slice(prefix.length)].map(normalised);
  if (body.includes(null) || body.length !== bodyLength || !isValid(body.join(""))) return null;
  return prefix + body.join("");
}
