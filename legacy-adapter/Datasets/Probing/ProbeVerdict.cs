namespace BS2000Bridge.Datasets.Probing;

/// <summary>How well a framing fits a file.</summary>
public enum ProbeVerdict
{
    /// <summary>The lengths are right to the very end of the file, and nine records in ten or more are valid.</summary>
    Fits,

    /// <summary>The lengths are right to the very end of the file, but of the records only some are valid.</summary>
    Doubtful,

    /// <summary>A length is impossible, the file does not end with a record, or hardly any record is valid.</summary>
    DoesNotFit,
}
