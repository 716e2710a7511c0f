using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;

namespace BS2000Bridge.GrpcRuntime.Tests.Wire;

/// <summary>Metadata on the wire: base64 with and without padding (RFC 4648, 4), and what is no metadata.</summary>
public sealed class MetadataHeadersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Zg", "66")]
    [InlineData("Zg==", "66")]
    [InlineData("Zm8", "666F")]
    [InlineData("Zm8=", "666F")]
    [InlineData("Zm9v", "666F6F")]
    [InlineData("Zm9vYmFy", "666F6F626172")]
    public void Append_Base64_IsReadWithAndWithoutPadding(string base64, string hex)
    {
        Metadata metadata = [];
        MetadataHeaders.Append(metadata, "x-bin", base64);

        Assert.Equal(hex, Convert.ToHexString(metadata.GetValueBytes("x-bin")!));
    }

    [Fact]
    public void Append_JoinedBinaryValues_AreSplit()
    {
        Metadata metadata = [];
        MetadataHeaders.Append(metadata, "x-bin", "Zg,Zm8=");

        Assert.Equal(["66", "666F"], metadata.Select(entry => Convert.ToHexString(entry.ValueBytes)));
    }

    [Theory]
    [InlineData("Z")]
    [InlineData("Z*==")]
    [InlineData("Zm9vY")]
    public void Append_NoBase64_IsInternal(string value) =>
        Assert.Equal(StatusCode.Internal, Assert.Throws<WireException>(() => MetadataHeaders.Append([], "x-bin", value)).StatusCode);

    [Theory]
    [InlineData(":path")]
    [InlineData("te")]
    [InlineData("content-type")]
    [InlineData("grpc-timeout")]
    [InlineData("grpc-status")]
    public void Append_WhatBelongsToTheProtocol_IsNoMetadata(string name)
    {
        Metadata metadata = [];
        MetadataHeaders.Append(metadata, name, "x");

        Assert.Empty(metadata);
    }

    [Fact]
    public void Append_ATextThatCouldNotTravelBack_IsLeftOut()
    {
        Metadata metadata = [];
        MetadataHeaders.Append(metadata, "x", "é");

        Assert.Empty(metadata);
    }

    [Fact]
    public void HeaderValue_Bytes_HaveNoPadding() => Assert.Equal("q6ur/w", MetadataHeaders.HeaderValue(new Metadata.Entry("x-bin", [0xAB, 0xAB, 0xAB, 0xFF])));

    [Fact]
    public void HeaderValue_ATextThatNoHeaderMayHave_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => MetadataHeaders.HeaderValue(new Metadata.Entry("x", "é")));
}
