import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { netOf } from './net.ts';

test('a balance is paid − share + sent − received', () => {
  const figures = (paid: number, share: number, sent: number, received: number) => ({
    paid: toMinorUnits(paid),
    share: toMinorUnits(share),
    sent: toMinorUnits(sent),
    received: toMinorUnits(received),
  });
  const members = {
    Anna: figures(900, 300, 0, 50),
    Bora: figures(0, 300, 50, 0),
    constructor: figures(0, 300, 0, 0),
  };
  expect(netOf(members)).toEqual({ Anna: 550, Bora: -250, constructor: -300 });
});
