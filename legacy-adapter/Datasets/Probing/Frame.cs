namespace BS2000Bridge.Datasets;

/// <summary>A framed record, or why there is none.</summary>
/// <param name="Start">Where the record's own bytes begin in the file.</param>
/// <param name="Length">How many it has.</param>
/// <param name="Next">Where the next one is to be framed.</param>
/// <param name="Problem">Why nothing could be framed; null when something was.</param>
internal readonly record struct Frame(long Start, long Length, long Next, string? Problem)
{
    public static Frame Fail(string problem) => new(0, 0, 0, problem);
}
