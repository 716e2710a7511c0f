using BS2000Bridge.Affiliation.ActivityAbroad;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>The service over the wire.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private AbroadBench _bench = null!;
    private TestServer _server = null!;

    private ActivityAbroadService.ActivityAbroadServiceClient Client => new(_server.Channel);

    public async Task InitializeAsync()
    {
        _bench = await AbroadBench.StartAsync();
        _server = await TestServer.StartAsync(
            services => services.AddSingleton(_bench.Handler).AddSingleton(_bench.Queries).AddSingleton<ActivityAbroadGrpcService>(),
            application => application.MapGrpcService<ActivityAbroadGrpcService>());
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Submit_ThenGetAndList_GiveTheSame()
    {
        _bench.Affiliate();

        SubmitActivityResponse taken = await Client.SubmitActivityAsync(AbroadBench.Telework("a"));

        GetActivityResponse got = await Client.GetActivityAsync(new GetActivityRequest { Name = taken.Receipt.Resource });
        ListActivitiesResponse listed = await Client.ListActivitiesAsync(new ListActivitiesRequest { InsuredNumber = AbroadBench.Insured.ToString() });
        Assert.Equal(taken.Activity, got.Activity);
        Assert.Equal([taken.Activity], listed.Activities);
    }

    [Fact]
    public async Task Submit_WrongNumber_IsFailedPreconditionWithTheRejection()
    {
        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.SubmitActivityAsync(AbroadBench.Telework("a", activity => activity.InsuredNumber = "1")));

        Rejection rejection = refused.GetRpcStatus()!.GetDetail<Rejection>()!;
        Assert.Equal((StatusCode.FailedPrecondition, 4, "activity.insured_number"), (refused.StatusCode, rejection.Code, rejection.Field));
    }

    [Fact]
    public async Task Submit_NothingInIt_NamesTheFields()
    {
        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.SubmitActivityAsync(new SubmitActivityRequest { Activity = new Activity() }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(
            ["request_id", "kind", "activity.period.first_day", "activity.procedure"],
            refused.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations.Select(field => field.Field));
    }

    [Theory]
    [InlineData("FR", 2499, Competence.Luxembourg)]
    [InlineData("FR", 2500, Competence.Luxembourg)]
    [InlineData("FR", 4999, Competence.Luxembourg)]
    [InlineData("FR", 5000, Competence.StateOfResidence)]
    [InlineData("DK", 2500, Competence.StateOfResidence)]
    [InlineData("US", 2500, Competence.ResidenceDecides)]
    public async Task AssessTelework_ShareAndState_AsTheRulesSay(string residence, int share, Competence expected)
    {
        AssessTeleworkResponse response = await Client.AssessTeleworkAsync(new AssessTeleworkRequest
        {
            ResidenceCountryCode = residence,
            ResidenceShareBasisPoints = share,
            TeleworkShareBasisPoints = share,
            FirstDay = AbroadBench.Day("2025-05-01"),
        });

        Assert.Equal((expected, ""), (response.Decision.Competence, response.Decision.A1Number));
        Assert.NotEmpty(response.Decision.References);
    }

    [Theory]
    [InlineData("2024-06-30", "2023-07-01")]
    [InlineData("2024-07-01", "2024-04-01")]
    public async Task AssessTelework_AppliedOnADay_ReachesBackAsFarAsThatDayAllows(string applied, string expected)
    {
        AssessTeleworkResponse response = await Client.AssessTeleworkAsync(new AssessTeleworkRequest
        {
            ResidenceCountryCode = "DE",
            ResidenceShareBasisPoints = 4000,
            TeleworkShareBasisPoints = 4000,
            FirstDay = AbroadBench.Day("2023-07-01"),
            AppliedOn = AbroadBench.Day(applied),
        });

        Assert.Equal(AbroadBench.Day(expected), response.Decision.Period.FirstDay);
    }

    [Fact]
    public async Task AssessTelework_BeforeTheParametersBegin_NamesTheParameter()
    {
        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.AssessTeleworkAsync(new AssessTeleworkRequest { ResidenceCountryCode = "FR", FirstDay = AbroadBench.Day("2016-12-31") }));

        Google.Rpc.ErrorInfo info = refused.GetRpcStatus()!.GetDetail<Google.Rpc.ErrorInfo>()!;
        Assert.Equal(("PARAMETER_UNKNOWN", "telework.substantial-share", "2016-12-31"), (info.Reason, info.Metadata["parameter"], info.Metadata["date"]));
    }

    [Fact]
    public async Task Get_NoSuchApplication_IsNotFound()
    {
        RpcException refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.GetActivityAsync(new GetActivityRequest { Name = "activities/5" }));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
    }
}
