using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Tables;
using BS2000Bridge.Salary.Tests.Incomes;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Tests.Charges;

/// <summary>What cannot be computed is set aside with its reason, stands in nobody's way, and is tried again.</summary>
public sealed class RefusalTests
{
    /// <summary>The yearly rates are known up to 2026: in 2027 the computation refuses.</summary>
    [Fact]
    public async Task ComputePending_ParameterUnknown_RefusesThatYearAndComputesTheOthers()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        world.Clock.Now = new DateTimeOffset(2027, 3, 15, 0, 0, 0, TimeSpan.Zero);
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        Receipt late = await world.SubmitAsync("late", Wage.Of(2027, 1, 3000m));
        _ = await world.SubmitAsync("early", Wage.Of(2024, 1, 3000m));
        await world.ComputeAsync();

        GetComputationLagResponse lag = await world.Salary.GetComputationLagAsync(new GetComputationLagRequest());

        Assert.Equal((1, 1), (lag.Pending, lag.Refused));
        Assert.True(lag.OldestRecordedAt >= late.RecordedAt);
        Assert.Equal(2024, Assert.Single(await world.ChargesAsync(Numbers.Company, Numbers.Adult)).Period.Year);
        await using ReadTransaction reading = await world.Database.ReadAsync();
        (string reason, string message) = Assert.Single(await reading.RowsAsync("SELECT reason, message FROM salary_refused", null, row => (row.GetString(0), row.GetString(1))));
        Assert.Equal("PARAMETER_UNKNOWN", reason);
        Assert.Contains("2027-01", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComputePending_EmployerNotRegistered_IsComputedWhenItIs()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        _ = await world.SubmitAsync("one", Wage.Of(2024, 1, 3000m));
        await world.ComputeAsync();
        GetComputationLagResponse before = await world.Salary.GetComputationLagAsync(new GetComputationLagRequest());
        world.Affiliation.Register(Numbers.Company);
        await world.Follower.CatchUpAsync(CancellationToken.None);
        await world.ComputeAsync();
        GetComputationLagResponse after = await world.Salary.GetComputationLagAsync(new GetComputationLagRequest());

        Assert.Equal((1, 1), (before.Pending, before.Refused));
        Assert.Equal(new GetComputationLagResponse(), after);
        Assert.Single(await world.ChargesAsync(Numbers.Company, Numbers.Adult));
    }

    /// <summary>What was set aside under other parameters is tried again by the first computation of a new program.</summary>
    [Fact]
    public async Task ComputePending_ParametersChanged_TriesAgain()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        _ = await world.SubmitAsync("one", Wage.Of(2024, 1, 3000m));
        await world.ComputeAsync();
        await using (UnitOfWork work = await world.Database.BeginAsync(SalarySchema.Domain))
        {
            await work.ExecuteAsync("DELETE FROM salary_charge");
            await work.ExecuteAsync(
                "INSERT INTO salary_refused (basis, insured, employer, of_year, marked_at, reason, message, parameters) VALUES (1, @Adult, @Company, 2024, 1, 'PARAMETER_UNKNOWN', '-', 'others')",
                new { Adult = Numbers.Adult.Value, Company = Numbers.Company.Value });
            await work.CommitAsync();
        }

        await world.NewComputation().ComputePendingAsync(CancellationToken.None);

        Assert.Single(await world.ChargesAsync(Numbers.Company, Numbers.Adult));
        Assert.Equal(new GetComputationLagResponse(), await world.Salary.GetComputationLagAsync(new GetComputationLagRequest()));
    }

    /// <summary>Programs that compute the same at once, while it is corrected, book each state once.</summary>
    [Fact]
    public async Task ComputePending_SeveralProgramsAtOnce_BookOnce()
    {
        await using SalaryWorld world = await SalaryWorld.StartAsync();
        world.Affiliation.Register(Numbers.Company);
        world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 1, 1));
        ContributionComputation[] programs = [world.NewComputation(), world.NewComputation(), world.NewComputation()];
        Task submitting = Task.Run(async () =>
        {
            for (int round = 0; round < 60; round++)
            {
                _ = await world.SubmitAsync($"{round}", Wage.Of(2024, 1, 3000m + round));
            }
        });
        await Task.WhenAll(programs.Select(async program =>
        {
            while (!submitting.IsCompleted)
            {
                _ = await program.ComputePendingAsync(CancellationToken.None);
            }
        }));
        await submitting;
        await world.ComputeAsync();

        Charge[] charges = await world.ChargesAsync(Numbers.Company, Numbers.Adult);

        Assert.Equal(1, charges.Count(charge => charge.Kind == ChargeKind.Charge));
        Assert.Equal(charges.Count(charge => charge.Kind == ChargeKind.Reversal), charges.Count(charge => charge.Kind == ChargeKind.Recharge));
        Assert.Equal(charges.Length / 2, charges.Select(charge => charge.Reverses).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3059_00, charges.SelectMany(charge => charge.Lines).Where(line => line.Branch == Branch.Pension).Sum(line => line.Base.Cents));
    }
}
