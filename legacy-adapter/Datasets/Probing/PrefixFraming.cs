namespace BS2000Bridge.Datasets;

/// <summary>Records led by their length: RECFORM V as it is on BS2000, and the user format of openFT.</summary>
internal sealed class PrefixFraming : Framing
{
    private readonly int _lengthBytes;
    private readonly int _headerBytes;
    private readonly bool _bigEndian;
    private readonly int _counted;

    private PrefixFraming(string preset, string settings, int lengthBytes, int headerBytes, bool bigEndian, bool inclusive)
        : base(preset, settings)
    {
        _lengthBytes = lengthBytes;
        _headerBytes = headerBytes;
        _bigEndian = bigEndian;
        _counted = inclusive ? headerBytes : 0;
    }

    public static PrefixFraming Bs2000V() => new("bs2000-v", "recform V", 2, 4, bigEndian: true, inclusive: true);

    public static PrefixFraming OpenFtUser(int lengthBytes, bool bigEndian, bool inclusive) => new(
        "openft-user", $"length-bytes {lengthBytes}, endian {(bigEndian ? "big" : "little")}, inclusive {(inclusive ? "yes" : "no")}",
        lengthBytes, lengthBytes, bigEndian, inclusive);

    public override Frame Next(FileWindow file, long offset)
    {
        ReadOnlySpan<byte> header = file.At(offset, _headerBytes);
        if (header.Length < _headerBytes)
        {
            return Frame.Fail($"{header.Length} bytes are left, less than a header of {_headerBytes}");
        }

        long stated = ReadLength(header[.._lengthBytes], _bigEndian);
        long length = stated - _counted;
        long start = offset + _headerBytes;
        return length < 0 || start + length > file.Length
            ? Frame.Fail($"the stated length is {stated}, {file.Length - start} bytes are left")
            : new Frame(start, length, start + length, null);
    }
}
