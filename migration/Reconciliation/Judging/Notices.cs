using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Judging;

/// <summary>What a reader of a report should know beyond the figures.</summary>
internal static class Notices
{
    public static IReadOnlyList<Remark> Of(IReadOnlyList<Remark> given, RunAccounts accounts, IMonthSource source, RunScope scope)
    {
        var notices = new List<Remark>(given);
        bool whole = scope.IsEverything;
        foreach ((Branch? branch, LineTotals stated) in source.ControlTotals())
        {
            if (branch is null && whole && !Same(stated, accounts.Legacy.Read))
            {
                LineTotals read = accounts.Legacy.Read;
                notices.Add(new Remark(
                    $"The legacy's control totals do not fit its lines: it states {stated.Records} lines of {new Money(stated.ContributionCents)} EUR, "
                    + $"{read.Records} lines of {new Money(read.ContributionCents)} EUR were read.",
                    $"Les totaux de contrôle de l'ancien système ne sont pas ceux de ses lignes : il annonce {French.Count(stated.Records, "ligne")} "
                    + $"pour {French.Euros(stated.ContributionCents)}, lu : {French.Count(read.Records, "ligne")} pour {French.Euros(read.ContributionCents)}."));
            }
        }

        foreach (DatasetAccount input in source.InputAccounts().Where(input => input.Unused > 0))
        {
            notices.Add(new Remark(
                $"{input.Unused} of {input.Read} records of {input.Dataset} belong to no declaration of the month.",
                $"{French.Count(input.Unused)} des {French.Count(input.Read, "enregistrement")} de {input.Dataset} n'appartiennent à aucune déclaration du mois."));
        }

        return notices;
    }

    private static bool Same(in LineTotals stated, in LineTotals read) =>
        stated.Records == read.Records && stated.BaseCents == read.BaseCents
        && stated.InsuredCents == read.InsuredCents && stated.EmployerCents == read.EmployerCents;
}
