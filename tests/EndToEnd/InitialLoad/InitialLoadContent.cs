using System.Globalization;
using BS2000Bridge.Adapter;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Host;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace BS2000Bridge.EndToEnd.Tests.InitialLoad;

/// <summary>Everything that a database holds of a month's employers, as the contract tells it: a line a fact, without names and times.</summary>
internal static class InitialLoadContent
{
    private const int PageSize = 1000;

    /// <summary>The facts, in an order that does not depend on when they were recorded.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(string database, IEnumerable<string> employers)
    {
        var settings = new HostSettings { Urls = [], Database = DatabaseSettings.Sqlite(database) };
        await using ModernHost host = await ModernHost.StartAsync(settings, ParameterLibrary.Load(), NullLoggerProvider.Instance);
        var affiliations = new AffiliationService.AffiliationServiceClient(host.Inner);
        var salary = new SalaryService.SalaryServiceClient(host.Inner);
        List<string> facts = [];
        foreach (string employer in employers)
        {
            foreach (Contracts.Affiliation.V1.Affiliation one in (await affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { EmployerNumber = employer, PageSize = PageSize, IncludeCancelled = true })).Affiliations)
            {
                facts.Add($"affiliation {employer} {one.InsuredNumber} {one.Period} {one.SchemeCode} {one.Occupation} {one.State}");
            }

            foreach (RecordedWageDeclaration one in (await salary.ListWageDeclarationsAsync(new ListWageDeclarationsRequest { EmployerNumber = employer, PageSize = PageSize, IncludeSuperseded = true })).WageDeclarations)
            {
                facts.Add($"wage {one.State} {one.RequestId} {one.Declaration}");
            }

            foreach (Charge one in (await salary.ListChargesAsync(new ListChargesRequest { EmployerNumber = employer, PageSize = PageSize })).Charges)
            {
                facts.AddRange(one.Lines.Select(line => string.Create(
                    CultureInfo.InvariantCulture,
                    $"charge {one.Kind} {employer},{one.InsuredNumber} {line.Branch} {line.Base.Cents} {line.Rate.Millionths} {line.InsuredShare.Cents} {line.EmployerShare.Cents}")));
            }
        }

        facts.Sort(StringComparer.Ordinal);
        return facts;
    }

    /// <summary>The employers of a month.</summary>
    public static IReadOnlyList<string> EmployersOf(string months)
    {
        using var work = new TemporaryFolder();
        using LegacyInputs inputs = LegacyInputs.Open(Path.Combine(months, InitialLoadMonth.Month), new YearMonth(2025, 5), work.Path, CancellationToken.None);
        return [.. inputs.ReadEmployers(0, CancellationToken.None).Select(record => record.Facts.Employer.ToString("0000000000000", CultureInfo.InvariantCulture))];
    }
}
