namespace BS2000Bridge.Seculine.Tests.Reading;

public sealed class HeaderTests
{
    [Fact]
    public async Task Open_HeaderOfAMember_HasItsNumbers()
    {
        SeculineFile<SubmitIncapacitiesRequest> file = await OpenAsync(MadeUp.Header + "\r\n");

        Assert.Equal((MadeUp.Employer, "123456"), (file.Header.Member, file.Header.Number));
        Assert.Equal(MadeUp.Header, file.Header.Record);
    }

    /// <summary>A legal person's eleven digits stand for its account 00.</summary>
    [Fact]
    public async Task Open_ElevenDigits_AreOfTheAccount00() =>
        Assert.Equal(MadeUp.Employer, (await OpenAsync($"0;{MadeUp.Employer.ToString()[..11]};123456")).Header.Member);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("1;x", "field 1 is not 0")]
    [InlineData("0;123", "it has 2 fields, not 3")]
    [InlineData("0;1234567890123;123456", "field 2 (13 characters) is no employer number")]
    [InlineData("0;EMPLOYER;12345", "field 3 (5 characters) is no SECUline number")]
    [InlineData("0;EMPLOYER;1234567", "field 3 (7 characters) is no SECUline number")]
    [InlineData("0;EMPLOYER;12345A", "field 3 (6 characters) is no SECUline number")]
    [InlineData("\u00EF\u00BB\u00BF0;EMPLOYER;123456", "byte order mark")]
    [InlineData("0;EMPLOYER;12345\u00E9", "is E9, no printable ASCII")]
    [InlineData("\0\0;EMPLOYER;123456", "byte 1 is 00, no printable ASCII")]
    public async Task Open_BrokenHeader_SaysWhereAndWhatIsExpected(string line, string expected)
    {
        SeculineFileException refused = await Assert.ThrowsAsync<SeculineFileException>(() => OpenAsync(line.Replace("EMPLOYER", MadeUp.Employer.ToString())));

        Assert.Contains(expected, refused.Message);
        Assert.Contains("0;employer number of the SECUline member;SECUline number", refused.Remedy);
        Assert.DoesNotContain(MadeUp.Employer.ToString(), refused.Message);
    }

    private static Task<SeculineFile<SubmitIncapacitiesRequest>> OpenAsync(string text) => SeculineFile.OpenDecmalAsync(new MemoryStream(Encoding.Latin1.GetBytes(text)));
}
