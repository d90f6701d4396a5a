import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Problem } from '../problem.ts';

type Header = { key: string; value: string };
export type HeaderRule = { source: string; headers: readonly Header[] };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);

type Answer = { body: Buffer; headers: Record<string, string> };

/**
 * Serves a build as Hosting does in production and its emulator does not: HTTP/2, Brotli, the headers of firebase.json.
 * On loopback, with a certificate that nobody trusts.
 */
export async function serveBuild(dir: string, rules: readonly HeaderRule[]) {
  const files = readBuild(dir, rules);
  const server = createSecureServer(selfSigned());
  server.on('request', (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const page = path.startsWith('/assets/') ? undefined : files.get('/index.html');
    const answer = files.get(path) ?? page;
    if (answer === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, answer.headers);
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, stop: () => server.close() };
}

/** Every file, compressed once: the time of that is none of the page's. */
function readBuild(dir: string, rules: readonly HeaderRule[]): Map<string, Answer> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const name = `/${path.slice(dir.length + 1)}`;
      const kind = extname(path);
      const plain = readFileSync(path);
      const isCompressed = compressed.has(kind);
      const body = isCompressed
        ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : plain;
      const headers = {
        ...headersFor(name, rules),
        'Content-Type': types[kind] ?? 'application/octet-stream',
        'Content-Length': String(body.length),
        ...(isCompressed ? { 'Content-Encoding': 'br' } : {}),
      };
      return [name, { body, headers }] as const;
    }),
  );
}

/** The last rule that matches sets a header. Sources are paths in which `**` stands for anything. */
function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const matching = rules.filter(({ source }) => {
    const [before = '', after] = source.split('**');
    return after === undefined ? path === source : path.startsWith(before) && path.endsWith(after);
  });
  return Object.fromEntries(matching.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])));
}

function selfSigned(): { key: Buffer; cert: Buffer } {
  const dir = mkdtempSync(join(tmpdir(), 'nbbang-cert-'));
  const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    if (!existsSync(cert)) throw new Error('no certificate');
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch {
    throw new Problem(
      'The bench serves HTTP/2, for which it needs openssl on the PATH to make a certificate.',
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}
