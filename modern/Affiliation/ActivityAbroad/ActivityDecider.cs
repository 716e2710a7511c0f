using System.Globalization;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Decides which State's law applies, and puts it into messages.</summary>
internal sealed class ActivityDecider(MultistateRule multistate, PostingRule postings)
{
    private const string Population = "activity abroad";

    /// <summary>A decider by the parameters of the law and what the centre decides.</summary>
    public static ActivityDecider Create(ParameterLibrary library, ActivityAbroadSettings settings) =>
        new(new MultistateRule(library, new TeleworkAgreement(library, settings.LaterSignatures)), new PostingRule(library, settings.AgreementMonths));

    /// <summary>The failure of a case for which the law has no parameter on its day.</summary>
    public static DomainFailure Failed(MissingParameterException missing) =>
        ServiceFailures.UnknownParameter(missing.Message, missing.ParameterId, missing.Day, Population);

    /// <summary>The decision of telework that is asked for without an application.</summary>
    /// <exception cref="MissingParameterException">A parameter has no value on the day.</exception>
    public ActivityDecision Decide(MultistateCase work) => ToMessage(multistate.Decide(work));

    /// <summary>The decision of an application, with the number of its A1 where there is one.</summary>
    /// <param name="question">The application with what is known of it.</param>
    /// <param name="id">The application's id.</param>
    /// <param name="revision">The version of it.</param>
    /// <exception cref="MissingParameterException">A parameter has no value on the first day.</exception>
    public ActivityDecision Decide(ActivityContext question, long id, int revision)
    {
        LawDecision decision = Decide(question);
        ActivityDecision message = ToMessage(decision);
        if (decision.Law == CompetentLaw.Luxembourg && (question.Posting is null || postings.IsCoordinated(question.Posting)))
        {
            message.A1Number = string.Create(CultureInfo.InvariantCulture, $"LU{question.Today.Year:0000}{id:00000000}{revision:00}");
        }

        return message;
    }

    private LawDecision Decide(ActivityContext question)
    {
        Activity activity = question.Content;
        DaySpan days = question.Application.Days;
        return activity.Procedure switch
        {
            Procedure.SpecialStatus => SpecialStatusRule.Decide(ToStatus(activity), activity.AttachmentCountryCode, activity.ResidenceCountryCode, days),
            Procedure.Posting or Procedure.ThirdCountry => postings.Decide(question.Posting!),
            Procedure.RhineBoatmen => SpecialStatusRule.DecideRhineBoatman(activity.AttachmentCountryCode, days),
            _ => multistate.Decide(new MultistateCase(
                activity.ResidenceCountryCode,
                activity.ActivityCountryCodes,
                activity.ResidenceShareBasisPoints,
                activity.TeleworkShareBasisPoints,
                days,
                question.Today,
                question.Affiliations.All(known => known.IsEmployee),
                question.Affiliations.Count == 0 ? null : question.Affiliations.Min(known => known.Days.First))),
        };
    }

    private static Legislation.ActivityAbroad.SpecialStatus ToStatus(Activity activity) => activity.SpecialStatus switch
    {
        Contracts.Affiliation.V1.SpecialStatus.Seafarer => Legislation.ActivityAbroad.SpecialStatus.Seafarer,
        Contracts.Affiliation.V1.SpecialStatus.FlightCrew => Legislation.ActivityAbroad.SpecialStatus.FlightCrew,
        _ => Legislation.ActivityAbroad.SpecialStatus.CivilServant,
    };

    private static ActivityDecision ToMessage(LawDecision decision)
    {
        DecisionReason reason = decision.Reason;
        var message = new ActivityDecision
        {
            Competence = decision.Law switch
            {
                CompetentLaw.Luxembourg => Competence.Luxembourg,
                CompetentLaw.StateOfResidence => Competence.StateOfResidence,
                CompetentLaw.ResidenceDecides => Competence.ResidenceDecides,
                CompetentLaw.OtherState => Competence.OtherState,
                _ => Competence.Unspecified,
            },
            Period = new Contracts.Common.V1.DateInterval { FirstDay = decision.FirstDay.ToMessage(), LastDay = decision.LastDay?.ToMessage() },
            Reason = new LocalizedText { French = reason.French, German = reason.German, English = reason.English },
            CountryCode = decision.Country ?? "",
        };
        message.References.Add(reason.References.Select(passage => new LegalReference { Act = passage.Act, Article = passage.Article }));
        return message;
    }
}
