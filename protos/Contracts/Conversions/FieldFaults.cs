using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads fields of one message of a request, and collects every one that cannot be taken.</summary>
/// <param name="root">The path of the message in the request, such as <c>case</c>.</param>
internal sealed class FieldFaults(string root)
{
    private const long MostCents = 999_999_999_99;

    private readonly List<FieldFault> _faults = [];

    /// <summary>What was found; null when every field was taken.</summary>
    public DomainFailure? ToFailure() => _faults.Count == 0 ? null : DomainFailure.Invalid(_faults);

    /// <summary>Adds a field.</summary>
    /// <param name="path">Its path below the message; empty for the message itself.</param>
    /// <param name="problem">What is wrong and what was expected.</param>
    public void Add(string path, string problem) => _faults.Add(new FieldFault(path.Length == 0 ? root : $"{root}.{path}", problem));

    /// <summary>A number within bounds; the least of them in place of one that is not.</summary>
    public int Within(string path, int value, int least, int most)
    {
        if (value >= least && value <= most)
        {
            return value;
        }

        Add(path, $"is {value}, expected {least} to {most}");
        return least;
    }

    /// <summary>An amount of zero euros or more; an absent one is zero.</summary>
    public Money Amount(string path, Common.V1.Money? message)
    {
        if (!message.TryToValue(out Money money))
        {
            Add(path, "expected an amount in EUR");
        }
        else if (money.Cents is < 0 or > MostCents)
        {
            Add(path, $"is {money} EUR, expected 0 to {new Money(MostCents)}");
        }

        return money;
    }
}
