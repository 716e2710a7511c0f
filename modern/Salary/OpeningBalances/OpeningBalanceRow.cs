using BS2000Bridge.Contracts.Salary.V1;
using Google.Protobuf;

namespace BS2000Bridge.Salary.OpeningBalances;

/// <summary>An opening balance as it is kept.</summary>
/// <param name="Key">Its year.</param>
/// <param name="Content">The opening as it was sent.</param>
internal sealed record OpeningBalanceRow(YearKey Key, byte[] Content)
{
    /// <summary>Reads an opening.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="field">The first field at fault by its path in the request; empty when there is none.</param>
    /// <returns>Null when a field is at fault.</returns>
    public static OpeningBalanceRow? TryRead(Opening? opening, out string field)
    {
        EmployerNumber employer = default;
        InsuredNumber insured = default;
        field = opening is null ? "opening"
            : !EmployerNumber.TryParseThirteen(opening.EmployerNumber, out employer) ? "opening.employer_number"
            : !InsuredNumber.TryParse(opening.InsuredNumber, out insured) ? "opening.insured_number"
            : !opening.FirstMonth.TryToValue(out _) ? "opening.first_month"
            : !IsAmount(opening.Ceilings) ? "opening.ceilings"
            : HasBranches(opening) ? "" : "opening.branches";
        return field.Length == 0 ? new OpeningBalanceRow(new YearKey(employer, insured, opening!.FirstMonth.Year), opening.ToByteArray()) : null;
    }

    private static bool HasBranches(Opening opening) =>
        opening.Branches.All(entry => entry.Branch.TryToValue(out Branch branch) && branch.HasCeiling() && IsAmount(entry.Pay) && IsAmount(entry.Charged))
        && opening.Branches.Select(entry => entry.Branch).Distinct().Count() == opening.Branches.Count;

    private static bool IsAmount(Contracts.Common.V1.Money? message) => message.TryToValue(out Money amount) && amount.Cents is >= 0 and <= InvalidFields.MaxCents;
}
