using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>An application whose form is right; whether it can be taken is for <see cref="DetretRules"/>.</summary>
/// <param name="RequestId">The sender's id of it.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Content">The application, without what is the centre's.</param>
/// <param name="Meant">The application that is rectified or cancelled, when it is named.</param>
/// <param name="Employer">The employer; null when the number is wrong.</param>
/// <param name="Insured">The insured; null when the number is wrong.</param>
/// <param name="Days">The days applied for; the last may lie before the first.</param>
internal sealed record ActivityApplication(
    string RequestId,
    ApplicationKind Kind,
    Activity Content,
    long? Meant,
    EmployerNumber? Employer,
    InsuredNumber? Insured,
    DaySpan Days)
{
    /// <summary>The State of posting, where it is a posting; null otherwise.</summary>
    public static string? PostingCountry(Activity activity) =>
        activity.Procedure is Procedure.Posting or Procedure.ThirdCountry ? activity.ActivityCountryCodes[0] : null;
}
