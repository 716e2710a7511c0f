namespace BS2000Bridge.Copybooks;

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
    /// <exception cref="LayoutException">There is no such item, it is no number, or it has more than 18 digits.</exception>
    public NumericField Numeric(string nameOrPath) => Numeric(Item(nameOrPath));

    /// <summary>Binds an item by its name or path to read it as text or bytes.</summary>
    /// <exception cref="LayoutException">There is no such item.</exception>
    public TextField Text(string nameOrPath) => Text(Item(nameOrPath));

    /// <summary>The length that a record has by its counters (OCCURS DEPENDING ON); -1 when one is unreadable or out of range.</summary>
    public int ActualLength(ReadOnlySpan<byte> record) => Geometry.Length(Root, record);

    /// <summary>How often an item occurs in a record; -1 when its counter is unreadable or out of range.</summary>
    public int ActualCount(DataItem item, ReadOnlySpan<byte> record) => Geometry.Count(item, record);

    internal NumericField Numeric(DataItem item)
    {
        if (!item.IsNumeric)
        {
            throw new LayoutException($"{Copybook}: {item.Path} is {(item.Picture is null ? "a group" : $"PIC {item.Picture}")}, not a number; bind it by Text.");
        }

        return item.Digits <= Digits.Most
            ? new NumericField(item, Geometry, _options)
            : throw new LayoutException($"{Copybook}: {item.Path} has {item.Digits} digits; numbers of more than {Digits.Most} are read as bytes, by Text.");
    }

    internal TextField Text(DataItem item) => new(item, Geometry);
}
