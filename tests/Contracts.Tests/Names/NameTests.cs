using BS2000Bridge.Contracts.Names;
using BS2000Bridge.Values;
using CsCheck;
using NodaTime;

namespace BS2000Bridge.Contracts.Tests.Names;

public sealed class NameTests
{
    private static readonly EmployerNumber Employer = EmployerNumber.TryParse("2000000000100", out EmployerNumber number) ? number : default;

    [Fact]
    public void Affiliation_OfAnyInsuredAndDay_ThereAndBackTheSame() => Gen.Select(
        Gen.Int[0, 999],
        Gen.OneOf(Gen.Const(new LocalDate(1, 1, 1)), Gen.Const(new LocalDate(9999, 12, 31)), Gen.Int[0, 73_000].Select(new LocalDate(1900, 1, 1).PlusDays))).Sample(
        (serial, entryDay) =>
        {
            InsuredNumber insured = InsuredNumber.Create(1980_01_01, serial);

            Assert.True(AffiliationName.TryParse(AffiliationName.Of(Employer, insured, entryDay), out AffiliationName name));
            Assert.Equal(new AffiliationName(Employer, insured, entryDay), name);
        },
        iter: 500);

    [Fact]
    public void Affiliation_Name_HasThePublishedShape() => Assert.Equal(
        "affiliations/2000000000100/1893120105732/20260316",
        AffiliationName.Of(Employer, InsuredNumber.TryParse("1893120105732", out InsuredNumber insured) ? insured : default, new LocalDate(2026, 3, 16)));

    [Theory]
    [InlineData("affiliations/2000000000200/1893120105732/20260316", false, true, true)]
    [InlineData("affiliations/2000000000100/1893120105733/20260316", true, false, true)]
    [InlineData("affiliations/2000000000100/1893120105732/20260230", true, true, false)]
    [InlineData("affiliations/2000000000100/1893120105732/2026316", true, true, false)]
    [InlineData("affiliations///", false, false, false)]
    public void Affiliation_WithAWrongPart_HasTheOthers(string text, bool employer, bool insured, bool entryDay)
    {
        Assert.True(AffiliationName.TryParse(text, out AffiliationName name));

        Assert.Equal((employer, insured, entryDay), (name.Employer is not null, name.Insured is not null, name.EntryDay is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("affiliations")]
    [InlineData("affiliations/2000000000100/1893120105732")]
    [InlineData("affiliations/2000000000100/1893120105732/20260316/")]
    [InlineData("employers/2000000000100/1893120105732/20260316")]
    public void Affiliation_OfAnotherShape_IsNoName(string text) => Assert.False(AffiliationName.TryParse(text, out _));

    [Theory]
    [InlineData("employers/2000000000100", true)]
    [InlineData("employers/2000000000200", false)]
    [InlineData("employer/2000000000100", false)]
    [InlineData("2000000000100", false)]
    public void Employer_Name_IsReadWhenItsCheckDigitIsRight(string text, bool expected)
    {
        Assert.Equal(expected, EmployerName.TryParse(text, out EmployerNumber employer));
        Assert.Equal(expected ? text : "employers/0000000000000", EmployerName.Of(employer));
    }

    [Theory]
    [InlineData("activities/1", 1)]
    [InlineData("activities/9223372036854775807", long.MaxValue)]
    [InlineData("activities/0", 0)]
    [InlineData("activities/-1", 0)]
    [InlineData("activities/9223372036854775808", 0)]
    [InlineData("activities/", 0)]
    public void Activity_Name_IsOfANumberFromOneOn(string text, long expected) => Assert.Equal(expected, ActivityName.TryParse(text, out long id) ? id : 0);
}
