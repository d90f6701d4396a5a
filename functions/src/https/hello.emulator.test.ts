import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { fetchFunction } from '../testing/suite.ts';

describe('hello', () => {
  it('tells service, version and that a second request meets a running instance', async () => {
    await fetchFunction('hello');
    const response = await fetchFunction('hello');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ service: 'nbbang', version: manifest.version, coldStart: false });
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const response = await fetchFunction('hello', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});
