namespace BS2000Bridge.Datasets;

/// <summary>
/// Raw blocks of a SAM file with BLKCTRL=DATA: each begins with a control field of 12 bytes and the length of its data
/// in 4 bytes; whether that length counts these 16 is not documented. The data are records of RECFORM F or V.
/// </summary>
internal sealed class NkSamFraming(int pages, bool lengthCountsHeader, int? recordSize)
    : Framing("nk-sam", $"blksize (STD,{pages}), block length {(lengthCountsHeader ? "with" : "without")} its 16 bytes, recform {(recordSize is null ? "V" : "F")}")
{
    private const int PageLength = 2048;
    private const int ControlLength = 12;
    private const int BlockHeaderLength = 16;
    private const int RecordHeaderLength = 4;

    private readonly int _blockLength = pages * PageLength;

    public override Frame Next(FileWindow file, long offset)
    {
        if (file.Length % _blockLength != 0)
        {
            return Frame.Fail($"the file of {file.Length} is no multiple of the block of {_blockLength}");
        }

        long block = offset / _blockLength * _blockLength;
        long used = ReadLength(file.At(block + ControlLength, 4), bigEndian: true) + (lengthCountsHeader ? 0 : BlockHeaderLength);
        if (used is < BlockHeaderLength || used > _blockLength)
        {
            return Frame.Fail($"the block at byte {block} states {used} used bytes of {_blockLength}");
        }

        long start = Math.Max(offset, block + BlockHeaderLength);
        long rest = block + used - start;
        long header = recordSize is null ? RecordHeaderLength : 0;
        long length = recordSize ?? (rest >= header ? ReadLength(file.At(start, 2), bigEndian: true) - header : -1);
        if (length < 0 || header + length > rest)
        {
            return Frame.Fail($"a record of {length} bytes does not end within the {rest} used bytes of its block");
        }

        long end = start + header + length;
        return new Frame(start + header, length, end == block + used ? block + _blockLength : end, null);
    }
}
