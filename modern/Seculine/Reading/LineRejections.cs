namespace BS2000Bridge.Seculine.Reading;

/// <summary>
/// Gathers what is wrong with a line. The lowest code counts, because the centre answers with the first of its table; the latest
/// course counts, because one wrong field is enough to keep a line back.
/// </summary>
internal struct LineRejections
{
    /// <summary>What has been gathered; null when nothing.</summary>
    public LineRejection? Lowest { get; private set; }

    /// <summary>Adds a reason to reject the line.</summary>
    public void Add(int code, int field, RejectionCourse course = RejectionCourse.Carried)
    {
        LineRejection lowest = Lowest is { } earlier && earlier.Code <= code ? earlier : new LineRejection(code, field, course);
        Lowest = lowest with { Course = Lowest is { } one && one.Course > course ? one.Course : course };
    }
}
