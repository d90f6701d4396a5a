import {
  createInviteRequestSchema,
  joinGroupRequestSchema,
  previewInviteRequestSchema,
  removeMemberRequestSchema,
} from '@nbbang/domain/records/callables';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { parseRequest } from './parse-request.ts';

const code = 'A'.repeat(22);
const groupId = 'groupABCDEFG';

describe('parseRequest', () => {
  it('fills in what may be left out', () => {
    expect(parseRequest(createInviteRequestSchema, { groupId })).toEqual({
      groupId,
      expiresInDays: 14,
      maxUses: 50,
    });
  });

  it.each([
    [createInviteRequestSchema, null, 'data'],
    [createInviteRequestSchema, undefined, 'data'],
    [createInviteRequestSchema, 'text', 'data'],
    [createInviteRequestSchema, {}, 'groupId'],
    [createInviteRequestSchema, { groupId: 'a/b' }, 'groupId'],
    [createInviteRequestSchema, { groupId, expiresInDays: 0 }, 'expiresInDays'],
    [createInviteRequestSchema, { groupId, expiresInDays: '7' }, 'expiresInDays'],
    [createInviteRequestSchema, { groupId, maxUses: 51 }, 'maxUses'],
    [createInviteRequestSchema, { groupId, extra: 1 }, 'extra'],
    [previewInviteRequestSchema, { code: code.slice(1) }, 'code'],
    [joinGroupRequestSchema, { as: { name: 'Bora' } }, 'code'],
    [joinGroupRequestSchema, { code }, 'as'],
    [joinGroupRequestSchema, { code, as: null }, 'as'],
    [joinGroupRequestSchema, { code, as: {} }, 'as'],
    [joinGroupRequestSchema, { code, as: { name: ' ' } }, 'as.name'],
    [joinGroupRequestSchema, { code, as: { name: 5 } }, 'as.name'],
    [joinGroupRequestSchema, { code, as: { name: 'x'.repeat(41) } }, 'as.name'],
    [joinGroupRequestSchema, { code, as: { memberId: '../x' } }, 'as.memberId'],
    [joinGroupRequestSchema, { code, as: { memberId: ['x'] } }, 'as.memberId'],
    [removeMemberRequestSchema, { groupId }, 'memberId'],
    [removeMemberRequestSchema, { groupId, memberId: 'x' }, 'memberId'],
  ])('names the field that is wrong: %#', (schema, data, field) => {
    expect(refusalOf(() => parseRequest(schema, data))).toEqual({ reason: 'invalid-field', field });
  });
});
