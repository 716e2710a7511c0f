using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Salary.Basics;

/// <summary>What a listing asks for: by employer or insured, of some months, as of an instant.</summary>
/// <param name="Employer">The employer; 0 for any.</param>
/// <param name="Insured">The insured; 0 for any.</param>
/// <param name="FirstPeriod">The first month, YYYYMM.</param>
/// <param name="LastPeriod">The last month, included.</param>
/// <param name="KnownAt">The instant whose knowledge is asked for, in microseconds since 1970 (UTC).</param>
/// <param name="Size">The most rows of a page.</param>
internal sealed record Question(long Employer, long Insured, int FirstPeriod, int LastPeriod, long KnownAt, int Size)
{
    private const int UsualSize = 100;
    private const int GreatestSize = 1000;
    private const int FirstOfAll = 0;
    private const int LastOfAll = 999_912;

    /// <summary>Reads what is asked.</summary>
    /// <exception cref="Grpc.Core.RpcException">A field cannot be taken.</exception>
    public static Question Read(string employer, string insured, MonthInterval? periods, AsOf? asOf, int pageSize)
    {
        var faults = new List<FieldFault>();
        long employerNumber = 0, insuredNumber = 0;
        if (employer.Length == 0 && insured.Length == 0)
        {
            faults.Add(new FieldFault("employer_number", "expected an employer_number, an insured_number, or both"));
        }

        if (employer.Length > 0)
        {
            employerNumber = ReadEmployer(employer, faults);
        }

        if (insured.Length > 0)
        {
            insuredNumber = InsuredNumber.TryParse(insured, out InsuredNumber number) ? number.Value : Fault("insured_number", "expected 13 digits with right check digits");
        }

        (int first, int last) = ReadPeriods(periods, faults);
        if (asOf?.ValidOn is { } validOn)
        {
            // What was true on a day is what was declared of its month.
            int month = validOn.TryToValue(out LocalDate day) ? (day.Year * 100) + day.Month : (int)Fault("as_of.valid_on", "is no day of the calendar");
            (first, last) = (Math.Max(first, month), Math.Min(last, month));
        }

        long knownAt = asOf?.KnownAt is { } instant ? Instants.FromMessage(instant) : long.MaxValue;
        int size = ReadSize(pageSize, faults);
        return faults.Count == 0
            ? new Question(employerNumber, insuredNumber, first, last, knownAt, size)
            : throw DomainFailure.Invalid(faults).ToRpcException();

        long Fault(string path, string problem)
        {
            faults.Add(new FieldFault(path, problem));
            return 0;
        }
    }

    /// <summary>Reads an employer's number.</summary>
    public static long ReadEmployer(string text, List<FieldFault> faults)
    {
        if (text.Length == 13 && EmployerNumber.TryParse(text, out EmployerNumber number))
        {
            return number.Value;
        }

        faults.Add(new FieldFault("employer_number", "expected 13 digits with right check digits"));
        return 0;
    }

    /// <summary>Reads the size of a page.</summary>
    public static int ReadSize(int pageSize, List<FieldFault> faults)
    {
        if (pageSize < 0)
        {
            faults.Add(new FieldFault("page_size", "expected 0 or more"));
        }

        return pageSize == 0 ? UsualSize : Math.Min(pageSize, GreatestSize);
    }

    /// <summary>The conditions of the question on a table, whose rows are ordered by period, insured, the time they were recorded, and number.</summary>
    /// <param name="table">The table's alias.</param>
    /// <param name="place">The key of the last row of the page before.</param>
    /// <param name="parameters">The parameters that the conditions name.</param>
    public string Conditions(string table, ReadOnlySpan<long> place, out object parameters)
    {
        parameters = new { Employer, Insured, FirstPeriod, LastPeriod, KnownAt, period = place[0], insuredAfter = place[1], recordedAt = place[2], id = place[3] };
        string whose = (Employer, Insured) switch
        {
            (0, _) => $"{table}.insured = @Insured",
            (_, 0) => $"{table}.employer = @Employer",
            _ => $"{table}.insured = @Insured AND {table}.employer = @Employer",
        };
        return $"""
            {whose} AND {table}.period >= @FirstPeriod AND {table}.period <= @LastPeriod AND {table}.recorded_at <= @KnownAt
            AND {table}.period >= @period AND ({table}.period > @period OR {table}.insured > @insuredAfter
            OR ({table}.insured = @insuredAfter AND ({table}.recorded_at > @recordedAt OR ({table}.recorded_at = @recordedAt AND {table}.id > @id))))
            """;
    }

    private static (int First, int Last) ReadPeriods(MonthInterval? periods, List<FieldFault> faults)
    {
        if (periods is null)
        {
            return (FirstOfAll, LastOfAll);
        }

        if (!periods.FirstMonth.TryToValue(out YearMonth first))
        {
            faults.Add(new FieldFault("periods.first_month", "expected a year of 1 to 9999 and a month of 1 to 12"));
        }

        if (periods.LastMonth is null)
        {
            return (first.ToYyyyMm(), LastOfAll);
        }

        if (!periods.LastMonth.TryToValue(out YearMonth last) || last < first)
        {
            faults.Add(new FieldFault("periods.last_month", "expected a month that is not before the first"));
        }

        return (first.ToYyyyMm(), last.ToYyyyMm());
    }
}
