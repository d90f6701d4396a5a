/** Hues in degrees of OKLCH, far enough apart to tell faces from each other. */
export const faceHues = [18, 48, 82, 118, 152, 188, 226, 258, 292, 332] as const;

/** The hue of a person, derived from the id: the same on every device, whatever the name. */
export function faceHue(id: string): number {
  // FNV-1a, 32 bit: spreads ids that differ in one character.
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  return faceHues[(hash >>> 0) % faceHues.length] ?? faceHues[0];
}
