namespace BS2000Bridge.Records;

/// <summary>How far a record could be read.</summary>
public enum ReadStatus : byte
{
    /// <summary>All its values were read.</summary>
    Read,

    /// <summary>Its key was read, another value was not: it is in quarantine.</summary>
    Quarantined,

    /// <summary>Not even its key was read: it is in quarantine, and only its place between two other records is known.</summary>
    QuarantinedWithoutKey,
}
