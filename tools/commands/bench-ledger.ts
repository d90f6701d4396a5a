import { join } from 'node:path';
import { buildFunctions } from '../build/build-functions.ts';
import { suiteDir } from '../paths.ts';
import { largeLedger } from '../bench/large-ledger.ts';
import { burst, coldStart, deliveriesAtOnce, strangerBeside } from '../bench/ledger-load.ts';
import { portsAt } from '../suite/ports.ts';
import { startSuite } from '../suite/suite.ts';

const name = 'bench-ledger';
const projectId = 'demo-bench';
const writers = 20;
const seconds = 30;
const rates = [2, 10, 50, 100];

/**
 * `npm run bench:ledger [-- <writes per second>…]`, or `-- large [<expenses>]` for what grows with a group: how fast the ledger of one group follows its expenses, by the real
 * trigger of a suite of its own. It prints what it measured and judges nothing: machines differ.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [first, count = '100000'] = args;
  const isLarge = first === 'large';
  const chosen = args.length > 0 ? args.map(Number) : rates;
  await buildFunctions(join(suiteDir(name), 'functions'));
  const suite = await startSuite({
    name,
    projectId,
    ports: portsAt(21_000),
    only: ['auth', 'firestore', 'functions', 'eventarc', 'tasks'],
  });
  Object.assign(process.env, suite.env);
  try {
    const { getFirestore } = await import('firebase-admin/firestore');
    const { initializeApp } = await import('firebase-admin/app');
    const db = getFirestore(initializeApp({ projectId }, name));
    const quiet = getFirestore(initializeApp({ projectId: `${projectId}-quiet` }, `${name}-quiet`));
    if (isLarge) {
      for await (const line of largeLedger(quiet, Number(count))) console.log(line);
      return 0;
    }
    console.log(`One group, ${writers} writers, ${seconds} s each; commit to totals in ms`);
    console.log(await coldStart(db));
    for (const rate of chosen) console.log(await burst(db, { rate, writers, seconds }));
    console.log(await strangerBeside(db, 200));
    console.log(await deliveriesAtOnce(quiet, 50));
  } finally {
    await suite.stop();
  }
  return 0;
}
