using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Tests.Samples;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

/// <summary>Memory does not grow with the number of records, and a declaration costs next to no garbage.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const long MebiByte = 1 << 20;

    [Fact]
    public void Execute_FourTimesAsManyDeclarations_HoldsNoMoreMemory()
    {
        _ = LiveAtItsMost(10_000);

        long few = LiveAtItsMost(50_000), many = LiveAtItsMost(200_000);

        Assert.InRange(many - few, long.MinValue, 4 * MebiByte);
    }

    [Fact]
    public void Execute_EachDeclaration_AllocatesFewBytes()
    {
        const int Few = 51_200, Many = 204_800;
        _ = Allocated(Few);

        long bytesPerDeclaration = (Allocated(Many) - Allocated(Few)) / (Many - Few);

        // Nothing for an equal one; for each tenth, which differs, what writing and reading it again takes: about 600 bytes a pass.
        Assert.InRange(bytesPerDeclaration, 0, 600);
    }

    /// <summary>The greatest amount of live memory at any eighth of any walk over the cases.</summary>
    private static long LiveAtItsMost(int declarations)
    {
        long most = 0;
        int everyBatches = declarations / 256 / 8;
        var month = new StreamedMonth(declarations, batch =>
        {
            if (batch % everyBatches == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        });
        Assert.Equal(Verdict.Different, Run(month).Verdict);
        return most;
    }

    private static long Allocated(int declarations)
    {
        var month = new StreamedMonth(declarations, _ => { });
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal(declarations * 7, Run(month).Accounts.Legacy.Read.Records);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static RunReport Run(StreamedMonth month)
    {
        string folder = Directory.CreateTempSubdirectory("bs2000bridge-").FullName;
        try
        {
            return new ParallelRun(SampleRun.Request(folder, Law.May2025), month, Law.Of(Law.May2025)).Execute(progress: null, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>Measured alone: other tests at work would be measured too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTestsAlone;
