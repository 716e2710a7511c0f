using System.Runtime.CompilerServices;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using NodaTime;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>Reads what a calculation is made of: as it was known at an instant that is over, or, without one, as it is known now.</summary>
internal sealed class CalculSource(CallInvoker invoker, EmployerNumber employer)
{
    private const int PageSize = 1000;

    /// <summary>Corrections reach back to the months of 2019 (SALRET 12).</summary>
    private static readonly YearMonth Earliest = new(2019, 1);

    private readonly SalaryService.SalaryServiceClient _salary = new(invoker);
    private readonly IncapacityService.IncapacityServiceClient _incapacity = new(invoker);
    private readonly AffiliationService.AffiliationServiceClient _affiliation = new(invoker);

    /// <summary>The charges for all months up to one.</summary>
    public async IAsyncEnumerable<Charge> ChargesAsync(YearMonth last, Instant? knownAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListChargesRequest { EmployerNumber = employer.ToString(), Periods = Until(last), AsOf = At(knownAt), PageSize = PageSize };
        do
        {
            ListChargesResponse page = await _salary.ListChargesAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (Charge charge in page.Charges)
            {
                yield return charge;
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    /// <summary>The incapacities of all months up to one that have a reimbursement.</summary>
    public async IAsyncEnumerable<Incapacity> ReimbursedAsync(YearMonth last, Instant? knownAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListIncapacitiesRequest { EmployerNumber = employer.ToString(), Periods = Until(last), AsOf = At(knownAt), PageSize = PageSize };
        do
        {
            ListIncapacitiesResponse page = await _incapacity.ListIncapacitiesAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (Incapacity incapacity in page.Incapacities.Where(one => one.Reimbursement is not null))
            {
                yield return incapacity;
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    /// <summary>The affiliations that have a day in an interval.</summary>
    public async IAsyncEnumerable<Contracts.Affiliation.V1.Affiliation> AffiliationsAsync(YearMonth first, YearMonth last, Instant? knownAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListAffiliationsRequest
        {
            EmployerNumber = employer.ToString(),
            Overlapping = new Contracts.Common.V1.DateInterval { FirstDay = first.FirstDay.ToMessage(), LastDay = last.FirstDay.PlusDays(last.Days - 1).ToMessage() },
            AsOf = At(knownAt),
            PageSize = PageSize,
        };
        do
        {
            ListAffiliationsResponse page = await _affiliation.ListAffiliationsAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (Contracts.Affiliation.V1.Affiliation affiliation in page.Affiliations)
            {
                yield return affiliation;
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    private static MonthInterval Until(YearMonth last) => new() { FirstMonth = Earliest.ToMessage(), LastMonth = last.ToMessage() };

    private static AsOf? At(Instant? instant) => instant is { } known ? new AsOf { KnownAt = Timestamp.FromDateTimeOffset(known.ToDateTimeOffset()) } : null;
}
