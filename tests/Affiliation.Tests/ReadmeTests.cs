namespace BS2000Bridge.Affiliation.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        await using Centre centre = await Centre.OpenAsync();
        AffiliationService.AffiliationServiceClient client = centre.Affiliations;

        // example begins
        var entry = new Declaration
        {
            RequestId = "4f7c",
            Entry = new Entry
            {
                Affiliation = new()
                {
                    EmployerNumber = "2000000000100",
                    InsuredNumber = "1893120105732",
                    Period = new DateInterval { FirstDay = new Date { Year = 2026, Month = 3, Day = 16 } },
                    SchemeCode = "03",
                    ContractType = ContractType.Permanent,
                    WeeklyHours = 40,
                    OccupationCode = "2512",
                    Activity = "Développeur de logiciels",
                    Workplace = new Place { CountryCode = "LU", PostalCode = "2975", Town = "Luxembourg" },
                },
                Residence = new Place { CountryCode = "FR", PostalCode = "57100", Town = "Thionville" },
            },
        };
        SubmitDeclarationResponse taken = await client.SubmitDeclarationAsync(new SubmitDeclarationRequest { Declaration = entry });
        string name = taken.Affiliation.Name; // affiliations/2000000000100/1893120105732/20260316
        var exit = new Declaration { RequestId = "4f7d", Exit = new Exit { Affiliation = name, LastDay = new Date { Year = 2026, Month = 3, Day = 18 } } };
        await client.SubmitDeclarationAsync(new SubmitDeclarationRequest { Declaration = exit });
        var before = new AsOf { KnownAt = taken.Receipt.RecordedAt };
        GetAffiliationResponse then = await client.GetAffiliationAsync(new GetAffiliationRequest { Name = name, AsOf = before }); // still without a last day
        // example ends

        Assert.Equal("affiliations/2000000000100/1893120105732/20260316", name);
        Assert.Null(then.Affiliation.Period.LastDay);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Affiliation/README.md");
}
