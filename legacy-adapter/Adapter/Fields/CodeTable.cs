using System.Text;
using BS2000Bridge.Copybooks.Codecs;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>A code of one to three characters in the data, looked up by its bytes.</summary>
/// <typeparam name="T">What the codes stand for.</typeparam>
internal sealed class CodeTable<T>
    where T : struct
{
    private readonly (byte[] Bytes, T Value)[] _codes;
    private readonly string _expected;

    /// <summary>Codes as the copybook writes them, in the code page of the dataset.</summary>
    public CodeTable(Encoding codePage, params (string Code, T Value)[] codes)
    {
        _codes = Array.ConvertAll(codes, code => (codePage.GetBytes(code.Code), code.Value));
        _expected = string.Join(", ", codes.Select(code => $"'{code.Code}'"));
    }

    /// <summary>Reads a field; false when its bytes are no code.</summary>
    public bool TryRead(TextField field, ReadOnlySpan<byte> record, out T value) => TryRead(field.Bytes(record), out value);

    /// <summary>Reads the bytes of a field; false when they are no code.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, out T value)
    {
        // A dozen codes of two bytes: comparing them is faster than hashing, and nothing becomes a string.
        foreach ((byte[] code, T meaning) in _codes)
        {
            if (bytes.SequenceEqual(code))
            {
                value = meaning;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The rejection of what is no code.</summary>
    public Rejection Reject(TextField field, ReadOnlySpan<byte> record) => Rejection.Invalid(field, record, $"unknown code; expected one of {_expected}");
}
