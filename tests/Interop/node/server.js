'use strict';
// The server of the interoperability tests by grpc-js. Prints its port; serves until its standard input ends.
const { grpc, testing } = require('./contract');

const INITIAL = 'x-grpc-test-echo-initial';
const TRAILING = 'x-grpc-test-echo-trailing-bin';
const zeros = size => ({ payload: { body: Buffer.alloc(size) } });

// Sends the initial metadata back now, and gives the trailing metadata for the end.
function echo(call) {
  const headers = new grpc.Metadata();
  const trailers = new grpc.Metadata();
  call.metadata.get(INITIAL).forEach(value => headers.add(INITIAL, value));
  call.metadata.get(TRAILING).forEach(value => trailers.add(TRAILING, value));
  call.sendMetadata(headers);
  return trailers;
}

const failure = (status, metadata) => ({ code: status.code, details: status.message, metadata });

const methods = {
  EmptyCall: (call, callback) => callback(null, {}),
  UnaryCall(call, callback) {
    const trailers = echo(call);
    const { response_status: status, response_size: size } = call.request;
    if (status && status.code) callback(failure(status, trailers));
    else callback(null, zeros(size), trailers);
  },
  StreamingOutputCall(call) {
    const trailers = echo(call);
    for (const { size } of call.request.response_parameters) call.write(zeros(size));
    call.end(trailers);
  },
  StreamingInputCall(call, callback) {
    const trailers = echo(call);
    let size = 0;
    call.on('data', request => { size += request.payload.body.length; });
    call.on('end', () => callback(null, { aggregated_payload_size: size }, trailers));
  },
  FullDuplexCall(call) {
    const trailers = echo(call);
    call.on('data', request => {
      if (request.response_status && request.response_status.code) {
        call.emit('error', failure(request.response_status, trailers));
        return;
      }
      for (const { size } of request.response_parameters) call.write(zeros(size));
    });
    call.on('end', () => call.end(trailers));
  },
};

const server = new grpc.Server({ 'grpc.default_compression_algorithm': Number(process.argv[2] ?? 0) });
server.addService(testing.TestService.service, methods);
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port);
});
process.stdin.on('end', () => server.forceShutdown());
process.stdin.resume();
