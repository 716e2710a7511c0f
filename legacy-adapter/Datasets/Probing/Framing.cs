namespace BS2000Bridge.Datasets;

/// <summary>A hypothesis on how records are cut out of a file.</summary>
internal abstract class Framing(string preset, string settings)
{
    public string Preset => preset;

    public string Settings => settings;

    /// <summary>Frames the record that begins at an offset, which is before the file's end.</summary>
    public abstract Frame Next(FileWindow file, long offset);

    /// <summary>A big- or little-endian length.</summary>
    protected static long ReadLength(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        long length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            length = (length << 8) | bytes[bigEndian ? i : bytes.Length - 1 - i];
        }

        return length;
    }
}
