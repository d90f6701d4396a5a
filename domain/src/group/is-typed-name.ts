/**
 * Whether `typed` is `name`, typed by hand to say that this one is meant. A keyboard may decompose Hangul and a phone
 * puts a space behind a word; letter case must be right.
 */
export function isTypedName(typed: string, name: string): boolean {
  return textOf(typed) === textOf(name);
}

function textOf(name: string): string {
  return name.trim().normalize('NFC');
}
