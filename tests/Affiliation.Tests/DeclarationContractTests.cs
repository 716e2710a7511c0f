using BS2000Bridge.Services.Tests.Contract;
using BS2000Bridge.Storage.Settings;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>The declarations' service keeps what every domain's service promises.</summary>
public sealed class DeclarationContractTests : ServiceContract
{
    protected override async Task<IContractDomain> StartAsync(DatabaseProvider provider) =>
        new Domain(provider == DatabaseProvider.Sqlite ? await Centre.OpenAsync() : await Centre.OpenOnPostgreSqlAsync());

    private sealed class Domain(Centre centre) : IContractDomain
    {
        private const int UnknownNumber = 99_999;

        private readonly Lock _lock = new();

        public DateTimeOffset Now => centre.Clock.GetUtcNow();

        public void Advance(TimeSpan time)
        {
            lock (_lock)
            {
                centre.Clock.Advance(time);
            }
        }

        public async Task<Receipt> SubmitAsync(string requestId, int resource, int content) =>
            (await centre.Affiliations.SubmitDeclarationAsync(new SubmitDeclarationRequest { Declaration = Entry(requestId, resource, content) })).Receipt;

        public async Task<IReadOnlyList<Receipt>> StreamAsync(IEnumerable<(string RequestId, int Resource, int Content)> lines, CancellationToken cancellationToken)
        {
            using AsyncDuplexStreamingCall<SubmitDeclarationsRequest, SubmitDeclarationsResponse> call = centre.Affiliations.SubmitDeclarations(cancellationToken: cancellationToken);
            foreach ((string requestId, int resource, int content) in lines)
            {
                await call.RequestStream.WriteAsync(new SubmitDeclarationsRequest { Declaration = Entry(requestId, resource, content) }, cancellationToken);
            }

            await call.RequestStream.CompleteAsync();
            var receipts = new List<Receipt>();
            while (await call.ResponseStream.MoveNext(cancellationToken))
            {
                receipts.Add(call.ResponseStream.Current.Receipt);
            }

            return receipts;
        }

        public async Task<(IReadOnlyList<string> Rows, string NextPageToken)> ListAsync(Timestamp? knownAt, int pageSize, string pageToken, bool otherwise = false)
        {
            ListAffiliationsResponse page = await centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest
            {
                EmployerNumber = Made.Employer,
                IncludeCancelled = otherwise,
                AsOf = knownAt is null ? null : new AsOf { KnownAt = knownAt },
                PageSize = pageSize,
                PageToken = pageToken,
            });
            return ([.. page.Affiliations.Select(one => one.ToString())], page.NextPageToken);
        }

        public ValueTask DisposeAsync() => centre.DisposeAsync();

        private static Declaration Entry(string requestId, int resource, int content) => Made.Entry(insured: Made.InsuredNumber(resource), requestId: requestId).With(entry =>
        {
            if (content == UnknownEnum)
            {
                entry.Affiliation.Occupation = (Contracts.Affiliation.V1.Occupation)UnknownNumber;
            }
            else
            {
                entry.Affiliation.WeeklyHours = 30 + content;
            }
        });
    }
}
