import { makeMember } from '@nbbang/domain/testing/make-group';
import { expect, test } from 'vitest';
import en from '#i18n/messages-en.ts';
import ko from '#i18n/messages-ko.ts';
import { memberName, otherName, personName } from './person-name.ts';

const members = { anna: makeMember('지영'), bora: makeMember('보라', { status: 'departed' }) };

test.each<[string | null | undefined, string | null, string, string | null, string]>([
  ['anna', 'anna', '나', null, '지영'],
  ['bora', 'anna', '보라', '보라', '보라'],
  ['anna', null, '지영', '지영', '지영'],
  ['lost', 'anna', '나간 사람', '나간 사람', '나간 사람'],
  ['valueOf', 'anna', '나간 사람', '나간 사람', '나간 사람'],
  [undefined, 'anna', '나간 사람', '나간 사람', '나간 사람'],
  [null, null, '나간 사람', '나간 사람', '나간 사람'],
])('%o to the reader %o is %s', (memberId, ownMemberId, person, other, name) => {
  const names = { members, ownMemberId, m: ko };
  expect(personName(memberId, names)).toBe(person);
  expect(otherName(memberId, names)).toBe(other);
  expect(memberName(memberId, names)).toBe(name);
});

test('in English', () => {
  const names = { members, ownMemberId: 'anna', m: en };
  expect(personName('anna', names)).toBe('Me');
  expect(personName('lost', names)).toBe('Someone who left');
});
