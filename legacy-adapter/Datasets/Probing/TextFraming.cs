namespace BS2000Bridge.Datasets;

/// <summary>Records ended by a newline: a transfer as text, which spoils packed and binary fields.</summary>
internal sealed class TextFraming(byte newline) : Framing("text", $"newline X'{newline:X2}'")
{
    private const int LongestLine = 1 << 16;

    public override Frame Next(FileWindow file, long offset)
    {
        ReadOnlySpan<byte> bytes = file.At(offset, LongestLine);
        int length = bytes.IndexOf(newline);
        if (length < 0)
        {
            return Frame.Fail($"no newline X'{newline:X2}' follows");
        }

        int carriageReturn = length > 0 && bytes[length - 1] == '\r' ? 1 : 0;
        return new Frame(offset, length - carriageReturn, offset + length + 1, null);
    }
}
