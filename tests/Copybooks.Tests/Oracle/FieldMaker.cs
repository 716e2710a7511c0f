namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Makes an item a random elementary field. What GnuCOBOL 3.1 gets wrong itself is not asked: packed numbers with P, of
/// which it loses digits; BLANK WHEN ZERO with V or P, which it counts as bytes; and NATIONAL numbers, of which it counts half
/// the bytes.
/// </summary>
internal sealed class FieldMaker(Random random)
{
    /// <summary>The clause.</summary>
    public const string BlankWhenZero = "BLANK WHEN ZERO";

    private const int MaxDigits = 31;
    private const int MaxBinaryDigits = 18;

    private static readonly string[] FloatingPictures = ["Z", "*", "+", "-", "$"];
    private static readonly string[] TextPictures = ["XXBXX/X0", "A(3)BA", "X(4)/X(2)", "XX0XX", "9(3)BX(2)"];

    /// <param name="node">The item.</param>
    /// <param name="synchronized">Whether SYNCHRONIZED may be used.</param>
    /// <param name="usage">The usage that the group around it lays down; null for none.</param>
    public void Make(Node node, bool synchronized, FieldKind? usage)
    {
        node.Kind = usage ?? random.Next(20) switch
        {
            <= 2 => FieldKind.Text,
            <= 4 => FieldKind.Edited,
            5 => FieldKind.National,
            6 => FieldKind.Float,
            7 => FieldKind.Double,
            <= 10 => FieldKind.Zoned,
            <= 13 => FieldKind.Packed,
            <= 17 => FieldKind.Binary,
            _ => FieldKind.Native,
        };
        switch (node.Kind)
        {
            case FieldKind.Text:
                Text(node);
                break;
            case FieldKind.Edited:
                Edited(node);
                break;
            case FieldKind.National:
                node.Picture = $"N({random.Next(1, 5)})";
                break;
            case FieldKind.Float or FieldKind.Double:
                node.Clauses.Add(Usage(node.Kind));
                break;
            default:
                Number(node, usage is null);
                break;
        }

        if (synchronized && node.Kind is FieldKind.Binary or FieldKind.Native or FieldKind.Float or FieldKind.Double && random.Next(3) == 0)
        {
            node.Clauses.Add(random.Next(2) == 0 ? "SYNC" : "SYNCHRONIZED");
        }
    }

    private void Text(Node node)
    {
        int length = random.Next(1, 12);
        node.Picture = random.Next(6) == 0 ? $"A({length})" : length < 4 ? new string('X', length) : $"X({length})";
        node.Digits = length;
        if (random.Next(5) == 0)
        {
            node.Clauses.Add(random.Next(2) == 0 ? "JUST" : "JUSTIFIED RIGHT");
        }

        if (random.Next(6) == 0)
        {
            node.Conditions.Add($"VALUE \"A\" \"B\" THRU \"D\".");
        }
    }

    private void Edited(Node node)
    {
        if (random.Next(4) == 0)
        {
            node.Picture = TextPictures[random.Next(TextPictures.Length)];
            return;
        }

        string symbol = FloatingPictures[random.Next(FloatingPictures.Length)];
        int floating = random.Next(2, 6), fixedDigits = random.Next(1, 3), decimals = random.Next(0, 4);
        bool sign = symbol is "+" or "-";
        string suffix = sign ? string.Empty : ((string[])["", "CR", "DB", "+", "-"])[random.Next(5)];
        string inserted = symbol == "$" ? "," : ((string[])["", ",", "B", "/", "0"])[random.Next(5)];
        node.Digits = floating + fixedDigits + decimals - (symbol is "Z" or "*" ? 0 : 1);
        node.Scale = decimals;
        node.Signed = sign || suffix.Length > 0;
        node.Picture = $"{symbol}({floating}){inserted}9({fixedDigits}){(decimals > 0 ? $".9({decimals})" : string.Empty)}{suffix}";
    }

    private void Number(Node node, bool ownUsage)
    {
        bool display = node.Kind == FieldKind.Zoned, binary = node.Kind is FieldKind.Binary or FieldKind.Native;
        node.Digits = random.Next(1, (binary ? MaxBinaryDigits : random.Next(3) == 0 ? MaxDigits : MaxBinaryDigits) + 1);
        node.Signed = random.Next(3) > 0;
        (node.Picture, node.Scale) = Picture(node.Digits, allowScaling: node.Kind is FieldKind.Zoned or FieldKind.Binary);
        node.Picture = (node.Signed ? "S" : string.Empty) + node.Picture;
        if (ownUsage && !display)
        {
            node.Clauses.Add(Usage(node.Kind));
        }

        if (display && node.Signed)
        {
            Sign(node);
        }
        else if (display && node.Picture.AsSpan().IndexOfAny('V', 'P') < 0 && random.Next(4) == 0)
        {
            node.Clauses.Add(BlankWhenZero);
        }

        // A level 88 or 66 makes GnuCOBOL 3.1 forget BLANK WHEN ZERO.
        if (random.Next(8) == 0 && node.Scale is 0 && !node.Clauses.Contains(BlankWhenZero))
        {
            node.Conditions.Add("VALUES ARE 1 THRU 3, 5, 7.");
        }
    }

    private (string Picture, int Scale) Picture(int digits, bool allowScaling)
    {
        if (allowScaling && digits <= 12 && random.Next(6) == 0)
        {
            int zeros = random.Next(1, 4);
            return random.Next(2) == 0
                ? ($"9({digits}){new string('P', zeros)}{(random.Next(2) == 0 ? "V" : string.Empty)}", -zeros)
                : ($"{(random.Next(2) == 0 ? "V" : string.Empty)}P({zeros})9({digits})", digits + zeros);
        }

        int decimals = random.Next(2) == 0 ? 0 : random.Next(0, digits + 1);
        string whole = digits == decimals ? string.Empty : digits - decimals < 4 ? new string('9', digits - decimals) : $"9({digits - decimals})";
        return ($"{whole}{(decimals == 0 ? string.Empty : decimals == 2 ? "V99" : $"V9({decimals})")}", decimals);
    }

    private void Sign(Node node)
    {
        int form = random.Next(6);
        node.LeadingSign = form is 1 or 3;
        node.SeparateSign = form is 2 or 3;
        string[] clauses = ["", "LEADING", "SIGN IS TRAILING SEPARATE CHARACTER", "SIGN LEADING SEPARATE", "SIGN TRAILING", "TRAILING"];
        if (form > 0)
        {
            node.Clauses.Add(clauses[form]);
        }
    }

    private string Usage(FieldKind kind)
    {
        string[] words = kind switch
        {
            FieldKind.Packed => ["COMP-3", "PACKED-DECIMAL", "USAGE IS COMPUTATIONAL-3"],
            FieldKind.Binary => ["COMP", "BINARY", "USAGE COMPUTATIONAL", "COMP-4"],
            FieldKind.Native => ["COMP-5", "USAGE IS COMP-5"],
            FieldKind.Float => ["COMP-1", "USAGE COMPUTATIONAL-1"],
            _ => ["COMP-2", "USAGE IS COMP-2"],
        };
        return words[random.Next(words.Length)];
    }
}
