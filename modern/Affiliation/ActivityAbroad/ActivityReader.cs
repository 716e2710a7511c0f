using BS2000Bridge.Affiliation.Codes;
using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Reads applications and questions out of their messages.</summary>
internal static class ActivityReader
{
    private const int WholeTime = 10_000;
    private const int MaxCountries = 20;

    /// <summary>Reads an application.</summary>
    /// <returns>Null, or the failure that names every invalid field.</returns>
    public static DomainFailure? Read(SubmitActivityRequest request, out ActivityApplication? application)
    {
        var invalid = new InvalidFields();
        application = null;
        if (RequestIds.FaultOf(request.RequestId) is { } requestId)
        {
            invalid.Add(requestId.Path, requestId.Description);
        }

        if (request.Kind is <= ApplicationKind.Unspecified or > ApplicationKind.Cancellation)
        {
            invalid.Add("kind", "expected a creation, a rectification or a cancellation");
        }

        if (request.Activity is not { } activity)
        {
            invalid.Add("activity", "is missing");
            return invalid.ToFailure();
        }

        DaySpan days = ReadDays(activity.Period, "activity.period", invalid);
        long? meant = ReadMeant(request, invalid);
        if (activity.Procedure is <= Procedure.Unspecified or > Procedure.ThirdCountry)
        {
            invalid.Add("activity.procedure", "expected one of the five procedures");
        }
        else if (request.Kind != ApplicationKind.Cancellation)
        {
            ReadContent(activity, invalid);
        }

        if (invalid.ToFailure() is { } failure)
        {
            return failure;
        }

        application = new ActivityApplication(
            request.RequestId,
            request.Kind,
            Bare(activity),
            meant,
            EmployerNumber.TryParse(activity.EmployerNumber, out EmployerNumber employer) ? employer : null,
            InsuredNumber.TryParse(activity.InsuredNumber, out InsuredNumber insured) ? insured : null,
            days);
        return null;
    }

    /// <summary>Reads a question about telework.</summary>
    /// <param name="request">The question.</param>
    /// <param name="today">The day of the application when the question says none.</param>
    /// <param name="work">The case to decide.</param>
    public static DomainFailure? Read(AssessTeleworkRequest request, LocalDate today, out MultistateCase? work)
    {
        var invalid = new InvalidFields();
        Country(request.ResidenceCountryCode, "residence_country_code", invalid);
        Shares(request.ResidenceShareBasisPoints, request.TeleworkShareBasisPoints, "", invalid);
        LocalDate applied = today;
        if (!request.FirstDay.TryToValue(out LocalDate first))
        {
            invalid.Add("first_day", "expected a day of the calendar");
        }

        if (request.AppliedOn is not null && !request.AppliedOn.TryToValue(out applied))
        {
            invalid.Add("applied_on", "is not a day of the calendar");
        }

        work = new MultistateCase(request.ResidenceCountryCode, [], request.ResidenceShareBasisPoints, request.TeleworkShareBasisPoints, new DaySpan(first, Last: null), applied);
        return invalid.ToFailure();
    }

    private static DaySpan ReadDays(Contracts.Common.V1.DateInterval? period, string path, InvalidFields invalid)
    {
        LocalDate last = default;
        if (!(period?.FirstDay).TryToValue(out LocalDate first))
        {
            invalid.Add($"{path}.first_day", "expected a day of the calendar");
        }

        if (period?.LastDay is not null && !period.LastDay.TryToValue(out last))
        {
            invalid.Add($"{path}.last_day", "is not a day of the calendar");
        }

        return new DaySpan(first, period?.LastDay is null ? null : last);
    }

    private static long? ReadMeant(SubmitActivityRequest request, InvalidFields invalid)
    {
        if (request.Kind == ApplicationKind.Creation || request.Activity.Name.Length == 0)
        {
            return null;
        }

        if (!ActivityName.TryParse(request.Activity.Name, out long id))
        {
            invalid.Add("activity.name", "expected activities/ and a number, or nothing");
        }

        return id;
    }

    private static void ReadContent(Activity activity, InvalidFields invalid)
    {
        Country(activity.ResidenceCountryCode, "activity.residence_country_code", invalid);
        for (int i = 0; i < activity.ActivityCountryCodes.Count; i++)
        {
            Country(activity.ActivityCountryCodes[i], $"activity.activity_country_codes[{i}]", invalid);
        }

        if (activity.ActivityCountryCodes.Count > MaxCountries)
        {
            invalid.Add("activity.activity_country_codes", $"has {activity.ActivityCountryCodes.Count} States, expected {MaxCountries} at most");
        }

        Shares(activity.ResidenceShareBasisPoints, activity.TeleworkShareBasisPoints, "activity.", invalid);
        bool isPosting = activity.Procedure is Procedure.Posting or Procedure.ThirdCountry;
        if (isPosting && (activity.ActivityCountryCodes.Count != 1 || activity.ActivityCountryCodes[0] == Countries.Luxembourg))
        {
            invalid.Add("activity.activity_country_codes", "expected the one State of posting, beside Luxembourg");
        }

        bool isSpecial = activity.Procedure == Procedure.SpecialStatus;
        if (isSpecial && activity.SpecialStatus is <= Contracts.Affiliation.V1.SpecialStatus.Unspecified or > Contracts.Affiliation.V1.SpecialStatus.FlightCrew)
        {
            invalid.Add("activity.special_status", "expected a civil servant, a seafarer or a member of a crew");
        }

        if (activity.Procedure == Procedure.RhineBoatmen || (isSpecial && activity.SpecialStatus is Contracts.Affiliation.V1.SpecialStatus.Seafarer or Contracts.Affiliation.V1.SpecialStatus.FlightCrew))
        {
            Country(activity.AttachmentCountryCode, "activity.attachment_country_code", invalid);
        }
    }

    private static void Shares(int residence, int telework, string root, InvalidFields invalid)
    {
        if (residence is < 0 or > WholeTime)
        {
            invalid.Add($"{root}residence_share_basis_points", $"is {residence}, expected 0 to {WholeTime}");
        }
        else if (telework < 0 || telework > residence)
        {
            invalid.Add($"{root}telework_share_basis_points", $"is {telework}, expected 0 to {residence}, the share in the State of residence");
        }
    }

    private static void Country(string code, string path, InvalidFields invalid)
    {
        if (!Countries.Contains(code))
        {
            invalid.Add(path, "is not a country of ISO 3166-1 (alpha-2)");
        }
    }

    /// <summary>The application without what only the centre says.</summary>
    private static Activity Bare(Activity activity)
    {
        Activity bare = activity.Clone();
        bare.Name = "";
        bare.Decision = null;
        bare.State = ActivityState.Unspecified;
        bare.Rejection = null;
        bare.RecordedAt = null;
        return bare;
    }
}
