'use strict';
// The contract of the interoperability tests, as proto-loader reads it.
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const definition = loader.loadSync('interop/test.proto', {
  includeDirs: [path.join(__dirname, '..', 'protos')],
  keepCase: true,
  defaults: true,
});

module.exports = { grpc, testing: grpc.loadPackageDefinition(definition).grpc.testing };
