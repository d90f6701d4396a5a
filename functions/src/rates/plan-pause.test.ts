import { makeGroup, makeMember } from '@nbbang/domain/testing/make-group';
import { groupActivitySchema } from '@nbbang/domain/records/activity';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { planPause, planPauseActivity } from './plan-pause.ts';

const pausing = { uid: 'uid-mina', untilMs: 200, nowMs: 100 };

describe('planPause', () => {
  it.each([
    ['nobody', undefined, { 'uid-mina': 200 }],
    ['another', { 'uid-beom': 300 }, { 'uid-beom': 300, 'uid-mina': 200 }],
    ['another until a while ago', { 'uid-beom': 100 }, { 'uid-mina': 200 }],
    ['it until yesterday', { 'uid-mina': 99 }, { 'uid-mina': 200 }],
    ['it until then', { 'uid-mina': 200 }, null],
    ['it for longer', { 'uid-mina': 201 }, null],
  ])('where %s is paused', (_, pausedUntil, planned) => {
    expect(planPause({ ...(pausedUntil && { pausedUntil }) }, pausing)).toEqual(planned);
  });
});

describe('planPauseActivity', () => {
  const group = makeGroup({ mina: makeMember('Mina', { uid: 'uid-mina' }) });

  it('tells who it is', () => {
    const activity = planPauseActivity(group, pausing);
    v.assert(groupActivitySchema, activity);
    expect(activity).toMatchObject({ memberId: 'mina', at: 100, changes: [{ field: 'paused' }] });
  });

  it('tells nothing of somebody who has left', () => {
    expect(planPauseActivity(group, { ...pausing, uid: 'uid-gone' })).toBeNull();
  });
});
