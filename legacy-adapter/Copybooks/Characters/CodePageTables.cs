using System.Buffers;
using System.Text;

namespace BS2000Bridge.Copybooks.Characters;

/// <summary>
/// A code page of one byte a character, as tables: what each byte is in JSON and in CSV (see <see cref="CharacterEntry"/>),
/// and the byte of each character.
/// </summary>
internal sealed class CodePageTables
{
    private const int Size = 256;
    private const char NoCharacter = '\uFFFD';

    private readonly Dictionary<char, byte> _bytes = [];

    public CodePageTables(Encoding codePage)
    {
        if (!codePage.IsSingleByte)
        {
            throw new ArgumentException($"{codePage.EncodingName} is no code page of one byte a character; take one that is.", nameof(codePage));
        }

        byte[] all = [.. Enumerable.Range(0, Size).Select(b => (byte)b)];
        codePage.GetChars(all, Characters);

        // Downwards, so that of two bytes with one character the smaller one wins when the code page itself has no opinion.
        for (int b = Size - 1; b >= 0; b--)
        {
            char c = char.IsSurrogate(Characters[b]) ? NoCharacter : Characters[b];
            Characters[b] = c;
            Json[b] = CharacterEntry.Json(c);
            Csv[b] = CharacterEntry.Csv(c);
            if (c != NoCharacter)
            {
                _bytes[c] = (byte)b;
            }
        }

        // Where several bytes have one character, the code page says which one is written.
        foreach (char c in _bytes.Keys.ToArray())
        {
            byte preferred = codePage.GetBytes([c])[0];
            _bytes[c] = Characters[preferred] == c ? preferred : _bytes[c];
        }

        Blank = _bytes.TryGetValue(' ', out byte blank)
            ? blank
            : throw new ArgumentException($"{codePage.EncodingName} has no blank; take another code page.", nameof(codePage));
        NoCharacters = SearchValues.Create([.. all.Where(b => Characters[b] == NoCharacter)]);
        QuotedInCsv = SearchValues.Create([.. all.Where(b => Characters[b] is ',' or '"' or '\r' or '\n')]);
    }

    /// <summary>The character of each byte; U+FFFD for none.</summary>
    public char[] Characters { get; } = new char[Size];

    /// <summary>Each byte within a JSON string.</summary>
    public ulong[] Json { get; } = new ulong[Size];

    /// <summary>Each byte within a CSV field.</summary>
    public ulong[] Csv { get; } = new ulong[Size];

    /// <summary>The bytes that have no character.</summary>
    public SearchValues<byte> NoCharacters { get; }

    /// <summary>The bytes that a CSV field has only within quotes.</summary>
    public SearchValues<byte> QuotedInCsv { get; }

    /// <summary>The blank.</summary>
    public byte Blank { get; }

    /// <summary>The byte of a character.</summary>
    /// <returns>False when the code page has none.</returns>
    public bool TryGetByte(char c, out byte b) => _bytes.TryGetValue(c, out b);
}
