using BS2000Bridge.Services.Tests.Contract;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Salary.Tests.Wages;

/// <summary>The wage declarations' service keeps what every domain's service promises; enumerations are those of incapacities, as wages have none.</summary>
public sealed class WageContractTests : ServiceContract
{
    protected override async Task<IContractDomain> StartAsync(DatabaseProvider provider)
    {
        DatabaseSettings? settings = provider == DatabaseProvider.Sqlite ? null : new DatabaseSettings(provider, await (await PostgresCluster.SharedAsync()).NewDatabaseAsync());
        SalaryWorld world = await SalaryWorld.StartAsync(settings);
        world.Affiliation.Register(Numbers.Company);
        for (int i = 0; i < 60; i++)
        {
            world.Affiliation.Affiliate(Numbers.Company, Numbers.Insured(1970_01_01, i), new LocalDate(2015, 1, 1));
        }

        await world.Follower.CatchUpAsync(CancellationToken.None);
        return new Domain(world);
    }

    private sealed class Domain(SalaryWorld world) : IContractDomain
    {
        private readonly Lock _lock = new();

        public DateTimeOffset Now => world.Clock.Now;

        public void Advance(TimeSpan time)
        {
            lock (_lock)
            {
                world.Clock.Now += time;
            }
        }

        public Task<Receipt> SubmitAsync(string requestId, int resource, int content) => world.SubmitAsync(requestId, Declaration(resource, content));

        public async Task<IReadOnlyList<Receipt>> StreamAsync(IEnumerable<(string RequestId, int Resource, int Content)> lines, CancellationToken cancellationToken)
        {
            // A call that is to be given up makes its lines as they are sent: they are not looked at before.
            return !cancellationToken.CanBeCanceled && lines.Any(line => line.Content == UnknownEnum) ? await IncapacitiesAsync() : await WagesAsync();

            async Task<IReadOnlyList<Receipt>> WagesAsync()
            {
                using var call = world.Salary.SubmitWageDeclarations(cancellationToken: cancellationToken);
                foreach ((string requestId, int resource, int content) in lines)
                {
                    await call.RequestStream.WriteAsync(new SubmitWageDeclarationsRequest { RequestId = requestId, Declaration = Declaration(resource, content) }, cancellationToken);
                }

                await call.RequestStream.CompleteAsync();
                var receipts = new List<Receipt>();
                while (await call.ResponseStream.MoveNext(cancellationToken))
                {
                    receipts.Add(call.ResponseStream.Current.Receipt);
                }

                return receipts;
            }

            async Task<IReadOnlyList<Receipt>> IncapacitiesAsync()
            {
                using var call = world.Incapacities.SubmitIncapacities(cancellationToken: cancellationToken);
                foreach ((string requestId, int resource, int content) in lines)
                {
                    Incapacity incapacity = Incapacities.Sick.Of(2024, 3, 1, 5, 8, content == UnknownEnum ? (IncapacityKind)99_999 : IncapacityKind.Sickness);
                    incapacity.InsuredNumber = Numbers.Text(Numbers.Insured(1970_01_01, resource));
                    await call.RequestStream.WriteAsync(new SubmitIncapacitiesRequest { RequestId = requestId, Incapacity = incapacity }, cancellationToken);
                }

                await call.RequestStream.CompleteAsync();
                var receipts = new List<Receipt>();
                while (await call.ResponseStream.MoveNext(cancellationToken))
                {
                    receipts.Add(call.ResponseStream.Current.Receipt);
                }

                return receipts;
            }
        }

        public async Task<(IReadOnlyList<string> Rows, string NextPageToken)> ListAsync(Timestamp? knownAt, int pageSize, string pageToken, bool otherwise = false)
        {
            ListWageDeclarationsResponse page = await world.Salary.ListWageDeclarationsAsync(new ListWageDeclarationsRequest
            {
                EmployerNumber = Numbers.Text(Numbers.Company),
                IncludeSuperseded = otherwise,
                AsOf = knownAt is null ? null : new AsOf { KnownAt = knownAt },
                PageSize = pageSize,
                PageToken = pageToken,
            });
            return ([.. page.WageDeclarations.Select(one => one.ToString())], page.NextPageToken);
        }

        public ValueTask DisposeAsync() => world.DisposeAsync();

        private static WageDeclaration Declaration(int resource, int content)
        {
            WageDeclaration declaration = Wage.Of(2024, 3, 2000m + content);
            declaration.InsuredNumber = Numbers.Text(Numbers.Insured(1970_01_01, resource));
            return declaration;
        }
    }
}
