using BS2000Bridge.Copybooks.Records;

namespace BS2000Bridge.Copybooks.Json.Views;

/// <summary>How records become JSON or CSV and come back, where the copybook does not say.</summary>
public sealed record RecordJsonOptions
{
    /// <summary>Whether each object keeps its record's bytes, in hexadecimal, as <c>$raw</c>; false by default. JSON only.</summary>
    public bool Raw { get; init; }

    /// <summary>Which of several level 01 a record is; null by default: each that it is long enough for is shown.</summary>
    public RecordTypes? RecordTypes { get; init; }

    /// <summary>
    /// Whether a record that is too short is taken as if it had blanks behind it (text files, whose lines have lost
    /// theirs); false by default: what it does not have is an error.
    /// </summary>
    public bool PadShortRecords { get; init; }

    /// <summary>
    /// The bytes of every record (RECFORM=F); null by default: their lengths vary. A shorter record that stands filled
    /// up in it with blanks or X'00' is then no error, and comes back filled up with blanks.
    /// </summary>
    public int? RecordLength { get; init; }
}
