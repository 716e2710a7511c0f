namespace BS2000Bridge.Datasets.Survey;

/// <summary>
/// The key of a record in two parts, compared one after the other. What stands in them is the caller's: numbers, or
/// the bytes of the key as big-endian numbers, which keeps the order of the bytes (EBCDIC's).
/// </summary>
/// <param name="High">The part that is compared first.</param>
/// <param name="Low">The part that decides among equal first parts.</param>
public readonly record struct RecordKey(UInt128 High, UInt128 Low) : IComparable<RecordKey>
{
    /// <summary>Whether the left key comes first.</summary>
    public static bool operator <(RecordKey left, RecordKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right key comes first.</summary>
    public static bool operator >(RecordKey left, RecordKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right key does not come first.</summary>
    public static bool operator <=(RecordKey left, RecordKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key does not come first.</summary>
    public static bool operator >=(RecordKey left, RecordKey right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(RecordKey other)
    {
        int high = High.CompareTo(other.High);
        return high != 0 ? high : Low.CompareTo(other.Low);
    }
}
