import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { parseRequest } from './parse-request.ts';

const code = 'A'.repeat(22);
const groupId = 'groupABCDEFG';

describe('parseRequest', () => {
  it('fills in what may be left out', () => {
    expect(parseRequest('createInvite', { groupId })).toEqual({
      groupId,
      expiresInDays: 14,
      maxUses: 50,
    });
  });

  it.each([
    ['createInvite', null, 'data'],
    ['createInvite', undefined, 'data'],
    ['createInvite', 'text', 'data'],
    ['createInvite', {}, 'groupId'],
    ['createInvite', { groupId: 'a/b' }, 'groupId'],
    ['createInvite', { groupId, expiresInDays: 0 }, 'expiresInDays'],
    ['createInvite', { groupId, expiresInDays: '7' }, 'expiresInDays'],
    ['createInvite', { groupId, maxUses: 51 }, 'maxUses'],
    ['createInvite', { groupId, extra: 1 }, 'extra'],
    ['previewInvite', { code: code.slice(1) }, 'code'],
    ['joinGroup', { as: { name: 'Bora' } }, 'code'],
    ['joinGroup', { code }, 'as'],
    ['joinGroup', { code, as: null }, 'as'],
    ['joinGroup', { code, as: {} }, 'as'],
    ['joinGroup', { code, as: { name: ' ' } }, 'as.name'],
    ['joinGroup', { code, as: { name: 5 } }, 'as.name'],
    ['joinGroup', { code, as: { name: 'x'.repeat(41) } }, 'as.name'],
    ['joinGroup', { code, as: { memberId: '../x' } }, 'as.memberId'],
    ['joinGroup', { code, as: { memberId: ['x'] } }, 'as.memberId'],
    ['removeMember', { groupId }, 'memberId'],
    ['removeMember', { groupId, memberId: 'x' }, 'memberId'],
  ] as const)('names the field that is wrong: %#', (name, data, field) => {
    expect(refusalOf(() => parseRequest(name, data))).toEqual({ reason: 'invalid-field', field });
  });
});
