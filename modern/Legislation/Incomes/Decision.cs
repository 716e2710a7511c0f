using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>A question of law that a parameter answers with yes or no.</summary>
/// <param name="IsYes">The answer; yes where the law leaves no doubt.</param>
/// <param name="Confidence">How well it is founded.</param>
internal sealed record Decision(bool IsYes, Confidence Confidence)
{
    private static readonly Decision ByLaw = new(IsYes: true, Confidence.High);

    /// <summary>Reads the answer for a month; yes without a parameter.</summary>
    public static Decision Read(FigureReader figures, string? id, YearMonth month) =>
        id is not null && figures.Value(id, month) is var value ? new Decision(value.Text == "yes", value.Confidence) : ByLaw;
}
