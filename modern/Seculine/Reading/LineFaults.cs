namespace BS2000Bridge.Seculine.Reading;

/// <summary>Gathers the faults of a line: of their codes the lowest counts, of their courses the latest.</summary>
internal struct LineFaults
{
    /// <summary>What has been gathered; null when nothing.</summary>
    public LineFault? Lowest { get; private set; }

    /// <summary>Adds a fault.</summary>
    public void Add(int code, int field, FaultCourse course = FaultCourse.Carried)
    {
        LineFault lowest = Lowest is { } earlier && earlier.Code <= code ? earlier : new LineFault(code, field, course);
        Lowest = lowest with { Course = Lowest is { } one && one.Course > course ? one.Course : course };
    }
}
