using System.Globalization;
using System.Text;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Reading;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Answers;

/// <summary>
/// SALMAN: one record for each insured whose wage of a month is missing (layout of 1 August 2008). The fields of the names (5 to 7)
/// stay empty: the contract knows insured people by their numbers alone.
/// </summary>
/// <param name="invoker">Calls the salary service.</param>
public sealed class MissingWages(CallInvoker invoker)
{
    private const int PageSize = 1000;

    private readonly SalaryService.SalaryServiceClient _client = new(invoker);

    /// <summary>Writes the file for months in which wages were declared.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <param name="header">The member that it is for.</param>
    /// <param name="months">The employers and months.</param>
    /// <param name="cancellationToken">Gives up; no file is left then.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="RpcException">The service does not answer.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<MissingWagesFile> WriteAsync(AnswerFolder folder, SeculineHeader header, IEnumerable<WageMonth> months, CancellationToken cancellationToken = default)
    {
        AnswerFile? file = null;
        try
        {
            long records = 0;
            foreach (WageMonth month in months.OrderBy(month => month.Employer.Value).ThenBy(month => month.Month))
            {
                await foreach (string insured in InsuredAsync(month, cancellationToken).ConfigureAwait(false))
                {
                    if (file is null)
                    {
                        file = folder.Begin("SALMAN", header, ".dta");
                        await WriteAsync(file, header.Record, cancellationToken).ConfigureAwait(false);
                    }

                    string period = month.Month.ToYyyyMm().ToString(CultureInfo.InvariantCulture);
                    await WriteAsync(file, $"1;{month.Employer};{insured};{period};;;", cancellationToken).ConfigureAwait(false);
                    records++;
                }
            }

            return new MissingWagesFile(file is null ? null : await file.CompleteAsync(cancellationToken).ConfigureAwait(false), records);
        }
        finally
        {
            if (file is not null)
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The insured without a wage, each once: SALMAN has one record for an employee and a period.</summary>
    private async IAsyncEnumerable<string> InsuredAsync(WageMonth month, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListMissingWageDeclarationsRequest { EmployerNumber = month.Employer.ToString(), Period = month.Month.ToMessage(), PageSize = PageSize };
        string last = "";
        do
        {
            ListMissingWageDeclarationsResponse page = await _client.ListMissingWageDeclarationsAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (ListMissingWageDeclarationsResponse.Types.Missing missing in page.Missing)
            {
                if (missing.InsuredNumber != last)
                {
                    last = missing.InsuredNumber;
                    yield return last;
                }
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    private static async Task WriteAsync(AnswerFile file, string record, CancellationToken cancellationToken) =>
        await file.Content.WriteAsync(Encoding.ASCII.GetBytes($"{record}\r\n"), cancellationToken).ConfigureAwait(false);
}
