import { contracts } from '@nbbang/domain/callables/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, fetchFunction, signUp } from '../testing/suite.ts';

let guest: Account;
beforeAll(async () => {
  guest = await signUp();
});

/** A request of so many bytes, which asks for nothing. */
function bodyOf(bytes: number): string {
  const frame = JSON.stringify({ data: { padding: '' } });
  return JSON.stringify({ data: { padding: 'x'.repeat(bytes - frame.length) } });
}

function post(name: string, body: string | ReadableStream): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${guest.idToken}` };
  return fetchFunction(name, {
    method: 'POST',
    headers,
    body,
    ...(typeof body !== 'string' && { duplex: 'half' }),
  });
}

const tooLarge: unknown = {
  error: { status: 'INVALID_ARGUMENT', message: expect.stringContaining('65536 bytes') as unknown },
};

describe.each([...Object.keys(contracts), 'hello'])('%s', (name) => {
  it('refuses a body of more than 64 KiB before it looks at it', async () => {
    for (const body of [bodyOf(65_537), bodyOf(1_000_000), `[${'['.repeat(30_000)}${']'.repeat(40_000)}`]) {
      const response = await post(name, body);
      // What is no JSON is refused by the framework before.
      if (response.status === 400 && body.startsWith('[')) continue;
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual(tooLarge);
    }
  });

  it('takes one of 64 KiB', async () => {
    const response = await post(name, bodyOf(65_536));
    expect(response.status).toBe(name === 'hello' ? 405 : 400);
  });
});

it('refuses one whose length was not announced', async () => {
  const chunks = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(bodyOf(100_000)));
      controller.close();
    },
  });
  const response = await post('joinGroup', chunks);
  expect(response.status).toBe(413);
});
