using BS2000Bridge.Legislation.Incapacities;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests.Incapacities;

/// <summary>Reads periods of incapacity as a table writes them: <c>sickness 2024-01-01..2024-03-17, maternity 2024-05-01..2024-05-31</c>.</summary>
internal static class Periods
{
    public static IReadOnlyList<IncapacityDays> Read(string text) =>
        [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static IncapacityDays One(string text)
    {
        string[] words = text.Split(' ');
        string[] days = words[1].Split("..");
        return new IncapacityDays(Kind(words[0]), Law.Day(days[0]), Law.Day(days[1]));
    }

    private static IncapacityKind Kind(string word) => word switch
    {
        "sickness" => IncapacityKind.Sickness,
        "family" => IncapacityKind.FamilyLeave,
        "maternity" => IncapacityKind.MaternityLeave,
        "adoption" => IncapacityKind.AdoptionLeave,
        "accompaniment" => IncapacityKind.AccompanimentLeave,
        _ => throw new ArgumentException($"'{word}' is no kind of the table.", nameof(word)),
    };

    /// <summary>A day of the table; null where it has none.</summary>
    public static LocalDate? DayOrNull(string? text) => text is null ? null : Law.Day(text);
}
