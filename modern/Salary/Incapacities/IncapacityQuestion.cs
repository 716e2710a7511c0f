using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;
using NodaTime;
using YearMonth = BS2000Bridge.Values.YearMonth;

namespace BS2000Bridge.Salary;

/// <summary>A question for periods of incapacity, read and checked.</summary>
internal sealed class IncapacityQuestion
{
    private const int LastMonthOfAll = 9999_12;

    private readonly List<FieldFault> _faults = [];

    private IncapacityQuestion(ListIncapacitiesRequest request, long now)
    {
        Employer = NumberOf("employer_number", request.EmployerNumber, text => EmployerNumber.TryParse(text, out EmployerNumber number) ? number.Value : null);
        Insured = NumberOf("insured_number", request.InsuredNumber, text => InsuredNumber.TryParse(text, out InsuredNumber number) ? number.Value : null);
        FirstMonth = MonthOf("periods.first_month", request.Periods?.FirstMonth) ?? 0;
        LastMonth = MonthOf("periods.last_month", request.Periods?.LastMonth) ?? LastMonthOfAll;
        if (request.EmployerNumber.Length == 0 && request.InsuredNumber.Length == 0)
        {
            _faults.Add(new FieldFault("insured_number", "expected the number of an insured, of an employer, or both"));
        }

        if (request.PageSize < 0)
        {
            _faults.Add(new FieldFault("page_size", $"is {request.PageSize}, expected 0 to 1000"));
        }

        if (request.AsOf?.ValidOn is { } message)
        {
            ValidOn = message.TryToValue(out LocalDate day) ? Days.ToNumber(day) : null;
            if (ValidOn is null)
            {
                _faults.Add(new FieldFault("as_of.valid_on", "is no day of the calendar"));
            }
        }

        if (request.AsOf?.KnownAt is { } knownAt)
        {
            KnownAt = Instants.FromMessage(knownAt);
            if (KnownAt > now)
            {
                _faults.Add(new FieldFault("as_of.known_at", "lies in the future, of which nothing is known yet"));
            }
        }

        Size = PageToken.SizeOf(request.PageSize);
        Unpaged = request.Clone();
        (Unpaged.PageToken, Unpaged.PageSize) = ("", 0);
        Failure = _faults.Count > 0 ? DomainFailure.Invalid(_faults) : PageToken.Read(request.PageToken, Unpaged, After);
    }

    public long? Employer { get; }

    public long? Insured { get; }

    /// <summary>The first month, YYYYMM.</summary>
    public int FirstMonth { get; }

    /// <summary>The last month, YYYYMM.</summary>
    public int LastMonth { get; }

    /// <summary>The day, YYYYMMDD, that the periods include; null when any.</summary>
    public int? ValidOn { get; }

    /// <summary>The instant whose knowledge is asked for; later than all when absent.</summary>
    public long KnownAt { get; } = long.MaxValue;

    /// <summary>At most so many.</summary>
    public int Size { get; }

    /// <summary>Insured, first day and number of the last period of the page before; all zero for the first page.</summary>
    public long[] After { get; } = new long[3];

    /// <summary>The question without its page.</summary>
    public ListIncapacitiesRequest Unpaged { get; }

    /// <summary>Why it cannot be answered; null when it can.</summary>
    public DomainFailure? Failure { get; }

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The present instant, in microseconds since 1970 (UTC).</param>
    public static IncapacityQuestion Read(ListIncapacitiesRequest request, long now) => new(request, now);

    private long? NumberOf(string path, string text, Func<string, long?> parse)
    {
        long? number = text.Length == 0 ? null : parse(text);
        if (text.Length > 0 && number is null)
        {
            _faults.Add(new FieldFault(path, "expected 13 digits with right check digits"));
        }

        return number;
    }

    private int? MonthOf(string path, Contracts.Common.V1.YearMonth? message)
    {
        if (message is null)
        {
            return null;
        }

        if (message.TryToValue(out YearMonth month))
        {
            return month.ToYyyyMm();
        }

        _faults.Add(new FieldFault(path, "expected a year of 1 to 9999 and a month of 1 to 12"));
        return null;
    }
}
