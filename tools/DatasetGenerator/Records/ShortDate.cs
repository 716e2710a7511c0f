using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>The date form of the copybooks: 0SYYMMDD packed, S = 0 for 19xx and 1 for 20xx, zero for no date.</summary>
internal static class ShortDate
{
    /// <summary>The digits of a day of 1900 to 2099.</summary>
    public static int Of(LocalDate day) => ((day.Year - 1900) * 10_000) + (day.Month * 100) + day.Day;
}
