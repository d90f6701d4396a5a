import { describe, expect, it } from 'vitest';
import { answerHello } from './answer-hello.ts';

describe('answerHello', () => {
  it.each([true, false])('tells whether the instance was just started (%s)', (coldStart) => {
    expect(answerHello('GET', '1.2.3', coldStart)).toEqual({
      status: 200,
      headers: { 'Cache-Control': 'no-store' },
      body: { service: 'nbbang', version: '1.2.3', coldStart },
    });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s and names what is allowed', (method) => {
    expect(answerHello(method, '1.2.3', false)).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD' },
    });
  });
});
