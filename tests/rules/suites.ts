import { batchAttacks } from './across/batch-attacks.ts';
import { pausedAttacks, pausedEdges } from './across/paused.ts';
import { wrongRoleAttacks } from './across/wrong-role-attacks.ts';
import { collections } from './collections.ts';
import type { RoleAttempt, RoleSuite } from './roles.ts';
import { spoilSubject } from './spoil/spoil-subject.ts';

const denied = ([name, attempts]: [string, readonly RoleAttempt[]]): RoleSuite => ({
  name: `attacks: ${name}`,
  verdict: 'denied',
  attempts,
});

const allowed = ([name, attempts]: [string, readonly RoleAttempt[]]): RoleSuite => ({
  name: `valid: ${name}`,
  verdict: 'allowed',
  attempts,
});

const spoiled = collections.flatMap(({ subjects }) => subjects).map(spoilSubject);

/**
 * First what somebody thought of, which covers every part of the rules: reports of the coverage are slow, and no more
 * of them are read once nothing is missing. Then, by thousands, what is made from valid writes and from the schemas.
 */
export const suites: readonly RoleSuite[] = [
  ...collections.flatMap(({ attacks }) => Object.entries(attacks)).map(denied),
  denied(['batches', batchAttacks]),
  denied(['paused', pausedAttacks]),
  ...collections.flatMap(({ edges }) => Object.entries(edges)).map(allowed),
  allowed(['paused', pausedEdges]),
  denied(['wrong roles', wrongRoleAttacks]),
  denied(['spoiled writes', spoiled.flatMap(({ invalid }) => invalid)]),
  allowed(['changed writes', spoiled.flatMap(({ valid }) => valid)]),
  allowed(['sampled writes', collections.flatMap(({ samples }) => samples)]),
];
