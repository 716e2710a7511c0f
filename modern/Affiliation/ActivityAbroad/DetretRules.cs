using BS2000Bridge.Affiliation.Codes;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>The rejection codes of DETRET that depend on the content of an application (1 and 2 are of the file, 11 of the wait). The lowest wins.</summary>
internal sealed class DetretRules(ActivityAbroadSettings settings, PostingRule postings)
{
    /// <summary>The code of an application that names none to rectify or cancel, by its first day: no other code of the list comes closer.</summary>
    public const int NotFound = 6;

    /// <summary>The field of <see cref="NotFound"/>.</summary>
    public const string FirstDayField = "activity.period.first_day";

    private const int MaxCountries = 3;
    private const string GreatBritain = "GB";

    /// <summary>The first code that the two numbers deserve; 0 when they are right.</summary>
    public static (int Code, string Field) OfNumbers(ActivityApplication application) =>
        application.Employer is null ? (3, "activity.employer_number")
        : application.Insured is null ? (4, "activity.insured_number")
        : default;

    /// <summary>The first code that the content deserves; 0 when it can be taken.</summary>
    public (int Code, string Field) OfContent(ActivityContext question) =>
        HasOtherResidence(question) ? (5, "activity.residence_country_code")
        : IsOutOfLimits(question) ? (6, FirstDayField)
        : HasTooManyCountries(question.Content) ? (7, "activity.activity_country_codes")
        : IsBritishBoatman(question.Content) ? (8, "activity.activity_country_codes")
        : LacksAnnex(question.Content) ? (9, "activity.annex_file_names")
        : HasWrongVessel(question.Content) ? (10, "activity.imo_number")
        : question.Posting is { } posting && postings.IsRejected(posting) ? (12, "activity.period.last_day")
        : default;

    private static bool HasOtherResidence(ActivityContext question) =>
        question.Affiliations.LastOrDefault(known => known.ResidenceCountryCode is not null) is { } known && known.ResidenceCountryCode != question.Content.ResidenceCountryCode;

    private static bool HasTooManyCountries(Activity activity) =>
        activity.ActivityCountryCodes.Distinct(StringComparer.Ordinal).Count(country => country != Countries.Luxembourg) > MaxCountries;

    private static bool IsBritishBoatman(Activity activity) =>
        activity.Procedure == Procedure.RhineBoatmen && activity.ActivityCountryCodes.Contains(GreatBritain);

    private static bool LacksAnnex(Activity activity) =>
        activity.Procedure == Procedure.RhineBoatmen && !(HasAnnex(activity, "EXPL") && HasAnnex(activity, "RHIN"));

    private static bool HasAnnex(Activity activity, string kind) => activity.AnnexFileNames.Any(name =>
        name.StartsWith($"SECU.DEMDET.{kind}.{activity.InsuredNumber}.", StringComparison.Ordinal) && name.EndsWith(".CCSS.PDF", StringComparison.Ordinal));

    private static bool HasWrongVessel(Activity activity)
    {
        bool isRequired = activity.Procedure == Procedure.SpecialStatus && activity.SpecialStatus == Contracts.Affiliation.V1.SpecialStatus.Seafarer;
        return (isRequired || activity.ImoNumber.Length > 0) && !ImoNumber.IsValid(activity.ImoNumber);
    }

    private bool IsOutOfLimits(ActivityContext question)
    {
        DaySpan days = question.Application.Days;
        return days.First < settings.EarliestFirstDay || days.First > question.Today.PlusMonths(settings.MaxMonthsAhead) || days.First > days.End;
    }
}
