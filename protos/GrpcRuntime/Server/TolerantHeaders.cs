using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Server;

/// <summary>
/// Lets Kestrel take headers that are no UTF-8. By itself it would close the connection, and with it the calls of
/// everybody who shares it; gRPC says that such a value is no error (PROTOCOL-HTTP2.md, Custom-Metadata).
/// What a program sets for a header itself goes before this.
/// </summary>
internal sealed class TolerantHeaders : IPostConfigureOptions<KestrelServerOptions>
{
    private static readonly UTF8Encoding Tolerant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public void PostConfigure(string? name, KestrelServerOptions options)
    {
        Func<string, Encoding?> before = options.RequestHeaderEncodingSelector;
        options.RequestHeaderEncodingSelector = header => before(header) ?? Tolerant;
    }
}
