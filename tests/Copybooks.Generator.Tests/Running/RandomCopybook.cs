using System.Text;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>Makes up copybooks of one record: nested groups and tables, counters, redefinitions, every kind of number.</summary>
internal sealed class RandomCopybook(Random random)
{
    private const int Deepest = 4;

    private readonly StringBuilder _text = new();
    private readonly List<string> _counters = [];
    private int _names;

    /// <summary>The text of a copybook whose record has this name.</summary>
    public static string Make(Random random, string name)
    {
        var maker = new RandomCopybook(random);
        maker.Line(1, $"{name}-RECORD.");
        maker.Items(2, inTable: false, mayVary: true);
        return maker._text.ToString();
    }

    private void Items(int level, bool inTable, bool mayVary)
    {
        for (int count = random.Next(2, 6); count > 0; count--)
        {
            switch (random.Next(10))
            {
                case 0 or 1 when level < Deepest:
                    bool varies = mayVary && _counters.Count > 0 && random.Next(2) == 0;
                    string occurs = varies ? $" OCCURS {random.Next(2)} TO {random.Next(2, 5)} DEPENDING ON {_counters[random.Next(_counters.Count)]}"
                        : random.Next(2) == 0 ? $" OCCURS {random.Next(1, 4)}" : "";
                    Line(level, $"{Name("GRP")}{occurs}.");
                    Items(level + 1, inTable || occurs.Length > 0, mayVary);
                    break;
                case 2 when !inTable:
                    _counters.Add(Name("CNT"));
                    Line(level, $"{_counters[^1]} PIC {(random.Next(2) == 0 ? "S9(4) COMP" : "9")}.");
                    break;
                case 3:
                    string redefined = Name("RED");
                    Line(level, $"{redefined} PIC X(20).");
                    Line(level, $"{Name("GRP")} REDEFINES {redefined}.");
                    Line(level + 1, $"{Name("FLD")} PIC S9(7)V99 COMP-3.");
                    Line(level + 1, $"{Name("FLD")} PIC 9(3) OCCURS 2.");
                    break;
                case 4:
                    Line(level, $"FILLER PIC X({random.Next(1, 4)}).");
                    break;
                default:
                    Line(level, $"{Name("FLD")} {Field()}{(random.Next(5) == 0 ? $" OCCURS {random.Next(1, 4)}" : "")}.");
                    break;
            }
        }

        Line(level, $"{Name("FLD")} {Field()}.");
    }

    private string Field()
    {
        string sign = random.Next(2) == 0 ? "S" : "";
        int digits = random.Next(1, 19);
        string point = digits > 3 && random.Next(2) == 0 ? $"9({digits - 2})V99" : $"9({digits})";
        return random.Next(10) switch
        {
            8 => random.Next(2) == 0 ? "COMP-1" : "COMP-2",
            9 => $"PIC {sign}9({random.Next(19, 32)}){(random.Next(2) == 0 ? " COMP-3" : "")}",
            0 => $"PIC X({random.Next(1, 12)})",
            1 => "PIC ZZ9.99",
            2 => $"PIC {sign}{point} COMP-3",
            3 => $"PIC {sign}{point} COMP",
            4 => $"PIC {sign}{point} COMP-5{(random.Next(2) == 0 ? " SYNC" : "")}",
            5 when sign == "S" => $"PIC S{point} SIGN {(random.Next(2) == 0 ? "LEADING" : "TRAILING")} SEPARATE",
            6 when sign == "S" => $"PIC S{point} SIGN LEADING",
            6 => $"PIC {point} BLANK WHEN ZERO",
            _ => $"PIC {sign}{point}",
        };
    }

    private string Name(string stem) => $"{stem}-{++_names}";

    private void Line(int level, string rest) => _text.Append(' ', 7 + level).Append($"{level:00} {rest}\n");
}
