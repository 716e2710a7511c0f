using BS2000Bridge.Affiliation.Settings;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Fines of late declarations (CSS art. 425, 445), as the service answers them.</summary>
public sealed class FineTests
{
    [Fact]
    public async Task Entry_DeclaredSoLateThatAFineIsDue_AnswersAndRemembersIt()
    {
        await using Centre centre = await Centre.OpenAsync();

        // Due on 9 January; from 9 January to 20 March two whole months.
        SubmitDeclarationResponse answer = await centre.SubmitAsync(Made.Entry(Made.Day(2026, 1, 1), requestId: "late"));

        Assert.Equal((2, 100_00), (answer.Fine.MonthsLate, answer.Fine.Amount.Cents));
        Assert.Equal(["CSS 425", "CSS 445"], answer.Fine.References.Select(reference => $"{reference.Act} {reference.Article}"));
        Assert.Equal(answer.Fine, (await centre.SubmitAsync(Made.Entry(Made.Day(2026, 1, 1), requestId: "late"))).Fine);
    }

    [Fact]
    public async Task Exit_DeclaredThirtyDaysLate_CostsNothingAndOneMoreDayAMonth()
    {
        await using Centre centre = await Centre.OpenAsync();
        string one = (await centre.SubmitAsync(Made.Entry(Made.Day(2026, 2, 2)))).Affiliation.Name;
        string other = (await centre.SubmitAsync(Made.Entry(Made.Day(2026, 2, 3)))).Affiliation.Name;

        // 10 February is 38 days before 20 March, the eight of the term and thirty more; 9 February a day more.
        Assert.Null((await centre.SubmitAsync(Made.Exit(one, Made.Day(2026, 2, 10)))).Fine);
        Assert.Equal(50_00, (await centre.SubmitAsync(Made.Exit(other, Made.Day(2026, 2, 9)))).Fine.Amount.Cents);
    }

    [Fact]
    public async Task Correction_HoweverLate_CostsNothing()
    {
        await using Centre centre = await Centre.OpenAsync();
        string name = (await centre.SubmitAsync(Made.Entry(Made.Day(2025, 1, 1)))).Affiliation.Name;

        Assert.Null((await centre.SubmitAsync(Made.EntryChange(name, Made.Entry(Made.Day(2024, 1, 1))))).Fine);
    }

    [Fact]
    public async Task Takeover_SaysWhenItWasDeclared_AndLeavesOutWhatIsNotKept()
    {
        await using Centre centre = await Centre.OpenAsync(new AffiliationSettings { AcceptDeclaredOn = true });
        var bare = new Declaration
        {
            DeclaredOn = Made.Day(1999, 4, 1),
            Entry = new Entry
            {
                Affiliation = new Contracts.Affiliation.V1.Affiliation
                {
                    EmployerNumber = Made.Employer,
                    InsuredNumber = Made.Insured,
                    Period = new DateInterval { FirstDay = Made.Day(1999, 4, 1) },
                    SchemeCode = "01",
                    ContractType = ContractType.Permanent,
                },
            },
        };

        SubmitDeclarationResponse answer = await centre.SubmitAsync(bare);

        Assert.Null(answer.Fine);
        Assert.Equal(Occupation.Employee, answer.Affiliation.Occupation);
        Assert.Null(answer.Affiliation.Workplace);
    }

    [Fact]
    public async Task Takeover_DeclaredLateBeforeTheLawsFiguresAreKnown_NamesTheParameter()
    {
        await using Centre centre = await Centre.OpenAsync(new AffiliationSettings { AcceptDeclaredOn = true });
        Declaration entry = Made.Entry(Made.Day(2016, 1, 1));
        entry.DeclaredOn = Made.Day(2016, 12, 31);

        RpcException failure = await Centre.FailAsync(() => centre.SubmitAsync(entry), "PARAMETER_UNKNOWN", StatusCode.FailedPrecondition);

        Assert.Equal("affiliation.declaration.days", failure.GetRpcStatus()!.GetDetail<Google.Rpc.ErrorInfo>()!.Metadata["parameter"]);
    }

    [Fact]
    public async Task Takeover_DeclaredTomorrow_IsInvalid()
    {
        await using Centre centre = await Centre.OpenAsync(new AffiliationSettings { AcceptDeclaredOn = true });
        Declaration entry = Made.Entry();
        entry.DeclaredOn = Made.Day(2026, 3, 21);

        await Centre.FailAsync(() => centre.SubmitAsync(entry), "INVALID_FIELD", StatusCode.InvalidArgument);
    }
}
