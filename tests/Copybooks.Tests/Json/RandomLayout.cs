using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests.Json;

/// <summary>A random copybook with everything that JSON shows in its own way, and records of it in canonical form.</summary>
internal sealed class RandomLayout
{
    private static readonly string[] Fields =
    [
        "PIC X(4)", "PIC X", "PIC A(3)", "PIC N(2)", "PIC 9(3)", "PIC S9(5)V99", "PIC S9(3) SIGN LEADING SEPARATE", "PIC S9(7)V99 COMP-3",
        "PIC 9(4) COMP-3", "PIC S9(4) COMP", "PIC 9(9) COMP", "PIC S9(18) COMP-5", "PIC 9(2)PP COMP-3", "PIC SV99", "PIC S9(31) COMP-3",
        "PIC Z(3)9", "PIC X(5) JUSTIFIED", "COMP-1", "COMP-2", "PIC 9(4) BLANK WHEN ZERO",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new("01 R.\n");
    private readonly List<string> _counters = [];
    private int _names;

    public RandomLayout(int seed)
    {
        _random = new Random(seed);
        Items(2, inTable: false, inRedefinition: false);
        Text = _text.ToString();
        Copybook = JsonOf.Copybook(Text);
    }

    public string Text { get; }

    public Copybook Copybook { get; }

    /// <summary>A record whose bytes the JSON says in full: preferred signs, FILLER blank or zero.</summary>
    public byte[] Canonical()
    {
        var record = new List<byte>();
        Append(record, Copybook.Record.Items[0], [], isFiller: false);
        return [.. record];
    }

    /// <summary>Bytes of any kind, sometimes too few or too many, sometimes those of a canonical record with some changed.</summary>
    public byte[] Any()
    {
        byte[] record = _random.Next(2) == 0 ? Canonical() : new byte[_random.Next(Copybook.Record.MaxLength + 3)];
        int changes = _random.Next(record.Length + 1);
        for (int i = 0; i < changes; i++)
        {
            record[_random.Next(record.Length)] = (byte)_random.Next(256);
        }

        return record[..(record.Length - _random.Next(Math.Min(3, record.Length + 1)))];
    }

    /// <summary>JSON with bytes changed, left out, or put twice.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> json)
    {
        var mutated = new List<byte>(json.ToArray());
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            int at = _random.Next(mutated.Count), length = _random.Next(1, Math.Min(12, mutated.Count - at + 1));
            switch (_random.Next(4))
            {
                case 0:
                    mutated[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    mutated[at] = "{}[]\",:0-\\u"u8[_random.Next(11)];
                    break;
                case 2 when mutated.Count > length:
                    mutated.RemoveRange(at, length);
                    break;
                default:
                    mutated.InsertRange(_random.Next(mutated.Count), mutated.GetRange(at, length));
                    break;
            }
        }

        return [.. mutated];
    }

    private void Items(int level, bool inTable, bool inRedefinition)
    {
        int count = _random.Next(1, 5);
        for (int i = 0; i < count; i++)
        {
            string name = _random.Next(6) == 0 ? "FILLER" : _random.Next(8) == 0 ? "SAME" : $"F{++_names}";
            switch (_random.Next(level < 6 ? 9 : 5))
            {
                case 5:
                    string times = Times(inRedefinition);
                    Line(level, $"{name}{times}.");
                    Items(level + 1, inTable || times.Length > 0, inRedefinition);
                    break;
                case 6:
                    Line(level, $"{name} OCCURS {_random.Next(1, 4)}.");
                    Items(level + 1, inTable: true, inRedefinition);
                    break;
                case 7:
                    string target = $"F{++_names}";
                    Line(level, $"{target} PIC X({_random.Next(60, 90)}).");
                    Line(level, $"{name} REDEFINES {target}.");
                    Line(level + 1, $"F{++_names} {Fields[_random.Next(Fields.Length)]}.");
                    Line(level + 1, $"F{++_names} {Fields[_random.Next(Fields.Length)]} OCCURS 2.");
                    break;
                case 8 when !inTable && !inRedefinition:
                    string counter = $"N{++_names}";
                    Line(level, $"{counter} {(_random.Next(2) == 0 ? "PIC 9" : "PIC S9(4) COMP")}.");
                    _counters.Add(counter);
                    break;
                default:
                    Line(level, $"{name} {Fields[_random.Next(Fields.Length)]}{(_random.Next(5) == 0 ? Times(inRedefinition) : string.Empty)}.");
                    break;
            }
        }
    }

    private string Times(bool inRedefinition) => _counters.Count > 0 && !inRedefinition && _random.Next(2) == 0
        ? $" OCCURS {_random.Next(2)} TO {_random.Next(2, 5)} DEPENDING ON {_counters[_random.Next(_counters.Count)]}"
        : _random.Next(3) == 0 ? $" OCCURS {_random.Next(1, 4)}" : string.Empty;

    private void Append(List<byte> record, DataItem item, Dictionary<string, int> counts, bool isFiller)
    {
        int times = item.Occurs is not { } occurs ? 1 : occurs.DependingOn is { } counter ? counts[counter.Name] : occurs.Max;
        for (int i = 0; i < times; i++)
        {
            if (item.Children.Count == 0)
            {
                record.AddRange(Field(item, counts, isFiller || item.IsFiller));
            }

            foreach (DataItem child in item.Children.Where(child => child.Redefines is null))
            {
                Append(record, child, counts, isFiller);
            }
        }
    }

    private byte[] Field(DataItem item, Dictionary<string, int> counts, bool isFiller)
    {
        byte[] field = new byte[item.ElementLength];
        if (NumberText.Suits(item))
        {
            string value = isFiller ? "0" : Number(item, counts);
            Assert.Null(NumberText.For(item, Copybook.Record.Options).Write(Encoding.ASCII.GetBytes(value), field));
        }
        else if (item.Usage == Usage.National)
        {
            Encoding.BigEndianUnicode.GetBytes(isFiller ? "  " : $"{(char)_random.Next(0xD800)}{(char)_random.Next(0xE000, 0x10000)}", field);
        }
        else
        {
            _random.NextBytes(field);
            field.AsSpan(isFiller ? 0 : _random.Next(field.Length + 1)).Fill(0x40);
        }

        return field;
    }

    private string Number(DataItem item, Dictionary<string, int> counts)
    {
        if (item.Name[0] == 'N')
        {
            // A counter: one that all tables which depend on it allow.
            Occurs[] tables = [.. Copybook.Record.Items.Where(table => table.Occurs?.DependingOn == item).Select(table => table.Occurs!)];
            counts[item.Name] = tables.Length == 0 ? 0 : _random.Next(tables.Max(table => table.Min), tables.Min(table => table.Max) + 1);
            return $"{counts[item.Name]}";
        }

        if (item.Usage is Usage.Float or Usage.Double)
        {
            return $"{_random.Next(-999, 1000)}.{_random.Next(8) * 125:000}";
        }

        long unscaled = _random.NextInt64((long)Math.Pow(10, Math.Min(17, item.Digits)));
        unscaled = item.Signed && _random.Next(2) == 0 ? -unscaled : unscaled;
        return $"{unscaled}e{-item.Scale}";
    }

    private void Line(int level, string text) => _text.Append($"{level:00} {text}\n");
}
