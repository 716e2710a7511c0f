using System.Text;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>The first record of every file: who sends it (identifiant support, <c>0;employer number;SECUline number</c>).</summary>
/// <param name="Member">The number of the member of SECUline.</param>
/// <param name="Number">The member's SECUline number, six digits.</param>
public sealed record SeculineHeader(EmployerNumber Member, string Number)
{
    private const int Digits = 6;
    private const string Remedy = "Begin the file with the record 0;employer number of the SECUline member;SECUline number of six digits, in plain ASCII, and send it again.";

    /// <summary>The record, without its end.</summary>
    public string Record => $"0;{Member};{Number}";

    /// <summary>Whether a text is a SECUline number.</summary>
    public static bool IsNumber(string text) => text.Length == Digits && text.All(char.IsAsciiDigit);

    /// <summary>Reads the first line of a file.</summary>
    /// <exception cref="SeculineFileException">It is no header.</exception>
    internal static SeculineHeader Read(ReadOnlySpan<byte> line)
    {
        if (line is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw Broken(line, "it begins with a byte order mark of Unicode");
        }

        int other = line.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
        if (other >= 0)
        {
            throw Broken(line, $"byte {other + 1} is {line[other]:X2}, no printable ASCII");
        }

        string[] fields = Encoding.ASCII.GetString(line).Split(';');
        if (fields[0] != "0")
        {
            throw Broken(line, "field 1 is not 0");
        }

        if (fields.Length != 3)
        {
            throw Broken(line, $"it has {fields.Length} fields, not 3");
        }

        if (!EmployerNumber.TryParse(fields[1], out EmployerNumber member))
        {
            throw Broken(line, $"field 2 ({fields[1].Length} characters) is no employer number of 13 digits with right check digits");
        }

        return IsNumber(fields[2]) ? new SeculineHeader(member, fields[2]) : throw Broken(line, $"field 3 ({fields[2].Length} characters) is no SECUline number of six digits");
    }

    /// <summary>A file without a line.</summary>
    internal static SeculineFileException Missing() => new("The file is empty.", Remedy);

    private static SeculineFileException Broken(ReadOnlySpan<byte> line, string why) =>
        new($"Line 1 (bytes 1 to {line.Length}) is not the first record of a SECUline file: {why}.", Remedy);
}
