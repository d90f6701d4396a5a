import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toyRules } from '../../matrix/testing/toy-config.ts';
import { toyProject, type ToyProject } from '../testing/toy-project.ts';

let project: ToyProject;
beforeAll(async () => {
  project = await toyProject();
  project.git('branch', 'right');
  project.saveRules('service cloud.firestore {\n  allow');
  project.git('commit', '--quiet', '--all', '--message=broken');
  project.git('branch', 'broken');
  project.saveRules(
    toyRules
      .replace('allow delete: if isOwner()', 'allow delete: if request.auth != null')
      .replace('allow get: if isOwner()', 'allow get: if false'),
  );
  project.git('commit', '--quiet', '--all', '--message=looser');
  project.git('branch', 'looser');
});
beforeEach(() => project.saveRules(toyRules));
afterAll(() => project.remove());

const looser = `notes/{id}
  get     there  - owner
  delete  there  + other
attacks
  delete  a stranger deletes  + other
2 accesses gained, 1 lost
`;

test('from a ref to the working tree', async () => {
  expect(await project.run('diff', 'right', '--exit-code')).toEqual({
    code: 0,
    stdout: 'no access changed\n',
    stderr: '',
  });
  project.saveRules(project.read('firestore.rules').replace('isOwner() &&', 'request.auth.uid == "bob" &&'));
  const { code, stdout } = await project.run('diff', 'right', '--exit-code');
  expect([code, stdout]).toEqual([
    1,
    `notes/{id}
  update  once  + other  - owner
  set     over it  + other  - owner
attacks
  update  an update that changes the owner  + other
3 accesses gained, 2 lost
`,
  ]);
});

test('from a ref to another', async () => {
  expect(await project.run('diff', 'right', '--to', 'looser')).toEqual({
    code: 0,
    stdout: looser,
    stderr: '',
  });
});

test.each([
  [['nope'], 'nope is no commit, branch or tag of the git repository of firestore.rules.'],
  [['broken'], "broken:firestore.rules:2:3 Unexpected 'allow'."],
  [['right', '--to', 'broken'], "broken:firestore.rules:2:3 Unexpected 'allow'."],
  [[], 'diff takes one git ref to compare with: diff main'],
  [['right', 'looser'], 'diff takes one git ref to compare with: diff main'],
])('diff %j: %s', async (args, sentence) => {
  expect(await project.run('diff', ...args)).toEqual({ code: 1, stdout: '', stderr: `✖ ${sentence}\n` });
});
