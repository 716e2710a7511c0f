namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>A magnitude of up to 37 digits in two halves that divide fast.</summary>
internal readonly struct WideDigits
{
    /// <summary>How many digits the low half has.</summary>
    public const int LowDigits = 19;

    // Ten to the 19th is the largest power of ten in 64 bits. 37 digits need two of these halves, and dividing 64 bits is fast.
    private const ulong Base = 10_000_000_000_000_000_000;

    public WideDigits(ulong magnitude)
    {
        bool small = magnitude < Base;
        High = small ? 0UL : 1UL;
        Low = small ? magnitude : magnitude - Base;
    }

    public WideDigits(UInt128 magnitude)
    {
        bool small = magnitude < Base;
        High = small ? 0 : (ulong)(magnitude / Base);
        Low = small ? (ulong)magnitude : (ulong)(magnitude % Base);
    }

    /// <summary>The digits above the lowest 19.</summary>
    public ulong High { get; }

    /// <summary>The lowest 19 digits.</summary>
    public ulong Low { get; }

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => (High | Low) == 0;

    /// <summary>How many digits there are without zeros in front; 1 for zero.</summary>
    public int Count => High == 0 ? Digits.Count(Low) : LowDigits + Digits.Count(High);

    /// <summary>The digits of a number without its sign.</summary>
    public static WideDigits Of(Int128 value) => new((UInt128)Int128.Abs(value));

    /// <summary>The digits of a number without its sign.</summary>
    public static WideDigits Of(long value) => new(unchecked((ulong)(value < 0 ? -value : value)));
}
