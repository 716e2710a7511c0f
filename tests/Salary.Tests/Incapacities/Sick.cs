using BS2000Bridge.Contracts.Conversions;

namespace BS2000Bridge.Salary.Tests.Incapacities;

/// <summary>Declarations of DECMAL as employers send them: periods of the company's adult within one month.</summary>
internal static class Sick
{
    /// <summary>A world in which the company employs the adult since 2020.</summary>
    public static async Task<SalaryWorld> WorldAsync(DatabaseSettings? settings = null)
    {
        SalaryWorld world = await SalaryWorld.StartAsync(settings);
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Register(Numbers.OtherCompany);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1));
        await world.Follower.CatchUpAsync(CancellationToken.None);
        return world;
    }

    /// <summary>Sickness of some days of a month.</summary>
    public static Incapacity Of(int year, int month, int first, int last, int hours, IncapacityKind kind = IncapacityKind.Sickness) => new()
    {
        EmployerNumber = Numbers.Text(Numbers.Company),
        InsuredNumber = Numbers.Text(Numbers.Adult),
        Period = new Contracts.Common.V1.YearMonth { Year = year, Month = month },
        Kind = kind,
        Days = new Contracts.Common.V1.DateInterval { FirstDay = Day(year, month, first), LastDay = Day(year, month, last) },
        Hours = hours,
    };

    public static Date Day(int year, int month, int day) => new LocalDate(year, month, day).ToMessage();

    public static SubmitIncapacitiesRequest Cancel(string requestId, int year, int month) => new() { RequestId = requestId, Cancellation = Cancellation(year, month) };

    public static IncapacityCancellation Cancellation(int year, int month) => new()
    {
        EmployerNumber = Numbers.Text(Numbers.Company),
        InsuredNumber = Numbers.Text(Numbers.Adult),
        Period = new Contracts.Common.V1.YearMonth { Year = year, Month = month },
    };

    /// <summary>Sends one by itself.</summary>
    public static async Task<Receipt> DeclareAsync(this SalaryWorld world, string requestId, Incapacity incapacity) =>
        (await world.Incapacities.SubmitIncapacityAsync(new SubmitIncapacityRequest { RequestId = requestId, Incapacity = incapacity })).Receipt;

    /// <summary>Cancels a month by itself.</summary>
    public static async Task<Receipt> CancelAsync(this SalaryWorld world, string requestId, int year, int month) =>
        (await world.Incapacities.SubmitIncapacityAsync(new SubmitIncapacityRequest { RequestId = requestId, Cancellation = Cancellation(year, month) })).Receipt;

    /// <summary>Sends some in a stream, as SECUline does.</summary>
    public static async Task<Receipt[]> StreamAsync(this SalaryWorld world, params IEnumerable<SubmitIncapacitiesRequest> requests)
    {
        using var call = world.Incapacities.SubmitIncapacities();
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
            foreach (SubmitIncapacitiesRequest request in requests)
            {
                await call.RequestStream.WriteAsync(request);
            }

            await call.RequestStream.CompleteAsync();
        }
    }

    /// <summary>The company's periods of the adult, as known at an instant.</summary>
    public static async Task<Incapacity[]> PeriodsAsync(this SalaryWorld world, Google.Protobuf.WellKnownTypes.Timestamp? knownAt = null)
    {
        var request = new ListIncapacitiesRequest { EmployerNumber = Numbers.Text(Numbers.Company), InsuredNumber = Numbers.Text(Numbers.Adult), PageSize = 1000 };
        if (knownAt is not null)
        {
            request.AsOf = new AsOf { KnownAt = knownAt };
        }

        ListIncapacitiesResponse page = await world.Incapacities.ListIncapacitiesAsync(request);
        Assert.Empty(page.NextPageToken);
        return [.. page.Incapacities];
    }
}
