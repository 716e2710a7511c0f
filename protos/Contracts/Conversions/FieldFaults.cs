using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads fields of one message of a request, and collects every one that cannot be taken: a sender mends all of them at once.</summary>
/// <param name="root">The path of the message in the request, such as <c>case</c>; empty for the request itself.</param>
public sealed class FieldFaults(string root = "")
{
    private const int NumberLength = 13;

    /// <summary>The most cents of an amount: eleven digits, as SECUline's fields have.</summary>
    public const long MaxCents = 999_999_999_99;

    private readonly List<FieldFault> _faults = [];

    /// <summary>What was found; null when every field was taken.</summary>
    public DomainFailure? ToFailure() => _faults.Count == 0 ? null : DomainFailure.Invalid(_faults);

    /// <summary>Adds a field.</summary>
    /// <param name="path">Its path below the message; empty for the message itself.</param>
    /// <param name="problem">What is wrong and what was expected.</param>
    public void Add(string path, string problem) => _faults.Add(new FieldFault(path.Length == 0 ? root : root.Length == 0 ? path : $"{root}.{path}", problem));

    /// <summary>An employer's number of thirteen digits; null, and a fault, for another text.</summary>
    public EmployerNumber? Employer(string path, string text)
    {
        // The eleven digits of a legal person, which files may have, do not say which of its accounts is meant.
        if (text.Length == NumberLength && EmployerNumber.TryParse(text, out EmployerNumber number))
        {
            return number;
        }

        Add(path, "expected 13 digits with right check digits");
        return null;
    }

    /// <summary>An insured number of thirteen digits; null, and a fault, for another text.</summary>
    public InsuredNumber? Insured(string path, string text)
    {
        if (InsuredNumber.TryParse(text, out InsuredNumber number))
        {
            return number;
        }

        Add(path, "expected 13 digits with right check digits");
        return null;
    }

    /// <summary>A number within bounds; the lower bound, and a fault, for another one.</summary>
    public int Within(string path, int value, int min, int max)
    {
        if (value >= min && value <= max)
        {
            return value;
        }

        Add(path, $"is {value}, expected {min} to {max}");
        return min;
    }

    /// <summary>An amount of zero euros or more; an absent one is zero.</summary>
    public Money Amount(string path, Common.V1.Money? message)
    {
        if (!message.TryToValue(out Money money))
        {
            Add(path, "expected an amount in EUR");
        }
        else if (money.Cents is < 0 or > MaxCents)
        {
            Add(path, $"is {money} EUR, expected 0 to {new Money(MaxCents)}");
        }

        return money;
    }
}
