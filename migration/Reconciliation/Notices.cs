using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Values;
using BS2000Bridge.Values.Records;

namespace BS2000Bridge.Reconciliation;

/// <summary>What a reader of a report should know beyond the figures.</summary>
internal static class Notices
{
    public static IReadOnlyList<string> Of(PairingAccounts accounts, IMonthSource source, RunRequest request)
    {
        var notices = new List<string>(request.Notices);
        bool whole = request.Scope.Employers is null && request.Scope.Regimes is null;
        foreach ((Branch? branch, LineTotals stated) in source.ControlTotals())
        {
            if (branch is null && whole && !Same(stated, accounts.Legacy.Read))
            {
                notices.Add(
                    $"The legacy's control totals do not fit its lines: it states {stated.Records} lines of {new Money(stated.ContributionCents)} EUR, "
                    + $"{accounts.Legacy.Read.Records} lines of {new Money(accounts.Legacy.Read.ContributionCents)} EUR were read.");
            }
        }

        foreach (DatasetAccount input in source.InputAccounts().Where(input => input.Unused > 0))
        {
            notices.Add($"{input.Unused} of {input.Read} records of {input.Dataset} belong to no declaration of the month.");
        }

        return notices;
    }

    private static bool Same(in LineTotals stated, in LineTotals read) =>
        stated.Records == read.Records && stated.BaseCents == read.BaseCents
        && stated.InsuredCents == read.InsuredCents && stated.EmployerCents == read.EmployerCents;
}
