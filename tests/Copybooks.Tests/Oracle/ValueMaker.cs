using System.Globalization;
using System.Numerics;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Chooses values for the fields of a record, the counters first.</summary>
internal sealed class ValueMaker(Random random)
{
    private const int FewOccurrences = 4;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string LettersAndDigits = Letters + "0123456789";

    /// <summary>The values of a record in the order in which they are moved.</summary>
    public List<FieldValue> Make(Node record)
    {
        var values = new List<FieldValue>();
        foreach (Node field in record.All.Where(node => node is { HasValues: true, Name: not null } && node.Kind is not (FieldKind.Group or FieldKind.National)))
        {
            foreach (int[] subscripts in Occurrences(field.Tables))
            {
                string text = Text(field);
                values.Add(new FieldValue(field, subscripts, IsText(field) ? $"\"{text}\"" : text, text));
            }
        }

        return [.. values.OrderBy(value => value.Field.Count is null)];
    }

    /// <summary>The first and the last occurrence and one between; all of a small table.</summary>
    public List<int[]> Occurrences(IReadOnlyList<Table> tables)
    {
        int cells = tables.Aggregate(1, (product, table) => product * table.Actual);
        IEnumerable<int> chosen = cells <= FewOccurrences ? Enumerable.Range(0, cells) : [0, random.Next(1, cells - 1), cells - 1];
        return [.. chosen.Select(cell => Subscripts(cell, tables))];
    }

    /// <summary>The plain decimal text of a number.</summary>
    public static string Plain(BigInteger unscaled, int scale)
    {
        string digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        digits = scale < 0 && !unscaled.IsZero ? digits + new string('0', -scale) : digits.PadLeft(Math.Max(0, scale) + 1, '0');
        string sign = unscaled.Sign < 0 ? "-" : string.Empty;
        return scale <= 0 ? sign + digits : $"{sign}{digits[..^scale]}.{digits[^scale..]}";
    }

    private static int[] Subscripts(int cell, IReadOnlyList<Table> tables)
    {
        int[] subscripts = new int[tables.Count];
        for (int i = tables.Count - 1; i >= 0; i--)
        {
            (cell, int rest) = Math.DivRem(cell, tables[i].Actual);
            subscripts[i] = rest + 1;
        }

        return subscripts;
    }

    private static bool IsText(Node field) => field.Kind == FieldKind.Text || field is { Kind: FieldKind.Edited, Digits: 0 };

    private string Text(Node field) => field switch
    {
        { Count: { } count } => Plain(count, 0),
        { Kind: FieldKind.Text } => Characters(field.Picture[0] == 'A' ? Letters : LettersAndDigits, random.Next(1, field.Digits + 1)),
        { Kind: FieldKind.Edited, Digits: 0 } => Characters(LettersAndDigits, 3),
        { Kind: FieldKind.Float } => Dyadic(mantissaBits: 20, mostHalvings: 4),
        { Kind: FieldKind.Double } => Dyadic(mantissaBits: 40, mostHalvings: 8),
        _ => Plain(Number(field), field.Scale),
    };

    private string Characters(string of, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => of[random.Next(of.Length)]));

    private BigInteger Number(Node field)
    {
        int digits = random.Next(3) == 0 ? random.Next(0, field.Digits + 1) : field.Digits;
        BigInteger value = BigInteger.Zero;
        for (int i = 0; i < digits; i++)
        {
            value = (value * 10) + random.Next(10);
        }

        // Moving zero to a number with trailing P never ends in GnuCOBOL 3.1.
        value = value.IsZero && field.Scale < 0 ? BigInteger.One : value;
        return field.Signed && random.Next(2) == 0 ? -value : value;
    }

    /// <summary>A number that floats of both kinds, binary and hexadecimal, hold exactly.</summary>
    private string Dyadic(int mantissaBits, int mostHalvings)
    {
        int halvings = random.Next(mostHalvings + 1);
        long mantissa = random.NextInt64(-(1L << mantissaBits), 1L << mantissaBits);
        return Plain(mantissa * BigInteger.Pow(5, halvings), halvings);
    }
}
