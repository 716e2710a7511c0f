namespace BS2000Bridge.Copybooks.Language;

/// <summary>The letters before the quote of a literal: <c>X'C1'</c>, <c>N'text'</c>, <c>NX'00C1'</c>, <c>Z'text'</c>.</summary>
internal static class LiteralPrefix
{
    private static readonly string[] Prefixes = ["", "X", "N", "Z", "NX"];

    /// <summary>How many letters stand at a position before the quote of a literal; -1 when no literal begins there.</summary>
    public static int LengthAt(List<SourceChar> source, int position)
    {
        foreach (string prefix in Prefixes)
        {
            int quote = position + prefix.Length;
            if (quote < source.Count && source[quote].Value is '\'' or '"' && StandsAt(prefix, source, position))
            {
                return prefix.Length;
            }
        }

        return -1;
    }

    private static bool StandsAt(string prefix, List<SourceChar> source, int position)
    {
        for (int i = 0; i < prefix.Length; i++)
        {
            if (char.ToUpperInvariant(source[position + i].Value) != prefix[i])
            {
                return false;
            }
        }

        return true;
    }
}
