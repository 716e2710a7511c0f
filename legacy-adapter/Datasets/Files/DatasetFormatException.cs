namespace BS2000Bridge.Datasets.Files;

/// <summary>The bytes of a dataset are not records of the form that its manifest or the settings state.</summary>
public sealed class DatasetFormatException : Exception
{
    private const int BytesShown = 16;

    internal DatasetFormatException(string dataset, long recordNumber, long offset, ReadOnlySpan<byte> bytes, string problem, string remedy)
        : base($"{dataset}, record {recordNumber} at byte {offset}, X'{Show(bytes)}': {problem}. {remedy}")
    {
        Dataset = dataset;
        RecordNumber = recordNumber;
        Offset = offset;
        Hex = Show(bytes);
        Problem = problem;
    }

    /// <summary>The name of the dataset.</summary>
    public string Dataset { get; }

    /// <summary>The record, from 1.</summary>
    public long RecordNumber { get; }

    /// <summary>Where it begins in the file, from 0.</summary>
    public long Offset { get; }

    /// <summary>The first bytes that are there, in hexadecimal.</summary>
    public string Hex { get; }

    /// <summary>What is wrong there, without place and remedy.</summary>
    public string Problem { get; }

    private static string Show(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes[..Math.Min(bytes.Length, BytesShown)]);
}
