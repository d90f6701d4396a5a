/**
 * A 32-bit hash of the text: FNV-1a over the bytes of its UTF-16 units, then the finalizer of MurmurHash3, since
 * FNV alone leaves the low bits of similar texts correlated. For spreading, not for secrets. Stored shares
 * depend on it: it may never change.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
