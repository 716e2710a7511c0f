namespace BS2000Bridge.Storage.Faults;

/// <summary>What keeps a database from doing what it was asked.</summary>
public enum StorageFault
{
    /// <summary>It cannot be reached, or the connection was lost.</summary>
    Unavailable,

    /// <summary>There is no space left.</summary>
    Full,

    /// <summary>Somebody else holds it for longer than the time to wait.</summary>
    Locked,

    /// <summary>The row was changed since it was read (optimistic concurrency).</summary>
    ChangedMeanwhile,

    /// <summary>A row with this key is there already.</summary>
    Duplicate,

    /// <summary>Its schema is newer than this program, or was changed by another hand.</summary>
    WrongSchema,

    /// <summary>Anything else, such as a damaged file.</summary>
    Broken,
}
