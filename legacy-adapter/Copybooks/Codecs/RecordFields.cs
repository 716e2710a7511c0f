using System.Runtime.CompilerServices;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Binds the items of a layout to fields that read and write records: <c>layout.Numeric("PAY-AMOUNT")</c>. Binding looks
/// names up and settles places, so bind once, before the records are read.
/// </summary>
public static class RecordFields
{
    // A layout describes and does not read, so it cannot hold what reads the counters of its tables. The table below does,
    // weakly: who drops a layout drops its geometry.
    private static readonly ConditionalWeakTable<RecordLayout, RecordGeometry> Geometries = [];

    extension(RecordLayout layout)
    {
        /// <summary>Binds a numeric item by its name or path.</summary>
        /// <param name="nameOrPath">The item's name, or the last parts of its path; also a level 66 that names one item.</param>
        /// <exception cref="LayoutException">There is no such item, it is no number, or it has more than 18 digits (bind it by <c>Wide</c>).</exception>
        public NumericField Numeric(string nameOrPath) => layout.Numeric(Find(layout, nameOrPath));

        /// <summary>Binds a numeric item of any number of digits by its name or path.</summary>
        /// <param name="nameOrPath">The item's name, or the last parts of its path; also a level 66 that names one item.</param>
        /// <exception cref="LayoutException">There is no such item, or it is no number.</exception>
        public WideNumericField Wide(string nameOrPath) => layout.Wide(Find(layout, nameOrPath));

        /// <summary>Binds a floating-point item (COMP-1, COMP-2) by its name or path.</summary>
        /// <param name="nameOrPath">The item's name, or the last parts of its path; also a level 66 that names one item.</param>
        /// <exception cref="LayoutException">There is no such item, or it is no floating-point number.</exception>
        public FloatField Float(string nameOrPath) => layout.Float(Find(layout, nameOrPath));

        /// <summary>Binds any item by its name or path, or a level 66 by its name, to read it as text or bytes.</summary>
        /// <param name="nameOrPath">The item's name, or the last parts of its path; also any level 66.</param>
        /// <exception cref="LayoutException">There is no such item.</exception>
        public TextField Text(string nameOrPath) => layout.FindRename(nameOrPath) is { } rename
            ? new TextField(rename.From, layout.Geometry, rename)
            : layout.Text(layout.Item(nameOrPath));

        /// <summary>The bytes that a record has by its counters (OCCURS DEPENDING ON); -1 when one is unreadable or out of range.</summary>
        /// <param name="record">The record, without any header.</param>
        public int ActualLength(ReadOnlySpan<byte> record) => layout.Geometry.Length(layout.Items[0], record);

        /// <summary>How often an item occurs in a record; -1 when its counter is unreadable or out of range.</summary>
        /// <param name="item">An item of this layout.</param>
        /// <param name="record">The record, without any header.</param>
        public int ActualCount(DataItem item, ReadOnlySpan<byte> record) => layout.Geometry.Count(item, record);

        /// <summary>The sizes within records. Looking it up costs some nanoseconds: what reads many records keeps it.</summary>
        internal RecordGeometry Geometry => Geometries.GetValue(layout, static one => new RecordGeometry(one.Items, one.Options));

        internal NumericField Numeric(DataItem item) => Number(layout, item).Digits <= Digits.Max
            ? new NumericField(item, layout.Geometry, layout.Options)
            : throw new LayoutException($"{layout.Copybook}: {item.Path} has {item.Digits} digits; bind numbers of more than {Digits.Max} by Wide.");

        internal WideNumericField Wide(DataItem item) => new(Number(layout, item), layout.Geometry, layout.Options);

        internal FloatField Float(DataItem item) => item.IsFloat
            ? new FloatField(item, layout.Geometry, layout.Options)
            : throw new LayoutException($"{layout.Copybook}: {item.Path} is {Kind(item)}; bind it by {(item.IsNumeric ? "Numeric" : "Text")}.");

        internal TextField Text(DataItem item) => new(item, layout.Geometry);
    }

    private static DataItem Number(RecordLayout layout, DataItem item) => item.IsNumeric
        ? item
        : throw new LayoutException($"{layout.Copybook}: {item.Path} is {Kind(item)}; bind it by {(item.IsFloat ? "Float" : "Text")}.");

    private static string Kind(DataItem item) => item.Children.Count > 0 ? "a group, not a number"
        : item.IsFloat ? "a floating-point number"
        : item.IsNumeric ? "a decimal number"
        : $"PIC {item.Picture}, not a number";

    /// <summary>The item of a name, also of a level 66 that is another name for one item.</summary>
    private static DataItem Find(RecordLayout layout, string nameOrPath) =>
        layout.FindRename(nameOrPath) is { Thru: null } rename ? rename.From : layout.Item(nameOrPath);
}
