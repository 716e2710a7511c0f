using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Salary.Queries;

/// <summary>What a list of the domain asks for: whose, and of which months.</summary>
/// <param name="Filter">Whose.</param>
/// <param name="Months">The months, without regard to the day that <c>as_of</c> may name.</param>
internal sealed record MonthQuestion(ListFilter Filter, MonthRange Months)
{
    /// <summary>Reads what is asked.</summary>
    /// <exception cref="Grpc.Core.RpcException">A field cannot be taken.</exception>
    public static MonthQuestion Read(string employerNumber, string insuredNumber, MonthInterval? periods, int pageSize)
    {
        var faults = new InvalidFields();
        var question = new MonthQuestion(ListFilter.Read(employerNumber, insuredNumber, pageSize, faults), MonthRange.Read(periods, "periods", faults));
        return faults.ToFailure() is { } failure ? throw failure.ToRpcException() : question;
    }

    /// <summary>
    /// The conditions on a table whose rows are recorded once and are listed by period, insured, the time they were recorded, and number; and its order.
    /// </summary>
    /// <param name="table">The table's alias.</param>
    /// <param name="snapshot">The instant asked for.</param>
    /// <param name="after">The page before; null for the first.</param>
    /// <param name="parameters">The parameters that the conditions name.</param>
    public string Conditions(string table, AsOfSnapshot snapshot, PageToken? after, out object parameters)
    {
        // What was true on a day is what was declared of its month.
        MonthRange months = Months.And(snapshot.ValidOn);
        IReadOnlyList<long> place = after?.Position ?? [0, 0, 0, 0];
        parameters = new
        {
            Employer = Filter.Employer?.Value,
            Insured = Filter.Insured?.Value,
            FirstPeriod = months.First,
            LastPeriod = months.Last,
            KnownAt = snapshot.At,
            period = place[0],
            insuredAfter = place[1],
            recordedAt = place[2],
            id = place[3],
        };
        string employer = Filter.Employer is null ? "" : $"{table}.employer = @Employer AND ";
        string insured = Filter.Insured is null ? "" : $"{table}.insured = @Insured AND ";
        return $"""
            {insured}{employer}{table}.period >= @FirstPeriod AND {table}.period <= @LastPeriod AND {table}.recorded_at <= @KnownAt
            AND {table}.period >= @period AND ({table}.period > @period OR {table}.insured > @insuredAfter
            OR ({table}.insured = @insuredAfter AND ({table}.recorded_at > @recordedAt OR ({table}.recorded_at = @recordedAt AND {table}.id > @id))))
            """;
    }
}
