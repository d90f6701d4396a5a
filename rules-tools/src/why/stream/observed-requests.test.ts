import { expect, test } from 'vitest';
import type { RulesValue } from '../../coverage/rules-value.ts';
import { isDenied, isUndecided, ObservedRequests } from './observed-requests.ts';
import type { ObservedEvaluation } from './observed-evaluation.ts';

const unknown: RulesValue = { kind: 'unknown', evaluated: true };

/** `outcomes` as the emulator's: `1t 2f` is line 1 granted, line 2 not. */
function evaluation(
  path: string,
  outcomes: string,
  outcome: ObservedEvaluation['outcome'],
  changes: Partial<ObservedEvaluation> = {},
): ObservedEvaluation {
  const request = new Map<string, RulesValue>([
    ['time', { kind: 'timestamp', value: '2026-11-25T00:00:00Z' }],
    ['auth', { kind: 'map', fields: new Map([['uid', { kind: 'string', value: 'alice' }]]) }],
  ]);
  return {
    projectId: 'demo-a',
    rulesText: '',
    method: 'update',
    path,
    request,
    resource: unknown,
    outcomes: outcomes.split(' '),
    outcome,
    ...changes,
  };
}

/** Paths of each request, with whether it was denied. */
function requestsOf(evaluations: readonly ObservedEvaluation[]): string[] {
  const observed = new ObservedRequests();
  const requests = new Set(evaluations.map((each) => observed.add(each)));
  return [...requests].map(
    (request) => `${isDenied(request) ? 'denied' : 'allowed'} ${request.map(({ path }) => path).join(' ')}`,
  );
}

test.each<[string, ObservedEvaluation[], string[]]>([
  [
    'a stage before and one after loading',
    [evaluation('a/1', '5f', 'error'), evaluation('a/1', '5f 5t', 'allow')],
    ['allowed a/1 a/1'],
  ],
  [
    'two requests one after the other',
    [evaluation('a/1', '5f', 'deny'), evaluation('a/1', '5f', 'deny')],
    ['denied a/1', 'denied a/1'],
  ],
  [
    'two of one sender at once',
    [
      evaluation('a/1', '5f', 'error'),
      evaluation('a/2', '5f', 'error'),
      evaluation('a/1', '5f 5f', 'deny'),
      evaluation('a/2', '5f 5t', 'allow'),
    ],
    ['denied a/1 a/1', 'allowed a/2 a/2'],
  ],
  [
    'a batch',
    [
      evaluation('a/1', '5t', 'allow'),
      evaluation('b/1', '5t 6f', 'error'),
      evaluation('b/1', '5t 6f 6f', 'deny'),
    ],
    ['denied a/1 b/1 b/1'],
  ],
  [
    'another project, and another sender',
    [
      evaluation('a/1', '5f', 'error'),
      evaluation('a/1', '5f 5t', 'allow', { projectId: 'demo-b' }),
      evaluation('a/1', '5f 5t', 'allow', { request: new Map() }),
    ],
    ['denied a/1', 'allowed a/1', 'allowed a/1'],
  ],
])('%s', (_name, evaluations, requests) => {
  expect(requestsOf(evaluations)).toEqual(requests);
});

test('a request that is closed is not continued', () => {
  const observed = new ObservedRequests();
  const first = observed.add(evaluation('a/1', '5f', 'error'));
  observed.close(first);
  expect(observed.add(evaluation('a/1', '5f 5f', 'deny'))).not.toBe(first);
});

test.each<[boolean, ObservedEvaluation]>([
  [true, evaluation('a/1', '5f', 'error')],
  [false, evaluation('a/1', '5f', 'error', { resource: { kind: 'null' } })],
  [false, evaluation('a/1', '5f', 'deny')],
  [false, evaluation('a/1', '5t', 'allow')],
])('undecided: %s', (expected, each) => {
  expect(isUndecided([each])).toBe(expected);
});
