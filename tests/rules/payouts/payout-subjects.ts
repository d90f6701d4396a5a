import { limits } from '@nbbang/domain/records/fields';
import fc from 'fast-check';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import { newPayout, newPayoutPath, payout, payoutPath, stored } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { sample } from '../sample.ts';
import type { Description } from '../spoil/description.ts';
import type { Subject } from '../spoil/subject.ts';
import { futureTimes, literally } from '../spoil/substitutes.ts';
import { setPayout } from '../writes.ts';
import { isPayoutWrite } from './is-payout-write.ts';
import { payoutLinks } from './payout-links.ts';

const ofPayout: Description = {
  texts: { bank: limits.payoutText, number: limits.payoutText, holder: limits.payoutText },
  others: {
    bank: literally('a\nb', 'a\rb'),
    number: literally('a\nb', 'a\rb'),
    link: literally(...payoutLinks.opened, ...payoutLinks.refused),
    updatedAt: futureTimes,
  },
};

const line = fc
  .string({ unit: 'binary', maxLength: limits.payoutText })
  .filter((made) => made.length <= limits.payoutText && !/[\n\r]/.test(made));

const link = fc
  .stringMatching(/^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){1,3}(:[0-9]{1,5})?([/?#][!-~]*)?$/)
  .filter((made) => made.length <= limits.payoutLink);

const number = line.filter((made) => /\S/.test(made));

const payoutInputs: fc.Arbitrary<Fields> = fc.oneof(
  fc.record({ bank: line, holder: line, number, link: fc.oneof(fc.constant(''), link) }),
  fc.record({ bank: line, holder: line, number: line, link }),
);

export const payoutSubjects: readonly Subject[] = [
  {
    name: 'payout create',
    as: 'member',
    path: newPayoutPath,
    before: null,
    after: newPayout({ number: ' ' }),
    description: ofPayout,
    isValid: isPayoutWrite,
    inputs: () => payoutInputs,
  },
  {
    name: 'payout edit',
    as: 'owner',
    path: payoutPath,
    before: stored(payout),
    after: newPayout({ number: '110-123-456789', link: '' }),
    description: ofPayout,
    isValid: isPayoutWrite,
    inputs: () => payoutInputs,
  },
];

export const payoutSamples: readonly RoleAttempt[] = sample(
  'payout create',
  'member',
  payoutInputs,
  (_uid, inputs) => setPayout(newPayoutPath, inputs),
);
