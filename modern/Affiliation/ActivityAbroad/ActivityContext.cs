using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>What an application is checked against.</summary>
/// <param name="Application">The application.</param>
/// <param name="Today">The day of the application, in Luxembourg.</param>
/// <param name="Affiliations">The insured's affiliations with the employer on the days applied for.</param>
/// <param name="Posting">The posting, where it is one.</param>
internal sealed record ActivityContext(ActivityApplication Application, LocalDate Today, IReadOnlyList<KnownAffiliation> Affiliations, PostingCase? Posting)
{
    public Activity Content => Application.Content;
}
