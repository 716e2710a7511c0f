using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>
/// Reads the figures of a month one after the other and remembers what is missing, so that a figure is missed by those
/// alone who need it.
/// </summary>
internal sealed class FigureReader(ParameterLibrary library)
{
    private static readonly ParameterValue Absent = new(LocalDate.MinIsoValue, To: null, "0", "", Confidence.High);

    /// <summary>The parameters that were read, each with the value that was found.</summary>
    public List<ParameterInForce> Read { get; } = [];

    /// <summary>The first figure that was missing since the last <see cref="Taken{T}"/>; null while none was.</summary>
    public MissingValue? Missing { get; private set; }

    /// <summary>Puts what was read since the last call together, with the first value that was missing for it.</summary>
    public Figure<T> Taken<T>(T value)
    {
        var figure = new Figure<T>(value, Missing);
        Missing = null;
        return figure;
    }

    /// <summary>The value for a month; an empty value, and <see cref="Missing"/> set, where there is none.</summary>
    public ParameterValue Value(string id, YearMonth month)
    {
        Parameter parameter = library.Get(id);
        if (parameter.Find(month.FirstDay) is { } value)
        {
            Read.Add(new ParameterInForce(parameter, value));
            return value;
        }

        Missing ??= new MissingValue(parameter, month.FirstDay);
        return Absent;
    }

    /// <summary>The number for a month.</summary>
    public decimal Number(string id, YearMonth month) => Value(id, month).ToNumber();

    /// <summary>The rates of a branch for a month, or what is missing of them; a share without an id is not levied.</summary>
    public Figure<BranchTariff> TakenTariff(string? insuredId, string? employerId, YearMonth month) => Taken(Tariff(insuredId, employerId, month));

    private BranchTariff Tariff(string? insuredId, string? employerId, YearMonth month)
    {
        (Rate insured, Confidence insuredConfidence) = Percent(insuredId, month);
        (Rate employer, Confidence employerConfidence) = Percent(employerId, month);
        string reference = library.Get(insuredId ?? employerId!).Reference;
        return new BranchTariff(insured, employer, reference, insuredConfidence > employerConfidence ? insuredConfidence : employerConfidence);
    }

    private (Rate Rate, Confidence Confidence) Percent(string? id, YearMonth month) => id is not null && Value(id, month) is var value
        ? (Rate.FromPercent(value.ToNumber()), value.Confidence)
        : (Rate.Zero, Confidence.High);
}
