using BS2000Bridge.Copybooks.Codecs;

namespace BS2000Bridge.Copybooks.Layout;

/// <content>The fields, bound to read and write.</content>
public sealed partial class RecordLayout
{
    private RecordGeometry? _geometry;

    /// <summary>The zones of DISPLAY numbers in the records.</summary>
    public ZonedEncoding Zoned => _options.Zoned;

    private RecordGeometry Geometry => _geometry ??= new RecordGeometry(Items, _options);

    /// <summary>The same layout for records with other zones.</summary>
    public RecordLayout WithZoned(ZonedEncoding zoned) => new(Copybook, Items, Renames, _options with { Zoned = zoned });

    /// <summary>Binds a numeric item by its name or path.</summary>
    /// <exception cref="LayoutException">There is no such item, it is no number, or it has more than 18 digits (<see cref="Wide(string)"/>).</exception>
    public NumericField Numeric(string nameOrPath) => Numeric(Find(nameOrPath));

    /// <summary>Binds a numeric item of any number of digits by its name or path.</summary>
    /// <exception cref="LayoutException">There is no such item, or it is no number.</exception>
    public WideNumericField Wide(string nameOrPath) => Wide(Find(nameOrPath));

    /// <summary>Binds a floating-point item (COMP-1, COMP-2) by its name or path.</summary>
    /// <exception cref="LayoutException">There is no such item, or it is no floating-point number.</exception>
    public FloatField Float(string nameOrPath) => Float(Find(nameOrPath));

    /// <summary>Binds an item by its name or path, or a level 66 by its name, to read it as text or bytes.</summary>
    /// <exception cref="LayoutException">There is no such item.</exception>
    public TextField Text(string nameOrPath) =>
        FindRename(nameOrPath) is { } rename ? new(rename.From, Geometry, rename) : Text(Item(nameOrPath));

    /// <summary>The length that a record has by its counters (OCCURS DEPENDING ON); -1 when one is unreadable or out of range.</summary>
    public int ActualLength(ReadOnlySpan<byte> record) => Geometry.Length(Root, record);

    /// <summary>How often an item occurs in a record; -1 when its counter is unreadable or out of range.</summary>
    public int ActualCount(DataItem item, ReadOnlySpan<byte> record) => Geometry.Count(item, record);

    internal NumericField Numeric(DataItem item) => Number(item).Digits <= Digits.Most
        ? new NumericField(item, Geometry, _options)
        : throw new LayoutException($"{Copybook}: {item.Path} has {item.Digits} digits; bind numbers of more than {Digits.Most} by Wide.");

    internal WideNumericField Wide(DataItem item) => new(Number(item), Geometry, _options);

    internal FloatField Float(DataItem item) => item.IsFloat
        ? new FloatField(item, Geometry, _options)
        : throw new LayoutException($"{Copybook}: {item.Path} is {Kind(item)}; bind it by {(item.IsNumeric ? "Numeric" : "Text")}.");

    internal TextField Text(DataItem item) => new(item, Geometry);

    private DataItem Number(DataItem item) => item.IsNumeric
        ? item
        : throw new LayoutException($"{Copybook}: {item.Path} is {Kind(item)}; bind it by {(item.IsFloat ? "Float" : "Text")}.");

    private static string Kind(DataItem item) => item.Children.Count > 0 ? "a group, not a number"
        : item.IsFloat ? "a floating-point number"
        : item.IsNumeric ? "a decimal number"
        : $"PIC {item.Picture}, not a number";

    /// <summary>The item of a name, also of a level 66 that is another name for one item.</summary>
    private DataItem Find(string nameOrPath) => FindRename(nameOrPath) is { Thru: null } rename ? rename.From : Item(nameOrPath);
}
