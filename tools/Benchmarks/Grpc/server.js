'use strict';
// The peer: the benchmark's service by grpc-js. Prints its port; serves until its standard input ends.
const { grpc, bench } = require('./contract');

const methods = {
  Confirm: (call, callback) => callback(null, call.request),
  List(call) {
    let next = 0;
    const write = () => {
      while (next < call.request.wages) {
        const wage = { insured_number: 1980010100000 + next, employer_number: 2005123400013, month: 202505, amount_cents: 250000 + next };
        next += 1;
        if (!call.write(wage)) {
          call.once('drain', write);
          return;
        }
      }
      call.end();
    };
    write();
  },
};

const server = new grpc.Server();
server.addService(bench.Wages.service, methods);
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port);
});
process.stdin.on('end', () => server.forceShutdown());
process.stdin.resume();
