using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>The records of a dataset as bytes, taken apart by hand: of RECFORM F by the RECSIZE of the manifest, of V by their lengths.</summary>
internal sealed class SpoilableDataset
{
    private const int Header = 4;
    private readonly string _dataPath;
    private readonly string _manifestPath;
    private readonly bool _isVariable;

    public SpoilableDataset(string dataPath, string manifestPath, bool isVariable)
    {
        _dataPath = dataPath;
        _manifestPath = manifestPath;
        _isVariable = isVariable;
        byte[] data = File.ReadAllBytes(dataPath);
        int recsize = (int)JsonNode.Parse(File.ReadAllText(manifestPath))!["recsize"]!;
        for (int offset = 0, length; offset < data.Length; offset += length)
        {
            length = isVariable ? BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(offset)) : recsize;
            Records.Add(data[(offset + (isVariable ? Header : 0))..(offset + length)]);
        }
    }

    /// <summary>The records without headers.</summary>
    public List<byte[]> Records { get; } = [];

    /// <summary>Where a record begins in the file, with its header.</summary>
    public long OffsetOf(int index) => Records.Take(index).Sum(record => (long)record.Length + (_isVariable ? Header : 0));

    /// <summary>The records whose first bytes are those of another record: of the same employer and insured.</summary>
    public IEnumerable<int> Of(ReadOnlySpan<byte> key)
    {
        List<int> found = [];
        for (int i = 0; i < Records.Count; i++)
        {
            if (Records[i].AsSpan(0, key.Length).SequenceEqual(key))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Writes the bytes of a field.</summary>
    public SpoilableDataset Spoil(int index, int offset, string hex)
    {
        Convert.FromHexString(hex).CopyTo(Records[index], offset);
        return this;
    }

    /// <summary>Writes the dataset, and the number of its records into the manifest.</summary>
    public void Save()
    {
        using var file = new MemoryStream();
        Span<byte> header = stackalloc byte[Header];
        foreach (byte[] record in Records)
        {
            if (_isVariable)
            {
                header.Clear();
                BinaryPrimitives.WriteUInt16BigEndian(header, (ushort)(record.Length + Header));
                file.Write(header);
            }

            file.Write(record);
        }

        File.WriteAllBytes(_dataPath, file.ToArray());
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(_manifestPath))!;
        manifest["recordCount"] = Records.Count;
        File.WriteAllText(_manifestPath, manifest.ToJsonString());
    }
}
