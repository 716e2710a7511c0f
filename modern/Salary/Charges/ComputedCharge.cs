using BS2000Bridge.Legislation.Contributions;

namespace BS2000Bridge.Salary.Charges;

/// <summary>The contributions of a month, or of a part of it in which the insured was of another population.</summary>
internal sealed class ComputedCharge
{
    /// <summary>The contributions.</summary>
    public ContributionLines Lines;

    /// <summary>The month.</summary>
    public required YearMonth Period { get; init; }

    /// <summary>The number of the declaration or income that it rests on.</summary>
    public required int ResourceId { get; init; }

    /// <summary>Of a private household, the gross wage and the tax.</summary>
    public NetWage? NetWage { get; init; }

    /// <summary>Makes the case that explains it, a <c>ccss.salary.v1.WageCase</c> in its bytes; called when it is booked.</summary>
    public required Func<byte[]> Case { get; init; }

    /// <summary>Whether another charge has the same contributions to the cent.</summary>
    public bool SameAs(ChargeRow other) => Lines.SameAs(in other.Lines) && NetWage == other.NetWage;
}
