using System.Globalization;
using NodaTime;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>What a parameter is during a span of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, itself included; null while no end is known.</param>
/// <param name="Text">The value as the file writes it, checked against the parameter's unit.</param>
/// <param name="Source">Where the value was found.</param>
/// <param name="Confidence">How well it is founded.</param>
public sealed record ParameterValue(LocalDate From, LocalDate? To, string Text, string Source, Confidence Confidence)
{
    private const string Separator = ", ";

    /// <summary>The line of its file that it begins at, from 1.</summary>
    public long Line { get; init; }

    /// <summary>Whether the centre gave it itself; <see cref="Source"/> says in which file and line.</summary>
    public bool IsOfCentre { get; init; }

    /// <summary>Whether the value holds on a day.</summary>
    public bool Covers(LocalDate day) => From <= day && (To is not { } last || day <= last);

    /// <summary>The value as an exact number, in the parameter's unit.</summary>
    /// <exception cref="InvalidOperationException">The value is not one number: it is text, a list or yes or no.</exception>
    public decimal ToNumber() => decimal.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        ? number
        : throw new InvalidOperationException($"'{Text}' is not one number; read its text or its items.");

    /// <summary>The items of a list (of factors, of branches); empty for <c>none</c>.</summary>
    public IReadOnlyList<string> ToItems() => Text == "none" ? [] : Text.Split(Separator);
}
