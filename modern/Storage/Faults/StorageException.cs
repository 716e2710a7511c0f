namespace BS2000Bridge.Storage.Faults;

/// <summary>The database could not do what it was asked; nothing of the unit of work was kept.</summary>
/// <param name="fault">The kind of fault.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="cause">What the driver said.</param>
public sealed class StorageException(StorageFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The kind of fault.</summary>
    public StorageFault Fault { get; } = fault;
}
