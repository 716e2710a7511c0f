using System.Buffers.Binary;
using System.Security.Cryptography;
using BS2000Bridge.Services.Requests;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace BS2000Bridge.Services.Tests.Requests;

/// <summary>What travels in a request: ids, digests, etags and names.</summary>
public sealed class RequestsTests
{
    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("~\u00A0é")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void IsValid_OneTo64Characters_CanBeTaken(string requestId)
    {
        Assert.True(RequestIds.IsValid(requestId));
        Assert.Null(RequestIds.FaultOf(requestId));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", 65)]
    [InlineData("a\u0000", 2)]
    [InlineData("\u001F", 1)]
    [InlineData("b\u007F", 2)]
    [InlineData("c\u009F", 2)]
    public void FaultOf_AnyOtherId_SaysWhatIsExpected(string requestId, int characters)
    {
        Assert.False(RequestIds.IsValid(requestId));
        Assert.Equal(
            new Contracts.Errors.InvalidField("lines.request_id", $"has {characters} characters, expected 1 to 64 without control characters"),
            RequestIds.FaultOf(requestId, "lines.request_id"));
        Assert.Equal("request_id", RequestIds.FaultOf(requestId)!.Path);
    }

    /// <summary>SHA-256 of nothing is e3b0c442 98fc1c14 …</summary>
    [Fact]
    public void Digest_OfNothing_IsTheBeginningOfItsSha256() => Assert.Equal(unchecked((long)0xE3B0_C442_98FC_1C14), RequestDigest.Of(new Empty()));

    [Theory]
    [InlineData(3)]
    [InlineData(1021)]
    [InlineData(1022)]
    [InlineData(50_000)]
    public void Digest_OfAnySize_IsThatOfTheWholeMessage(int size)
    {
        var message = new StringValue { Value = new string('x', size) };

        Assert.Equal(BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(message.ToByteArray())), RequestDigest.Of(message));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(255, "ff")]
    [InlineData(1_773_662_400_000_001, "64d22f54db001")]
    public void Etag_OfAVersion_IsItsInstantInHex(long knownFrom, string etag) => Assert.Equal(etag, Etag.Of(knownFrom));

    [Theory]
    [InlineData("", true)]
    [InlineData("ff", true)]
    [InlineData("FF", false)]
    [InlineData("fe", false)]
    public void Etag_OfAReader_AgreesWhenItIsOfThisVersionOrNotSaid(string etag, bool agrees) => Assert.Equal(agrees, Etag.Agrees(etag, 255));

    [Fact]
    public void Name_OfANumber_IsReadAgain()
    {
        var names = new NumberedNames("charges/");

        Assert.Equal("charges/17", names.Of(17));
        Assert.Equal(17, names.Read("charges/17"));
        Assert.Equal(int.MaxValue, names.Read("charges/2147483647"));
    }

    [Theory]
    [InlineData("charges/")]
    [InlineData("charges/-1")]
    [InlineData("charges/ 1")]
    [InlineData("charges/2147483648")]
    [InlineData("CHARGES/17")]
    [InlineData("fines/17")]
    [InlineData("17")]
    public void Read_AnotherName_SaysWhatIsExpected(string name)
    {
        RpcException failure = Assert.Throws<RpcException>(() => new NumberedNames("charges/").Read(name));

        Assert.Equal((StatusCode.InvalidArgument, "name: expected charges/ and a number."), (failure.StatusCode, failure.Status.Detail));
    }
}
