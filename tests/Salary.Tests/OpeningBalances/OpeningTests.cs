using BS2000Bridge.Salary.Tests.Incomes;

namespace BS2000Bridge.Salary.Tests.OpeningBalances;

/// <summary>A year whose first months were computed elsewhere goes on from the sums taken over. Five times the minimum wage are 12,854.64 a month in 2024.</summary>
public sealed class OpeningTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await SalaryWorld.StartAsync();
        _world.Affiliation.Register(Numbers.Company);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>From January to April 4 x 12,854.64 = 51,418.56 of ceilings and 20,000.00 charged; May with 60,000.00: 64,273.20 - 20,000.00 = 44,273.20.</summary>
    [Fact]
    public async Task SubmitOpenings_ThenAWage_CeilingCountsTheMonthsTakenOver()
    {
        Assert.Equal(ReceiptState.Accepted, Assert.Single(await OpenAsync(("opening", Opening(20_000m)))).State);
        _ = await _world.SubmitAsync("may", Wage.Of(2024, 5, 60_000m));
        await _world.ComputeAsync();

        Assert.Equal(44_273_20, Assert.Single(await PensionAsync()));
    }

    [Fact]
    public async Task SubmitOpenings_Corrected_TakesTheEarliersPlaceAndRecomputes()
    {
        _ = await _world.SubmitAsync("may", Wage.Of(2024, 5, 60_000m));
        _ = await OpenAsync(("opening", Opening(20_000m)));
        await _world.ComputeAsync();
        _ = await OpenAsync(("corrected", Opening(30_000m)));
        await _world.ComputeAsync();
        long[] bases = await PensionAsync();

        Assert.Equal([44_273_20, -44_273_20, 34_273_20], bases[^3..]);
    }

    [Fact]
    public async Task SubmitOpenings_SentAgain_AnswersTheSame()
    {
        Opening wrong = Opening(1m);
        wrong.InsuredNumber = "1893120105733";
        Receipt[] first = await OpenAsync(("right", Opening(1m)), ("wrong", wrong), ("", Opening(1m)), ("empty", null));
        Receipt[] again = await OpenAsync(("right", Opening(1m)), ("wrong", wrong), ("right", Opening(2m)));

        Assert.Equal(["", "opening.insured_number", "request_id", "opening"], first.Select(receipt => receipt.Rejection?.Field ?? ""));
        Assert.Equal([true, true, false], again.Select(receipt => receipt.Repeated));
        Assert.Equal((first[0].RecordedAt, first[1].Rejection), (again[0].RecordedAt, again[1].Rejection));
        Assert.Equal((ReceiptState.Rejected, 99), (again[2].State, again[2].Rejection.Code));
    }

    /// <summary>A month that was taken over cannot be corrected without its wages: the year waits for an opening that begins earlier.</summary>
    [Fact]
    public async Task ComputePending_MonthBeforeTheOpening_IsRefusedUntilTheOpeningBeginsEarlier()
    {
        _ = await OpenAsync(("opening", Opening(20_000m)));
        _ = await _world.SubmitAsync("april", Wage.Of(2024, 4, 3000m));
        await _world.ComputeAsync();
        GetComputationLagResponse lag = await _world.Salary.GetComputationLagAsync(new GetComputationLagRequest());
        Opening earlier = Opening(15_000m);
        (earlier.FirstMonth.Month, earlier.Ceilings) = (4, CaseMessage.Euros(38_563.92m));
        _ = await OpenAsync(("earlier", earlier));
        await _world.ComputeAsync();

        Assert.Equal((1, 1), (lag.Pending, lag.Refused));
        Assert.Equal(3000_00, Assert.Single(await PensionAsync()));
    }

    private static Opening Opening(decimal charged)
    {
        var opening = new Opening
        {
            EmployerNumber = Numbers.Text(Numbers.Company),
            InsuredNumber = Numbers.Text(Numbers.Adult),
            FirstMonth = new YearMonth { Year = 2024, Month = 5 },
            Ceilings = CaseMessage.Euros(51_418.56m),
        };
        opening.Branches.Add(new BranchYearToDate { Branch = Branch.Pension, Pay = CaseMessage.Euros(charged), Charged = CaseMessage.Euros(charged) });
        return opening;
    }

    private async Task<Receipt[]> OpenAsync(params (string RequestId, Opening? Opening)[] openings)
    {
        using var call = _world.Openings.SubmitOpenings();
        foreach ((string requestId, Opening? opening) in openings)
        {
            await call.RequestStream.WriteAsync(new SubmitOpeningsRequest { RequestId = requestId, Opening = opening });
        }

        await call.RequestStream.CompleteAsync();
        var receipts = new List<Receipt>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            receipts.Add(call.ResponseStream.Current.Receipt);
        }

        return [.. receipts];
    }

    private async Task<long[]> PensionAsync() =>
        [.. (await _world.ChargesAsync(Numbers.Company, Numbers.Adult)).Select(charge => charge.Lines.Single(line => line.Branch == Branch.Pension).Base.Cents)];
}
