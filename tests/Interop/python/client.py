"""The official interoperability cases by the C core: client.py CASE PORT. Ends with 0 if the case holds."""
import queue
import sys

import grpc
from interop import empty_pb2, messages_pb2, test_pb2_grpc

REQUESTS = [27182, 8, 1828, 45904]
RESPONSES = [31415, 9, 2653, 58979]
INITIAL = ("x-grpc-test-echo-initial", "test_initial_metadata_value")
TRAILING = ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab")


def payload(size):
    return messages_pb2.Payload(body=bytes(size))


def large(**fields):
    return messages_pb2.SimpleRequest(response_size=314159, payload=payload(271828), **fields)


def truth(value):
    return messages_pb2.BoolValue(value=value)


def asking(response_size, request_size):
    parameters = [messages_pb2.ResponseParameters(size=response_size)]
    return messages_pb2.StreamingOutputCallRequest(response_parameters=parameters, payload=payload(request_size))


def equal(actual, expected):
    if actual != expected:
        raise AssertionError(f"{actual!r} instead of {expected!r}")


def fails(code, call):
    """Calls, and gives the failure, which must have that code."""
    try:
        call()
    except grpc.RpcError as failure:
        equal(failure.code(), code)
        return failure
    raise AssertionError(f"no failure instead of {code}")


def sizes(responses):
    return [len(response.payload.body) for response in responses]


def empty_unary(stub, channel):
    equal(stub.EmptyCall(empty_pb2.Empty()), empty_pb2.Empty())


def large_unary(stub, channel):
    equal(stub.UnaryCall(large()).payload.body, bytes(314159))


def client_streaming(stub, channel):
    requests = (messages_pb2.StreamingInputCallRequest(payload=payload(size)) for size in REQUESTS)
    equal(stub.StreamingInputCall(requests).aggregated_payload_size, 74922)


def server_streaming(stub, channel):
    parameters = [messages_pb2.ResponseParameters(size=size) for size in RESPONSES]
    equal(sizes(stub.StreamingOutputCall(messages_pb2.StreamingOutputCallRequest(response_parameters=parameters))), RESPONSES)


def ping_pong(stub, channel):
    requests = queue.Queue()
    responses = stub.FullDuplexCall(iter(requests.get, None))
    for request_size, response_size in zip(REQUESTS, RESPONSES):
        requests.put(asking(response_size, request_size))
        equal(len(next(responses).payload.body), response_size)
    requests.put(None)
    equal(list(responses), [])


def empty_stream(stub, channel):
    equal(list(stub.FullDuplexCall(iter(()))), [])


def cancel_after_begin(stub, channel):
    call = stub.StreamingInputCall.future(open_stream())
    call.cancel()
    equal(call.code(), grpc.StatusCode.CANCELLED)


def open_stream(*requests):
    """The requests, and then nothing: the stream stays open."""
    stream = queue.Queue()
    for request in requests:
        stream.put(request)
    return iter(stream.get, None)


def cancel_after_first_response(stub, channel):
    call = stub.FullDuplexCall(open_stream(asking(31415, 27182)))
    equal(len(next(call).payload.body), 31415)
    call.cancel()
    fails(grpc.StatusCode.CANCELLED, lambda: next(call))


def timeout_on_sleeping_server(stub, channel):
    request = messages_pb2.StreamingOutputCallRequest(payload=payload(27182))
    fails(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: list(stub.FullDuplexCall(open_stream(request), timeout=0.001)))


def custom_metadata(stub, channel):
    metadata = (INITIAL, TRAILING)
    _, unary = stub.UnaryCall.with_call(large(), metadata=metadata)
    duplex = stub.FullDuplexCall(iter([asking(314159, 271828)]), metadata=metadata)
    equal(sizes(duplex), [314159])
    for call in (unary, duplex):
        equal(INITIAL in [tuple(entry) for entry in call.initial_metadata()], True)
        equal(TRAILING in [tuple(entry) for entry in call.trailing_metadata()], True)


def status_code_and_message(stub, channel):
    status = messages_pb2.EchoStatus(code=2, message="test status message")
    request = messages_pb2.StreamingOutputCallRequest(response_status=status)
    for call in (
        lambda: stub.UnaryCall(messages_pb2.SimpleRequest(response_status=status)),
        lambda: list(stub.FullDuplexCall(iter([request]))),
    ):
        equal(fails(grpc.StatusCode.UNKNOWN, call).details(), "test status message")


def special_status_message(stub, channel):
    message = "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001f608\t\n"
    request = messages_pb2.SimpleRequest(response_status=messages_pb2.EchoStatus(code=2, message=message))
    equal(fails(grpc.StatusCode.UNKNOWN, lambda: stub.UnaryCall(request)).details(), message)


def unimplemented_method(stub, channel):
    fails(grpc.StatusCode.UNIMPLEMENTED, lambda: stub.UnimplementedCall(empty_pb2.Empty()))


def unimplemented_service(stub, channel):
    other = test_pb2_grpc.UnimplementedServiceStub(channel)
    fails(grpc.StatusCode.UNIMPLEMENTED, lambda: other.UnimplementedCall(empty_pb2.Empty()))


def client_compressed_unary(stub, channel):
    fails(grpc.StatusCode.INVALID_ARGUMENT, lambda: stub.UnaryCall(large(expect_compressed=truth(True))))
    equal(len(stub.UnaryCall(large(expect_compressed=truth(True)), compression=grpc.Compression.Gzip).payload.body), 314159)
    equal(len(stub.UnaryCall(large(expect_compressed=truth(False))).payload.body), 314159)


def server_compressed_unary(stub, channel):
    for value in (True, False):
        equal(len(stub.UnaryCall(large(response_compressed=truth(value))).payload.body), 314159)


CASES = {function.__name__: function for function in (
    empty_unary, large_unary, client_streaming, server_streaming, ping_pong, empty_stream, cancel_after_begin,
    cancel_after_first_response, timeout_on_sleeping_server, custom_metadata, status_code_and_message,
    special_status_message, unimplemented_method, unimplemented_service, client_compressed_unary, server_compressed_unary)}


def main():
    name, port = sys.argv[1:]
    channel = grpc.insecure_channel(f"127.0.0.1:{port}")
    CASES[name](test_pb2_grpc.TestServiceStub(channel), channel)
    channel.close()


if __name__ == "__main__":
    main()
