'use strict';
// Reads streams of the benchmark's service by grpc-js: node client.js PORT CALLS WAGES. Prints the seconds of each
// call, after one that warms up.
const { grpc, bench } = require('./contract');

const [port, calls, wages] = process.argv.slice(2).map(Number);
const client = new bench.Wages(`127.0.0.1:${port}`, grpc.credentials.createInsecure());

function list() {
  return new Promise((resolve, reject) => {
    let next = 0;
    const stream = client.List({ wages });
    stream.on('data', wage => {
      if (wage.amount_cents !== 250000 + next) reject(new Error(`wage ${next} is ${JSON.stringify(wage)}`));
      next += 1;
    });
    stream.on('error', reject);
    stream.on('end', () => next === wages ? resolve() : reject(new Error(`${next} wages came in place of ${wages}`)));
  });
}

async function main() {
  await list();
  for (let call = 0; call < calls; call += 1) {
    const began = process.hrtime.bigint();
    await list();
    console.log(Number(process.hrtime.bigint() - began) / 1e9);
  }
  client.close();
}

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
