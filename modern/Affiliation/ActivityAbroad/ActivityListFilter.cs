using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Values;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Which applications are listed, and after which one.</summary>
/// <param name="Employer">Those of this employer; null for all.</param>
/// <param name="Insured">Those of this insured; null for all.</param>
/// <param name="WithCancelled">Also cancelled and rejected ones.</param>
/// <param name="Size">At most so many are on the page.</param>
/// <param name="Question">The request without what is the page's.</param>
/// <param name="After">Where the page begins; null for the first.</param>
internal sealed record ActivityListFilter(long? Employer, long? Insured, bool WithCancelled, int Size, ListActivitiesRequest Question, PageToken? After)
{
    private const int NumbersOfAPosition = 2;

    /// <summary>The first day of the application before the page; before every day on the first.</summary>
    public long AfterDay => After?.Position[0] ?? Days.First;

    /// <summary>The id of the application before the page.</summary>
    public long AfterId => After?.Position[1] ?? 0;

    /// <summary>The point of view: that of the first page, on later ones.</summary>
    public AsOf? View => After is { } after ? new AsOf { ValidOn = Question.AsOf?.ValidOn, KnownAt = after.At.ToTimestamp() } : Question.AsOf;

    /// <summary>Reads a question for a list.</summary>
    /// <returns>Null, or why it cannot be answered.</returns>
    public static DomainFailure? Read(ListActivitiesRequest request, out ActivityListFilter? listing)
    {
        listing = null;
        var faults = new List<FieldFault>();
        EmployerNumber employer = default;
        InsuredNumber insured = default;
        if (request is { EmployerNumber: "", InsuredNumber: "" })
        {
            faults.Add(new FieldFault("employer_number", "is missing; say the employer, the insured, or both"));
        }

        if (request.EmployerNumber.Length > 0 && !EmployerNumber.TryParse(request.EmployerNumber, out employer))
        {
            faults.Add(new FieldFault("employer_number", "is no employer number of 13 digits with a right check digit"));
        }

        if (request.InsuredNumber.Length > 0 && !InsuredNumber.TryParse(request.InsuredNumber, out insured))
        {
            faults.Add(new FieldFault("insured_number", "is no insured number of 13 digits with right check digits"));
        }

        int? size = PageToken.SizeOf(request.PageSize);
        if (size is null)
        {
            faults.Add(new FieldFault("page_size", "is negative, expected 0 to 1000"));
        }

        if (faults.Count > 0)
        {
            return DomainFailure.Invalid(faults);
        }

        ListActivitiesRequest question = request.Clone();
        (question.PageSize, question.PageToken) = (0, "");
        PageToken after = default;
        if (request.PageToken.Length > 0 && !PageToken.TryParse(request.PageToken, question, NumbersOfAPosition, out after))
        {
            return Failures.InvalidCursor("page_token");
        }

        listing = new ActivityListFilter(
            employer.Value == 0 ? null : employer.Value,
            insured.Value == 0 ? null : insured.Value,
            request.IncludeCancelled,
            size!.Value,
            question,
            request.PageToken.Length > 0 ? after : null);
        return null;
    }

    /// <summary>The token of the page after an application.</summary>
    /// <param name="last">The last application of the page.</param>
    /// <param name="at">The instant of the pages.</param>
    public string TokenAfter(ActivityRow last, long at) => new PageToken(at, [last.FirstDay, last.Id]).ToText(Question);
}
