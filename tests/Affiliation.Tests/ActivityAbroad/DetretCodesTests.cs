using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>Every code of DETRET that depends on an application is provoked, and its other side is not.</summary>
public sealed class DetretCodesTests
{
    private static readonly Dictionary<string, (int Code, string Field, Action<SubmitActivityRequest> Change)> Cases = new(StringComparer.Ordinal)
    {
        ["employer number with a wrong check digit"] = (3, "activity.employer_number", request => request.Activity.EmployerNumber = "2004123456700"),
        ["insured number with a wrong check digit"] = (4, "activity.insured_number", request => request.Activity.InsuredNumber = "1893120105733"),
        ["residence differs from the one known"] = (5, "activity.residence_country_code", request => request.Activity.ResidenceCountryCode = "DE"),
        ["first day before the limit"] = (6, "activity.period.first_day", request => request.Activity.Period = AbroadBench.Days("2016-12-31", "2025-12-31")),
        ["first day more than twelve months ahead"] = (6, "activity.period.first_day", request => request.Activity.Period = AbroadBench.Days("2026-04-16", "2026-12-31")),
        ["first day after the last"] = (6, "activity.period.first_day", request => request.Activity.Period = AbroadBench.Days("2025-06-02", "2025-06-01")),
        ["rectification of nothing"] = (6, "activity.period.first_day", request => request.Kind = ApplicationKind.Rectification),
        ["cancellation of nothing"] = (6, "activity.period.first_day", request => request.Kind = ApplicationKind.Cancellation),
        ["four States beside Luxembourg"] = (7, "activity.activity_country_codes", request => request.Activity.ActivityCountryCodes.Add(["LU", "BE", "DE", "FR", "NL"])),
        ["Rhine boatman in GB"] = (8, "activity.activity_country_codes", request => Boatman(request, "GB")),
        ["Rhine boatman without annexes"] = (9, "activity.annex_file_names", request =>
        {
            Boatman(request, "DE");
            request.Activity.AnnexFileNames.Clear();
        }
        ),
        ["Rhine boatman with one annex twice"] = (9, "activity.annex_file_names", request =>
        {
            Boatman(request, "DE");
            request.Activity.AnnexFileNames.RemoveAt(1);
            request.Activity.AnnexFileNames.Add(Annex("EXPL"));
        }
        ),
        ["Rhine boatman with the annex of another"] = (9, "activity.annex_file_names", request =>
        {
            Boatman(request, "DE");
            request.Activity.AnnexFileNames[1] = request.Activity.AnnexFileNames[1].Replace(AbroadBench.Insured.ToString(), AbroadBench.OtherInsured.ToString(), StringComparison.Ordinal);
        }
        ),
        ["seafarer without an IMO number"] = (10, "activity.imo_number", request => Seafarer(request, "")),
        ["seafarer with a wrong check digit of the IMO number"] = (10, "activity.imo_number", request => Seafarer(request, "9074728")),
        ["posting of 24 months and a day"] = (12, "activity.period.last_day", request => Posting(request, Procedure.Posting, "FR", "2027-05-01")),
        ["posting to a third State beyond its agreement"] = (12, "activity.period.last_day", request => Posting(request, Procedure.ThirdCountry, "CA", "2030-05-01")),
        ["lowest code of several"] = (3, "activity.employer_number", request =>
        {
            Seafarer(request, "9074728");
            request.Activity.EmployerNumber = "1";
            request.Activity.InsuredNumber = "1";
        }
        ),
    };

    private static readonly Dictionary<string, Action<SubmitActivityRequest>> Sound = new(StringComparer.Ordinal)
    {
        ["first day at the limit ahead"] = request => request.Activity.Period = AbroadBench.Days("2026-04-15", "2026-12-31"),
        ["three States beside Luxembourg"] = request => request.Activity.ActivityCountryCodes.Add(["LU", "BE", "DE", "FR", "BE"]),
        ["Rhine boatman with both annexes"] = request => Boatman(request, "DE"),
        ["GB in another procedure"] = request => request.Activity.ActivityCountryCodes.Add("GB"),
        ["seafarer with a right IMO number"] = request => Seafarer(request, "9074729"),
        ["posting of 24 months"] = request => Posting(request, Procedure.Posting, "FR", "2027-04-30"),
        ["posting to a third State as its agreement allows"] = request => Posting(request, Procedure.ThirdCountry, "CA", "2030-04-30"),
        ["posting to a third State without an agreement, for long"] = request => Posting(request, Procedure.ThirdCountry, "RW", "2035-04-30"),
    };

    public static TheoryData<string> Rejected() => [.. Cases.Keys];

    public static TheoryData<string> Taken() => [.. Sound.Keys];

    [Theory]
    [MemberData(nameof(Rejected))]
    public async Task Submit_FaultyApplication_IsRejectedWithItsCode(string name)
    {
        (int code, string field, Action<SubmitActivityRequest> change) = Cases[name];
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        SubmitActivityRequest request = AbroadBench.Telework("a");
        change(request);

        DomainFailure failure = await bench.RefuseAsync(request);

        Assert.Equal((ErrorReason.DeclarationRejected, ReturnFile.Detret, code, field), (failure.Reason, failure.Rejection!.ReturnFile, failure.Rejection.Code, failure.Rejection.Field));
        Assert.StartsWith($"DETRET {code}: ", failure.Message);
        Assert.Empty((await bench.ListAsync(new ListActivitiesRequest { InsuredNumber = AbroadBench.Insured.ToString(), IncludeCancelled = true })).Activities);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Submit_SoundApplication_IsTaken(string name)
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();
        bench.Affiliate();
        SubmitActivityRequest request = AbroadBench.Telework("a");
        Sound[name](request);

        SubmitActivityResponse response = await bench.TakeAsync(request);

        Assert.Equal((ReceiptState.Accepted, ActivityState.Decided), (response.Receipt.State, response.Activity.State));
    }

    /// <summary>1 and 2 are of the file, and provoked there; 11 of the wait, in <see cref="HoldTests"/>.</summary>
    [Fact]
    public void Codes_OfDetret_AreAllProvoked() => Assert.Equal(
        RejectionCatalog.All.Where(one => one.File == ReturnFile.Detret).Select(one => one.Code).Except([1, 2, 11]),
        Cases.Values.Select(one => one.Code).Distinct().Order());

    private static void Boatman(SubmitActivityRequest request, string country)
    {
        request.Activity.Procedure = Procedure.RhineBoatmen;
        request.Activity.AttachmentCountryCode = "LU";
        request.Activity.ActivityCountryCodes.Add(country);
        request.Activity.AnnexFileNames.Add([Annex("EXPL"), Annex("RHIN")]);
    }

    private static string Annex(string kind) => $"SECU.DEMDET.{kind}.{AbroadBench.Insured}.20250415-10203040.{AbroadBench.Employer}123456.CCSS.PDF";

    private static void Seafarer(SubmitActivityRequest request, string imo)
    {
        request.Activity.Procedure = Procedure.SpecialStatus;
        request.Activity.SpecialStatus = Contracts.Affiliation.V1.SpecialStatus.Seafarer;
        request.Activity.AttachmentCountryCode = "LU";
        request.Activity.ImoNumber = imo;
    }

    private static void Posting(SubmitActivityRequest request, Procedure procedure, string country, string last)
    {
        request.Activity.Procedure = procedure;
        request.Activity.ActivityCountryCodes.Add(country);
        request.Activity.Period = AbroadBench.Days("2025-05-01", last);
    }
}
