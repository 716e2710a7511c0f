namespace BS2000Bridge.Testing.Memory;

/// <summary>Counts what code allocates: what is done for each of a million records must allocate nothing.</summary>
public static class Allocations
{
    /// <summary>The bytes that the calling thread allocates while it does something, once.</summary>
    /// <param name="action">What it does. It must have run before, else what the run-time allocates to compile it counts too.</param>
    public static long Of(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
