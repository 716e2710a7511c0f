'use strict';
// The benchmark's contract, as proto-loader reads it. grpc-js is the one of the interoperability tests.
const { createRequire } = require('node:module');
const path = require('node:path');

const install = createRequire(path.join(__dirname, '..', '..', '..', 'tests', 'Interop', 'package.json'));
const grpc = install('@grpc/grpc-js');
const definition = install('@grpc/proto-loader').loadSync(path.join(__dirname, 'wages.proto'), { keepCase: true, defaults: true, longs: Number });

module.exports = { grpc, bench: grpc.loadPackageDefinition(definition).bs2000bridge.bench };
