import { on, once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { toyRules } from '../../matrix/testing/toy-config.ts';
import { toyProject } from '../testing/toy-project.ts';

test('a save prints what changed, until the watch is interrupted', async () => {
  const project = await toyProject();
  const watch = project.start('watch');
  const lines = createInterface(watch.stdout);
  // From now on: a line that nobody awaits yet is kept.
  const outputs: AsyncIterator<unknown[]> = on(lines, 'line', { close: ['close'] });
  /** The next lines, up to one that says how long it took. */
  const report = async (): Promise<string> => {
    const all: string[] = [];
    for (;;) {
      const next = await outputs.next();
      if (next.done === true) throw new Error(`The watch ended: ${all.join('\n')}`);
      const line = String(next.value[0]);
      all.push(line.replace(/\(\d+\.\d s\)$/, '(… s)'));
      if (line.endsWith(' s)')) return all.join('\n');
    }
  };
  try {
    expect(await report()).toBe(
      'Watching firestore.rules; Ctrl-C ends it. The tables are read once.\n39 requests as the tables expect (… s)',
    );
    project.saveRules(toyRules.replace('allow get: if isOwner()', 'allow get: if false'));
    expect(await report()).toBe(
      'notes/{id}\n  get  there  - owner\n1 access lost; 1 of 39 requests not as the tables expect (… s)',
    );
    project.saveRules('service cloud.firestore {\n  allow');
    expect(await report()).toBe("firestore.rules:2:3 Unexpected 'allow'. (… s)");
    project.saveRules(toyRules);
    expect(await report()).toBe('notes/{id}\n  get  there  + owner\n1 access gained (… s)');
    watch.kill('SIGINT');
    expect(await once(watch, 'exit')).toEqual([0, null]);
  } finally {
    watch.kill('SIGKILL');
    await project.remove();
  }
});
