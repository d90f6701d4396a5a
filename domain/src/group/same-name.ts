/** Two names that look alike are the same name: letter case, surrounding space, composed or decomposed Hangul. */
export function isSameName(a: string, b: string): boolean {
  return lookOf(a) === lookOf(b);
}

/**
 * Whether `typed` is `name`, typed by hand to say that this one is meant. A keyboard may decompose Hangul and a phone
 * puts a space behind a word; letter case must be right.
 */
export function isTypedName(typed: string, name: string): boolean {
  return textOf(typed) === textOf(name);
}

function lookOf(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

function textOf(name: string): string {
  return name.trim().normalize('NFC');
}
