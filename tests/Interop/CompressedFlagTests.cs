using BS2000Bridge.Interop.Tests.Raw;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Testing;

namespace BS2000Bridge.Interop.Tests;

/// <summary>The two compression cases on the raw frames, because the foreign clients hide the flags.</summary>
public sealed class CompressedFlagTests(InteropServer server) : IClassFixture<InteropServer>
{
    private const string UnaryCall = "/grpc.testing.TestService/UnaryCall";

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task ServerCompressedUnary_OnTheWire_HasTheFlagThatWasAskedFor(bool compressed, byte flag)
    {
        var request = new SimpleRequest { ResponseSize = 314_159, ResponseCompressed = new BoolValue { Value = compressed } };
        RawResponse response = await RawCall.PostAsync(server.Address, UnaryCall, Frames.Of(0, request.ToByteArray()), ("grpc-accept-encoding", "identity,gzip"));

        Assert.Equal(StatusCode.OK, response.Status);
        Assert.Equal(flag, response.Body[0]);
        Assert.Equal(compressed, response.Body.Length < 314_159);
    }

    [Theory]
    [InlineData(true, true, StatusCode.OK)]
    [InlineData(false, false, StatusCode.OK)]
    [InlineData(true, false, StatusCode.InvalidArgument)]
    [InlineData(false, true, StatusCode.InvalidArgument)]
    public async Task ClientCompressedUnary_OnTheWire_IsJudgedByItsFlag(bool compressed, bool expected, StatusCode status)
    {
        byte[] request = new SimpleRequest { ResponseSize = 314_159, ExpectCompressed = new BoolValue { Value = expected } }.ToByteArray();
        byte[] frame = compressed ? Frames.Of(1, Gzip(request)) : Frames.Of(0, request);
        RawResponse response = await RawCall.PostAsync(server.Address, UnaryCall, frame, ("grpc-encoding", "gzip"));

        Assert.Equal(status, response.Status);
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
