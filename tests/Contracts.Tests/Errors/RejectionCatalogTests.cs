using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Contracts.Tests.Errors;

/// <summary>
/// The codes against the numbering of the centre's pages of the return files (ccss.public.lu). MALRET's page has no 99: a broken
/// line of DECMAL, which no code of that page fits, is answered with the 99 of the other files.
/// </summary>
public sealed class RejectionCatalogTests
{
    private static readonly (ReturnFile File, int[] Codes)[] Published =
    [
        (ReturnFile.Affret, [.. Enumerable.Range(1, 29), 99]),
        (ReturnFile.Salret, [.. Enumerable.Range(1, 14).Except([6]), 99]),
        (ReturnFile.Malret, [.. Enumerable.Range(1, 16), 99]),
        (ReturnFile.Detret, [.. Enumerable.Range(1, 12)]),
    ];

    [Fact]
    public void All_AgainstThePublishedNumbering_EachCodeOnce() =>
        Assert.Equal(Published.SelectMany(file => file.Codes.Select(code => (file.File, code))), RejectionCatalog.All);

    [Fact]
    public void Create_EveryCode_HasThreeTextsInTheirOwnWords()
    {
        foreach ((ReturnFile file, int code) in RejectionCatalog.All)
        {
            LocalizedText text = RejectionCatalog.Create(file, code).Text;
            string[] texts = [text.French, text.German, text.English];

            Assert.All(texts, one => Assert.True(one.Length > 5 && one == one.Trim(), $"{file} {code}: '{one}'"));
            Assert.Equal(3, texts.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [InlineData(ReturnFile.Salret, 6)]
    [InlineData(ReturnFile.Salret, 15)]
    [InlineData(ReturnFile.Affret, 0)]
    [InlineData(ReturnFile.Unspecified, 1)]
    public void Create_CodeThatTheFileDoesNotHave_Throws(ReturnFile file, int code) =>
        Assert.Throws<ArgumentException>(() => RejectionCatalog.Create(file, code));

    [Fact]
    public void Create_Twice_GivesTextsOfTheirOwn()
    {
        Rejection first = RejectionCatalog.Create(ReturnFile.Affret, 1);
        first.Text.French = "";

        Assert.NotEmpty(RejectionCatalog.Create(ReturnFile.Affret, 1).Text.French);
    }
}
