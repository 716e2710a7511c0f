namespace BS2000Bridge.Datasets;

/// <summary>Records of one length, without headers.</summary>
internal sealed class FixedFraming(int size) : Framing("fixed", $"recsize {size}")
{
    public override Frame Next(FileWindow file, long offset) => offset + size <= file.Length
        ? new Frame(offset, size, offset + size, null)
        : Frame.Fail($"{file.Length - offset} bytes are left, the file of {file.Length} is no multiple of {size}");
}
