'use strict';
// The official interoperability cases by grpc-js: node client.js CASE PORT. Ends with 0 if the case holds.
const assert = require('node:assert/strict');
const { grpc, testing } = require('./contract');

const [name, port] = process.argv.slice(2);
const insecure = grpc.credentials.createInsecure();
const client = new testing.TestService(`127.0.0.1:${port}`, insecure);
const zeros = size => ({ body: Buffer.alloc(size) });
const sizes = { requests: [27182, 8, 1828, 45904], responses: [31415, 9, 2653, 58979] };
const large = { response_size: 314159, payload: zeros(271828) };

// Calls a method of one response: { response, headers, status }, or { error }.
function unary(method, request, { metadata = new grpc.Metadata(), options = {}, by = client } = {}) {
  return new Promise(resolve => {
    const result = {};
    const call = by[method](request, metadata, options, (error, response) => Object.assign(result, { error, response }));
    call.on('metadata', headers => { result.headers = headers; });
    call.on('status', status => { result.status = status; resolve(result); });
  });
}

// Gathers what a stream of responses gives: { messages, headers, status }.
function gather(stream, onMessage = () => {}) {
  return new Promise(resolve => {
    const result = { messages: [] };
    stream.on('metadata', headers => { result.headers = headers; });
    stream.on('data', message => { result.messages.push(message); onMessage(result.messages.length); });
    stream.on('error', error => { result.error = error; });
    stream.on('status', status => { result.status = status; resolve(result); });
  });
}

const bodies = result => result.messages.map(message => message.payload.body.length);
const isOk = result => assert.equal(result.status.code, grpc.status.OK, result.status.details);

const cases = {
  async empty_unary() {
    const result = await unary('EmptyCall', {});
    isOk(result);
    assert.deepEqual({ ...result.response }, {});
  },
  async large_unary() {
    const result = await unary('UnaryCall', large);
    isOk(result);
    assert.deepEqual(result.response.payload.body, Buffer.alloc(314159));
  },
  async client_streaming() {
    const result = await new Promise((resolve, reject) => {
      const call = client.StreamingInputCall((error, response) => error ? reject(error) : resolve(response));
      for (const size of sizes.requests) call.write({ payload: zeros(size) });
      call.end();
    });
    assert.equal(result.aggregated_payload_size, 74922);
  },
  async server_streaming() {
    const result = await gather(client.StreamingOutputCall({ response_parameters: sizes.responses.map(size => ({ size })) }));
    isOk(result);
    assert.deepEqual(bodies(result), sizes.responses);
  },
  async ping_pong() {
    const call = client.FullDuplexCall();
    const send = i => call.write({ response_parameters: [{ size: sizes.responses[i] }], payload: zeros(sizes.requests[i]) });
    const result = gather(call, count => count < 4 ? send(count) : call.end());
    send(0);
    isOk(await result);
    assert.deepEqual(bodies(await result), sizes.responses);
  },
  async empty_stream() {
    const call = client.FullDuplexCall();
    const result = gather(call);
    call.end();
    isOk(await result);
    assert.deepEqual((await result).messages, []);
  },
  async cancel_after_begin() {
    const code = await new Promise(resolve => {
      const call = client.StreamingInputCall(error => resolve(error.code));
      call.cancel();
    });
    assert.equal(code, grpc.status.CANCELLED);
  },
  async cancel_after_first_response() {
    const call = client.FullDuplexCall();
    const result = gather(call, () => call.cancel());
    call.write({ response_parameters: [{ size: 31415 }], payload: zeros(27182) });
    assert.equal((await result).status.code, grpc.status.CANCELLED);
    assert.deepEqual(bodies(await result), [31415]);
  },
  async timeout_on_sleeping_server() {
    const call = client.FullDuplexCall(new grpc.Metadata(), { deadline: Date.now() + 1 });
    const result = gather(call);
    call.write({ payload: zeros(27182) });
    assert.equal((await result).status.code, grpc.status.DEADLINE_EXCEEDED);
  },
  async custom_metadata() {
    const metadata = new grpc.Metadata();
    metadata.set('x-grpc-test-echo-initial', 'test_initial_metadata_value');
    metadata.set('x-grpc-test-echo-trailing-bin', Buffer.from([0xab, 0xab, 0xab]));
    const call = client.FullDuplexCall(metadata);
    const duplex = gather(call);
    call.write({ response_parameters: [{ size: 314159 }], payload: zeros(271828) });
    call.end();
    for (const result of [await unary('UnaryCall', large, { metadata }), await duplex]) {
      isOk(result);
      assert.deepEqual(result.headers.get('x-grpc-test-echo-initial'), ['test_initial_metadata_value']);
      assert.deepEqual(result.status.metadata.get('x-grpc-test-echo-trailing-bin'), [Buffer.from([0xab, 0xab, 0xab])]);
    }
  },
  async status_code_and_message() {
    const response_status = { code: 2, message: 'test status message' };
    const call = client.FullDuplexCall();
    const duplex = gather(call);
    call.write({ response_status });
    call.end();
    for (const result of [await unary('UnaryCall', { response_status }), await duplex]) {
      assert.equal(result.status.code, 2);
      assert.equal(result.status.details, 'test status message');
    }
  },
  async special_status_message() {
    const message = '\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n';
    const result = await unary('UnaryCall', { response_status: { code: 2, message } });
    assert.equal(result.status.code, 2);
    assert.equal(result.status.details, message);
  },
  async unimplemented_method() {
    assert.equal((await unary('UnimplementedCall', {})).status.code, grpc.status.UNIMPLEMENTED);
  },
  async unimplemented_service() {
    const by = new testing.UnimplementedService(`127.0.0.1:${port}`, insecure);
    assert.equal((await unary('UnimplementedCall', {}, { by })).status.code, grpc.status.UNIMPLEMENTED);
    by.close();
  },
  async client_compressed_unary() {
    const by = new testing.TestService(`127.0.0.1:${port}`, insecure, { 'grpc.default_compression_algorithm': grpc.compressionAlgorithms.gzip });
    const expecting = value => ({ ...large, expect_compressed: { value } });
    assert.equal((await unary('UnaryCall', expecting(true))).status.code, grpc.status.INVALID_ARGUMENT);
    for (const result of [await unary('UnaryCall', expecting(true), { by }), await unary('UnaryCall', expecting(false))]) {
      isOk(result);
      assert.equal(result.response.payload.body.length, 314159);
    }
    by.close();
  },
  async server_compressed_unary() {
    for (const value of [true, false]) {
      const result = await unary('UnaryCall', { ...large, response_compressed: { value } });
      isOk(result);
      assert.equal(result.response.payload.body.length, 314159);
    }
  },
};

assert.ok(Object.hasOwn(cases, name), `there is no case ${name}`);
cases[name]().then(() => client.close(), error => {
  console.error(error);
  process.exit(1);
});
