using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Salary.Tables;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Tests.Learning;

/// <summary>The directory learns the feed of the affiliation domain, each change once.</summary>
public sealed class AffiliationFollowerTests : IAsyncLifetime
{
    private SalaryWorld _world = null!;

    public async Task InitializeAsync() => _world = await SalaryWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task CatchUp_SeveralAffiliations_FindsThoseThatCount()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1), exit: new LocalDate(2022, 3, 31));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2023, 5, 1), occupation: Occupation.Apprentice);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 5, 1));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2024, 5, 1), cancelled: true);
        _world.Affiliation.Affiliate(Numbers.OtherCompany, Numbers.Adult, new LocalDate(2021, 1, 1));
        await _world.Follower.CatchUpAsync(CancellationToken.None);

        IReadOnlyList<KnownAffiliation> found = await FindAsync();

        Assert.Equal([new LocalDate(2020, 1, 1), new LocalDate(2023, 5, 1)], found.Select(one => one.Entry));
        Assert.Equal((new LocalDate(2022, 3, 31), null), (found[0].Exit, found[1].Exit));
        Assert.Equal([Values.Occupation.Employee, Values.Occupation.Apprentice], found.Select(one => one.Occupation));
        Assert.Equal([(6, 2L)], await CountAsync());
    }

    [Fact]
    public async Task CatchUp_AfterItsCursor_LearnsWhatIsNew()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1));
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1), exit: new LocalDate(2022, 3, 31));
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        await _world.Follower.CatchUpAsync(CancellationToken.None);

        Assert.Equal(new LocalDate(2022, 3, 31), Assert.Single(await FindAsync()).Exit);
        Assert.Equal([(2, 1L)], await CountAsync());
    }

    [Fact]
    public async Task CatchUp_CursorLost_LearnsAllAgainWithoutChangingAnything()
    {
        _world.Affiliation.Register(Numbers.Company);
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1));
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1), exit: new LocalDate(2022, 3, 31));
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        await using (UnitOfWork work = await _world.Database.BeginAsync(SalarySchema.Domain))
        {
            await work.ExecuteAsync("DELETE FROM salary_feed");
            await work.CommitAsync();
        }

        await _world.Follower.CatchUpAsync(CancellationToken.None);

        Assert.Equal(new LocalDate(2022, 3, 31), Assert.Single(await FindAsync()).Exit);
        Assert.Equal([(2, 1L)], await CountAsync());
    }

    [Fact]
    public async Task CatchUp_AffiliationDomainDoesNotAnswer_FailsAndKeepsWhatIsKnown()
    {
        _world.Affiliation.Affiliate(Numbers.Company, Numbers.Adult, new LocalDate(2020, 1, 1));
        await _world.Follower.CatchUpAsync(CancellationToken.None);
        _world.Affiliation.Fault = StatusCode.Unavailable;

        await Assert.ThrowsAsync<RpcException>(() => _world.Follower.CatchUpAsync(CancellationToken.None));

        Assert.Single(await FindAsync());
    }

    [Fact]
    public async Task CatchUp_ManyAtOnce_AsksLittle()
    {
        int before = _world.Affiliation.Asked;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _world.Follower.CatchUpAsync(CancellationToken.None)));

        Assert.InRange(_world.Affiliation.Asked - before, 1, 10);
    }

    [Fact]
    public void TermsOn_EachDay_GivesTheLatestThatHaveBegun()
    {
        var message = new Employer { EmployerNumber = Numbers.Text(Numbers.Company), Kind = EmployerKind.Company };
        message.Terms.Add(AffiliationDouble.Terms(new LocalDate(2024, 3, 1), 2));
        message.Terms.Add(AffiliationDouble.Terms(new LocalDate(2023, 1, 1), 1));
        KnownEmployer employer = KnownEmployer.Of(message);

        Assert.Equal(
            [1, 1, 1, 2],
            new LocalDate[] { new(2020, 1, 1), new(2023, 1, 1), new(2024, 2, 29), new(2024, 3, 1) }.Select(day => (int)employer.TermsOn(day)!.Value.MutualityClass));
    }

    private async Task<IReadOnlyList<KnownAffiliation>> FindAsync()
    {
        await using ReadTransaction reading = await _world.Database.ReadAsync();
        return (await AffiliationReader.FindAsync(reading, [Numbers.Adult], CancellationToken.None)).Of(Numbers.Company, Numbers.Adult);
    }

    private async Task<List<(int All, long Closed)>> CountAsync()
    {
        await using ReadTransaction reading = await _world.Database.ReadAsync();
        return await reading.RowsAsync("SELECT COUNT(*), COUNT(known_until) FROM salary_affiliation", null, row => (row.GetInt32(0), row.GetInt64(1)));
    }
}
