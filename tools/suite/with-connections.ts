type Header = { key: string; value: string };

/**
 * The headers of Hosting for a build that talks to emulators: its Content-Security-Policy admits them too. The policy of
 * firebase.json itself, which is deployed, knows nothing of them.
 */
export function withConnections<Source extends { headers: readonly Header[] }>(
  sources: readonly Source[],
  origins: readonly string[],
): Source[] {
  const admitted = origins.join(' ');
  const admit = ({ key, value }: Header): Header => ({
    key,
    value:
      key === 'Content-Security-Policy'
        ? // The window in which the emulator stands in for Google is a frame as well.
          value.replace(/\b(connect-src|frame-src) /g, `$1 ${admitted} `)
        : value,
  });
  return sources.map((source) => ({ ...source, headers: source.headers.map(admit) }));
}
