using BS2000Bridge.Contracts.Conversions;

namespace BS2000Bridge.Services.Questions;

/// <summary>How many rows a page has.</summary>
public static class PageSize
{
    /// <summary>The rows of a page when nobody says how many.</summary>
    public const int Default = 100;

    /// <summary>The most rows of a page, whatever is asked for.</summary>
    public const int Max = 1000;

    /// <summary>Reads a page_size; one below 0 is added to the faults.</summary>
    public static int Read(int asked, FieldFaults faults)
    {
        if (asked < 0)
        {
            faults.Add("page_size", $"is {asked}, expected 0 to {Max}");
        }

        return asked == 0 ? Default : Math.Min(asked, Max);
    }
}
