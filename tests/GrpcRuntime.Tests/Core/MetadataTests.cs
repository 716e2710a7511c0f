using Grpc.Core;

namespace BS2000Bridge.GrpcRuntime.Tests.Core;

/// <summary>The rules of metadata keys and values.</summary>
public sealed class MetadataTests
{
    [Fact]
    public void Entry_AKeyInUpperCase_BecomesLowerCase() => Assert.Equal("x-request.id_1", new Metadata.Entry("X-Request.ID_1", "v").Key);

    [Theory]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("é")]
    [InlineData("")]
    public void Entry_AKeyWithAnotherCharacter_IsRefused(string key) => Assert.ThrowsAny<ArgumentException>(() => new Metadata.Entry(key, "v"));

    [Fact]
    public void Entry_ATextUnderABinaryKey_IsRefused() => Assert.Throws<ArgumentException>(() => new Metadata.Entry("x-bin", "v"));

    [Fact]
    public void Entry_BytesUnderATextKey_AreRefused() => Assert.Throws<ArgumentException>(() => new Metadata.Entry("x", [1]));

    [Fact]
    public void Value_OfABinaryEntry_IsRefused() => Assert.Throws<InvalidOperationException>(() => new Metadata.Entry("x-bin", [1]).Value);

    [Fact]
    public void ValueBytes_Changed_LeaveTheEntryAsItIs()
    {
        byte[] given = [1, 2];
        var entry = new Metadata.Entry("x-bin", given);
        given[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.Equal([1, 2], entry.ValueBytes);
    }

    [Fact]
    public void Get_AKeyThatOccursTwice_GivesTheLastAndGetAllBoth()
    {
        Metadata metadata = new() { { "key", "1" }, { "other", "2" }, { "KEY", "3" } };

        Assert.Equal("3", metadata.GetValue("Key"));
        Assert.Equal(["1", "3"], metadata.GetAll("key").Select(entry => entry.Value));
        Assert.Null(metadata.Get("none"));
    }

    [Fact]
    public void Empty_Added_Throws() => Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("a", "b"));
}
