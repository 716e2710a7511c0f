using BS2000Bridge.Legislation.Incapacities;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>A declaration of DECMAL as it was sent: what cannot be read is null, and <see cref="IncapacityRules"/> says so.</summary>
internal sealed class IncapacityDeclaration
{
    /// <summary>The sender's name for it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Tells contents apart (<see cref="RequestDigest"/>).</summary>
    public required long Digest { get; init; }

    /// <summary>Whether it says anything: a period or a cancellation.</summary>
    public required bool HasContent { get; init; }

    /// <summary>Whether it cancels a month.</summary>
    public bool IsCancellation { get; private init; }

    public EmployerNumber? Employer { get; private init; }

    public InsuredNumber? Insured { get; private init; }

    public YearMonth? Period { get; private init; }

    public IncapacityKind? Kind { get; private init; }

    public LocalDate? First { get; private init; }

    public LocalDate? Last { get; private init; }

    public int Hours { get; private init; }

    /// <summary>The field of the request that holds the content.</summary>
    public string Root => IsCancellation ? "cancellation" : "incapacity";

    public static IncapacityDeclaration Of(Contracts.Salary.V1.SubmitIncapacityRequest request) => Of(request.RequestId, request.Incapacity, request.Cancellation);

    public static IncapacityDeclaration Of(Contracts.Salary.V1.SubmitIncapacitiesRequest request) => Of(request.RequestId, request.Incapacity, request.Cancellation);

    private static IncapacityDeclaration Of(string requestId, Contracts.Salary.V1.Incapacity? incapacity, Contracts.Salary.V1.IncapacityCancellation? cancellation) =>
        incapacity is not null ? Of(requestId, incapacity)
        : cancellation is not null ? Of(requestId, cancellation)
        : new IncapacityDeclaration { RequestId = requestId, Digest = 0, HasContent = false };

    private static IncapacityDeclaration Of(string requestId, Contracts.Salary.V1.Incapacity message)
    {
        // What is the centre's own is not the sender's: it is left out of the comparison with an earlier one.
        Contracts.Salary.V1.Incapacity sent = message.Clone();
        (sent.Name, sent.Reimbursement, sent.RecordedAt) = ("", null, null);
        return new IncapacityDeclaration
        {
            RequestId = requestId,
            Digest = RequestDigest.Of(sent),
            HasContent = true,
            Employer = EmployerOf(message.EmployerNumber),
            Insured = InsuredOf(message.InsuredNumber),
            Period = PeriodOf(message.Period),
            Kind = KindOf(message.Kind),
            First = DayOf(message.Days?.FirstDay),
            Last = DayOf(message.Days?.LastDay),
            Hours = message.Hours,
        };
    }

    private static IncapacityDeclaration Of(string requestId, Contracts.Salary.V1.IncapacityCancellation message) => new()
    {
        RequestId = requestId,

        // Turned over, so that a cancellation never looks like a period of the same bytes.
        Digest = ~RequestDigest.Of(message),
        HasContent = true,
        IsCancellation = true,
        Employer = EmployerOf(message.EmployerNumber),
        Insured = InsuredOf(message.InsuredNumber),
        Period = PeriodOf(message.Period),
    };

    private static EmployerNumber? EmployerOf(string text) => EmployerNumber.TryParseThirteen(text, out EmployerNumber number) ? number : null;

    private static InsuredNumber? InsuredOf(string text) => InsuredNumber.TryParse(text, out InsuredNumber number) ? number : null;

    // Asked of the message's own numbers: one beyond a byte would overflow, and end a whole stream for one of its lines.
    private static IncapacityKind? KindOf(Contracts.Salary.V1.IncapacityKind message) =>
        message != Contracts.Salary.V1.IncapacityKind.Unspecified && Enum.IsDefined(message) ? (IncapacityKind)message : null;

    private static YearMonth? PeriodOf(Contracts.Common.V1.YearMonth? message) => message.TryToValue(out YearMonth month) ? month : null;

    private static LocalDate? DayOf(Contracts.Common.V1.Date? message) => message.TryToValue(out LocalDate day) ? day : null;
}
