using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>Finds the settings of NK-SAM that were not given, by walking the first MiB of a file under each hypothesis.</summary>
internal static class NkSamSearch
{
    /// <summary>
    /// The hypothesis that stands to the end of the bytes, or else the one that stands longest; of equal ones that with
    /// the fewest pages, then the one whose length is that of the data alone.
    /// </summary>
    /// <param name="settings">What is known.</param>
    /// <param name="bytes">The first bytes of the blocks.</param>
    /// <param name="remaining">The bytes from there to the end of the file.</param>
    public static FramingSettings Complete(FramingSettings settings, ReadOnlySpan<byte> bytes, long remaining)
    {
        using var batch = new RecordBatch();
        FramingSettings? best = null;
        long farthest = -1;
        foreach (FramingSettings hypothesis in Hypotheses(settings))
        {
            batch.Clear(1, 0, 0);
            int used = Framing.Of(hypothesis).Cut(bytes, remaining, batch, out string? failure);
            long reach = failure is null ? long.MaxValue : used;

            // Strictly farther: of hypotheses that both fit, the first in the order above is the simpler one.
            if (reach > farthest)
            {
                (best, farthest) = (hypothesis, reach);
            }
        }

        return best!;
    }

    private static IEnumerable<FramingSettings> Hypotheses(FramingSettings settings) =>
        from pages in settings.BlockPages is { } known ? [known] : Enumerable.Range(1, FramingSettings.MaxPages)
        from inclusive in settings.Inclusive is { } counts ? (bool[])[counts] : [false, true]
        select settings with { BlockPages = pages, Inclusive = inclusive };
}
