/*
 * A spreadsheet takes a cell for a formula that begins with one of these, in whatever cell somebody wrote it. An
 * apostrophe before it says that it is a text.
 */

/** What is escaped already is escaped once more, so that reading gives back what was written. */
const needsApostrophe = /^'*[=+\-@\t\r]/;

export function escapeFormula(text: string): string {
  return needsApostrophe.test(text) ? `'${text}` : text;
}

export function unescapeFormula(text: string): string {
  return text.startsWith("'") && needsApostrophe.test(text) ? text.slice(1) : text;
}
