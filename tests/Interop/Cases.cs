namespace BS2000Bridge.Interop.Tests;

/// <summary>The official interoperability cases that both foreign clients run, by name (interop-test-descriptions.md, Client).</summary>
public sealed class Cases : TheoryData<string>
{
    public Cases() => AddRange(
        "empty_unary",
        "large_unary",
        "client_streaming",
        "server_streaming",
        "ping_pong",
        "empty_stream",
        "cancel_after_begin",
        "cancel_after_first_response",
        "timeout_on_sleeping_server",
        "custom_metadata",
        "status_code_and_message",
        "special_status_message",
        "unimplemented_method",
        "unimplemented_service",
        "client_compressed_unary",
        "server_compressed_unary");
}
