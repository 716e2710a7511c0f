using BS2000Bridge.Copybooks.Codecs;

namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>Reading one COBOL number out of a record, beside the loop over its half bytes that one first writes.</summary>
internal sealed class DecodingBenchmark : IBenchmark
{
    private const int Samples = 4096;
    private const int Seed = 11;

    /// <inheritdoc/>
    public string Name => "decoding";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        var samples = new FieldSamples(Samples, Seed);
        settings.Progress("decoding: packed");
        ResultRow packed = LoopTimer.Measure(
            "S9(9)V99 COMP-3", Samples, [new("codec", () => Decode(samples, samples.Amount)), new("loop in decimal", () => LoopPacked(samples))], cancellationToken);
        settings.Progress("decoding: zoned");
        ResultRow zoned = LoopTimer.Measure(
            "9(13) DISPLAY", Samples, [new("codec", () => Decode(samples, samples.Number)), new("loop in decimal", () => LoopZoned(samples))], cancellationToken);
        return new BenchmarkResult(
            Name,
            $"One field of a record, checked digit for digit, one core; {Samples} records, seed {Seed}.",
            [packed, zoned],
            [
                new Target("packed: codec / loop", packed.Metrics[0].Value / packed.Metrics[2].Value, AtMost: 1),
                new Target("zoned: codec / loop", zoned.Metrics[0].Value / zoned.Metrics[2].Value, AtMost: 1),
                new Target("bytes allocated by reading a field", Math.Max(packed.Metrics[1].Value, zoned.Metrics[1].Value), AtMost: 0),
            ]);
    }

    private static long Decode(FieldSamples samples, NumericField field)
    {
        long sum = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            sum += field.TryRead(samples[i], out long value) ? value : 1;
        }

        return sum;
    }

    private static long LoopPacked(FieldSamples samples)
    {
        decimal sum = 0m;
        for (int i = 0; i < samples.Count; i++)
        {
            sum += NibbleLoop.TryReadPacked(samples[i][..FieldSamples.PackedLength], FieldSamples.PackedScale, out decimal value) ? value : 0.01m;
        }

        return (long)(sum * 100m);
    }

    private static long LoopZoned(FieldSamples samples)
    {
        decimal sum = 0m;
        for (int i = 0; i < samples.Count; i++)
        {
            sum += NibbleLoop.TryReadZoned(samples[i][FieldSamples.PackedLength..], scale: 0, out decimal value) ? value : 1m;
        }

        return (long)sum;
    }
}
