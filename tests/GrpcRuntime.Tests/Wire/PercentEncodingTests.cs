using BS2000Bridge.GrpcRuntime.Wire;

namespace BS2000Bridge.GrpcRuntime.Tests.Wire;

/// <summary><c>grpc-message</c> as PROTOCOL-HTTP2.md says: UTF-8, percent-encoded, and never lost.</summary>
public sealed class PercentEncodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain ~ text!", "plain ~ text!")]
    [InlineData("100%", "100%25")]
    [InlineData("a\nb", "a%0Ab")]
    [InlineData("é", "%C3%A9")]
    [InlineData("\u007F", "%7F")]
    [InlineData("\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n", "%09%0Atest with whitespace%0D%0Aand Unicode BMP %E2%98%BA and non-BMP %F0%9F%98%88%09%0A")]
    public void Encode_AText_IsPercentEncodedUtf8AndComesBack(string text, string encoded)
    {
        Assert.Equal(encoded, PercentEncoding.Encode(text));
        Assert.Equal(text, PercentEncoding.Decode(encoded));
    }

    [Theory]
    [InlineData("%", "%")]
    [InlineData("50% off", "50% off")]
    [InlineData("%4", "%4")]
    [InlineData("%zz", "%zz")]
    [InlineData("%c3%a9", "é")]
    [InlineData("%E2%98", "\uFFFD")]
    [InlineData("%41%", "A%")]
    public void Decode_ABrokenEscape_KeepsWhatCanBeKept(string encoded, string text) => Assert.Equal(text, PercentEncoding.Decode(encoded));
}
