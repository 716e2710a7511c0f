using BS2000Bridge.Salary.Wages;

namespace BS2000Bridge.Salary.Tests.World;

/// <summary>Declarations as employers send them: 173 hours of the company's adult.</summary>
internal static class Wage
{
    public static WageDeclaration Of(int year, int month, decimal baseWage, decimal benefits = 0) => new()
    {
        EmployerNumber = Numbers.Text(Numbers.Company),
        InsuredNumber = Numbers.Text(Numbers.Adult),
        Period = new YearMonth { Year = year, Month = month },
        HoursWorked = 173,
        Pay = new Pay { BaseWage = CaseMessage.Euros(baseWage), Benefits = CaseMessage.Euros(benefits) },
    };

    /// <summary>Sends one.</summary>
    public static async Task<Receipt> SubmitAsync(this SalaryWorld world, string requestId, WageDeclaration declaration) =>
        (await world.Salary.SubmitWageDeclarationAsync(new SubmitWageDeclarationRequest { RequestId = requestId, Declaration = declaration })).Receipt;

    /// <summary>Hands over some at once, so that nothing is computed before all are taken.</summary>
    public static async Task<Receipt[]> TakeAsync(this SalaryWorld world, params (string RequestId, WageDeclaration Declaration)[] declarations) =>
        [.. (await world.Handler.TakeAsync([.. declarations.Select(one => new WageSubmission(one.RequestId, one.Declaration))], byFile: true, CancellationToken.None)).Select(decision => decision.Receipt)];

    /// <summary>Sends some in a stream, as SECUline does.</summary>
    public static async Task<Receipt[]> StreamAsync(this SalaryWorld world, params IEnumerable<(string RequestId, WageDeclaration? Declaration)> declarations)
    {
        using var call = world.Salary.SubmitWageDeclarations();
        Task writing = WriteAsync();
        var receipts = new List<Receipt>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            receipts.Add(call.ResponseStream.Current.Receipt);
        }

        await writing;
        return [.. receipts];

        async Task WriteAsync()
        {
            foreach ((string requestId, WageDeclaration? declaration) in declarations)
            {
                await call.RequestStream.WriteAsync(new SubmitWageDeclarationsRequest { RequestId = requestId, Declaration = declaration });
            }

            await call.RequestStream.CompleteAsync();
        }
    }
}
