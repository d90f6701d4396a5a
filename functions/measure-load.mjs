/**
 * The time it takes to load the bundle, which is what a cold start adds to that of Node itself.
 *
 *   node measure-load.mjs [<bundle>] [<runs>]
 *
 * Each run is a fresh process; it prints medians in milliseconds. Where `FIRESTORE_EMULATOR_HOST` leads to an emulator, also
 * what the first delivery of an event costs and each of the next 50, of wall time and of CPU, over gRPC and over REST, run
 * by run in turn. For REST it answers as the metadata server does in production:
 *
 *   node tools/run.mjs suite --only firestore -- node functions/measure-load.mjs .local/suite-12000/functions/index.js
 */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';

const bundle = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, 'dist/index.js'));
const runs = Number(process.argv[3] ?? 9);
const hasEmulator = process.env.FIRESTORE_EMULATOR_HOST !== undefined;

const program = `
  const startMs = performance.now();
  const functions = require(${JSON.stringify(bundle)});
  const measured = { load: performance.now() - startMs };
  const event = { id: 'e', time: new Date().toISOString(), params: { groupId: 'none', expenseId: 'none' } };
  const deliver = async (name, times) => {
    const [fromMs, fromCpu] = [performance.now(), process.cpuUsage()];
    for (let n = 0; n < times; n += 1) await functions.onExpenseWritten.run(event);
    const { user, system } = process.cpuUsage(fromCpu);
    measured[name] = (performance.now() - fromMs) / times;
    measured[name + 'Cpu'] = (user + system) / 1000 / times;
  };
  const end = () => {
    measured.rssMegabytes = process.memoryUsage().rss / 1_000_000;
    process.stdout.write(JSON.stringify(measured), () => process.exit());
  };
  if (${hasEmulator}) deliver('first', 1).then(() => deliver('next', 50)).then(end);
  else end();
`;

/** Every token is the same one. */
const metadata = createServer((request, response) => {
  const body = request.url?.includes('/token')
    ? { access_token: 'owner', expires_in: 3600, token_type: 'Bearer' }
    : {};
  response.writeHead(200, { 'metadata-flavor': 'Google', 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
});
await new Promise((resolve) => metadata.listen(0, '127.0.0.1', resolve));

const transports = hasEmulator ? ['grpc', 'rest'] : ['none'];
const measured = new Map(transports.map((transport) => [transport, []]));
for (let run = 0; run < runs; run += 1) {
  for (const transport of transports) measured.get(transport).push(await measure(transport));
}
metadata.close();
for (const [transport, results] of measured) {
  const medians = Object.keys(results[0]).map((name) => `${name} ${median(results.map((one) => one[name]))}`);
  console.log(`${transport}: ${medians.join(', ')} (medians of ${runs})`);
}

async function measure(transport) {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], {
    timeout: 60_000,
    env: {
      ...process.env,
      GCLOUD_PROJECT: process.env.GCLOUD_PROJECT ?? 'demo-nbbang',
      // The SDK's own variable.
      FIRESTORE_PREFER_REST: String(transport === 'rest'),
      GCE_METADATA_HOST: `127.0.0.1:${metadata.address().port}`,
      METADATA_SERVER_DETECTION: transport === 'rest' ? 'assume-present' : 'none',
    },
  });
  return JSON.parse(stdout);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(1);
}
