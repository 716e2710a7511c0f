using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>The key by which a declaration and its contribution lines are matched: employer, insured, period.</summary>
/// <remarks>
/// Bare digits and no <see cref="EmployerNumber"/> or <see cref="InsuredNumber"/>: those are right by construction, and the mainframe may hold a
/// number with a wrong check digit. Such a record must be matched and reported like any other, not lost.
/// </remarks>
/// <param name="Employer">The thirteen digits of the employer number; not yet checked.</param>
/// <param name="Insured">The thirteen digits of the insured number; not yet checked.</param>
/// <param name="Period">The period as YYYYMM.</param>
public readonly record struct DeclarationKey(long Employer, long Insured, int Period) : IComparable<DeclarationKey>
{
    /// <inheritdoc/>
    public int CompareTo(DeclarationKey other)
    {
        int order = Employer.CompareTo(other.Employer);
        order = order != 0 ? order : Insured.CompareTo(other.Insured);
        return order != 0 ? order : Period.CompareTo(other.Period);
    }

    /// <summary>Whether the left key stands before the right.</summary>
    public static bool operator <(DeclarationKey left, DeclarationKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left key stands after the right.</summary>
    public static bool operator >(DeclarationKey left, DeclarationKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left key does not stand after the right.</summary>
    public static bool operator <=(DeclarationKey left, DeclarationKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key does not stand before the right.</summary>
    public static bool operator >=(DeclarationKey left, DeclarationKey right) => left.CompareTo(right) >= 0;

    /// <summary>Reads <c>EMPLOYER/INSURED/YYYY-MM</c>, the employer in 11 or 13 digits.</summary>
    public static bool TryParse(string text, out DeclarationKey key)
    {
        key = default;
        string[] parts = text.Split('/');
        if (parts.Length != 3
            || !EmployerNumber.TryParse(parts[0], out EmployerNumber employer)
            || !InsuredNumber.TryParse(parts[1], out InsuredNumber insured)
            || !YearMonth.TryParse(parts[2], out YearMonth period))
        {
            return false;
        }

        key = new DeclarationKey(employer.Value, insured.Value, period.ToYyyyMm());
        return true;
    }

    /// <summary>The key as <c>EMPLOYER/INSURED/YYYY-MM</c>.</summary>
    public override string ToString() => $"{Employer:0000000000000}/{Insured:0000000000000}/{Period / 100:0000}-{Period % 100:00}";
}
