using System.Buffers.Binary;
using System.Data;
using System.Text;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>The frames between the driver and DerbyBridge.java.</summary>
internal sealed class DerbyWire(Stream stream)
{
    private readonly BufferedStream _stream = new(stream);

    /// <summary>Names the database.</summary>
    public void Start(string database) => Write(Encoding.UTF8.GetBytes(database));

    public void Commit() => Ask(1, "", []);

    public void Rollback() => Ask(2, "", []);

    /// <summary>Executes a statement with its parameters in the order of its question marks.</summary>
    /// <returns>How many rows it changed, or those it gave.</returns>
    public (int Changed, DataTable? Rows) Execute(string sql, IEnumerable<object?> parameters) => Ask(3, sql, [.. parameters]);

    private (int Changed, DataTable? Rows) Ask(byte what, string sql, object?[] parameters)
    {
        _stream.WriteByte(what);
        Write(Encoding.UTF8.GetBytes(sql));
        Write(parameters.Length);
        foreach (object? parameter in parameters)
        {
            switch (parameter)
            {
                case null or DBNull:
                    _stream.WriteByte(0);
                    break;
                case string text:
                    _stream.WriteByte(4);
                    Write(Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] bytes:
                    _stream.WriteByte(5);
                    Write(bytes);
                    break;
                default:
                    _stream.WriteByte(3);
                    Write(Convert.ToInt64(parameter));
                    break;
            }
        }

        _stream.Flush();
        return ReadByte() switch
        {
            0 => throw new DerbyException(ReadText(), ReadText()),
            1 => (ReadInt(), null),
            _ => (-1, ReadRows()),
        };
    }

    private DataTable ReadRows()
    {
        var table = new DataTable();
        var kinds = new int[ReadInt()];
        for (int i = 0; i < kinds.Length; i++)
        {
            string name = ReadText();
            kinds[i] = ReadByte();
            table.Columns.Add(name, kinds[i] switch { 1 => typeof(short), 2 => typeof(int), 3 => typeof(long), 5 => typeof(byte[]), _ => typeof(string) });
        }

        while (ReadByte() == 1)
        {
            table.Rows.Add([.. kinds.Select(ReadValue)]);
        }

        return table;
    }

    private object ReadValue(int kind) => ReadByte() == 0 ? DBNull.Value : kind switch
    {
        1 => (short)ReadLong(),
        2 => (int)ReadLong(),
        3 => ReadLong(),
        5 => ReadBytes(),
        _ => ReadText(),
    };

    private void Write(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        _stream.Write(bytes);
    }

    private void Write(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _stream.Write(bytes);
    }

    private void Write(byte[] bytes)
    {
        Write(bytes.Length);
        _stream.Write(bytes);
    }

    private int ReadByte() => _stream.ReadByte() is >= 0 and int value ? value : throw new DerbyException("08006", "Derby ended.");

    private int ReadInt() => BinaryPrimitives.ReadInt32BigEndian(Read(sizeof(int)));

    private long ReadLong() => BinaryPrimitives.ReadInt64BigEndian(Read(sizeof(long)));

    private byte[] ReadBytes() => Read(ReadInt());

    private string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    private byte[] Read(int length)
    {
        byte[] bytes = new byte[length];
        _stream.ReadExactly(bytes);
        return bytes;
    }
}
