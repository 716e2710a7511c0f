using System.Text;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// A random record description and random values for its fields. Three things stand only where GnuCOBOL 3.1 is
/// consistent with itself: before items that slide it forgets slack bytes and counts REDEFINES twice, in tables that hold
/// further groups it forgets to align, and of packed numbers with P it loses digits.
/// </summary>
internal sealed class RandomRecord
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly string _prefix;
    private readonly bool _counted;
    private int _names;

    public RandomRecord(int number, Random random)
    {
        _random = random;
        _prefix = $"R{number}";
        _counted = random.Next(3) == 0;
        Name = _prefix;
        Line(1, $"{_prefix}.");
        Items(depth: 1, dimensions: []);
        if (_counted)
        {
            CountedTable();
        }
    }

    public string Name { get; }

    /// <summary>The copybook in fixed form.</summary>
    public string Text => _text.ToString();

    /// <summary>The values: field, its subscripts from 1, the flat index from 0, the COBOL literal and the unscaled value.</summary>
    public List<(string Field, int[] Subscripts, int Index, string Literal, long Unscaled)> Values { get; } = [];

    private void Items(int depth, int[] dimensions)
    {
        int count = _random.Next(2, 5);
        for (int i = 0; i < count; i++)
        {
            switch (_random.Next(depth < 4 ? 10 : 6))
            {
                case 6:
                    Group(depth, dimensions, string.Empty);
                    break;
                case 7 when dimensions.Length < 3:
                    int times = _random.Next(2, 4);
                    Group(depth, [.. dimensions, times], $" OCCURS {times}");
                    break;
                case 8 when !_counted:
                    Redefinition(depth);
                    break;
                case 9:
                    Line(depth + 1, $"FILLER PIC X({_random.Next(1, 6)}).");
                    break;
                default:
                    Field(depth, dimensions);
                    break;
            }
        }
    }

    private void Group(int depth, int[] dimensions, string occurs)
    {
        Line(depth + 1, $"{NewName()}{occurs}.");
        Items(depth + 1, dimensions);
    }

    private void Redefinition(int depth)
    {
        string name = NewName();
        int length = _random.Next(4, 12);
        Line(depth + 1, $"{name} PIC X({length}).");
        Line(depth + 1, $"{NewName()} REDEFINES {name}.");
        Line(depth + 2, $"{NewName()} PIC S9({(2 * length) - 5}) COMP-3.");
        Line(depth + 2, $"{NewName()} PIC X OCCURS 2.");
    }

    private void CountedTable()
    {
        string counter = NewName();
        int max = _random.Next(2, 6), actual = _random.Next(1, max + 1);
        Line(2, $"{counter} PIC S9(4) COMP.");
        Values.Add((counter, [], 0, $"{actual}", actual));
        string table = NewName();
        Line(2, $"{table} OCCURS 1 TO {max}");
        Line(3, $"DEPENDING ON {counter}.", continued: true);
        string field = NewName();
        Line(3, $"{field} PIC S9(7)V99 COMP-3.");
        for (int i = 0; i < actual; i++)
        {
            long value = _random.Next(-999_999_999, 1_000_000_000);
            Values.Add((field, [i + 1], i, Decimals.Format(value, 2), value));
        }

        string sliding = NewName();
        Line(2, $"{sliding} PIC S9(5) COMP-3.");
        Values.Add((sliding, [], 0, "-54321", -54321));
    }

    private void Field(int depth, int[] dimensions)
    {
        string name = NewName();
        int usage = _random.Next(4);
        int digits = _random.Next(1, 19);
        int decimals = _random.Next(0, digits);
        bool signed = _random.Next(3) > 0;
        int zeros = usage is 0 or 3 && _random.Next(8) == 0 ? _random.Next(1, 4) : 0;
        (digits, decimals) = zeros > 0 ? (Math.Min(digits, 12), 0) : (digits, decimals);
        string picture = $"{(signed ? "S" : string.Empty)}9({digits - decimals}){(decimals > 0 ? $"V9({decimals})" : string.Empty)}{new string('P', zeros)}";
        string clauses = usage switch
        {
            0 => "COMP",
            1 => "COMP-3",
            2 => _counted || dimensions.Length > 0 ? "COMP" : "COMP SYNC",
            _ => signed ? ((string[])["", "TRAILING SEPARATE", "LEADING SEPARATE", "LEADING"])[_random.Next(4)] : string.Empty,
        };
        Line(depth + 1, $"{name} PIC {picture} {clauses}.");
        long most = Digits.PowersOfTen[digits] - 1;
        int cells = dimensions.Aggregate(1, (a, b) => a * b);
        for (int index = 0; index < cells; index++)
        {
            long value = _random.NextInt64(signed ? -most : 0, most + 1);
            Values.Add((name, Subscripts(index, dimensions), index, Decimals.Format(value, decimals - zeros), value));
        }
    }

    private static int[] Subscripts(int index, int[] dimensions)
    {
        int[] subscripts = new int[dimensions.Length];
        for (int i = dimensions.Length - 1; i >= 0; i--)
        {
            subscripts[i] = (index % dimensions[i]) + 1;
            index /= dimensions[i];
        }

        return subscripts;
    }

    private string NewName() => $"{_prefix}-{++_names}";

    private void Line(int level, string text, bool continued = false) =>
        _text.Append(' ', 7 + level).Append(continued ? "   " : $"{level:00} ").Append(text).Append('\n');
}
