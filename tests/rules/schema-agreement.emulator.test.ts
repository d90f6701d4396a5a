import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { emulatorProject } from 'firestore-rules-tools/emulator/emulator';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections } from './collections.ts';
import { storedDocuments } from './documents.ts';
import { toWrite, type Change } from './oracle/change.ts';
import { roles, uidOf } from './roles.ts';
import { spoil } from './spoil/spoil.ts';
import type { Subject } from './spoil/subject.ts';
import { whyDenied } from './why-denied.ts';

// The shapes live twice, in domain/src/records and in firestore.rules. Here generated documents, and documents with
// one or two things wrong, are put to both: the rules let through exactly what the oracles, which parse with the
// schemas, call valid. Seeds are random; fast-check prints the one that failed.

const project = emulatorProject(emulatorHost(), 'demo-nbbang-rules-agreement');
const rulesText = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

beforeAll(async () => {
  await project.loadRules(rulesText);
  await project.clear();
  await project.store(storedDocuments);
});

async function isAllowed({ as, path }: Subject, change: Change): Promise<boolean> {
  const { allowed } = await project.attempt(toWrite(path, change), roles[as].auth);
  if (allowed) await project.store({ [path]: storedDocuments[path] ?? null });
  return allowed;
}

/** For a valid change that is denied; empty for any other. */
function whyNot({ as, path, isValid }: Subject, change: Change, allowed: boolean): Promise<string> {
  return allowed || !isValid(change)
    ? Promise.resolve('')
    : whyDenied(project, rulesText, toWrite(path, change), roles[as].auth);
}

const withInputs = collections
  .flatMap(({ subjects }) => subjects)
  .flatMap((subject) =>
    subject.inputs === undefined
      ? []
      : [{ name: subject.name, subject, inputs: subject.inputs(uidOf(subject.as)) }],
  );

describe.each(withInputs)('$name', ({ subject, inputs }) => {
  const uid = uidOf(subject.as);
  const changeOf = (after: Change['after']): Change => ({ uid, before: subject.before, after });
  // Any place alike, not the first ones first.
  const choices = fc.array(fc.noBias(fc.nat()), { minLength: 1, maxLength: 2 });
  const writes = inputs.map((made) => ({ ...subject.after, ...made }));

  test('whatever is entered is valid and allowed', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (after) => {
        const change = changeOf(after);
        const allowed = await isAllowed(subject, change);
        expect(await whyNot(subject, change, allowed)).toBe('');
        expect({ allowed, valid: subject.isValid(change) }).toEqual({ allowed: true, valid: true });
      }),
      { numRuns: 60 },
    );
  });

  test('spoiled once or twice, it is allowed exactly when it is valid', async () => {
    let invalid = 0;
    await fc.assert(
      fc.asyncProperty(writes, choices, async (after, chosen) => {
        const spoiled = chosen.reduce((fields, choice) => {
          const all = spoil(fields, subject.description);
          return all[choice % all.length]?.fields ?? fields;
        }, after);
        const change = changeOf(spoiled);
        const valid = subject.isValid(change);
        if (!valid) invalid += 1;
        const allowed = await isAllowed(subject, change);
        expect(await whyNot(subject, change, allowed)).toBe('');
        expect(allowed).toBe(valid);
      }),
      { numRuns: 120 },
    );
    expect(invalid).toBeGreaterThan(50);
  });
});
