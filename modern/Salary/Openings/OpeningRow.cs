using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Values;
using Google.Protobuf;

namespace BS2000Bridge.Salary.Openings;

/// <summary>An opening as it is kept.</summary>
/// <param name="Key">Its year.</param>
/// <param name="Content">The opening as it was sent.</param>
internal sealed record OpeningRow(YearKey Key, byte[] Content)
{
    private const long MostCents = 999_999_999_99;

    /// <summary>Reads an opening.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="field">The field at fault by its path in the request; empty when there is none.</param>
    /// <returns>Null when a field is at fault.</returns>
    public static OpeningRow? TryRead(Opening? opening, out string field)
    {
        long employer = 0, insured = 0;
        field = opening is null ? "opening"
            : !TryReadEmployer(opening.EmployerNumber, out employer) ? "opening.employer_number"
            : !TryReadInsured(opening.InsuredNumber, out insured) ? "opening.insured_number"
            : !opening.FirstMonth.TryToValue(out _) ? "opening.first_month"
            : !IsAmount(opening.Ceilings) ? "opening.ceilings"
            : HasBranches(opening) ? "" : "opening.branches";
        return field.Length == 0 ? new OpeningRow(new YearKey(insured, employer, opening!.FirstMonth.Year), opening.ToByteArray()) : null;
    }

    private static bool TryReadEmployer(string text, out long number)
    {
        bool valid = text.Length == 13 & EmployerNumber.TryParse(text, out EmployerNumber read);
        number = read.Value;
        return valid;
    }

    private static bool TryReadInsured(string text, out long number)
    {
        bool valid = InsuredNumber.TryParse(text, out InsuredNumber read);
        number = read.Value;
        return valid;
    }

    private static bool HasBranches(Opening opening) =>
        opening.Branches.All(entry => entry.Branch.TryToValue(out Branch branch) && branch.HasCeiling() && IsAmount(entry.Pay) && IsAmount(entry.Charged))
        && opening.Branches.Select(entry => entry.Branch).Distinct().Count() == opening.Branches.Count;

    private static bool IsAmount(Contracts.Common.V1.Money? message) => message.TryToValue(out Money amount) && amount.Cents is >= 0 and <= MostCents;
}
