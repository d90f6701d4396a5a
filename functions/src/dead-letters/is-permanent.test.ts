import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { storedPostingSchema } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isPermanent } from './is-permanent.ts';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const withCode = (code: unknown) => Object.assign(new Error('x'), { code });

describe('isPermanent', () => {
  it.each([
    ['a record that does not parse', () => v.parse(storedPostingSchema, { revision: 'one' })],
    ['a figure that cannot be', () => toMinorUnits(0.5)],
  ])('gives up on %s', (_, run) => {
    expect(isPermanent(thrownBy(run))).toBe(true);
  });

  it.each([
    ['every status of gRPC', Array.from({ length: 17 }, (_, code) => withCode(code))],
    ['what the network says', ['ECONNRESET', 'ENOTFOUND', 'ERR_STREAM_PREMATURE_CLOSE', 'x'].map(withCode)],
    ['a page of HTML where JSON was expected', [thrownBy(() => JSON.parse('<html>'))]],
    ['a bug, and what is no error', [new TypeError('x'), new Error('x'), 'x', undefined]],
    ['a range of Node', [Object.assign(new RangeError('x'), { code: 'ERR_OUT_OF_RANGE' })]],
  ])('tries again after %s', (_, errors) => {
    expect(errors.map(isPermanent)).not.toContain(true);
  });
});
