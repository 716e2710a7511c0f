using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>Cuts the bytes of a file into records, and puts records into bytes: one way of framing them.</summary>
internal abstract class Framing(FramingSettings settings)
{
    /// <summary>The bytes before each record that belong to it.</summary>
    public abstract int HeaderLength { get; }

    protected FramingSettings Settings => settings;

    /// <summary>The most bytes of a record with its header.</summary>
    protected int Limit => settings.RecordLimit;

    public static Framing Of(FramingSettings settings) => settings switch
    {
        { Problem: { } problem } => throw new ArgumentException($"The framing cannot be used: {problem}."),
        { Preset: FramingPreset.Fixed } => new FixedFraming(settings),

        // On BS2000 the length of a RECFORM V record counts its own header. The RDW of other tools may or may not.
        { Preset: FramingPreset.Bs2000V } => new PrefixFraming(settings, 4, 0, 2, ByteOrder.Big, inclusive: true),
        { Preset: FramingPreset.RdwBe } => new PrefixFraming(settings, 4, 0, 2, ByteOrder.Big, settings.Inclusive ?? false),
        { Preset: FramingPreset.RdwLe } => new PrefixFraming(settings, 4, 2, 2, ByteOrder.Little, settings.Inclusive ?? false),
        { Preset: FramingPreset.Text } => new TextFraming(settings),
        { Preset: FramingPreset.NkSam } => new NkSamFraming(settings),
        _ => new PrefixFraming(
            settings, settings.LengthBytes ?? 2, 0, settings.LengthBytes ?? 2, settings.Endian ?? ByteOrder.Big, settings.Inclusive ?? false),
    };

    /// <summary>Cuts as many records as there are, and adds them to a batch.</summary>
    /// <param name="bytes">What follows in the file, at least one byte; a record never begins before it.</param>
    /// <param name="remaining">The bytes from there to the end of the file.</param>
    /// <param name="batch">Takes the records, their places counted from the first byte.</param>
    /// <param name="failure">Why no record can be cut after the bytes that were used up; null when one may be.</param>
    /// <returns>
    /// The bytes used up, framing and all. 0 without a failure: the record needs more bytes than were given, but no more
    /// than the limit.
    /// </returns>
    public abstract int Cut(ReadOnlySpan<byte> bytes, long remaining, RecordBatch batch, out string? failure);

    /// <summary>Why a record cannot be written with this framing, as the end of a sentence; null when it can.</summary>
    public abstract string? Refuse(ReadOnlySpan<byte> record);

    /// <summary>Writes a record that is not refused.</summary>
    public abstract void Write(ReadOnlySpan<byte> record, FramedOutput output);

    /// <summary>Writes what must follow the last record.</summary>
    public virtual void Finish(FramedOutput output)
    {
    }
}
