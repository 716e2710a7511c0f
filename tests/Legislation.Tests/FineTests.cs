using BS2000Bridge.Legislation.Fines;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>
/// The fine for a late entry or exit (CSS art. 425, 445; guichet.lu): eight days to declare; more than thirty days late 50 EUR a month of
/// delay, at most 2,500 EUR. Computed by hand with a calendar.
/// </summary>
public sealed class FineTests
{
    private static readonly ParameterLibrary Library = ParameterLibrary.Load();

    [Theory]
    [InlineData("2025-03-01", "2025-02-15", 0, 0)] // before it happened
    [InlineData("2025-03-01", "2025-03-09", 0, 0)] // the last day of the term
    [InlineData("2025-03-01", "2025-04-08", 0, 0)] // thirty days late
    [InlineData("2025-03-01", "2025-04-09", 1, 50)] // thirty-one: a month after 9 March
    [InlineData("2025-03-01", "2025-05-08", 1, 50)] // a day short of two months
    [InlineData("2025-03-01", "2025-05-09", 2, 100)]
    [InlineData("2025-02-01", "2025-03-11", 0, 0)] // due 9 February: a whole month later, but not more than thirty days
    [InlineData("2025-02-01", "2025-03-12", 1, 50)]
    [InlineData("2025-01-23", "2025-03-03", 1, 50)] // due 31 January; thirty-one days, over the end of February
    [InlineData("2024-01-23", "2024-03-01", 0, 0)] // due 31 January; thirty days in a leap year
    [InlineData("2021-01-01", "2025-03-08", 49, 2450)] // due 9 January 2021
    [InlineData("2021-01-01", "2025-03-09", 50, 2500)] // the maximum
    [InlineData("2021-01-01", "2025-04-09", 51, 2500)]
    [InlineData("1990-01-01", "2025-01-09", 420, 2500)]
    public void Compute_ByTheDayOfTheDeclaration_IsTheMonthsOfDelay(string happenedOn, string declaredOn, int months, int euros)
    {
        LateFine? fine = LateDeclarationFine.Compute(Library, Day(happenedOn), Day(declaredOn));

        Assert.Equal(months == 0 ? null : new LateFine(months, Money.FromEuros(euros)), fine);
    }

    [Fact]
    public void Articles_OfTheFine_AreThoseOfDeclarationsAndFines() => Assert.Equal(["425", "445"], LateDeclarationFine.Articles);

    /// <summary>Declared on the day itself or before: no figure is needed, so a day before all figures is no error.</summary>
    [Theory]
    [InlineData("2016-06-01", "2016-06-01")]
    [InlineData("2016-06-01", "2016-05-31")]
    public void Compute_DeclaredInAdvance_NeedsNoFigure(string happenedOn, string declaredOn) =>
        Assert.Null(LateDeclarationFine.Compute(Library, Day(happenedOn), Day(declaredOn)));

    [Fact]
    public void Compute_DeclaredLateBeforeTheFiguresAreKnown_NamesParameterAndDay()
    {
        var missing = Assert.Throws<MissingParameterException>(() => LateDeclarationFine.Compute(Library, Day("2016-01-01"), Day("2016-12-31")));

        Assert.Equal(("affiliation.declaration.days", Day("2016-12-31")), (missing.ParameterId, missing.Day));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
