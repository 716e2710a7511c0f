namespace BS2000Bridge.Testing.Randomness;

/// <summary>Makes records: random ones, and good ones spoiled.</summary>
public sealed class ByteMutator(Random random)
{
    private const int MaxBeyond = 8;

    /// <summary>Bytes that mean something: blanks, digits, signs, extremes.</summary>
    private static ReadOnlySpan<byte> Telling => [0x00, 0x0C, 0x0D, 0x0F, 0x20, 0x30, 0x40, 0x4E, 0x60, 0x7F, 0x80, 0x9A, 0xC0, 0xC1, 0xD0, 0xF0, 0xF1, 0xF9, 0xFF];

    /// <summary>A record for a layout, in a buffer of its own.</summary>
    /// <param name="good">A record that reads.</param>
    public byte[] Record(ReadOnlySpan<byte> good)
    {
        byte[] record = new byte[random.Next(3) == 0 ? random.Next(good.Length + MaxBeyond) : good.Length];
        if (random.Next(4) == 0)
        {
            random.NextBytes(record);
            return record;
        }

        int kept = Math.Min(good.Length, record.Length);
        good[..kept].CopyTo(record);
        Spoil(record);
        return record;
    }

    /// <summary>Spoils up to four stretches.</summary>
    public void Spoil(Span<byte> bytes)
    {
        for (int i = random.Next(5); i > 0 && bytes.Length > 0; i--)
        {
            int at = random.Next(bytes.Length), length = Math.Min(random.Next(1, 5), bytes.Length - at);
            bytes.Slice(at, length).Fill(random.Next(2) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next(256));
        }
    }
}
