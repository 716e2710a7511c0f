namespace BS2000Bridge.Testing.Randomness;

/// <summary>Spoils texts: characters, words, numbers and lines, one to five times.</summary>
public sealed class TextMutator(Random random)
{
    private const int MaxMutations = 5;

    private static readonly string[] Words =
    [
        "01", "05", "49", "66", "77", "88", "00", "50", "PIC", "PICTURE", "OCCURS", "TO", "DEPENDING", "ON", "REDEFINES", "RENAMES", "THRU",
        "COMP", "COMP-1", "COMP-2", "COMP-3", "COMP-5", "NATIONAL", "SYNC", "SIGN", "LEADING", "SEPARATE", "JUST", "BLANK", "ZERO", "VALUE",
        "COPY", "REPLACE", "REPLACING", "OFF", "BY", "==", "==:T:==", "====", "\"", "'", "X'", "N\"", ".", ",", ";", "(", ")", "-", "*>", "FILLER",
        "S9(18)V99", "9(31)", "9(99999999999999999999)", "P(3)9", "ZZ9.99CR", "X(2147483647)", "N(5)", "-9", "+++9", "$$9",
        ">>SOURCE FORMAT FREE", "$SET", "EJECT", "TITLE", "FD F.", "DATA DIVISION.", "INDEXED BY I", "ASCENDING KEY IS K", "ALL", "EXTERNAL",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "31", "32767", "65536", "999999999", "2147483647", "2147483648", "4294967296", "99999999999999999999"];

    /// <summary>A spoiled copy of a text; on occasion it is the same.</summary>
    public string Mutate(string text)
    {
        for (int i = random.Next(1, MaxMutations + 1); i > 0; i--)
        {
            text = Once(text);
        }

        return text;
    }

    private string Once(string text)
    {
        if (text.Length == 0)
        {
            return Any(Words);
        }

        int at = random.Next(text.Length), length = random.Next(1, Math.Min(40, text.Length - at) + 1);
        return random.Next(9) switch
        {
            0 => text.Remove(at, 1).Insert(at, ((char)random.Next(random.Next(4) == 0 ? 0x10000 : 0x80)).ToString()),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, $" {Any(Words)} "),
            4 => text[..at],
            5 => Number(text, at),
            6 => SwapLines(text),
            7 => Word(text, at),
            _ => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
        };
    }

    /// <summary>Puts another number where the next one stands.</summary>
    private string Number(string text, int at)
    {
        int start = text.AsSpan(at).IndexOfAnyInRange('0', '9') + at;
        if (start < at)
        {
            return text;
        }

        int length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return string.Concat(text.AsSpan(0, start), Any(Numbers), length < 0 ? [] : text.AsSpan(start + length));
    }

    /// <summary>Puts another word where the next one stands.</summary>
    private string Word(string text, int at)
    {
        int start = text.IndexOf(' ', at) + 1;
        int end = text.IndexOf(' ', start);
        return start == 0 || end < 0 ? text : string.Concat(text.AsSpan(0, start), Any(Words), text.AsSpan(end));
    }

    private string SwapLines(string text)
    {
        string[] lines = text.Split('\n');
        int one = random.Next(lines.Length), other = random.Next(lines.Length);
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return string.Join('\n', lines);
    }

    private string Any(string[] of) => of[random.Next(of.Length)];
}
