using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Salary.Tests.Incomes;

/// <summary>Incomes as they are submitted: of the adult, who is self-employed.</summary>
internal static class Earned
{
    public static Income Of(int year, int first, int last, decimal amount, IncomeKind kind = IncomeKind.Provisional, Occupation occupation = Occupation.SelfEmployed) => new()
    {
        PayerNumber = Numbers.Text(Numbers.Adult),
        InsuredNumber = Numbers.Text(Numbers.Adult),
        Months = new MonthInterval { FirstMonth = new YearMonth { Year = year, Month = first }, LastMonth = new YearMonth { Year = year, Month = last } },
        Kind = kind,
        Amount = CaseMessage.Euros(amount),
        Terms = new IncomeTerms { Occupation = occupation },
    };

    public static async Task<Receipt> SubmitAsync(this SalaryWorld world, string requestId, Income income) =>
        (await world.Incomes.SubmitIncomeAsync(new SubmitIncomeRequest { RequestId = requestId, Income = income })).Receipt;

    /// <summary>The adult's incomes.</summary>
    public static async Task<Income[]> IncomesAsync(this SalaryWorld world, Google.Protobuf.WellKnownTypes.Timestamp? knownAt = null, bool superseded = false)
    {
        var request = new ListIncomesRequest { InsuredNumber = Numbers.Text(Numbers.Adult), IncludeSuperseded = superseded, PageSize = 1000 };
        if (knownAt is not null)
        {
            request.AsOf = new AsOf { KnownAt = knownAt };
        }

        ListIncomesResponse page = await world.Incomes.ListIncomesAsync(request);
        Assert.Empty(page.NextPageToken);
        return [.. page.Incomes];
    }
}
