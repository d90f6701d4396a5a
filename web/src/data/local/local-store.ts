/**
 * Local storage that may be full, forbidden or tampered with: what cannot be kept there is lost with the page,
 * which is what would have happened without it.
 */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch (error) {
    console.warn(`cannot read ${key} from local storage`, error);
    return null;
  }
}

/** @returns whether it is kept there. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch (error) {
    console.warn(`cannot keep ${key} in local storage`, error);
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    console.warn(`cannot remove ${key} from local storage`, error);
  }
}

export function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch (error) {
    console.warn('cannot list local storage', error);
    return [];
  }
}
